import type { AreaView } from '../../host/live/protocol/book';
import type { Ground } from './jump';

type Sides = Pick<Ground, 'rows' | 'columns' | 'hasContent'>;

function isFilled({ hasContent }: Sides, { row, col, lastRow, lastCol }: AreaView): boolean {
  for (let r = row; r <= lastRow; r++) {
    for (let c = col; c <= lastCol; c++) if (hasContent(r, c)) return true;
  }
  return false;
}

/** The area one line larger on one side and nothing else: the line itself, corners included. */
type Line = (area: AreaView) => { readonly line: AreaView; readonly grown: AreaView };

const LINES: readonly Line[] = [
  (area) => ({
    line: { ...area, row: area.row - 1, lastRow: area.row - 1 },
    grown: { ...area, row: area.row - 1 },
  }),
  (area) => ({
    line: { ...area, row: area.lastRow + 1, lastRow: area.lastRow + 1 },
    grown: { ...area, lastRow: area.lastRow + 1 },
  }),
  (area) => ({
    line: { ...area, col: area.col - 1, lastCol: area.col - 1 },
    grown: { ...area, col: area.col - 1 },
  }),
  (area) => ({
    line: { ...area, col: area.lastCol + 1, lastCol: area.lastCol + 1 },
    grown: { ...area, lastCol: area.lastCol + 1 },
  }),
];

function fits({ rows, columns }: Sides, { row, col, lastRow, lastCol }: AreaView): boolean {
  return row >= 1 && col >= 1 && lastRow <= rows && lastCol <= columns;
}

/** A cell that touches by a corner belongs to it as well. */
function withCorners(ground: Sides, { row, col, lastRow, lastCol }: AreaView, isRow: boolean): AreaView {
  return isRow
    ? { row, lastRow, col: Math.max(1, col - 1), lastCol: Math.min(ground.columns, lastCol + 1) }
    : { col, lastCol, row: Math.max(1, row - 1), lastRow: Math.min(ground.rows, lastRow + 1) };
}

/** The filled cells around a place that hang together, as a rectangle: empty lines or the tab's edge are around it. */
export function regionAround(ground: Sides, at: { readonly row: number; readonly col: number }): AreaView {
  let area: AreaView = { ...at, lastRow: at.row, lastCol: at.col };
  // One side after the other as far as it goes: a look along a long side is dear.
  for (let before: AreaView | null = null; before !== area; ) {
    before = area;
    for (const [index, line] of LINES.entries()) {
      for (let next = line(area); fits(ground, next.grown); next = line(area)) {
        if (!isFilled(ground, withCorners(ground, next.line, index < 2))) break;
        area = next.grown;
      }
    }
  }
  return area;
}

/** What Ctrl+A selects: the region around the active cell, and where that is selected already, the whole tab. */
export function allAround(
  ground: Sides,
  at: { readonly row: number; readonly col: number },
  now: AreaView,
): AreaView {
  const region = regionAround(ground, at);
  const isSelected =
    now.row <= region.row &&
    now.col <= region.col &&
    now.lastRow >= region.lastRow &&
    now.lastCol >= region.lastCol;
  return isSelected ? { row: 1, col: 1, lastRow: ground.rows, lastCol: ground.columns } : region;
}
