import { gridArea } from '../../../store/workbook/cells';
import { findCells } from '../../../store/workbook/find';
import { displayAt } from '../../../store/workbook/read';
import type { World } from '../../../store/world';
import type { FoundCell } from '../protocol/calls';

const MOST_FOUND = 200;

/** Cells that show the text, in any case of letters, tab by tab and row by row; `sheetId` null looks in all that are shown. */
export function findText(world: World, text: string, sheetId: number | null): readonly FoundCell[] {
  const found: FoundCell[] = [];
  for (const sheet of world.workbook.sheets) {
    if (sheetId === null ? sheet.hidden : sheet.id !== sheetId) continue;
    const place = { sheetId: sheet.id, area: gridArea(sheet) };
    const options = {
      text,
      matchCase: false,
      matchEntireCell: false,
      matchFormulaText: false,
      useRegularExpression: false,
      ignoreDiacritics: false,
    };
    for (const { row, col } of findCells(world, [place], options, MOST_FOUND - found.length)) {
      found.push({ sheetId: sheet.id, row, col, text: displayAt(world, sheet, row, col) });
    }
    if (found.length >= MOST_FOUND) break;
  }
  return found;
}
