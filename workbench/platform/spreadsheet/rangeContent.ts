import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { call } from '../call';
import { EnumValue } from '../enums';
import { Exception } from '../exception';
import { makeRange, rangeRef, sheetIdOf } from './handles';
import type { Range } from './range';
import { RangeAddress } from './rangeAddress';
import { TextFinder } from './textFinder';
import { type CrossingCell, fromCrossing, textOf, toBlock, toCrossing, withDates } from './values';

interface ClearOptions {
  readonly commentsOnly?: boolean;
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly skipFilteredRows?: boolean;
}

/** Which parts go, from Google's options: several may be named, none means contents and formats. */
export function clearingOf(options: ClearOptions): Record<string, boolean> {
  const named = {
    contents: options.contentsOnly === true,
    formats: options.formatOnly === true,
    notes: options.commentsOnly === true,
    validations: options.validationsOnly === true,
  };
  const any = Object.values(named).some(Boolean);
  const parts = any ? named : { ...named, contents: true, formats: true };
  return { ...parts, skipFilteredRows: options.skipFilteredRows === true };
}

function sortKey(spec: unknown): { col: number; ascending: boolean } {
  if (typeof spec === 'number') return { col: spec, ascending: true };
  if (typeof spec === 'object' && spec !== null && 'column' in spec && typeof spec.column === 'number') {
    return { col: spec.column, ascending: !('ascending' in spec) || spec.ascending !== false };
  }
  throw new Exception('Cannot convert the sort specification.');
}

/** Values, formulas and notes, and what moves them about. */
export class RangeContent extends RangeAddress {
  getValue(): unknown {
    const [[value = null] = []] = call<CrossingCell[][]>('range.getValues', one(this));
    return fromCrossing(value);
  }

  getValues(): unknown[][] {
    return withDates(call<CrossingCell[][]>('range.getValues', rangeRef(this)));
  }

  setValue(value: unknown): this {
    call('range.setValue', rangeRef(this), toCrossing(value));
    return this;
  }

  setValues(values: unknown[][]): this {
    const { numRows, numColumns } = rangeRef(this);
    call('range.setValues', rangeRef(this), toBlock(values, numRows, numColumns, toCrossing));
    return this;
  }

  getDisplayValue(): string {
    return call<string[][]>('range.getDisplayValues', one(this))[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return call<string[][]>('range.getDisplayValues', rangeRef(this));
  }

  getFormula(): string {
    return call<string[][]>('range.getFormulas', one(this))[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return call<string[][]>('range.getFormulas', rangeRef(this));
  }

  setFormula(formula: string): this {
    call('range.setFormula', rangeRef(this), formula);
    return this;
  }

  setFormulas(formulas: string[][]): this {
    const { numRows, numColumns } = rangeRef(this);
    call('range.setFormulas', rangeRef(this), toBlock(formulas, numRows, numColumns, textOf));
    return this;
  }

  getNote(): string {
    return call<string[][]>('range.getNotes', one(this))[0]?.[0] ?? '';
  }

  getNotes(): string[][] {
    return call<string[][]>('range.getNotes', rangeRef(this));
  }

  setNote(note: string | null): this {
    call('range.setNote', rangeRef(this), note ?? '');
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    const { numRows, numColumns } = rangeRef(this);
    call('range.setNotes', rangeRef(this), toBlock(notes, numRows, numColumns, textOf));
    return this;
  }

  isBlank(): boolean {
    return call<boolean>('range.isBlank', rangeRef(this));
  }

  clear(options: ClearOptions = {}): this {
    call('range.clear', rangeRef(this), clearingOf(options));
    return this;
  }

  clearContent(): this {
    return this.clear({ contentsOnly: true });
  }

  clearFormat(): this {
    return this.clear({ formatOnly: true });
  }

  clearNote(): this {
    return this.clear({ commentsOnly: true });
  }

  clearDataValidations(): this {
    return this.clear({ validationsOnly: true });
  }

  sort(sortSpec: unknown): this {
    const specs: readonly unknown[] = Array.isArray(sortSpec) ? sortSpec : [sortSpec];
    const { column, numColumns } = rangeRef(this);
    const keys = specs.map(sortKey);
    if (keys.some(({ col }) => col < column || col >= column + numColumns)) {
      throw new Exception('Sort column must be within the range.');
    }
    call('range.sort', rangeRef(this), keys);
    return this;
  }

  removeDuplicates(columnsToCompare?: number[]): Range {
    const { column, numRows, numColumns } = rangeRef(this);
    const all = Array.from({ length: numColumns }, (_, index) => column + index);
    const gone = call<number>('range.removeDuplicates', rangeRef(this), columnsToCompare ?? all);
    return this.offset(0, 0, Math.max(1, numRows - gone), numColumns);
  }

  copyTo(destination: Range, how?: unknown, transposed = false): void {
    call('range.copyTo', rangeRef(this), rangeRef(destination), pasteType(how), transposed);
  }

  moveTo(target: Range): void {
    call('range.moveTo', rangeRef(this), rangeRef(target));
  }

  copyValuesToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    const target = blockRef(sheet, column, columnEnd, row, rowEnd);
    call('range.copyTo', rangeRef(this), target, 'PASTE_VALUES', false);
  }

  copyFormatToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    const target = blockRef(sheet, column, columnEnd, row, rowEnd);
    call('range.copyTo', rangeRef(this), target, 'PASTE_FORMAT', false);
  }

  getNextDataCell(direction: EnumValue): Range {
    const { sheetId } = rangeRef(this);
    const cell = call<{ row: number; column: number }>('range.nextDataCell', one(this), direction.name());
    return makeRange({ sheetId, ...cell, numRows: 1, numColumns: 1 });
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(() => [rangeRef(this)], findText);
  }
}

/** The first cell: what the methods in the singular speak of. */
function one(range: RangeAddress): RangeRef {
  const { sheetId, row, column } = rangeRef(range);
  return { sheetId, row, column, numRows: 1, numColumns: 1 };
}

function pasteType(how: unknown): string {
  if (how instanceof EnumValue) return how.name();
  if (typeof how !== 'object' || how === null) return 'PASTE_NORMAL';
  if ('formatOnly' in how && how.formatOnly === true) return 'PASTE_FORMAT';
  return 'contentsOnly' in how && how.contentsOnly === true ? 'PASTE_VALUES' : 'PASTE_NORMAL';
}

function blockRef(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): RangeRef {
  const sheetId = typeof sheet === 'number' ? sheet : sheetIdOf(sheet);
  return { sheetId, row, column, numRows: rowEnd - row + 1, numColumns: columnEnd - column + 1 };
}
