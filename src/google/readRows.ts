import type { Cell } from '../domain/table/cell';
import type { Problem } from '../domain/table/problem';
import { columnOf, recordReader } from '../domain/table/record';
import type { AnyTable, FieldOf, RecordOf } from '../domain/table/table';
import type { Rows } from '../ports';
import type { SheetContext } from './context';
import { columnGroups, FIRST_ROW } from './keyRow';
import { keyFieldOf, type Tab } from './tab';

/** A span of rows whose cells are read. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}

/** Cells by field, each a list from the span's first row on. One trip a group of adjacent columns. */
export function readColumns(
  tab: Tab,
  fields: readonly string[],
  { row, rows }: RowSpan,
): Map<string, Cell[]> {
  const columns = new Map<string, Cell[]>();
  for (const field of fields) columns.set(field, new Array<Cell>(Math.max(rows, 0)).fill(''));
  const places = tab.places(fields);
  if (rows < 1) return columns;
  for (const group of columnGroups(places)) {
    const lines = tab.cells(row, group.column, rows, group.fields.length);
    group.fields.forEach((field, index) => {
      const column = columns.get(field) ?? [];
      for (let line = 0; line < rows; line += 1) column[line] = lines[line]?.[index] ?? '';
    });
  }
  return columns;
}

/** Every row in which a field is filled. Trips: key row and last row (once an execution), and one a column group. */
export function readRows<T extends AnyTable, K extends FieldOf<T>>(
  context: SheetContext,
  table: T,
  fields: readonly K[],
): Rows<Pick<RecordOf<T>, K>> {
  const tab = context.tabs.of(table);
  tab.places(fields);
  const columns = readColumns(tab, fields, { row: FIRST_ROW, rows: tab.lastRow() - FIRST_ROW + 1 });
  const lists = fields.map((field) => columns.get(field) ?? []);
  const rows = recordReader(table, fields, context.rules(table))(lists, (index) => FIRST_ROW + index);
  if (table.writers === 'program') tab.remember(columns);
  return withKeys(context, table, fields, rows);
}

/** Notes the ids that were read, and reports those that stand twice. */
function withKeys<T extends AnyTable, K extends FieldOf<T>>(
  context: SheetContext,
  table: T,
  fields: readonly K[],
  rows: Rows<Pick<RecordOf<T>, K>>,
): Rows<Pick<RecordOf<T>, K>> {
  const keyField = fields.find((field) => field === keyFieldOf(table));
  if (keyField === undefined) return rows;
  const isId = columnOf(table, keyField).kind === 'id';
  const keys = rows.records.map((record) => keyText(record[keyField]));
  if (isId) context.ids.note(table.name, keys);
  const doubled = doubledKeys(
    table,
    keyField,
    keys,
    rows.rowNumbers,
    isId ? 'doubled id' : 'doubled natural key',
  );
  return doubled.length === 0 ? rows : { ...rows, problems: [...rows.problems, ...doubled] };
}

function keyText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function doubledKeys(
  table: AnyTable,
  field: string,
  keys: readonly (string | null)[],
  rowNumbers: readonly number[],
  code: 'doubled id' | 'doubled natural key',
): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  keys.forEach((key, index) => {
    if (key === null) return;
    const row = rowNumbers[index] ?? 0;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else problems.push({ table: table.name, row, field, found: key, code, params: { earlier } });
  });
  return problems;
}
