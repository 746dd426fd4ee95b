import { displayValue } from '../../numberFormat/displayValue';
import { eachCell, flat } from '../cells';
import { numberInText, toText } from '../coerce';
import {
  cell,
  fixed,
  type FunctionTable,
  lazy,
  number,
  optional,
  text,
  truth,
  variadic,
  whole,
} from '../define';
import { formulaErrors } from '../formulaError';
import type { Node } from '../node';
import type { Scope } from '../scope';
import { Reference, refuseError, type Scalar, type Value } from '../value';
import { onTexts } from './library';
import { hasWildcards, wildcardSource } from './wildcards';

function count(value: number): number {
  if (value < 0) throw formulaErrors.value;
  return value;
}

function middle(value: string, start: number, length: number): string {
  if (start < 1) throw formulaErrors.value;
  return value.slice(start - 1, start - 1 + count(length));
}

/** A letter after anything that is no letter becomes a capital, the others small: `O'Neil`, `Mary-Jane`. */
function proper(value: string): string {
  return value
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function substitute(value: string, old: string, fresh: string, occurrence: number): string {
  if (old === '') return value;
  if (occurrence === 0) return value.replaceAll(old, () => fresh);
  const parts = value.split(old);
  if (parts.length <= occurrence) return value;
  return parts.slice(0, occurrence).join(old) + fresh + parts.slice(occurrence).join(old);
}

function findFrom(wanted: string, value: string, start: number): number {
  if (start < 1) throw formulaErrors.value;
  const at = value.indexOf(wanted, start - 1);
  if (at < 0) throw formulaErrors.value;
  return at + 1;
}

/** SEARCH knows the wildcards of criteria, anywhere in the text, and no capitals. */
function searchFrom(wanted: string, value: string, start: number): number {
  if (!hasWildcards(wanted)) return findFrom(wanted.toLowerCase(), value.toLowerCase(), start);
  const at = value.slice(count(start - 1)).search(new RegExp(wildcardSource(wanted), 'isu'));
  if (at < 0) throw formulaErrors.value;
  return at + start;
}

function textsOf(values: readonly Value[], scope: Scope): string[] {
  const texts: string[] = [];
  eachCell(values, scope, (each) => texts.push(toText(each)));
  return texts;
}

/** One row of parts; empty ones are left out unless asked for. Numbers among them are numbers. */
function split(value: string, marks: string, byEach: boolean, dropEmpty: boolean, scope: Scope): Scalar[] {
  if (marks === '') throw formulaErrors.value;
  const separator = byEach ? new RegExp(`[${marks.replace(/[\\\]^-]/g, '\\$&')}]`, 'u') : marks;
  const parts = value.split(separator).filter((part) => !dropEmpty || part !== '');
  if (parts.length === 0) throw formulaErrors.value;
  return parts.map((part) => (part === '' ? null : (numberInText(part, scope.context) ?? part)));
}

/** SPLIT of a column gives one row a cell, all as long as the longest. */
function splitAll(values: readonly Value[], scope: Scope): Value {
  const [given = null, marks = null, byEach = true, dropEmpty = true] = values;
  const settings = [
    toText(scope.scalar(marks)),
    scope.scalar(byEach) !== false,
    scope.scalar(dropEmpty) !== false,
  ] as const;
  if (!scope.spreads(given)) return [split(toText(scope.scalar(given)), ...settings, scope)];
  const rows = flat(given, scope).map((each) => {
    const whole = toText(each);
    return whole === '' ? [null] : split(whole, ...settings, scope);
  });
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
}

/** A cell as it is shown: its own format where the store tells it. */
function shown([node]: readonly Node[], scope: Scope): Value {
  const value = node === undefined ? null : scope.evaluate(node);
  const content = refuseError(scope.scalar(value));
  if (typeof content !== 'number' || !(value instanceof Reference)) return toText(content);
  const pattern = scope.context.patternOf?.(value.sheet, value.area.row, value.area.col);
  return pattern === undefined ? toText(content) : displayValue(content, pattern, scope.context.locale);
}

function formatted(value: Scalar, pattern: string, scope: Scope): string {
  const good = typeof value === 'string' ? (numberInText(value, scope.context) ?? value) : value;
  return displayValue(good ?? 0, pattern, scope.context.locale);
}

function codePoint(value: string): number {
  const point = value.codePointAt(0);
  if (point === undefined) throw formulaErrors.value;
  return point;
}

function character(point: number): string {
  if (point < 1 || point > 0x10ffff) throw formulaErrors.num;
  return String.fromCodePoint(point);
}

export const textFunctions: FunctionTable = {
  LEN: fixed([text], ([value]) => value.length),
  LEFT: fixed([text, optional(whole, 1)], ([value, length]) => value.slice(0, count(length))),
  RIGHT: fixed([text, optional(whole, 1)], ([value, length]) =>
    value.slice(Math.max(0, value.length - count(length))),
  ),
  MID: fixed([text, whole, whole], ([value, start, length]) => middle(value, start, length)),
  TRIM: fixed([text], ([value]) => value.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ')),
  UPPER: fixed([text], ([value]) => value.toUpperCase()),
  LOWER: fixed([text], ([value]) => value.toLowerCase()),
  PROPER: fixed([text], ([value]) => proper(value)),
  CLEAN: onTexts('CLEAN'),
  CONCATENATE: variadic(1, (values, scope) => textsOf(values, scope).join('')),
  CONCAT: fixed([text, text], ([a, b]) => a + b),
  JOIN: variadic(2, ([mark = null, ...values], scope) =>
    textsOf(values, scope).join(toText(scope.scalar(mark))),
  ),
  TEXTJOIN: variadic(3, ([mark = null, skip = null, ...values], scope) => {
    const texts = textsOf(values, scope);
    const kept = scope.scalar(skip) === true ? texts.filter((each) => each !== '') : texts;
    return kept.join(toText(scope.scalar(mark)));
  }),
  SUBSTITUTE: fixed([text, text, text, optional(whole, 0)], ([value, old, fresh, occurrence]) =>
    substitute(value, old, fresh, count(occurrence)),
  ),
  REPLACE: fixed([text, whole, whole, text], ([value, start, length, fresh]) => {
    if (start < 1) throw formulaErrors.value;
    return value.slice(0, start - 1) + fresh + value.slice(start - 1 + count(length));
  }),
  FIND: fixed([text, text, optional(whole, 1)], ([wanted, value, start]) => findFrom(wanted, value, start)),
  SEARCH: fixed([text, text, optional(whole, 1)], ([wanted, value, start]) =>
    searchFrom(wanted, value, start),
  ),
  REPT: fixed([text, whole], ([value, times]) => value.repeat(count(times))),
  EXACT: fixed([text, text], ([a, b]) => a === b),
  VALUE: fixed([cell], ([value], scope) => {
    if (typeof value === 'number') return value;
    const found = value === null ? 0 : typeof value === 'string' ? numberInText(value, scope.context) : null;
    return found ?? formulaErrors.value;
  }),
  TEXT: fixed([cell, text], ([value, pattern], scope) => formatted(value, pattern, scope)),
  TO_TEXT: lazy(1, 1, shown),
  CHAR: fixed([whole], ([point]) => character(point)),
  UNICHAR: fixed([whole], ([point]) => character(point)),
  CODE: fixed([text], ([value]) => codePoint(value)),
  UNICODE: fixed([text], ([value]) => codePoint(value)),
  FIXED: fixed([number, optional(whole, 2), optional(truth, false)], ([value, digits, plain]) =>
    displayValue(value, `${plain ? '0' : '#,##0'}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`),
  ),
  SPLIT: variadic(2, splitAll),
  HYPERLINK: fixed([text, optional(cell, null)], ([url, label]) => label ?? url),
};
