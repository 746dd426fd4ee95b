import { eachCell, flat, numbersOf } from '../cells';
import { numberInText } from '../coerce';
import {
  fixed,
  type FormulaFunction,
  type FunctionTable,
  number,
  optional,
  range,
  truth,
  variadic,
} from '../define';
import { formulaErrors } from '../formulaError';
import type { Scope } from '../scope';
import { refuseError, type Scalar, type Value } from '../value';
import { onAllNumbers, onNumberAndPairs, onPairs } from './library';

function average(numbers: readonly number[]): Scalar {
  if (numbers.length === 0) return formulaErrors.div0;
  let total = 0;
  for (const value of numbers) total += value;
  return total / numbers.length;
}

/** Not by Math.max(...): a column may be longer than an argument list can be. */
function extreme(numbers: readonly number[], better: (a: number, b: number) => boolean): number {
  let best = numbers[0] ?? 0;
  for (const value of numbers) if (better(value, best)) best = value;
  return best;
}

/** MINA, MAXA, AVERAGEA: texts count as 0, booleans as 0 and 1. */
function allAsNumbers(values: readonly Value[], scope: Scope): number[] {
  const numbers: number[] = [];
  eachCell(values, scope, (cell) => {
    const good = refuseError(cell);
    if (good !== null) numbers.push(typeof good === 'string' ? 0 : Number(good));
  });
  return numbers;
}

/** Errors do not disturb a count. */
function countNumbers(values: readonly Value[], scope: Scope): number {
  let count = 0;
  eachCell(values, scope, (cell, direct) => {
    if (typeof cell === 'number') count += 1;
    else if (direct && typeof cell === 'boolean') count += 1;
    else if (direct && typeof cell === 'string' && numberInText(cell, scope.context) !== null) count += 1;
  });
  return count;
}

function countCells(values: readonly Value[], scope: Scope, counts: (cell: Scalar) => boolean): number {
  let count = 0;
  eachCell(values, scope, (cell) => {
    if (counts(cell)) count += 1;
  });
  return count;
}

/** The variance needs two numbers, of a whole population one; fewer are `#DIV/0!`. */
function spreadOf(name: string, least: number): FormulaFunction {
  const work = onAllNumbers(name, formulaErrors.div0);
  return (args, scope) => {
    const enough = variadic(1, (values) =>
      numbersOf(values, scope).length < least ? formulaErrors.div0 : null,
    );
    return enough(args, scope) ?? work(args, scope);
  };
}

/** A statistic of the numbers of a range in ascending order, and of one number more. */
function onOrdered(body: (ordered: readonly number[], value: number) => Scalar): FormulaFunction {
  return fixed([range, number], ([data, value], scope) =>
    body(
      numbersOf([data], scope).sort((a, b) => a - b),
      value,
    ),
  );
}

function nth(ordered: readonly number[], index: number): Scalar {
  return ordered[index] ?? formulaErrors.num;
}

/** Between two neighbours the quantile lies on the straight line. */
function quantile(ordered: readonly number[], part: number): Scalar {
  const place = part * (ordered.length - 1);
  const below = ordered[Math.floor(place)];
  const above = ordered[Math.ceil(place)];
  if (below === undefined || above === undefined) return formulaErrors.num;
  return below + (above - below) * (place - Math.floor(place));
}

function rankOf(value: number, data: Value, ascending: boolean, scope: Scope): Scalar {
  let rank = 1;
  let found = false;
  for (const cell of flat(data, scope)) {
    if (typeof cell !== 'number') continue;
    if (cell === value) found = true;
    else if (ascending ? cell < value : cell > value) rank += 1;
  }
  return found ? rank : formulaErrors.na;
}

const rank = fixed([number, range, optional(truth, false)], ([value, data, ascending], scope) =>
  rankOf(value, data, ascending, scope),
);
const deviation = spreadOf('STDEVS', 2);
const variance = spreadOf('VARS', 2);
const populationDeviation = spreadOf('STDEVP', 1);
const populationVariance = spreadOf('VARP', 1);
const percentile = onOrdered(quantile);
const quartile = onOrdered((ordered, part) => quantile(ordered, Math.trunc(part) / 4));

export const statisticsFunctions: FunctionTable = {
  AVERAGE: variadic(1, (values, scope) => average(numbersOf(values, scope))),
  AVERAGEA: variadic(1, (values, scope) => average(allAsNumbers(values, scope))),
  COUNT: variadic(1, countNumbers),
  COUNTA: variadic(1, (values, scope) => countCells(values, scope, (cell) => cell !== null)),
  COUNTBLANK: variadic(1, (values, scope) =>
    countCells(values, scope, (cell) => cell === null || cell === ''),
  ),
  MIN: variadic(1, (values, scope) => extreme(numbersOf(values, scope), (a, b) => a < b)),
  MAX: variadic(1, (values, scope) => extreme(numbersOf(values, scope), (a, b) => a > b)),
  MINA: variadic(1, (values, scope) => extreme(allAsNumbers(values, scope), (a, b) => a < b)),
  MAXA: variadic(1, (values, scope) => extreme(allAsNumbers(values, scope), (a, b) => a > b)),
  MEDIAN: onAllNumbers('MEDIAN'),
  MODE: onAllNumbers('MODESNGL', formulaErrors.na),
  GEOMEAN: onAllNumbers('GEOMEAN'),
  HARMEAN: onAllNumbers('HARMEAN'),
  AVEDEV: onAllNumbers('AVEDEV'),
  DEVSQ: onAllNumbers('DEVSQ'),
  STDEV: deviation,
  'STDEV.S': deviation,
  STDEVP: populationDeviation,
  'STDEV.P': populationDeviation,
  VAR: variance,
  'VAR.S': variance,
  VARP: populationVariance,
  'VAR.P': populationVariance,
  LARGE: onOrdered((ordered, place) => nth(ordered, ordered.length - Math.trunc(place))),
  SMALL: onOrdered((ordered, place) => nth(ordered, Math.trunc(place) - 1)),
  PERCENTILE: percentile,
  'PERCENTILE.INC': percentile,
  QUARTILE: quartile,
  'QUARTILE.INC': quartile,
  RANK: rank,
  'RANK.EQ': rank,
  CORREL: onPairs('CORREL'),
  PEARSON: onPairs('PEARSON'),
  SLOPE: onPairs('SLOPE'),
  INTERCEPT: onPairs('INTERCEPT'),
  RSQ: onPairs('RSQ'),
  COVAR: onPairs('COVAR'),
  FORECAST: onNumberAndPairs('FORECAST'),
};
