import type { WireArgument, WireCondition } from '../../store/operations/spreadsheet/wireConditions';
import { EnumValue, enumValue } from '../enums';
import { isInstance } from '../instances';
import { makeRange, rangeRef } from './handles';

/** An argument that a script gave to a condition. */
export function argumentToWire(value: unknown): WireArgument {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof Date) return { date: value.getTime() };
  if (value instanceof EnumValue) return { relative: value.name() };
  if (isInstance(value, 'SpreadsheetApp.Range')) return { range: rangeRef(value) };
  return String(value);
}

export function argumentFromWire(argument: WireArgument): unknown {
  if (typeof argument !== 'object') return argument;
  if ('date' in argument) return new Date(argument.date);
  if ('relative' in argument) return enumValue('SpreadsheetApp.RelativeDate', argument.relative);
  return makeRange(argument.range);
}

export function condition(criteria: string, args: readonly unknown[]): WireCondition {
  return { criteria, args: args.map(argumentToWire) };
}

/** Date conditions have a form of their own where the day is "today" and the like. */
export function dateCondition(criteria: string, date: unknown): WireCondition {
  return condition(date instanceof EnumValue ? `${criteria}_RELATIVE` : criteria, [date]);
}
