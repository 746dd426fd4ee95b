import type { WireValidation } from '../../store/operations/spreadsheet/rules';
import { type EnumValue, enumValue } from '../enums';
import { Exception } from '../exception';
import { service } from '../service';
import { argumentFromWire, condition } from './conditions';
import type { Range } from './range';

const EMPTY: WireValidation = {
  criteria: '',
  args: [],
  allowInvalid: true,
  showDropdown: true,
  helpText: null,
};

/** The criteria values in the shape in which Google gives and takes them. */
function valuesOf(wire: WireValidation): unknown[] {
  const values = wire.args.map(argumentFromWire);
  if (wire.criteria === 'VALUE_IN_LIST') return [values, wire.showDropdown];
  return wire.criteria === 'VALUE_IN_RANGE' ? [values[0], wire.showDropdown] : values;
}

export function checkboxValidation(values: readonly unknown[]): WireValidation {
  return { ...EMPTY, ...condition('CHECKBOX', values), allowInvalid: false };
}

export class DataValidation {
  readonly #wire: WireValidation;

  constructor(wire: WireValidation) {
    this.#wire = wire;
  }

  static wireOf(rule: DataValidation): WireValidation {
    return rule.#wire;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#wire);
  }

  getAllowInvalid(): boolean {
    return this.#wire.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    return enumValue('SpreadsheetApp.DataValidationCriteria', this.#wire.criteria);
  }

  getCriteriaValues(): unknown[] {
    return valuesOf(this.#wire);
  }

  getHelpText(): string | null {
    return this.#wire.helpText;
  }
}

export class DataValidationBuilder {
  #wire: WireValidation;

  constructor(wire: WireValidation = EMPTY) {
    this.#wire = wire;
  }

  build(): DataValidation {
    if (this.#wire.criteria === '') throw new Exception('Data validation rule has no criteria.');
    return new DataValidation(this.#wire);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#wire);
  }

  getAllowInvalid(): boolean {
    return this.#wire.allowInvalid;
  }

  getCriteriaType(): EnumValue | null {
    const { criteria } = this.#wire;
    return criteria === '' ? null : enumValue('SpreadsheetApp.DataValidationCriteria', criteria);
  }

  getCriteriaValues(): unknown[] {
    return valuesOf(this.#wire);
  }

  getHelpText(): string | null {
    return this.#wire.helpText;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.#wire = { ...this.#wire, allowInvalid };
    return this;
  }

  setHelpText(helpText: string): this {
    this.#wire = { ...this.#wire, helpText };
    return this;
  }

  #require(criteria: string, ...args: unknown[]): this {
    this.#wire = { ...this.#wire, ...condition(criteria, args) };
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    return this.#require('CHECKBOX', ...values);
  }

  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): this {
    return this.#require('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): this {
    return this.#require('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.#require('DATE_BETWEEN', start, end);
  }

  requireDateEqualTo(date: Date): this {
    return this.#require('DATE_EQUAL_TO', date);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.#require('DATE_NOT_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.#require('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.#require('DATE_ON_OR_BEFORE', date);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireTextContains(text: string): this {
    return this.#require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.#require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): this {
    return this.#require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: unknown[], showDropdown = true): this {
    this.#require('VALUE_IN_LIST', ...values);
    this.#wire = { ...this.#wire, showDropdown };
    return this;
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    this.#require('VALUE_IN_RANGE', range);
    this.#wire = { ...this.#wire, showDropdown };
    return this;
  }

  withCriteria(criteria: EnumValue, args: unknown[]): this {
    const name = criteria.name();
    const [first, second] = args;
    if (name === 'VALUE_IN_LIST')
      return this.requireValueInList(Array.isArray(first) ? first : args, second !== false);
    if (name !== 'VALUE_IN_RANGE') return this.#require(name, ...args);
    // Anything else than a range is refused where the argument crosses.
    return this.requireValueInRange(first as Range, second !== false);
  }
}

service('SpreadsheetApp.DataValidation', DataValidation);
service('SpreadsheetApp.DataValidationBuilder', DataValidationBuilder);
