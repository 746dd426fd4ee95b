import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { call } from '../call';
import type { EnumValue } from '../enums';
import { service } from '../service';
import { makeRange } from './handles';
import type { Range } from './range';

/** Several ranges of one tab that are changed together. */
export class RangeList {
  readonly #refs: readonly RangeRef[];

  constructor(refs: readonly RangeRef[]) {
    this.#refs = refs;
  }

  static refsOf(list: RangeList): readonly RangeRef[] {
    return list.#refs;
  }

  getRanges(): Range[] {
    return this.#refs.map(makeRange);
  }

  #each(change: (range: Range) => void): this {
    this.#refs.map(makeRange).forEach(change);
    return this;
  }

  activate(): this {
    call('selection.set', this.#refs);
    return this;
  }

  check(): this {
    return this.#each((range) => range.check());
  }

  uncheck(): this {
    return this.#each((range) => range.uncheck());
  }

  clear(...options: Parameters<Range['clear']>): this {
    return this.#each((range) => range.clear(...options));
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  insertCheckboxes(...values: unknown[]): this {
    return this.#each((range) => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): this {
    return this.#each((range) => range.removeCheckboxes());
  }

  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.#each((range) => range.setBackgroundRGB(red, green, blue));
  }

  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontFamily(fontFamily: string | null): this {
    return this.#each((range) => range.setFontFamily(fontFamily));
  }

  setFontLine(fontLine: string | null): this {
    return this.#each((range) => range.setFontLine(fontLine));
  }

  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }

  setFontStyle(fontStyle: string | null): this {
    return this.#each((range) => range.setFontStyle(fontStyle));
  }

  setFontWeight(fontWeight: string | null): this {
    return this.#each((range) => range.setFontWeight(fontWeight));
  }

  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }

  setNumberFormat(numberFormat: string): this {
    return this.#each((range) => range.setNumberFormat(numberFormat));
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.#each((range) => range.setWrap(isWrapEnabled));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }
}

service('SpreadsheetApp.RangeList', RangeList);
