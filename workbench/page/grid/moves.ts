import type { AreaView, SheetHead } from '../../host/live/protocol/book';
import { hiddenSpans } from './bookData';
import { type Ground, jump } from './jump';
import type { KeyAction } from './keys';
import type { GridModel } from './model';
import { allAround } from './region';
import type { Screen, SelectedArea } from './screen';

function groundOf(model: GridModel, head: SheetHead): Ground {
  const store = model.store(head.id);
  const rows = hiddenSpans(head.rows);
  const columns = hiddenSpans(head.columns);
  const within = (spans: typeof rows, place: number): boolean =>
    spans.some(({ first, last }) => place >= first && place <= last);
  return {
    rows: head.rows.count,
    columns: head.columns.count,
    hasContent: (row, col) => store.text(row, col) !== '',
    isHidden: (row, col) => within(rows, row) || within(columns, col) || model.isFiltered(head.id, row),
  };
}

/** The selection grown or shrunk from its active cell to a place. */
function stretched({ activeRow, activeCol }: SelectedArea, row: number, col: number): AreaView {
  return {
    row: Math.min(activeRow, row),
    lastRow: Math.max(activeRow, row),
    col: Math.min(activeCol, col),
    lastCol: Math.max(activeCol, col),
  };
}

/** The corner of the selection that moves when it is stretched: the one across from the active cell. */
function farCorner({ row, lastRow, col, lastCol, activeRow, activeCol }: SelectedArea): {
  row: number;
  col: number;
} {
  return { row: activeRow === row ? lastRow : row, col: activeCol === col ? lastCol : col };
}

function lastColumn(model: GridModel, head: SheetHead): number {
  const store = model.store(head.id);
  let last = 1;
  for (let row = 1; row <= head.lastRow; row++) last = Math.max(last, store.row(row)?.texts.length ?? 0);
  return Math.min(last, head.columns.count);
}

/** The first cell that scrolls: frozen ones are on the screen anyhow, and going there would not scroll back. */
function firstCell(ground: Ground, { rows, columns }: SheetHead): { row: number; col: number } {
  let row = Math.min(rows.frozen + 1, rows.count);
  let col = Math.min(columns.frozen + 1, columns.count);
  while (col < columns.count && hiddenSpans(columns).some(({ first, last }) => col >= first && col <= last))
    col++;
  while (row < rows.count && ground.isHidden(row, col)) row++;
  return { row, col };
}

/** Moves or stretches the selection. Returns whether the action was one of moving. */
export function move(action: KeyAction, screen: Screen, model: GridModel): boolean {
  const head = model.head(screen.activeSheet);
  const selection = screen.selection();
  if (head === undefined || selection === null) return false;
  const active = { row: selection.activeRow, col: selection.activeCol };
  if (action.kind === 'selectRows') {
    screen.select(
      { row: selection.row, lastRow: selection.lastRow, col: 1, lastCol: head.columns.count },
      active,
    );
    return true;
  }
  if (action.kind === 'selectColumns') {
    screen.select(
      { col: selection.col, lastCol: selection.lastCol, row: 1, lastRow: head.rows.count },
      active,
    );
    return true;
  }
  if (action.kind === 'selectAll') {
    screen.select(allAround(groundOf(model, head), active, selection), active);
    return true;
  }
  if (!('extend' in action)) return false;
  const from = action.extend ? farCorner(selection) : active;
  const to = target(action, from, screen, model, head);
  if (action.extend) screen.select(stretched(selection, to.row, to.col), active);
  else screen.select({ ...to, lastRow: to.row, lastCol: to.col });
  return true;
}

function target(
  action: Extract<KeyAction, { extend: boolean }>,
  from: { row: number; col: number },
  screen: Screen,
  model: GridModel,
  head: SheetHead,
): { row: number; col: number } {
  switch (action.kind) {
    case 'jump':
      return jump(groundOf(model, head), from, action.direction);
    case 'rowStart':
      return { row: from.row, col: 1 };
    case 'sheetStart':
      return firstCell(groundOf(model, head), head);
    case 'sheetEnd':
      return { row: Math.max(1, head.lastRow), col: lastColumn(model, head) };
    case 'page': {
      const seen = screen.seenRows();
      const step = seen === null ? 20 : Math.max(1, seen.last - seen.first - 1);
      const row = from.row + (action.down ? step : -step);
      return { row: Math.min(head.rows.count, Math.max(1, row)), col: from.col };
    }
  }
}
