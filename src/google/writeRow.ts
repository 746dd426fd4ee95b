import type { Cell } from '../domain/table/cell';
import { cellWriter } from '../domain/table/cellWriter';
import type { FieldValue } from '../domain/table/change';
import { columnOf } from '../domain/table/record';
import type { AnyTable } from '../domain/table/table';
import type { RowPlace } from '../ports';
import { writeCells } from './cellBlock';
import type { SheetContext } from './context';
import { columnGroups } from './keyRow';
import { keyFieldOf, type Tab } from './tab';

/**
 * Writes cells of one row of a program-owned table where it was read. Columns between them that were read as well are
 * written along, so that it is one trip; with `readBack` another one tells whether the row was still there. If not,
 * the row that was hit gets back what was known of it.
 */
export function writeRow(
  context: SheetContext,
  table: AnyTable,
  place: RowPlace,
  values: Readonly<Record<string, FieldValue>>,
  { readBack }: { readonly readBack: boolean },
): 'written' | 'moved' {
  const tab = context.tabs.of(table);
  const rules = context.rules(table);
  const cells = new Map<string, Cell>();
  for (const [field, value] of Object.entries(values)) {
    cells.set(field, cellWriter(field, columnOf(table, field), rules)(value));
  }
  const bridged = withBetween(tab, place.row, cells);
  writeFields(context, tab, place.row, bridged);
  if (!readBack) {
    keep(tab, place.row, cells);
    return 'written';
  }
  const keyField = keyFieldOf(table);
  if (keyField === null) throw new RangeError(`rows of ${table.name} have no key`);
  const [keyPlace] = tab.places([keyField]);
  const columns = [...tab.places([...bridged.keys()]), ...(keyPlace === undefined ? [] : [keyPlace])];
  const first = Math.min(...columns.map(({ column }) => column));
  const last = Math.max(...columns.map(({ column }) => column));
  const found = tab.cells(place.row, first, 1, last - first + 1)[0] ?? [];
  const key = String(found[(keyPlace?.column ?? first) - first] ?? '');
  if (key === place.key) {
    keep(tab, place.row, cells);
    return 'written';
  }
  putBack(context, tab, place.row, key, [...bridged.keys()]);
  return 'moved';
}

/** Fields of ours between the leftmost and the rightmost, as far as all of them are known in this row. */
function withBetween(tab: Tab, row: number, cells: ReadonlyMap<string, Cell>): Map<string, Cell> {
  const columns = tab.places([...cells.keys()]).map(({ column }) => column);
  const between = tab
    .keyRow()
    .placed()
    .filter(({ column }) => column > Math.min(...columns) && column < Math.max(...columns));
  const width = Math.max(...columns) - Math.min(...columns) + 1;
  const whole = new Map(cells);
  for (const { field } of between) {
    const known = cells.get(field) ?? tab.remembered(field, row);
    if (known !== undefined) whole.set(field, known);
  }
  return whole.size === width ? whole : new Map(cells);
}

function writeFields(context: SheetContext, tab: Tab, row: number, cells: ReadonlyMap<string, Cell>): void {
  for (const { column, fields } of columnGroups(tab.places([...cells.keys()]))) {
    const columns = fields.map((field) => columnOf(tab.table, field));
    const line = fields.map((field) => cells.get(field) ?? '');
    writeCells({ sheet: tab.sheet, row, column, columns, cells: [line] }, context.habits(), {
      formats: false,
    });
  }
}

function keep(tab: Tab, row: number, cells: ReadonlyMap<string, Cell>): void {
  for (const [field, cell] of cells) tab.correct(field, row, cell);
}

/** Another row stands there now: what is known of it by its key goes back into it. */
function putBack(context: SheetContext, tab: Tab, row: number, key: string, fields: readonly string[]): void {
  const keyField = keyFieldOf(tab.table) ?? '';
  const readAt = tab.rememberedRow(keyField, key);
  const cells = new Map<string, Cell>();
  for (const { field } of tab.places(fields)) {
    const known = readAt === null ? '' : tab.remembered(field, readAt);
    if (known !== undefined) cells.set(field, known);
  }
  writeFields(context, tab, row, cells);
  SpreadsheetApp.flush();
}
