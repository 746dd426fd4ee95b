import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { AUTOMATIC_PATTERN } from '../../store/numberFormat/displayValue';
import { call } from '../call';
import { rangeRef } from './handles';
import type { RangeAddress } from './rangeAddress';
import { toBlock } from './values';

/** A property of how a cell looks; null where the cell has none of its own. */
export type Look = string | number | null;

/** What a cell shows where nothing is set. */
const USUAL = {
  format: AUTOMATIC_PATTERN,
  background: '#ffffff',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontSize: 10,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrap: 'OVERFLOW',
} as const;

export type LookName = keyof typeof USUAL;

export function lookOrNull(value: unknown): Look {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** Of the first cell. */
export function getLook(range: RangeAddress, name: LookName): string | number {
  return call<Look>('range.getLook', rangeRef(range), name) ?? USUAL[name];
}

export function getLooks(range: RangeAddress, name: LookName): (string | number)[][] {
  const looks = call<Look[][]>('range.getLooks', rangeRef(range), name);
  return looks.map((line) => line.map((look) => look ?? USUAL[name]));
}

export function lookText(range: RangeAddress, name: LookName): string {
  return String(getLook(range, name));
}

export function lookTexts(range: RangeAddress, name: LookName): string[][] {
  return getLooks(range, name).map((line) => line.map(String));
}

/** For all cells. Returns the range, for the next call. */
export function setLook<R extends RangeAddress>(range: R, name: LookName, value: Look): R {
  call('range.setLook', rangeRef(range), name, value);
  return range;
}

/** For each cell its own. */
export function setLooks<R extends RangeAddress>(
  range: R,
  name: LookName,
  values: readonly (readonly unknown[])[],
  convert: (value: unknown) => Look = lookOrNull,
): R {
  const { numRows, numColumns }: RangeRef = rangeRef(range);
  call('range.setLooks', rangeRef(range), name, toBlock(values, numRows, numColumns, convert));
  return range;
}
