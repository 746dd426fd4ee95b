import { EnumValue } from './enums';
import { classNameOf } from './instances';
import { textOf } from './textOf';

/** Longer lists are cut, and say how many were left out. */
const MOST_ITEMS = 100;
/** What is longer is written on several lines. */
const LINE = 72;

function quoted(text: string): string {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : '`';
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}${mark}`;
}

function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

/** `[ a, b ]`; long ones with one part a line, under each other. */
function enclosed(open: string, parts: readonly string[], close: string): string {
  if (parts.length === 0) return `${open}${close}`;
  const length = parts.reduce((sum, part) => sum + part.length + 2, 0);
  const isLong = length > LINE || parts.some((part) => part.includes('\n'));
  const body = isLong ? parts.map((part) => part.replaceAll('\n', '\n  ')).join(',\n  ') : parts.join(', ');
  return `${open} ${body} ${close}`;
}

function inspectArray(list: readonly unknown[], outer: readonly object[]): string {
  const parts = list.slice(0, MOST_ITEMS).map((part) => inspectInside(part, outer));
  const left = list.length - parts.length;
  if (left > 0) parts.push(`... ${String(left)} more item${left === 1 ? '' : 's'}`);
  return enclosed('[', parts, ']');
}

function inspectObject(value: object, outer: readonly object[]): string {
  if (outer.includes(value)) return '[Circular]';
  if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
  if (value instanceof Date || value instanceof RegExp) return String(value);
  // Services and their enumerations print themselves.
  if (value instanceof EnumValue || classNameOf(value) !== null) return textOf(value);
  const inner = [...outer, value];
  if (Array.isArray(value)) return inspectArray(value, inner);
  const parts = Object.entries(value).map(([key, part]) => `${keyText(key)}: ${inspectInside(part, inner)}`);
  return enclosed('{', parts, '}');
}

function inspectInside(value: unknown, outer: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'bigint':
      return `${String(value)}n`;
    case 'function':
      return value.name === '' ? '[Function]' : `[Function: ${value.name}]`;
    case 'object':
      return value === null ? 'null' : inspectObject(value, outer);
    default:
      return Object.is(value, -0) ? '-0' : String(value);
  }
}

/** A value as the execution log shows it: `{ name: 'Ann', days: [ 1, 2 ] }`, a date by its text, a text as it is. */
export function inspect(value: unknown): string {
  return typeof value === 'string' ? value : inspectInside(value, []);
}
