import {
  ensureRow,
  formulaAt,
  noteAt,
  propsAt,
  putFormula,
  putNote,
  putValue,
  rowAt,
  storedValue,
} from './cells';
import { type CellProps, internPattern, internProps, patternOf } from './propTable';
import type { Sheet, Value, Workbook } from './workbook';

/** One cell, taken out of its place; what it holds can be put down elsewhere. */
export interface CellCopy {
  readonly value: Value;
  readonly formula: string;
  readonly note: string;
  readonly props: CellProps;
}

export function takeCell(workbook: Workbook, sheet: Sheet, row: number, col: number): CellCopy {
  return {
    value: storedValue(sheet, row, col),
    formula: formulaAt(sheet, row, col),
    note: noteAt(sheet, row, col),
    props: propsAt(workbook, sheet, row, col),
  };
}

/** The cells of one row between two columns. */
export function takeSlice(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  col: number,
  lastCol: number,
): CellCopy[] {
  const cells: CellCopy[] = [];
  for (let at = col; at <= lastCol; at += 1) cells.push(takeCell(workbook, sheet, row, at));
  return cells;
}

/** Puts cells down from a column on, each with all that it has. */
export function putSlice(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  col: number,
  cells: readonly CellCopy[],
): void {
  const kept = ensureRow(sheet, row);
  const ids = [...patternOf(workbook.props, kept.pattern)];
  while (ids.length < col - 1 + cells.length) ids.push(0);
  cells.forEach((cell, index) => {
    if (cell.formula !== '') putFormula(kept, col + index, cell.formula);
    else putValue(kept, col + index, cell.value);
    putNote(kept, col + index, cell.note);
    ids[col - 1 + index] = internProps(workbook.props, cell.props);
  });
  kept.pattern = internPattern(workbook.props, ids);
}

/** The columns of a row that hold anything: content, note or property. */
export function widthOf(workbook: Workbook, sheet: Sheet, row: number): number {
  const kept = rowAt(sheet, row);
  if (kept === null) return 0;
  const keys = [...Object.keys(kept.formulas ?? {}), ...Object.keys(kept.notes ?? {})].map(Number);
  return Math.max(kept.values.length, patternOf(workbook.props, kept.pattern).length, 0, ...keys);
}

export const BLANK_CELL: CellCopy = { value: null, formula: '', note: '', props: {} };
