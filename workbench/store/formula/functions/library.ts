import * as formulajs from '@formulajs/formulajs';
import { numbersOf } from '../cells';
import {
  cell,
  fixed,
  type FormulaFunction,
  number,
  optional,
  type Parameter,
  range,
  text,
  variadic,
} from '../define';
import { type FormulaError, formulaError, formulaErrors } from '../formulaError';
import type { Scope } from '../scope';
import { refuseError, type Scalar, type Value } from '../value';

type Plain = number | string | boolean | null;
type Callable = (...args: readonly unknown[]) => unknown;

const library: Readonly<Record<string, unknown>> = formulajs;

function imported(name: string): Callable {
  const found = library[name];
  if (typeof found !== 'function') throw new Error(`formulajs has no function ${name}`);
  // Its functions take anything and answer with a value or an Error; `answer` looks at what comes back.
  return found as Callable;
}

function answer(result: unknown): Scalar | FormulaError {
  if (result instanceof Error) return formulaError(result.message) ?? formulaErrors.value;
  if (typeof result === 'number') return Number.isFinite(result) ? result : formulaErrors.num;
  if (typeof result === 'string' || typeof result === 'boolean') return result;
  throw new Error(`formulajs answered with ${typeof result}`);
}

/** A function of formulajs on single cells that have been read already. */
function onCells(name: string, parameters: readonly Parameter<Plain>[]): FormulaFunction {
  const call = imported(name);
  return fixed(parameters, (args) => answer(call(...args)));
}

/** A function of numbers: the first `least` are required. */
export function onNumbers(name: string, least: number, most = least): FormulaFunction {
  const call = imported(name);
  const parameters = Array.from({ length: most }, (_, index) =>
    index < least ? number : optional<number | undefined>(number, undefined),
  );
  return fixed(parameters, (args) => {
    const given = args.filter((arg) => arg !== undefined);
    return answer(call(...given));
  });
}

/** Texts in, text or number out. */
export function onTexts(name: string, count = 1): FormulaFunction {
  return onCells(
    name,
    Array.from({ length: count }, () => text),
  );
}

/** A cell first, numbers behind it (`DEC2HEX(255, 4)`). */
export function onCellAndNumber(name: string): FormulaFunction {
  const call = imported(name);
  return fixed([cell, optional<number | undefined>(number, undefined)], ([value, places]) =>
    answer(places === undefined ? call(value) : call(value, places)),
  );
}

/** A statistic of all numbers in any number of arguments; none at all is `nothing`. */
export function onAllNumbers(name: string, nothing: Scalar = formulaErrors.num): FormulaFunction {
  const call = imported(name);
  return variadic(1, (values, scope) => {
    const numbers = numbersOf(values, scope);
    return numbers.length === 0 ? nothing : answer(call(numbers));
  });
}

/** The pairs of two ranges in which both are numbers. */
function pairs(a: Value, b: Value, scope: Scope): readonly [number[], number[]] {
  const left = scope.matrix(a).flat();
  const right = scope.matrix(b).flat();
  if (left.length !== right.length) throw formulaErrors.na;
  const kept: [number[], number[]] = [[], []];
  left.forEach((first, index) => {
    const [x, y] = [refuseError(first), refuseError(right[index] ?? null)];
    if (typeof x === 'number' && typeof y === 'number') {
      kept[0].push(x);
      kept[1].push(y);
    }
  });
  if (kept[0].length === 0) throw formulaErrors.div0;
  return kept;
}

/** A statistic of two ranges of equal size (`CORREL(A:A, B:B)`). */
export function onPairs(name: string): FormulaFunction {
  const call = imported(name);
  return fixed([range, range], ([a, b], scope) => answer(call(...pairs(a, b, scope))));
}

/** A number, then two ranges (`FORECAST(4, ys, xs)`). */
export function onNumberAndPairs(name: string): FormulaFunction {
  const call = imported(name);
  return fixed([number, range, range], ([x, a, b], scope) => answer(call(x, ...pairs(a, b, scope))));
}

/** Cash flows: a rate first (`NPV`), or the flows first (`IRR`). */
export const netPresentValue: FormulaFunction = variadic(2, ([rate = null, ...flows], scope) => {
  const [given = 0] = numbersOf([scope.scalar(rate)], scope);
  return answer(imported('NPV')(given, ...numbersOf(flows, scope)));
});

export const internalRate: FormulaFunction = fixed([range, optional(number, 0.1)], ([flows, guess], scope) =>
  answer(imported('IRR')(numbersOf([flows], scope), guess)),
);
