import type { Cell } from '../domain/table/cell';
import { columnOf, recordReader } from '../domain/table/record';
import type { AnyTable, FieldOf, RecordOf } from '../domain/table/table';
import type { Rows } from '../ports';
import type { SheetContext } from './context';
import { columnGroups, FIRST_ROW } from './keyRow';
import { readColumns } from './readRows';
import { keyFieldOf, type Tab } from './tab';

/** Up to so many rows are searched for one by one; beyond, reading the key column once is cheaper. */
const FEW = 20;

/** Where each key stands: no row, one, or (doubled) several. */
export type RowsByKey = ReadonlyMap<string, readonly number[]>;

/**
 * Finds rows by their key. Few are found by the sheet's own search, so that the cells read do not grow with the
 * table; a day as key cannot be searched for (its text depends on the format) and has the column read.
 */
export function findRows(context: SheetContext, tab: Tab, keys: readonly string[]): RowsByKey {
  const field = keyFieldOf(tab.table);
  if (field === null || keys.length === 0) return new Map();
  const wanted = [...new Set(keys)];
  const kind = columnOf(tab.table, field).kind;
  const searchable = kind !== 'day' && kind !== 'moment' && context.habits().searchFindsHidden;
  if (wanted.length > FEW || !searchable) return fromColumn(context, tab, field, wanted);
  const [place] = tab.places([field]);
  const range = tab.wholeColumn(place?.column ?? 1);
  return new Map(
    wanted.map((key) => {
      const found = range.createTextFinder(key).matchEntireCell(true).matchCase(true).findAll();
      return [key, found.map((cell) => cell.getRow()).filter((row) => row >= FIRST_ROW)] as const;
    }),
  );
}

function fromColumn(context: SheetContext, tab: Tab, field: string, wanted: readonly string[]): RowsByKey {
  tab.forgetLastRow();
  const { table } = tab;
  const rows = tab.lastRow() - FIRST_ROW + 1;
  const cells = readColumns(tab, [field], { row: FIRST_ROW, rows }).get(field) ?? [];
  // The field is the table's own key.
  const keyField = field;
  const read = recordReader(table, [keyField], context.rules(table))([cells], (index) => FIRST_ROW + index);
  const found = new Map<string, number[]>(wanted.map((key) => [key, []]));
  read.records.forEach((record, index) => {
    found.get(String(record[keyField]))?.push(read.rowNumbers[index] ?? 0);
  });
  return found;
}

/** Cells of single rows, by row number and field. Rows that touch are read together, over all groups of columns. */
export function readCells(
  tab: Tab,
  rows: readonly number[],
  fields: readonly string[],
): ReadonlyMap<number, ReadonlyMap<string, Cell>> {
  const result = new Map<number, ReadonlyMap<string, Cell>>();
  const places = tab.places(fields);
  for (const span of adjacentRows(rows)) {
    const lines = lineReader(tab, span, places);
    for (let row = span.row; row < span.row + span.rows; row += 1) {
      result.set(row, new Map(places.map(({ field, column }) => [field, lines(row, column)])));
    }
  }
  return result;
}

/** Reads a few rows from the first to the last column needed, in one trip; many rows a group of columns at a time. */
function lineReader(
  tab: Tab,
  span: { readonly row: number; readonly rows: number },
  places: readonly { readonly field: string; readonly column: number }[],
): (row: number, column: number) => Cell {
  const blocks =
    span.rows <= FEW
      ? [{ first: Math.min(...places.map((p) => p.column)), last: Math.max(...places.map((p) => p.column)) }]
      : columnGroups(places).map(({ column, fields }) => ({
          first: column,
          last: column + fields.length - 1,
        }));
  const read = blocks.map(({ first, last }) => ({
    first,
    last,
    cells: tab.cells(span.row, first, span.rows, last - first + 1),
  }));
  return (row, column) => {
    const block = read.find(({ first, last }) => column >= first && column <= last);
    return block?.cells[row - span.row]?.[column - block.first] ?? '';
  };
}

/** Row numbers as spans of rows that touch, in order. */
export function adjacentRows(rows: readonly number[]): { readonly row: number; readonly rows: number }[] {
  const spans: { row: number; rows: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last !== undefined && last.row + last.rows === row) last.rows += 1;
    else spans.push({ row, rows: 1 });
  }
  return spans;
}

/** The rows with these keys, as records. Trips: key row, one a key, and one a run of rows that touch. */
export function findRecords<T extends AnyTable, K extends FieldOf<T>>(
  context: SheetContext,
  table: T,
  keys: readonly string[],
  fields: readonly K[],
): Rows<Pick<RecordOf<T>, K>> {
  const found = findRows(context, context.tabs.of(table), keys);
  return recordsOf(context, table, [...found.values()].flat(), fields);
}

/** As `findRecords`, by the text that another column shows; capitals do not matter. */
export function findRecordsBy<T extends AnyTable, K extends FieldOf<T>>(
  context: SheetContext,
  table: T,
  wanted: { readonly field: string; readonly values: readonly string[] },
  fields: readonly K[],
): Rows<Pick<RecordOf<T>, K>> {
  const tab = context.tabs.of(table);
  const [place] = tab.places([wanted.field]);
  const range = tab.wholeColumn(place?.column ?? 1);
  const values = [...new Set(wanted.values)].filter((value) => value !== '');
  const rows = context.habits().searchFindsHidden
    ? values
        .flatMap((value) => range.createTextFinder(value).matchEntireCell(true).findAll())
        .map((cell) => cell.getRow())
    : rowsShowing(tab, wanted.field, values);
  return recordsOf(context, table, rows, fields);
}

function rowsShowing(tab: Tab, field: string, values: readonly string[]): number[] {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  const span = { row: FIRST_ROW, rows: tab.lastRow() - FIRST_ROW + 1 };
  const cells = readColumns(tab, [field], span).get(field) ?? [];
  return cells.flatMap((cell, index) => (wanted.has(String(cell).toLowerCase()) ? [FIRST_ROW + index] : []));
}

/** Rows of known numbers as records; blank ones are left out. */
export function recordsOf<T extends AnyTable, K extends FieldOf<T>>(
  context: SheetContext,
  table: T,
  rowNumbers: readonly number[],
  fields: readonly K[],
): Rows<Pick<RecordOf<T>, K>> {
  const tab = context.tabs.of(table);
  const rows = [...new Set(rowNumbers)].filter((row) => row >= FIRST_ROW).sort((a, b) => a - b);
  const cells = readCells(tab, rows, fields);
  const lists = fields.map((field) => rows.map((row) => cells.get(row)?.get(field) ?? ''));
  return recordReader(table, fields, context.rules(table))(lists, (index) => rows[index] ?? 0);
}
