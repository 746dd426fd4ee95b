import type { Cell } from '../domain/table/cell';
import type { Problem } from '../domain/table/problem';
import { columnOf, recordReader } from '../domain/table/record';
import type { AnyTable, FieldOf, RecordOf } from '../domain/table/table';
import type { Rows } from '../ports';
import { Refusal } from '../usecases/errors';
import type { SheetContext } from './context';
import { FIRST_ROW } from './keyRow';
import { keyFieldOf, type Place, type Tab } from './tab';

/** A span of rows whose cells are read. */
export interface RowSpan {
  readonly row: number;
  readonly rows: number;
}

/** So many cells between two groups of columns are read along and thrown away: a trip costs more. */
const GAP_CELLS = 500;

/** Cells by field, each a list from the span's first row on. One trip a group of columns that touch or nearly do. */
export function readColumns(
  tab: Tab,
  fields: readonly string[],
  { row, rows }: RowSpan,
): Map<string, Cell[]> {
  const columns = new Map<string, Cell[]>();
  for (const field of fields) columns.set(field, new Array<Cell>(Math.max(rows, 0)).fill(''));
  const places = tab.places(fields);
  if (rows < 1) return columns;
  for (const near of nearGroups(places, GAP_CELLS / rows)) {
    const first = near[0]?.column ?? 1;
    const last = near[near.length - 1]?.column ?? first;
    const lines = tab.cells(row, first, rows, last - first + 1);
    for (const { field, column: at } of near) {
      const column = columns.get(field) ?? [];
      for (let line = 0; line < rows; line += 1) column[line] = lines[line]?.[at - first] ?? '';
    }
  }
  return columns;
}

/** Columns from left to right, in groups with at most so many columns between two of one group. */
function nearGroups(places: readonly Place[], gap: number): Place[][] {
  const groups: Place[][] = [];
  let last = -Infinity;
  for (const place of [...places].sort((a, b) => a.column - b.column)) {
    if (place.column - last - 1 <= gap) groups[groups.length - 1]?.push(place);
    else groups.push([place]);
    last = place.column;
  }
  return groups;
}

/**
 * Several trips see several moments: a person who sorts in between would have the cells of one row taken for another's.
 * The key column, read once more at the end, tells; then all is read anew. What the program writes nobody sorts often,
 * and its rows are found by key again before each is written.
 * @throws Refusal 'busy' where rows do not come to rest
 */
function columnsOfOneMoment(tab: Tab, fields: readonly string[]): Map<string, Cell[]> {
  const keyField = keyFieldOf(tab.table);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const span = { row: FIRST_ROW, rows: tab.lastRow() - FIRST_ROW + 1 };
    const columns = readColumns(tab, fields, span);
    const trips = nearGroups(tab.places(fields), GAP_CELLS / Math.max(1, span.rows)).length;
    if (trips < 2 || keyField === null || !fields.includes(keyField)) return columns;
    if (tab.table.writers === 'program') return columns;
    const again = readColumns(tab, [keyField], span).get(keyField) ?? [];
    if (
      (columns.get(keyField) ?? []).every(
        (key, line) => key === again[line] || String(key) === String(again[line]),
      )
    )
      return columns;
    tab.forgetColumns();
    tab.forgetLastRow();
  }
  throw new Refusal('busy', { why: 'rows move' });
}

const ATTEMPTS = 3;

/** Every row in which a field is filled. Trips: key row and last row (once an execution), and one a group of columns;
 * with several groups one more. */
export function readRows<T extends AnyTable, K extends FieldOf<T>>(
  context: SheetContext,
  table: T,
  fields: readonly K[],
): Rows<Pick<RecordOf<T>, K>> {
  const tab = context.tabs.of(table);
  const columns = columnsOfAll(tab, fields);
  const lists = fields.map((field) => columns.get(field) ?? []);
  const rows = recordReader(table, fields, context.rules(table))(lists, (index) => FIRST_ROW + index);
  if (table.writers === 'program') tab.remember(columns);
  return withKeys(context, table, fields, rows);
}

/** Whole columns. What admins write is small: such a tab is read in one trip where nothing is known of it yet. */
function columnsOfAll(tab: Tab, fields: readonly string[]): Map<string, Cell[]> {
  const whole = tab.table.writers === 'admins' ? tab.readWhole() : null;
  if (whole === null) return columnsOfOneMoment(tab, fields);
  const places = tab.places(fields);
  const lines = whole.slice(FIRST_ROW - 1);
  return new Map(places.map(({ field, column }) => [field, lines.map((line) => line[column - 1] ?? '')]));
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
