import { type Area, cellArea } from '../formula/area';
import { findSheet, type Selection, type Sheet, type Workbook } from './workbook';

function firstCell(sheet: Sheet): Selection {
  return { sheetId: sheet.id, areas: [cellArea(1, 1)], cell: { row: 1, col: 1 } };
}

/** What a person has selected; before any click, A1 of the first visible tab. */
export function selectionOf(workbook: Workbook, user: string): Selection {
  const known = workbook.selections[user];
  if (known !== undefined && findSheet(workbook, known.sheetId) !== null) return known;
  const sheet = workbook.sheets.find((candidate) => !candidate.hidden) ?? workbook.sheets[0];
  if (sheet === undefined) throw new Error('A workbook has at least one sheet.');
  return firstCell(sheet);
}

/** Selecting does not change the workbook: no version, no event. */
export function select(workbook: Workbook, user: string, sheet: Sheet, areas: readonly Area[]): void {
  const last = areas.at(-1);
  workbook.selections[user] =
    last === undefined
      ? firstCell(sheet)
      : { sheetId: sheet.id, areas: [...areas], cell: { row: last.row, col: last.col } };
}

/** Goes to a tab; staying on the same one keeps what is selected there. */
export function selectSheet(workbook: Workbook, user: string, sheet: Sheet): void {
  if (selectionOf(workbook, user).sheetId !== sheet.id) workbook.selections[user] = firstCell(sheet);
}

/** Puts the cursor into a cell; a selection around it stays. */
export function selectCell(workbook: Workbook, user: string, sheet: Sheet, row: number, col: number): void {
  const known = selectionOf(workbook, user);
  const inside = known.areas.some((area) => {
    return row >= area.row && row <= area.lastRow && col >= area.col && col <= area.lastCol;
  });
  const areas = known.sheetId === sheet.id && inside ? known.areas : [cellArea(row, col)];
  workbook.selections[user] = { sheetId: sheet.id, areas, cell: { row, col } };
}
