import type { SheetLocale } from '../numberFormat/locale';
import type { Area } from './area';
import type { FormulaError } from './formulaError';
import type { Reference, Value } from './value';

/** A formula cell whose value is a text of length zero: not blank, and counted by COUNTA. */
export const ZERO_LENGTH_TEXT: unique symbol = Symbol('text of length zero');

/** What a cell is worth to a formula. Blank is `''` or null; see `ZERO_LENGTH_TEXT` for the text that has no letters. */
export type CellInput = number | string | boolean | null | FormulaError | typeof ZERO_LENGTH_TEXT;

export interface SheetSize {
  readonly rows: number;
  readonly cols: number;
}

/** A function of the script (a custom function), as the store offers it: scalars and rows of scalars go in and come out. */
export type CustomFunction = (args: readonly Value[]) => Value;

/** All that a formula may know of the world around it. */
export interface FormulaContext {
  /** Where the formula stands. */
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly locale: SheetLocale;
  /** The size of the grid, or null if there is no such sheet. Names are compared as Sheets does: by the store. */
  sheetSize(sheet: string): SheetSize | null;
  /**
   * The cells of an area that lies on the sheet (open ends are closed before the call), as rows of equal length.
   * A cell that depends on the asking one is `#REF!` (circular dependency): the store finds that out.
   */
  cellsOf(sheet: string, area: Area): readonly (readonly CellInput[])[];
  /** Serial of the calendar day in the spreadsheet's zone. */
  today(): number;
  /** Serial with time of day in the spreadsheet's zone. */
  now(): number;
  /** The number format of a cell, for TO_TEXT; without it numbers are shown plainly. */
  patternOf?(sheet: string, row: number, col: number): string;
  customFunction?(name: string): CustomFunction | null;
  /** The cells that go by a name; null where none do. */
  namedRange?(name: string): Reference | null;
}
