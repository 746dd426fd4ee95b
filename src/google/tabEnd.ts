import { type Cell, isBlank } from '../domain/table/cell';
import type { AnyTable } from '../domain/table/table';
import type { Sheet } from './book';
import { FIRST_ROW } from './keyRow';
import { keyFieldOf, type Place, type Tab } from './tab';

/** How far below the last known row it is checked that nobody typed something there. */
const LOOK = 20;
/** A full sheet grows by at least so many rows. */
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
 * Makes sure that the sheet has a row of this number (PLATFORM 4.14). New rows come inside the sheet where its last
 * row is blank, so that formats, validations, conditional formats and the filter reach over them.
 */
export function growTo(tab: Tab, row: number, lastFilled: number): void {
  const rows = tab.sheet.getMaxRows();
  if (row <= rows) return;
  const missing = Math.max(row - rows, GROWTH);
  tab.sheet.insertRowsAfter(lastFilled < rows ? rows - 1 : rows, missing);
}
