import type { Area } from '../formula/area';
import { tokenize } from '../formula/tokens';
import { mapArea, type StructureEdit } from './structureEdit';
import type { Sheet, Workbook } from './workbook';

/** Cells that go by a name. Names are told apart without regard to case. */
export interface NamedRange {
  readonly id: string;
  readonly name: string;
  readonly sheetId: number;
  readonly area: Area;
}

/**
 * Letters, digits and `_`, not beginning with a digit or with true or false, no address such as `A1` or `R1C1`, at most
 * 250 long. https://support.google.com/docs/answer/63175 ("Name a range of cells")
 */
export function isRangeName(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || name.length > 250) return false;
  return !/^(?:true|false)/i.test(name) && !/^(?:[a-z]{1,3}[1-9]\d*|r\d*c\d*)$/i.test(name);
}

export function findNamedRange(workbook: Workbook, name: string): NamedRange | null {
  const wanted = name.toLowerCase();
  return workbook.namedRanges.find((range) => range.name.toLowerCase() === wanted) ?? null;
}

/** They keep their cells when rows or columns come, go or move, and go with the last of them. */
export function editNamedRanges(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  workbook.namedRanges = workbook.namedRanges.flatMap((range) => {
    if (range.sheetId !== sheet.id) return [range];
    const area = mapArea(edit, range.area);
    return area === null ? [] : [{ ...range, area }];
  });
}

/** Cells that are cut and pasted take the names along that lie in them as a whole. */
export function moveNamedRanges(
  workbook: Workbook,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
): void {
  const down = to.area.row - from.area.row;
  const right = to.area.col - from.area.col;
  workbook.namedRanges = workbook.namedRanges.map((range) => {
    const { row, col, lastRow, lastCol } = range.area;
    const inRows = row >= from.area.row && lastRow <= from.area.lastRow;
    const inCols = col >= from.area.col && lastCol <= from.area.lastCol;
    if (range.sheetId !== from.sheet.id || !inRows || !inCols) return range;
    const area = { row: row + down, col: col + right, lastRow: lastRow + down, lastCol: lastCol + right };
    return { ...range, sheetId: to.sheet.id, area };
  });
}

/** A tab that is deleted takes its names along. */
export function dropNamedRanges(workbook: Workbook, sheet: Sheet): void {
  workbook.namedRanges = workbook.namedRanges.filter(({ sheetId }) => sheetId !== sheet.id);
}

/** The formula with another name in the place of the old one; spelling, spaces and strings survive. */
function renamed(formula: string, from: string, to: string): string {
  const tokens = tokenize(formula.slice(1));
  const texts = tokens.map(({ kind, text }, index) => {
    const isCall = tokens.slice(index + 1).find((next) => next.kind !== 'space')?.kind === 'open';
    return kind === 'name' && !isCall && text.toLowerCase() === from.toLowerCase() ? to : text;
  });
  return `=${texts.join('')}`;
}

/** Formulas in cells go on meaning the range that was called so. */
export function renameInFormulas(workbook: Workbook, from: string, to: string): void {
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) {
      if (row === null || row.formulas === null) continue;
      const entries = Object.entries(row.formulas);
      row.formulas = Object.fromEntries(entries.map(([col, formula]) => [col, renamed(formula, from, to)]));
    }
  }
}
