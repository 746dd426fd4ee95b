import type { AreaView, SheetHead } from '../../host/live/protocol/book';
import type { GridModel } from './model';

/** What a sort by a column moves: the rows of the filter that it belongs to, else all below the frozen ones. */
export function dataArea(model: GridModel, head: SheetHead, col: number): AreaView {
  const { filter } = head;
  if (filter !== null && col >= filter.area.col && col <= filter.area.lastCol) {
    return { ...filter.area, row: filter.area.row + 1 };
  }
  const store = model.store(head.id);
  let lastCol = col;
  for (let row = 1; row <= head.lastRow; row++)
    lastCol = Math.max(lastCol, store.row(row)?.texts.length ?? 0);
  return {
    row: head.rows.frozen + 1,
    col: 1,
    lastRow: head.lastRow,
    lastCol: Math.min(lastCol, head.columns.count),
  };
}
