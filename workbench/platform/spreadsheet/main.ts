import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { SpreadsheetAppService } from './app';
import { makeRange } from './handles';
import './range';
import './sheet';
import { Spreadsheet } from './spreadsheet';

export type RangeHandle = RangeRef;

export const SpreadsheetApp = new SpreadsheetAppService();

/** The spreadsheet that the script is bound to, for `e.source`. */
export function boundSpreadsheet(): Spreadsheet {
  return new Spreadsheet();
}

/** The range of an event. */
export function eventRange(handle: RangeHandle): object {
  return makeRange(handle);
}
