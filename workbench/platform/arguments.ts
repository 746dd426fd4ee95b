import { EnumValue } from './enums';
import { Exception } from './exception';
import { classNameOf, isInstance } from './instances';
import { overloadsOf } from './signatures';

/** What does not fit. */
const NO = Symbol('does not fit');

type Fit = (value: unknown, type: string) => unknown;

/** The value, if it is of the type as it stands; else NO. */
function exactly(value: unknown, type: string): unknown {
  if (type === 'any') return value;
  const alternatives = splitUnion(type);
  if (alternatives.length > 1) return firstFit(value, alternatives, exactly);
  if (type.endsWith('[]')) return listOf(value, type, exactly);
  switch (type) {
    case 'null':
      return value === null || value === undefined ? null : NO;
    case 'String':
      return typeof value === 'string' ? value : NO;
    case 'number':
      return typeof value === 'number' ? value : NO;
    case 'Integer':
      return typeof value === 'number' && Number.isInteger(value) ? value : NO;
    case 'Boolean':
      return typeof value === 'boolean' ? value : NO;
    case 'Date':
      return value instanceof Date ? value : NO;
    case 'Object':
      return isBag(value) ? value : NO;
    default:
      return isOfClass(value, type) ? value : NO;
  }
}

/** The value as Google would convert it: numbers for text, text of digits for numbers, fractions cut off; else NO. */
function leniently(value: unknown, type: string): unknown {
  const exact = exactly(value, type);
  if (exact !== NO) return exact;
  const alternatives = splitUnion(type);
  if (alternatives.length > 1) return firstFit(value, alternatives, leniently);
  if (type.endsWith('[]')) return listOf(value, type, leniently);
  if (type === 'String' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (type === 'number' || type === 'Integer') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number !== 'number' || (typeof value === 'string' && Number.isNaN(number))) return NO;
    return type === 'Integer' ? toInteger(number) : number;
  }
  return NO;
}

function toInteger(value: number): number {
  if (!Number.isFinite(value)) throw new Exception(`Cannot convert '${String(value)}' to int.`);
  return Math.trunc(value);
}

function firstFit(value: unknown, types: readonly string[], fit: Fit): unknown {
  for (const type of types) {
    const fitted = fit(value, type);
    if (fitted !== NO) return fitted;
  }
  return NO;
}

/** A list whose elements fit. The script's own list is never changed: where something is converted, a copy is made. */
function listOf(value: unknown, type: string, fit: Fit): unknown {
  if (!Array.isArray(value)) return NO;
  const element = elementType(type);
  if (element === 'any') return value;
  const list: readonly unknown[] = value;
  let copy: unknown[] | null = null;
  for (let index = 0; index < list.length; index += 1) {
    const fitted = fit(list[index], element);
    if (fitted === NO) return NO;
    if (fitted !== list[index]) {
      copy ??= list.slice();
      copy[index] = fitted;
    }
  }
  return copy ?? value;
}

/** An object with named options: neither a list, a date, nor anything of a service. */
function isBag(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date) && !(value instanceof EnumValue) && classNameOf(value) === null;
}

function isOfClass(value: unknown, type: string): boolean {
  if (value instanceof EnumValue) return EnumValue.typeName(value) === type;
  // A blob's source is whatever can give a blob.
  if (type === 'BlobSource') return classNameOf(value) !== null && 'getBlob' in Object(value);
  return isInstance(value, type);
}

const unions = new Map<string, readonly string[]>();

/** `A|(B|null)[]|null` → its alternatives at the top level. */
function splitUnion(type: string): readonly string[] {
  const known = unions.get(type);
  if (known) return known;
  const parts = [''];
  let depth = 0;
  for (const letter of type) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${letter}`;
  }
  unions.set(type, parts);
  return parts;
}

function elementType(type: string): string {
  const element = type.slice(0, -2);
  return element.startsWith('(') && element.endsWith(')') ? element.slice(1, -1) : element;
}

/** The overload's arguments, fitted; null where it does not take these. */
function fitAll(args: readonly unknown[], parameters: readonly string[], fit: Fit): unknown[] | null {
  const rest = parameters.at(-1)?.startsWith('...') === true ? parameters.at(-1) : undefined;
  const fixed = rest === undefined ? parameters.length : parameters.length - 1;
  const required = parameters.filter((type, index) => index < fixed && !type.endsWith('?')).length;
  if (args.length < required || (rest === undefined && args.length > fixed)) return null;
  const fitted: unknown[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const type = (index < fixed ? parameters[index] : rest?.slice(3))?.replace(/\?$/, '') ?? 'any';
    const value = fit(args[index], type);
    if (value === NO) return null;
    fitted.push(value);
  }
  return fitted;
}

/** How Google's message names a value. */
function printedType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Date) return 'Date';
  if (value instanceof EnumValue) return EnumValue.typeName(value);
  if (Array.isArray(value)) return value.length === 0 ? 'Object[]' : `${printedType(value[0])}[]`;
  return classNameOf(value) ?? '(class)';
}

/**
 * Checks a call against the typings and converts its arguments in place as leniently as Google does.
 * Throws `The parameters (…) don't match the method signature for X.` PLATFORM 4.12
 */
export function checkArguments(className: string, method: string, qualified: string, args: unknown[]): void {
  const overloads = overloadsOf(className, method);
  if (overloads.length === 0) return;
  for (const fit of [exactly, leniently]) {
    for (const overload of overloads) {
      const fitted = fitAll(args, overload, fit);
      if (fitted === null) continue;
      fitted.forEach((value, index) => (args[index] = value));
      return;
    }
  }
  const printed = args.map(printedType).join(',');
  throw new Exception(`The parameters (${printed}) don't match the method signature for ${qualified}.`);
}
