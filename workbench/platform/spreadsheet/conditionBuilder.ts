import type { WireCondition } from '../../store/operations/spreadsheet/wireConditions';
import { type EnumValue, enumValue } from '../enums';
import { condition, argumentFromWire, dateCondition } from './conditions';

/** The `when…` methods that rules of conditional formats and filter criteria share. */
export abstract class ConditionBuilder {
  #condition: WireCondition | null;

  constructor(start: WireCondition | null) {
    this.#condition = start;
  }

  static conditionOf(builder: ConditionBuilder): WireCondition | null {
    return builder.#condition;
  }

  #when(criteria: string, ...args: unknown[]): this {
    this.#condition = condition(criteria, args);
    return this;
  }

  #whenDate(criteria: string, date: unknown): this {
    this.#condition = dateCondition(criteria, date);
    return this;
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenDateAfter(date: unknown): this {
    return this.#whenDate('DATE_AFTER', date);
  }

  whenDateBefore(date: unknown): this {
    return this.#whenDate('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: unknown): this {
    return this.#whenDate('DATE_EQUAL_TO', date);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  withCriteria(criteria: EnumValue, args: unknown[]): this {
    return this.#when(criteria.name(), ...args);
  }
}

export function criteriaType(wire: WireCondition | null): EnumValue | null {
  return wire === null ? null : enumValue('SpreadsheetApp.BooleanCriteria', wire.criteria);
}

export function criteriaValues(wire: WireCondition | null): unknown[] {
  return wire === null ? [] : wire.args.map(argumentFromWire);
}
