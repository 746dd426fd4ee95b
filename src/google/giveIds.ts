import { type Cell, isBlank } from '../domain/table/cell';
import { cellWriter } from '../domain/table/cellWriter';
import type { FieldValue } from '../domain/table/change';
import { columnOf } from '../domain/table/record';
import type { AnyTable } from '../domain/table/table';
import type { Rows } from '../ports';
import type { CellBlock } from './cellBlock';
import type { SheetContext } from './context';
import { adjacentRows, findRows } from './findRows';
import {
  clearImages,
  type GuardedRows,
  restoreCells,
  type RowImages,
  sameCell,
  writeGuarded,
} from './guardedWrite';
import { idMaker } from './idMaker';
import { columnGroups } from './keyRow';
import type { Scratch } from './scratch';
import { keyFieldOf, type Tab } from './tab';

/** Cells that people's rows get with their id, where they are still blank. */
const ALONG = ['createdOn', 'createdBy'] as const;

/**
 * Gives ids to rows that have none, with Created on/by where those are blank. The cells are looked at right before,
 * and images of them taken with the write: a row that somebody's sort put in the way gets its own cells back, and the
 * next run gives the id. Trips: 2, 5 and 2 a group of columns for each run of rows that touch, and 4.
 */
export function giveIds(
  context: SheetContext,
  scratch: Scratch,
  table: AnyTable,
  rows: Rows<Readonly<Record<string, unknown>>>,
  by: string | null,
): ReadonlyMap<number, string> {
  const idField = keyFieldOf(table);
  if (idField === null || table.idPrefix === null) return new Map();
  const wanting = rows.rowNumbers.filter((_row, index) => !rows.records[index]?.[idField]);
  if (wanting.length === 0) return new Map();
  const tab = context.tabs.of(table);
  tab.forgetColumns();
  const look = lookAt(tab, idField, wanting);
  const blank = wanting.filter((row) => isBlank(look.idOf(row)));
  if (blank.length === 0) return new Map();
  const newId = idMaker(context, tab, idField, blank.length);
  const given = new Map(blank.map((row) => [row, newId()]));
  const stamps = { createdOn: context.clock.now(), createdBy: by };
  const targets = adjacentRows(blank).map((run) =>
    idRows(context, tab, look, { run, idField, given, stamps }),
  );
  const images = writeGuarded(scratch, context.habits(), targets);
  const right = new Map<number, string>();
  targets.forEach((target, at) => {
    images[at]?.forEach((image, line) => {
      const id = given.get(target.row + line) ?? '';
      if (landedRight(context, target, line, image)) right.set(target.row + line, id);
      else takeBackId(context, scratch, tab, { target, image, id });
    });
  });
  clearImages(scratch, targets);
  return right;
}

/** What our cells hold right before the write, from the id to the last of those that go along with it. */
interface Look {
  readonly column: number;
  readonly columns: number;
  readonly lineOf: (row: number) => readonly Cell[];
  readonly idOf: (row: number) => Cell;
}

function lookAt(tab: Tab, idField: string, rows: readonly number[]): Look {
  const along = ALONG.filter((field) => tab.keyRow().columnOf(field) !== null);
  const places = tab.places([idField, tab.table.title, ...along]);
  const column = Math.min(...places.map((place) => place.column));
  const columns = Math.max(...places.map((place) => place.column)) - column + 1;
  const lines = new Map<number, readonly Cell[]>();
  for (const run of adjacentRows(rows)) {
    tab.cells(run.row, column, run.rows, columns).forEach((line, index) => lines.set(run.row + index, line));
  }
  const lineOf = (row: number): readonly Cell[] => lines.get(row) ?? [];
  const idColumn = places[0]?.column ?? column;
  return { column, columns, lineOf, idOf: (row) => lineOf(row)[idColumn - column] ?? '' };
}

interface IdRun {
  readonly run: { readonly row: number; readonly rows: number };
  readonly idField: string;
  readonly given: ReadonlyMap<number, string>;
  readonly stamps: Readonly<Record<string, FieldValue>>;
}

interface IdRows extends GuardedRows {
  /** What our cells held when they were looked at, by line. */
  readonly stood: readonly (readonly Cell[])[];
  /** Our columns in the rectangle. */
  readonly ours: readonly number[];
}

function idRows(
  context: SheetContext,
  tab: Tab,
  { column, columns, lineOf }: Look,
  { run, idField, given, stamps }: IdRun,
): IdRows {
  const rules = context.rules(tab.table);
  const along = ALONG.filter((field) => tab.keyRow().columnOf(field) !== null);
  const rows = Array.from({ length: run.rows }, (_, line) => run.row + line);
  const cellAt = (field: string, at: number, row: number): Cell => {
    if (field === idField) return given.get(row) ?? '';
    const there = lineOf(row)[at - column] ?? '';
    return isBlank(there) ? cellWriter(field, columnOf(tab.table, field), rules)(stamps[field]) : there;
  };
  const blocks = columnGroups(tab.places([idField, ...along])).map((group): CellBlock => {
    return {
      sheet: tab.sheet,
      row: run.row,
      column: group.column,
      columns: group.fields.map((field) => columnOf(tab.table, field)),
      cells: rows.map((row) => group.fields.map((field, at) => cellAt(field, group.column + at, row))),
    };
  });
  const placed = tab
    .keyRow()
    .placed()
    .map((place) => place.column);
  const ours = placed.filter((at) => at >= column && at < column + columns);
  return { sheet: tab.sheet, ...run, column, columns, blocks, stood: rows.map(lineOf), ours };
}

/** The row that was written is the one that was looked at, and a row: a blank one gets no id. */
function landedRight(context: SheetContext, target: IdRows, line: number, image: RowImages): boolean {
  const days = context.book.days();
  let filled = false;
  for (const column of target.ours) {
    const found = image.before[column - target.column] ?? '';
    const expected = target.stood[line]?.[column - target.column] ?? '';
    if (!sameCell(found, expected, days) && !(isBlank(found) && isBlank(expected))) return false;
    filled ||= !isBlank(found);
  }
  return filled;
}

function takeBackId(
  context: SheetContext,
  scratch: Scratch,
  tab: Tab,
  { target, image, id }: { readonly target: IdRows; readonly image: RowImages; readonly id: string },
): void {
  const row = findRows(context, tab, [id]).get(id)?.[0];
  if (row === undefined) return;
  for (const block of target.blocks) {
    restoreCells(scratch, image, target, row, { column: block.column, columns: block.columns.length });
  }
  SpreadsheetApp.flush();
}
