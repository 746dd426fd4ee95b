import type { RangeRef } from '../../store/operations/spreadsheet/target';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/**
 * Ranges and tabs make each other. So that their files need not be loaded in a circle, each leaves its maker here,
 * and what a handle stands for is kept beside it, where no script can reach it.
 */
const makers: {
  range?: (ref: RangeRef) => Range;
  sheet?: (sheetId: number) => Sheet;
  spreadsheet?: () => Spreadsheet;
} = {};
const ranges = new WeakMap<object, RangeRef>();
const sheets = new WeakMap<object, number>();

export function provideMakers(provided: typeof makers): void {
  Object.assign(makers, provided);
}

export function makeRange(ref: RangeRef): Range {
  if (makers.range === undefined) throw new Error('The class Range is not loaded.');
  return makers.range(ref);
}

export function makeSheet(sheetId: number): Sheet {
  if (makers.sheet === undefined) throw new Error('The class Sheet is not loaded.');
  return makers.sheet(sheetId);
}

export function makeSpreadsheet(): Spreadsheet {
  if (makers.spreadsheet === undefined) throw new Error('The class Spreadsheet is not loaded.');
  return makers.spreadsheet();
}

export function keepRange(range: object, ref: RangeRef): void {
  ranges.set(range, ref);
}

export function keepSheet(sheet: object, sheetId: number): void {
  sheets.set(sheet, sheetId);
}

/** Where a range lies. Google's wrapper has let only ranges through; anything else is our own mistake. */
export function rangeRef(range: unknown): RangeRef {
  const ref = typeof range === 'object' && range !== null ? ranges.get(range) : undefined;
  if (ref === undefined) throw new Error('Not a range.');
  return ref;
}

export function sheetIdOf(sheet: unknown): number {
  const sheetId = typeof sheet === 'object' && sheet !== null ? sheets.get(sheet) : undefined;
  if (sheetId === undefined) throw new Error('Not a sheet.');
  return sheetId;
}
