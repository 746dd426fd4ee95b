import { type Cell, isBlank } from '../domain/table/cell';
import type { AnyTable } from '../domain/table/table';
import type { Sheet } from './book';
import { FIRST_ROW } from './keyRow';
import { keyFieldOf, type Place, type Tab } from './tab';

/** How far below the last known row it is checked that nobody typed something there. */
const LOOK = 20;
/** So many free rows stand below the last record of a tab that people fill. */
const SPARE = 100;
/** A sheet that grows gets so many more, so that it does not grow with every row. */
const GROWTH = 100;

/** Fields whose contents make a row: those that people fill; in a table of the program's own all. */
function rowFields(table: AnyTable): string[] {
  const fields = Object.keys(table.columns);
  if (table.writers === 'program') return fields;
  return fields.filter((field) => table.columns[field]?.derived !== true);
}

/**
 * The last row in which a field of ours is filled; the caption row where there is none. `getLastRow` alone is
 * deceived by checkboxes and array formulas of the team's below the data (PLATFORM 4.13). Two trips where it is not.
 */
export function lastFilledRow(tab: Tab): number {
  tab.forgetLastRow();
  const last = tab.lastRow();
  if (last < FIRST_ROW) return last;
  const keys = tab.keyRow();
  const places = rowFields(tab.table).flatMap((field): Place[] => {
    const column = keys.columnOf(field);
    return column === null ? [] : [{ field, column }];
  });
  if (lastFilledOf(tab, places, { row: last, rows: 1 }) !== null) return last;
  let end = Math.max(...[...searchColumns(tab)].map((column) => endOfColumn(tab.sheet, last, column)));
  for (;;) {
    const rows = Math.min(LOOK, last - end);
    const more = rows < 1 ? null : lastFilledOf(tab, places, { row: end + 1, rows });
    if (more === null) return Math.max(end, FIRST_ROW - 1);
    end = more;
  }
}

/** The key and the title: between them they are filled in every row worth the name. */
function searchColumns(tab: Tab): Set<number> {
  const fields = [keyFieldOf(tab.table), tab.table.title];
  const columns = fields.flatMap((field) => (field === null ? [] : [tab.keyRow().columnOf(field)]));
  return new Set(columns.filter((column): column is number => column !== null));
}

/** The last filled cell of a column at or above a row, found by the sheet. */
function endOfColumn(sheet: Sheet, row: number, column: number): number {
  const cell = sheet.getRange(row, column);
  return cell.getNextDataCell(SpreadsheetApp.Direction.UP).getRow();
}

function lastFilledOf(
  tab: Tab,
  places: readonly Place[],
  span: { readonly row: number; readonly rows: number },
): number | null {
  const columns = places.map(({ column }) => column);
  const first = Math.min(...columns);
  const lines = tab.cells(span.row, first, span.rows, Math.max(...columns) - first + 1);
  const filled = (line: readonly Cell[]): boolean => columns.some((c) => !isBlank(line[c - first] ?? ''));
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    if (filled(lines[index] ?? [])) return span.row + index;
  }
  return null;
}

/**
 * Makes sure that the sheet has a row of this number (PLATFORM 4.14) and, in tabs that people fill, spare rows below
 * it: without a free row nobody could type the next record. New rows come inside the sheet where its last row is
 * blank, so that formats, validations, conditional formats and the filter reach over them.
 */
export function growTo(tab: Tab, row: number, lastFilled: number): void {
  const rows = tab.sheet.getMaxRows();
  const spare = tab.table.writers === 'program' ? 0 : SPARE;
  if (row + spare <= rows) return;
  const missing = Math.max(row - rows, 0);
  insertUpTo(tab.sheet, lastFilled < rows ? rows - 1 : rows, {
    wanted: row + spare + GROWTH - rows,
    missing,
  });
}

/** Tops a tab up that has come near its last row. Three trips where nothing is to do. */
export function leaveSpareRows(tab: Tab): void {
  if (tab.table.writers === 'program') return;
  const end = lastFilledRow(tab);
  growTo(tab, end, end);
}

/**
 * Inserts the rows that are wanted; where the spreadsheet has no room for so many (PLATFORM 1.9), half as many spare
 * ones, and in the end only those that are missing. Counting its cells beforehand would cost two trips a tab.
 */
function insertUpTo(
  sheet: Sheet,
  after: number,
  { wanted, missing }: { readonly wanted: number; readonly missing: number },
): void {
  for (let spare = wanted - missing; spare > 0; spare = Math.floor(spare / 2)) {
    try {
      sheet.insertRowsAfter(after, missing + spare);
      return;
    } catch {
      // Full, or not to be changed: spare rows are a comfort, and what is really missing throws below.
    }
  }
  if (missing > 0) sheet.insertRowsAfter(after, missing);
}
