import type { Area } from '../formula/area';
import { type CellProps, internPattern, internProps, patternMapper, patternOf, propsById } from './propTable';
import { rowsChanged } from './journal';
import { columnCount, type Row, rowCount, type Sheet, touch, type Value, type Workbook } from './workbook';

export function newRow(): Row {
  return { values: [], pattern: 0, formulas: null, notes: null };
}

export function rowAt(sheet: Sheet, row: number): Row | null {
  return sheet.rows[row - 1] ?? null;
}

/** The row, made if it has held nothing so far. Gaps are filled so that the array stays dense and quick. */
export function ensureRow(sheet: Sheet, row: number): Row {
  while (sheet.rows.length < row) sheet.rows.push(null);
  const known = sheet.rows[row - 1];
  if (known) return known;
  const made = newRow();
  sheet.rows[row - 1] = made;
  return made;
}

/** What was written into the cell; null for a blank and for a formula, whose value is computed elsewhere. */
export function storedValue(sheet: Sheet, row: number, col: number): Value {
  return rowAt(sheet, row)?.values[col - 1] ?? null;
}

export function formulaAt(sheet: Sheet, row: number, col: number): string {
  return rowAt(sheet, row)?.formulas?.[col] ?? '';
}

export function noteAt(sheet: Sheet, row: number, col: number): string {
  return rowAt(sheet, row)?.notes?.[col] ?? '';
}

export function propsAt(workbook: Workbook, sheet: Sheet, row: number, col: number): CellProps {
  const pattern = patternOf(workbook.props, rowAt(sheet, row)?.pattern ?? 0);
  return propsById(workbook.props, pattern[col - 1] ?? 0);
}

function dropKey<T>(record: Record<number, T> | null, col: number): Record<number, T> | null {
  if (record?.[col] === undefined) return record;
  const rest = Object.entries(record).filter(([key]) => Number(key) !== col);
  return rest.length === 0 ? null : Object.fromEntries(rest); // the keys were numbers before
}

export function putValue(row: Row, col: number, value: Value): void {
  if (row.formulas !== null) row.formulas = dropKey(row.formulas, col);
  if (value === null && col > row.values.length) return;
  while (row.values.length < col) row.values.push(null);
  row.values[col - 1] = value;
}

export function putFormula(row: Row, col: number, formula: string): void {
  putValue(row, col, null);
  row.formulas = { ...row.formulas, [col]: formula };
}

/** Sets or, with `''`, takes away a note. */
export function putNote(row: Row, col: number, note: string): void {
  row.notes = note === '' ? dropKey(row.notes, col) : { ...row.notes, [col]: note };
}

/** The rows of an area of which something is kept; open ends reach to the end of what is kept. */
export function* keptRows(sheet: Sheet, area: Area): Generator<[row: number, Row]> {
  const last = Math.min(area.lastRow, sheet.rows.length);
  for (let row = area.row; row <= last; row += 1) {
    const kept = sheet.rows[row - 1];
    if (kept) yield [row, kept];
  }
}

/** Changes the properties of all cells of an area in the same way; the area's ends must be closed. */
export function changeProps(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  change: (props: CellProps) => CellProps,
): void {
  const table = workbook.props;
  const changedIds = new Map<number, number>();
  const changeId = (id: number): number => {
    const known = changedIds.get(id);
    if (known !== undefined) return known;
    const made = internProps(table, change(propsById(table, id)));
    changedIds.set(id, made);
    return made;
  };
  const mapPattern = patternMapper(table, (ids) => {
    const result = [...ids];
    while (result.length < area.lastCol) result.push(0);
    for (let col = area.col; col <= area.lastCol; col += 1) result[col - 1] = changeId(result[col - 1] ?? 0);
    return result;
  });
  const blankBecomes = mapPattern(0);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const kept = rowAt(sheet, row);
    if (kept) kept.pattern = mapPattern(kept.pattern);
    else if (blankBecomes !== 0) ensureRow(sheet, row).pattern = blankBecomes;
  }
  touch(workbook, rowsChanged(sheet, area));
}

/**
 * Changes the properties of each cell of an area by its own place (1-based in the sheet).
 * @param rowKey names what becomes of a row's cells: rows of one key and of equal properties are changed alike, so that
 *   ten thousand of them cost one
 */
export function changeEachProps(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  change: (props: CellProps, row: number, col: number) => CellProps,
  rowKey?: (row: number) => string,
): void {
  const table = workbook.props;
  const known = new Map<string, number>();
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const kept = ensureRow(sheet, row);
    const key = rowKey === undefined ? null : `${kept.pattern} ${rowKey(row)}`;
    const made = key === null ? undefined : known.get(key);
    if (made !== undefined) {
      kept.pattern = made;
      continue;
    }
    const ids = [...patternOf(table, kept.pattern)];
    while (ids.length < area.lastCol) ids.push(0);
    for (let col = area.col; col <= area.lastCol; col += 1) {
      ids[col - 1] = internProps(table, change(propsById(table, ids[col - 1] ?? 0), row, col));
    }
    kept.pattern = internPattern(table, ids);
    if (key !== null) known.set(key, kept.pattern);
  }
  touch(workbook, rowsChanged(sheet, area));
}

/** The whole grid of a sheet. */
export function gridArea(sheet: Sheet): Area {
  return { row: 1, col: 1, lastRow: rowCount(sheet), lastCol: columnCount(sheet) };
}

/** Properties without the named ones. */
export function withoutProps(props: CellProps, names: readonly (keyof CellProps)[]): CellProps {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !names.some((drop) => drop === name)));
}
