import type { ICellRenderContext } from '@univerjs/core';
import type { Mark, MarkRender } from './mark';

export type MarkHearer = (mark: Mark, row: number, col: number) => void;

/** Side of the square that a mark is drawn in, and of the one that hears clicks. Pixels. */
const SIDE = 14;
const TARGET = 24;

/** Half lengths and heights of the funnel's lines, and the corners of the solid one, from its middle. */
const LINES = [
  [4.5, -3],
  [3, 0],
  [1.2, 3],
] as const;
const FUNNEL = [
  [-5, -4.5],
  [5, -4.5],
  [1.5, 0],
  [1.5, 5],
  [-1.5, 3.5],
  [-1.5, 0],
] as const;

interface Box {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

function isCheckbox(mark: Mark): boolean {
  return mark === 'checked' || mark === 'unchecked';
}

/** The middle of a mark: of the cell for checkboxes, at the right for others. */
function middle(mark: Mark, { startX, startY, endX, endY }: Box): { x: number; y: number } {
  const y = mark === 'funnel' || mark === 'funnelled' || isCheckbox(mark) ? (startY + endY) / 2 : endY - 10;
  return { x: isCheckbox(mark) ? (startX + endX) / 2 : endX - SIDE / 2 - 3, y };
}

function drawDropdown(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.fillStyle = '#5f6368';
  ctx.beginPath();
  ctx.moveTo(x - 4, y - 2);
  ctx.lineTo(x + 4, y - 2);
  ctx.lineTo(x, y + 3);
  ctx.closePath();
  ctx.fill();
}

function drawCheckbox(ctx: CanvasRenderingContext2D, x: number, y: number, checked: boolean): void {
  const half = SIDE / 2 - 1;
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = checked ? '#0b6e4f' : '#5f6368';
  ctx.fillStyle = '#0b6e4f';
  ctx.beginPath();
  ctx.roundRect(x - half, y - half, half * 2, half * 2, 2);
  if (checked) ctx.fill();
  ctx.stroke();
  if (!checked) return;
  ctx.strokeStyle = '#ffffff';
  ctx.beginPath();
  ctx.moveTo(x - 3.5, y);
  ctx.lineTo(x - 1, y + 2.8);
  ctx.lineTo(x + 3.8, y - 3);
  ctx.stroke();
}

/** Three lines, or a solid funnel where something is filtered away. */
function drawFunnel(ctx: CanvasRenderingContext2D, x: number, y: number, active: boolean): void {
  const half = SIDE / 2 + 1;
  ctx.fillStyle = '#ffffff';
  ctx.strokeStyle = active ? '#0b6e4f' : '#80868b';
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x - half, y - half, half * 2, half * 2, 3);
  ctx.fill();
  ctx.stroke();
  if (active) {
    ctx.fillStyle = '#0b6e4f';
    ctx.beginPath();
    for (const [right, down] of FUNNEL) ctx.lineTo(x + right, y + down);
    ctx.closePath();
    ctx.fill();
    return;
  }
  ctx.strokeStyle = '#3c4043';
  ctx.lineWidth = 1.5;
  for (const [reach, down] of LINES) {
    ctx.beginPath();
    ctx.moveTo(x - reach, y + down);
    ctx.lineTo(x + reach, y + down);
    ctx.stroke();
  }
}

function draw(ctx: CanvasRenderingContext2D, mark: Mark, box: Box): void {
  const { x, y } = middle(mark, box);
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.startX, box.startY, box.endX - box.startX, box.endY - box.startY);
  ctx.clip();
  if (mark === 'dropdown') drawDropdown(ctx, x, y);
  else if (isCheckbox(mark)) drawCheckbox(ctx, x, y, mark === 'checked');
  else drawFunnel(ctx, x, y, mark === 'funnelled');
  ctx.restore();
}

function markRender(mark: Mark, hear: MarkHearer): MarkRender {
  return {
    zIndex: 5,
    drawWith: (ctx, info: ICellRenderContext) => draw(ctx, mark, info.primaryWithCoord),
    isHit: ({ x, y }, { primaryWithCoord }) => {
      const at = middle(mark, primaryWithCoord);
      return Math.abs(x - at.x) <= TARGET / 2 && Math.abs(y - at.y) <= TARGET / 2;
    },
    onPointerDown: ({ row, col }) => hear(mark, row + 1, col + 1),
  };
}

/** One render a mark, shared by all cells that have it. */
export function markRenders(hear: MarkHearer): Record<Mark, MarkRender> {
  return {
    dropdown: markRender('dropdown', hear),
    checked: markRender('checked', hear),
    unchecked: markRender('unchecked', hear),
    funnel: markRender('funnel', hear),
    funnelled: markRender('funnelled', hear),
  };
}
