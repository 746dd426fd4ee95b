import { areaToA1, cellArea } from '../../workbench/store/formula/area';
import { isDateCell } from '../../workbench/store/workbook/typing';
import { lastContentRow } from '../../workbench/store/workbook/extent';
import { propsAt } from '../../workbench/store/workbook/cells';
import { type PlainSheet, readSheetPlainly } from '../../workbench/store/workbook/plainSheet';
import { contentAt } from '../../workbench/store/workbook/read';
import { columnCount, type Sheet } from '../../workbench/store/workbook/workbook';
import type { World } from '../../workbench/store/world';

/** Keys of row 1 by which a tab is told from all others, whatever it is called. */
const MARKS = {
  customers: 'contactState',
  contacts: 'isPrimary',
  activities: 'doneOn',
  team: 'awayFrom',
  holidays: 'day',
  settings: 'standard',
  outbox: 'signature',
  jobs: 'trips',
} as const;

export type TabName = keyof typeof MARKS;

const KEY_ROW = 1;
const FIRST_ROW = 3;
const DAY = 86_400_000;
const EPOCH_SERIAL = 25_569;

function keysOf(world: World, sheet: Sheet): string[] {
  return Array.from({ length: columnCount(sheet) }, (_, index) =>
    String(contentAt(world, sheet, KEY_ROW, index + 1) ?? ''),
  );
}

/** The tab of a table, found by its key row. */
export function sheetOf(world: World, tab: TabName): Sheet {
  const sheet = world.workbook.sheets.find((one) => keysOf(world, one).includes(MARKS[tab]));
  if (sheet === undefined) throw new Error(`The workbook has no tab for ${tab}.`);
  return sheet;
}

/** Letters of a field's column, such as `AB`. */
export function columnOf(world: World, tab: TabName, field: string): number {
  const index = keysOf(world, sheetOf(world, tab)).indexOf(field);
  if (index < 0) throw new Error(`${tab} has no column ${field}.`);
  return index + 1;
}

export type ReadRow = Readonly<Record<string, string | number | boolean | null>> & { readonly row: number };

/** Rows in which a field of ours is filled, by field key; days as 2026-01-31, moments as 2026-01-31T08:30:00. */
export function rowsOf(world: World, tab: TabName): ReadRow[] {
  const sheet = sheetOf(world, tab);
  const keys = keysOf(world, sheet);
  const rows: ReadRow[] = [];
  const last = lastContentRow(world, sheet);
  for (let row = FIRST_ROW; row <= last; row += 1) {
    const cells = keys.flatMap((key, index) =>
      key === '' ? [] : [[key, cellAt(world, sheet, row, index + 1)] as const],
    );
    if (cells.some(([, value]) => value !== null && value !== ''))
      rows.push({ ...Object.fromEntries(cells), row });
  }
  return rows;
}

function cellAt(world: World, sheet: Sheet, row: number, column: number): string | number | boolean | null {
  const value = contentAt(world, sheet, row, column);
  if (typeof value === 'number' && isDateCell(propsAt(world.workbook, sheet, row, column))) {
    const text = new Date(Math.round((value - EPOCH_SERIAL) * DAY)).toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  }
  return typeof value === 'object' ? null : value;
}

/** Row of the customer (or whatever `field` says) in its tab. @throws where there is none */
export function rowWith(world: World, tab: TabName, field: string, value: string): ReadRow {
  const found = rowsOf(world, tab).find((row) => row[field] === value);
  if (found === undefined) throw new Error(`${tab} has no row whose ${field} is ${value}.`);
  return found;
}

/** Everything of every tab that a person could see or feel: cells, formats, notes, rules, protections, groups. */
export function everythingBut(world: World, ...tabs: readonly TabName[]): PlainSheet[] {
  const left = tabs.map((tab) => sheetOf(world, tab).id);
  // As JSON, so that later changes do not reach it.
  return world.workbook.sheets
    .filter(({ id }) => !left.includes(id))
    .map((sheet) => JSON.parse(JSON.stringify(readSheetPlainly(world, sheet))) as PlainSheet);
}

/** A cell of a field, such as `AB7`. */
export function cellOf(world: World, tab: TabName, field: string, row: number): string {
  return areaToA1(cellArea(row, columnOf(world, tab, field)));
}
