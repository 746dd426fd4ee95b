import { type Cell, isBlank } from '../domain/table/cell';
import type { SheetContext } from './context';
import type { PreparedRow } from './preparedRow';
import type { Scratch } from './scratch';
import type { Tab } from './tab';

/**
 * Takes rows out of the sheet whose cells of ours have been blanked, bottom-up. The last row just stays blank. A row
 * in which the team's own columns hold something stays too: those are not ours to delete.
 */
export function dropBlankRows(context: SheetContext, scratch: Scratch, rows: readonly PreparedRow[]): void {
  const gone = rows.filter(({ drop }) => drop).sort((a, b) => b.guarded.row - a.guarded.row);
  for (const { tab, guarded } of gone) {
    tab.forgetLastRow();
    if (guarded.row < tab.lastRow()) dropRow(scratch, tab, guarded.row);
  }
  if (gone.length > 0) context.tabs.forgetLastRows();
}

/**
 * Deletes one row if it is blank. Somebody may sort between the look and the deletion, so an image of the row is taken
 * in the same breath; where it shows that another row went, that one is put back.
 */
function dropRow(scratch: Scratch, tab: Tab, row: number): void {
  const { sheet } = tab;
  const whole = sheet.getRange(`${row}:${row}`);
  const cells = (whole.getValues()[0] ?? []) as Cell[]; // as in tab.cells
  if (!cells.every(isBlank)) return;
  const width = cells.length;
  const image = scratch.tab(1, width).getRange(1, 1, 1, width);
  whole.copyTo(image, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
  sheet.deleteRow(row);
  SpreadsheetApp.flush();
  const stood = (image.getValues()[0] ?? []) as Cell[]; // as above
  if (!stood.every(isBlank)) {
    sheet.insertRowBefore(row);
    image.copyTo(sheet.getRange(row, 1, 1, width), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
    SpreadsheetApp.flush();
  }
  image.clear();
}
