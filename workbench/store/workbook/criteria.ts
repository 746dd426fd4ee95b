import { partsOfSerial, serialOfDay } from '../numberFormat/serial';
import { NotImplementedError } from '../serviceError';
import type { Condition, ConditionArgument, Value } from './workbook';

/** One cell as conditions see it. */
export interface Subject {
  /** The content; an error as its code. */
  readonly value: Value;
  /** As the cell shows it. */
  readonly text: string;
  readonly isDate: boolean;
}

/** What a condition has to be told about the world. */
export interface CriteriaContext {
  /** Today as serial number in the spreadsheet's zone. */
  readonly today: number;
  readonly satisfied: (formula: string) => boolean;
  /** Texts that cells of a range show. */
  readonly listed: (argument: ConditionArgument) => readonly string[];
}

function numberOf(argument: ConditionArgument | undefined): number {
  if (typeof argument === 'number') return argument;
  if (typeof argument === 'object' && 'serial' in argument) return argument.serial;
  return typeof argument === 'string' && argument.trim() !== '' ? Number(argument) : NaN;
}

function textOf(argument: ConditionArgument | undefined): string {
  return argument === undefined || typeof argument === 'object' ? '' : String(argument).toLowerCase();
}

function listedText(argument: ConditionArgument): string | null {
  return typeof argument === 'object' ? null : String(argument);
}

function relativeDay(name: string, today: number): number {
  const { year, month, day } = partsOfSerial(today);
  switch (name) {
    case 'TOMORROW':
      return today + 1;
    case 'YESTERDAY':
      return today - 1;
    case 'PAST_WEEK':
      return today - 7;
    case 'PAST_MONTH':
      return serialOfDay(year, month - 1, day);
    case 'PAST_YEAR':
      return serialOfDay(year - 1, month, day);
    default:
      return today;
  }
}

function dayOf(argument: ConditionArgument | undefined, today: number): number {
  if (typeof argument === 'object' && 'relative' in argument) return relativeDay(argument.relative, today);
  return Math.floor(numberOf(argument));
}

function between(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

function numberHolds(name: string, value: number, first: number, second: number): boolean {
  switch (name) {
    case 'NUMBER_BETWEEN':
      return between(value, first, second);
    case 'NUMBER_NOT_BETWEEN':
      return !between(value, first, second);
    case 'NUMBER_EQUAL_TO':
      return value === first;
    case 'NUMBER_NOT_EQUAL_TO':
      return value !== first;
    case 'NUMBER_GREATER_THAN':
      return value > first;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return value >= first;
    case 'NUMBER_LESS_THAN':
      return value < first;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return value <= first;
    default:
      throw new NotImplementedError(`The condition ${name}`);
  }
}

function dateHolds(name: string, day: number, first: number, second: number): boolean {
  switch (name) {
    case 'DATE_IS_VALID_DATE':
      return true;
    case 'DATE_AFTER':
    case 'DATE_AFTER_RELATIVE':
      return day > first;
    case 'DATE_BEFORE':
    case 'DATE_BEFORE_RELATIVE':
      return day < first;
    case 'DATE_EQUAL_TO':
    case 'DATE_EQUAL_TO_RELATIVE':
      return day === first;
    case 'DATE_ON_OR_AFTER':
      return day >= first;
    case 'DATE_ON_OR_BEFORE':
      return day <= first;
    case 'DATE_BETWEEN':
      return between(day, first, second);
    case 'DATE_NOT_BETWEEN':
      return !between(day, first, second);
    default:
      throw new NotImplementedError(`The condition ${name}`);
  }
}

function textHolds(name: string, text: string, wanted: string): boolean {
  switch (name) {
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return /^(?:(?:https?|ftp|mailto):\S+|[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?)$/.test(text);
    default:
      throw new NotImplementedError(`The condition ${name}`);
  }
}

function isChecked(value: Value, args: readonly ConditionArgument[]): boolean {
  if (args.length === 0) return typeof value === 'boolean';
  return args.some((argument) => value === argument || String(value) === textOf(argument));
}

/** Whether a cell satisfies a condition of a validation, a conditional format or a filter. */
export function holds(condition: Condition, subject: Subject, context: CriteriaContext): boolean {
  const { criteria, args } = condition;
  const [first, second] = args;
  if (criteria === 'CUSTOM_FORMULA') return context.satisfied(typeof first === 'string' ? first : '');
  if (criteria === 'CELL_EMPTY') return subject.text === '';
  if (criteria === 'CELL_NOT_EMPTY') return subject.text !== '';
  if (criteria === 'CHECKBOX') return isChecked(subject.value, args);
  if (criteria === 'VALUE_IN_LIST') {
    return args.some((argument) => argument === subject.value || listedText(argument) === subject.text);
  }
  if (criteria === 'VALUE_IN_RANGE')
    return first !== undefined && context.listed(first).includes(subject.text);
  if (criteria.startsWith('NUMBER_')) {
    return (
      typeof subject.value === 'number' &&
      numberHolds(criteria, subject.value, numberOf(first), numberOf(second))
    );
  }
  if (criteria.startsWith('DATE_')) {
    if (typeof subject.value !== 'number' || !subject.isDate) return false;
    const days = [dayOf(first, context.today), dayOf(second, context.today)] as const;
    return dateHolds(criteria, Math.floor(subject.value), days[0], days[1]);
  }
  return textHolds(criteria, subject.text.toLowerCase(), textOf(first));
}
