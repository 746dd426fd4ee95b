import { type Row, type Sheet, type Value } from '../../../store/workbook/workbook';

/** What a row held. Records of formulas and notes are never changed in place, so they are shared. */
export interface RowCopy {
  readonly values: readonly Value[];
  readonly pattern: number;
  readonly formulas: Row['formulas'];
  readonly notes: Row['notes'];
}

export const NO_ROW: RowCopy = { values: [], pattern: 0, formulas: null, notes: null };

export function copyRow(sheet: Sheet, row: number): RowCopy {
  const kept = sheet.rows[row - 1];
  if (!kept) return NO_ROW;
  return { values: [...kept.values], pattern: kept.pattern, formulas: kept.formulas, notes: kept.notes };
}

export function sameRow(a: RowCopy, b: RowCopy): boolean {
  if (a.pattern !== b.pattern || !sameRecord(a.formulas, b.formulas) || !sameRecord(a.notes, b.notes))
    return false;
  const width = Math.max(a.values.length, b.values.length);
  for (let at = 0; at < width; at += 1) if ((a.values[at] ?? null) !== (b.values[at] ?? null)) return false;
  return true;
}

export function sameRecord(a: Row['formulas'], b: Row['formulas']): boolean {
  if (a === b) return true;
  const [left, right] = [Object.entries(a ?? {}), b ?? {}];
  if (left.length !== Object.keys(right).length) return false;
  return left.every(([col, text]) => right[Number(col)] === text);
}
