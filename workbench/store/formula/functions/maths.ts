import { numbersOf } from '../cells';
import { fixed, type FunctionTable, inArrays, number, optional, variadic, whole } from '../define';
import { formulaErrors } from '../formulaError';
import { finite } from '../operators';
import type { Scope } from '../scope';
import { refuseError, type Scalar, type Value } from '../value';
import { onAllNumbers, onCellAndNumber, onNumbers, onTexts } from './library';

/** Multiples are counted through fifteen digits, so that 0.3 is three times 0.1. */
function multiples(value: number, factor: number, round: (quotient: number) => number): number {
  const quotient = Number((value / factor).toPrecision(15));
  return Number((round(quotient) * factor).toPrecision(15));
}

function ceiling(value: number, factor: number): number {
  if (value === 0) return 0;
  if (factor === 0) return 0;
  if (value > 0 && factor < 0) throw formulaErrors.num;
  return multiples(value, factor, Math.ceil) + 0;
}

function floor(value: number, factor: number): number {
  if (value === 0) return 0;
  if (factor === 0) throw formulaErrors.div0;
  if (value > 0 && factor < 0) throw formulaErrors.num;
  return multiples(value, factor, Math.floor) + 0;
}

function modulo(value: number, divisor: number): number {
  if (divisor === 0) throw formulaErrors.div0;
  const rest = Number(
    (value - divisor * Math.floor(Number((value / divisor).toPrecision(15)))).toPrecision(12),
  );
  return rest === 0 ? 0 : rest;
}

function shiftPoint(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

/** Rounds the size and keeps the sign; the point is moved in the decimal text, so that 1.005 is 1.01. */
function rounded(value: number, digits: number, round: (size: number) => number): number {
  const size = shiftPoint(Math.abs(Number(value.toPrecision(15))), digits);
  const result = shiftPoint(round(size), -digits);
  return value < 0 && result !== 0 ? -result : result;
}

function logarithm(value: number, base: number): number {
  if (value <= 0 || base <= 0) throw formulaErrors.num;
  if (base === 1) throw formulaErrors.div0;
  if (base === 10) return Math.log10(value);
  return Number((Math.log(value) / Math.log(base)).toPrecision(15));
}

function sum(values: readonly Value[], scope: Scope): number {
  let total = 0;
  for (const value of numbersOf(values, scope)) total += value;
  return total;
}

/** In SUMPRODUCT whatever is no number counts as 0. */
function factor(value: Scalar): number {
  const good = refuseError(value);
  return typeof good === 'number' ? good : 0;
}

function sumProduct(values: readonly Value[], scope: Scope): number {
  const [first, ...others] = values.map((value) => scope.matrix(value));
  if (first === undefined) throw formulaErrors.na;
  const width = first[0]?.length;
  if (others.some((other) => other.length !== first.length || other[0]?.length !== width))
    throw formulaErrors.value;
  let total = 0;
  first.forEach((cells, row) => {
    cells.forEach((value, col) => {
      let product = factor(value);
      for (const other of others) product *= factor(other[row]?.[col] ?? null);
      total += product;
    });
  });
  return total;
}

function table(names: readonly string[], least: number, most = least): FunctionTable {
  return Object.fromEntries(names.map((name) => [name, onNumbers(name, least, most)]));
}

export const mathsFunctions: FunctionTable = {
  ...table(
    [
      'ABS',
      'ACOS',
      'ACOSH',
      'ACOT',
      'ASIN',
      'ASINH',
      'ATAN',
      'ATANH',
      'COS',
      'COSH',
      'COT',
      'CSC',
      'DEGREES',
    ],
    1,
  ),
  ...table(
    ['EVEN', 'EXP', 'FACT', 'FACTDOUBLE', 'INT', 'LN', 'ODD', 'RADIANS', 'SEC', 'SIGN', 'SIN', 'SINH'],
    1,
  ),
  ...table(['SQRT', 'SQRTPI', 'TAN', 'TANH', 'ROMAN'], 1),
  ...table(['ATAN2', 'COMBIN', 'COMBINA', 'MROUND', 'PERMUT', 'QUOTIENT'], 2),
  ...table(['PMT', 'FV', 'PV', 'NPER', 'RATE'], 3, 5),
  ...table(['IPMT', 'PPMT'], 4, 6),
  ...table(['EFFECT', 'NOMINAL'], 2),
  SLN: onNumbers('SLN', 3),
  ARABIC: onTexts('ARABIC'),
  BIN2DEC: onTexts('BIN2DEC'),
  HEX2DEC: onTexts('HEX2DEC'),
  DEC2BIN: onCellAndNumber('DEC2BIN'),
  GCD: onAllNumbers('GCD'),
  LCM: onAllNumbers('LCM'),
  SUMSQ: onAllNumbers('SUMSQ', 0),
  PRODUCT: onAllNumbers('PRODUCT', 0),
  SUM: variadic(1, sum),
  SUMPRODUCT: inArrays(variadic(1, sumProduct)),
  ROUND: fixed([number, optional(whole, 0)], ([value, digits]) => rounded(value, digits, Math.round)),
  ROUNDUP: fixed([number, optional(whole, 0)], ([value, digits]) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: fixed([number, optional(whole, 0)], ([value, digits]) => rounded(value, digits, Math.floor)),
  TRUNC: fixed([number, optional(whole, 0)], ([value, digits]) => rounded(value, digits, Math.floor)),
  CEILING: fixed([number, optional(number, 1)], ([value, step]) => ceiling(value, step)),
  FLOOR: fixed([number, optional(number, 1)], ([value, step]) => floor(value, step)),
  MOD: fixed([number, number], ([value, divisor]) => modulo(value, divisor)),
  POWER: fixed([number, number], ([base, exponent]) => finite(base ** exponent)),
  LOG: fixed([number, optional(number, 10)], ([value, base]) => logarithm(value, base)),
  LOG10: fixed([number], ([value]) => logarithm(value, 10)),
  PI: fixed([], () => Math.PI),
};
