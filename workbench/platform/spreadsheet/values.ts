import { messages } from '../../store/workbook/messages';
import type { Plain } from '../bridge';
import { Exception } from '../exception';
import { dateAt } from '../virtualDate';

/** A cell as it crosses the bridge; a date as its instant. */
export type CrossingCell = number | string | boolean | null | { readonly date: number };

/** A script's value for a cell. What Sheets has no kind of cell for is written as text. */
export function toCrossing(value: unknown): CrossingCell {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return null;
      return value instanceof Date ? { date: value.getTime() } : textOf(value);
    case 'undefined':
      return null;
    default:
      return String(value);
  }
}

export function fromCrossing(value: CrossingCell): unknown {
  if (typeof value !== 'object') return value;
  return value === null ? '' : dateAt(value.date);
}

/** Rows that have just been rebuilt in this context: their dates become Dates, in place. */
export function withDates(rows: CrossingCell[][]): unknown[][] {
  for (const row of rows as unknown[][]) {
    for (let index = 0; index < row.length; index += 1) {
      const value = row[index];
      if (typeof value === 'object') row[index] = fromCrossing(value as CrossingCell); // what the store sent
    }
  }
  return rows;
}

/** Rows of a script as plain values, after a check of their shape. PLATFORM 4.9 */
export function toBlock<T extends Plain>(
  rows: readonly (readonly unknown[])[],
  numRows: number,
  numColumns: number,
  convert: (value: unknown) => T,
): T[][] {
  if (rows.length !== numRows) throw new Exception(messages.rowsMismatch(rows.length, numRows));
  for (const row of rows) {
    if (row.length !== numColumns) throw new Exception(messages.columnsMismatch(row.length, numColumns));
  }
  return rows.map((row) => row.map(convert));
}

/** A text as Apps Script would make it of anything; nothing is an empty one. */
export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : written(value);
}

function written(value: unknown): string {
  return String(value);
}
