import { generalText } from '../numberFormat/generalText';
import { partsOfSerial } from '../numberFormat/serial';
import { parseTyped } from '../numberFormat/parseTyped';
import type { FormulaContext } from './context';
import { FormulaError, formulaErrors } from './formulaError';
import { refuseError, type Scalar } from './value';

/** A text read as a number, a date or a time, as typing it would; null if it is none. */
export function numberInText(text: string, context: FormulaContext): number | null {
  const trimmed = text.trim();
  const unsigned = /^\+\d/.test(trimmed) ? trimmed.slice(1) : trimmed;
  if (!/^[-(.$€£¥￥\dA-Za-z]/.test(unsigned) || !/\d/.test(unsigned)) return null;
  const { value } = parseTyped(unsigned, {
    locale: context.locale,
    currentYear: partsOfSerial(context.today()).year,
    plusIsText: true,
  });
  return typeof value === 'number' ? value : null;
}

/** Throws `#VALUE!` for a text that is no number, and an error as itself. Blank is 0, TRUE is 1. */
export function toNumber(value: Scalar, context: FormulaContext): number {
  if (typeof value === 'number') return value;
  const good = refuseError(value);
  if (typeof good === 'string') {
    const number = numberInText(good, context);
    if (number === null) throw formulaErrors.value;
    return number;
  }
  return Number(good ?? 0);
}

/** Throws an error as itself. Blank is `''`. */
export function toText(value: Scalar): string {
  const good = refuseError(value);
  if (typeof good === 'number') return generalText(good);
  if (typeof good === 'boolean') return good ? 'TRUE' : 'FALSE';
  return good ?? '';
}

/** Throws `#VALUE!` for a text other than TRUE and FALSE. Blank and 0 are false. */
export function toBoolean(value: Scalar): boolean {
  const good = refuseError(value);
  if (typeof good !== 'string') return Boolean(good);
  const word = good.toUpperCase();
  if (word !== 'TRUE' && word !== 'FALSE') throw formulaErrors.value;
  return word === 'TRUE';
}

/** Numbers come before texts, texts before booleans, errors last. */
function rank(value: Scalar): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return value instanceof FormulaError ? 3 : 2;
}

/** A blank stands for the zero of the other side's kind. */
function filled(value: Scalar, other: Scalar): Scalar {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function compareTexts(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Negative, zero or positive as `a` comes before, with or after `b`. Texts without regard to capitals. */
export function compareScalars(a: Scalar, b: Scalar): number {
  const left = filled(a, b);
  const right = filled(b, a);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  const ranks = rank(left) - rank(right);
  return ranks !== 0 ? ranks : Number(left) - Number(right) || 0;
}
