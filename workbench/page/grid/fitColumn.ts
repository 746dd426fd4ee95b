import type { SheetHead } from '../../host/live/protocol/book';
import type { SheetEdit } from '../../host/live/protocol/edits';
import { FONTS, SIZE } from './cellStyle';
import type { GridRange } from './gestures';
import type { GridModel } from './model';

/** What the bought grid calls a double click on the line between two column letters. */
export const FIT_COLUMN = 'sheet.command.set-col-auto-width';

/** Pixels beside the longest text: the cell's edges, and room for an arrow or a funnel. */
const ROOM = 26;
const NARROWEST = 24;
const WIDEST = 600;

/** Makes columns as wide as their longest text that is here. */
export function fitColumns(
  params: Readonly<Record<string, unknown>>,
  model: GridModel,
  head: SheetHead,
): SheetEdit[] {
  // The bought grid fills it in: see its typings of the command.
  const ranges = (params['ranges'] ?? []) as readonly GridRange[];
  const ctx = document.createElement('canvas').getContext('2d');
  if (ctx === null) return [];
  ctx.font = `bold ${SIZE}pt ${FONTS}`;
  return ranges.flatMap(({ startColumn, endColumn }) =>
    Array.from({ length: endColumn - startColumn + 1 }, (_, place): SheetEdit => {
      const col = startColumn + place + 1;
      const pixels = Math.min(WIDEST, Math.max(NARROWEST, widest(ctx, model, head, col) + ROOM));
      return { kind: 'resize', dimension: 'columns', first: col, last: col, pixels };
    }),
  );
}

function widest(ctx: CanvasRenderingContext2D, model: GridModel, head: SheetHead, col: number): number {
  const store = model.store(head.id);
  let longest = 0;
  for (let row = head.rows.frozen; row <= head.lastRow; row++) {
    longest = Math.max(longest, ctx.measureText(store.text(row, col)).width);
  }
  return Math.ceil(longest);
}
