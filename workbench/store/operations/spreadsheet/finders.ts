import type { Operations } from '../../operation';
import type { Session } from '../../session';
import {
  type FindOptions,
  findCells,
  type FoundCell,
  replacedText,
  type SearchPlace,
} from '../../workbook/find';
import { writeBlock, writeFormulas } from '../../workbook/write';
import { formulaAt } from '../../workbook/cells';
import { cellArea } from '../../formula/area';
import { type RangeRef, sheetOf, targetOf } from './target';

type Options = { readonly [K in keyof FindOptions]: FindOptions[K] };
type Found = { readonly [K in keyof FoundCell]: FoundCell[K] };

/** Null searches every sheet. */
function placesOf(session: Session, refs: RangeRef[] | null): SearchPlace[] {
  if (refs !== null) return refs.map((ref) => ({ sheetId: ref.sheetId, area: targetOf(session, ref).area }));
  return session.world.workbook.sheets.map((sheet) => {
    const { rows, columns } = sheet.axes;
    return { sheetId: sheet.id, area: { row: 1, col: 1, lastRow: rows.count, lastCol: columns.count } };
  });
}

/** The search runs where the data are: only the matches are read. */
function find(session: Session, refs: RangeRef[] | null, options: Options): Found[] {
  session.settle();
  const found = findCells(session.world, placesOf(session, refs), options);
  session.meter.cellsRead += found.length;
  return found.map(({ sheetId, row, col }) => ({ sheetId, row, col }));
}

/** Replaces in these cells; returns how often. */
function replace(session: Session, cells: Found[], options: Options, replacement: string): number {
  session.settle();
  let count = 0;
  for (const cell of cells) {
    const sheet = sheetOf(session, cell.sheetId);
    const area = cellArea(cell.row, cell.col);
    const formula = formulaAt(sheet, cell.row, cell.col);
    // The value of a formula cannot be replaced, its text can.
    if (formula !== '' && !options.matchFormulaText) continue;
    const { text, count: here } = replacedText(session.world, cell, options, replacement);
    if (formula !== '') writeFormulas(session.world, sheet, area, () => text, session.effectiveUser);
    else writeBlock(session.world, sheet, area, () => text, session.effectiveUser);
    count += here;
    session.meter.cellsWritten += 1;
  }
  return count;
}

export const finderOperations = { 'finder.find': find, 'finder.replace': replace } satisfies Operations;
