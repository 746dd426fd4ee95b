import { broadcast, spread } from '../broadcast';
import { eachCell } from '../cells';
import { compareScalars, toBoolean, toNumber } from '../coerce';
import { fixed, type FunctionTable, lazy, truth, variadic } from '../define';
import { FormulaError, formulaErrors } from '../formulaError';
import type { Node } from '../node';
import type { Scope } from '../scope';
import { catchingErrors, isMatrix, refuseError, type Scalar, type Value } from '../value';

function branch(node: Node | undefined, scope: Scope, otherwise: Value): Value {
  return node === undefined ? otherwise : scope.evaluate(node);
}

const chooseByCondition = lazy(2, 3, ([condition, yes, no], scope) => {
  const test = branch(condition, scope, null);
  if (!scope.spreads(test)) {
    return toBoolean(scope.scalar(test)) ? branch(yes, scope, null) : branch(no, scope, false);
  }
  const values = [test, branch(yes, scope, null), branch(no, scope, false)];
  return broadcast(values, scope, ([given = null, a = null, b = null]) =>
    catchingErrors(() => (toBoolean(given) ? a : b)),
  );
});

const firstTrue = lazy(2, 255, (args, scope) => {
  if (args.length % 2 === 1) return formulaErrors.na;
  const tests = args.filter((_, index) => index % 2 === 0).map((node) => scope.evaluate(node));
  if (tests.some((test) => scope.spreads(test))) {
    return broadcast(
      args.map((node) => scope.evaluate(node)),
      scope,
      (cells) => catchingErrors(() => firstTrueCell(cells)),
    );
  }
  for (let at = 0; at < args.length; at += 2) {
    const test = tests[at / 2];
    if (test !== undefined && toBoolean(scope.scalar(test))) return branch(args[at + 1], scope, null);
  }
  return formulaErrors.na;
});

function firstTrueCell(cells: readonly Scalar[]): Scalar {
  for (let at = 0; at < cells.length; at += 2) if (toBoolean(cells[at] ?? null)) return cells[at + 1] ?? null;
  return formulaErrors.na;
}

/** IFERROR and IFNA: an array is mended cell by cell, also outside ARRAYFORMULA, because a spilled result is one. */
function mending(isBad: (cell: Scalar) => boolean): (args: readonly Node[], scope: Scope) => Value {
  return (args, scope) => {
    const value = branch(args[0], scope, null);
    if (isMatrix(value) || scope.spreads(value)) {
      const cells = [value, branch(args[1], scope, null)];
      return broadcast(cells, scope.withArrays(), ([cell = null, other = null]) =>
        isBad(cell) ? other : cell,
      );
    }
    const cell = scope.scalar(value);
    return isBad(cell) ? branch(args[1], scope, null) : cell;
  };
}

function isError(cell: Scalar): boolean {
  return cell instanceof FormulaError;
}

const switchCase = lazy(3, 255, (args, scope) => {
  const subject = branch(args[0], scope, null);
  if (scope.spreads(subject)) {
    const values = args.map((node) => scope.evaluate(node));
    return broadcast(values, scope, (cells) => catchingErrors(() => switchCell(cells)));
  }
  const wanted = refuseError(scope.scalar(subject));
  for (let at = 1; at + 1 < args.length; at += 2) {
    const candidate = refuseError(scope.scalar(branch(args[at], scope, null)));
    if (compareScalars(wanted, candidate) === 0) return branch(args[at + 1], scope, null);
  }
  return args.length % 2 === 0 ? branch(args.at(-1), scope, null) : formulaErrors.na;
});

function switchCell(cells: readonly Scalar[]): Scalar {
  const wanted = refuseError(cells[0] ?? null);
  for (let at = 1; at + 1 < cells.length; at += 2) {
    if (compareScalars(wanted, refuseError(cells[at] ?? null)) === 0) return cells[at + 1] ?? null;
  }
  return cells.length % 2 === 0 ? (cells.at(-1) ?? null) : formulaErrors.na;
}

/** Texts and blanks inside ranges say nothing; nothing said at all is `#VALUE!`. */
function truths(values: readonly Value[], scope: Scope): boolean[] {
  const found: boolean[] = [];
  eachCell(values, scope, (cell, direct) => {
    const good = refuseError(cell);
    if (direct || typeof good === 'boolean' || typeof good === 'number') found.push(toBoolean(good));
  });
  if (found.length === 0) throw formulaErrors.value;
  return found;
}

const choose = lazy(2, 255, (args, scope) => {
  const index = branch(args[0], scope, null);
  if (scope.spreads(index)) {
    const values = args.map((node) => scope.evaluate(node));
    return spread(values, scope, ([at = null, ...cells]) =>
      catchingErrors(() => {
        const picked = Math.trunc(toNumber(at, scope.context));
        return picked >= 1 && picked <= cells.length ? (cells[picked - 1] ?? null) : formulaErrors.num;
      }),
    );
  }
  const picked = Math.trunc(toNumber(scope.scalar(index), scope.context));
  return picked >= 1 && picked < args.length ? branch(args[picked], scope, null) : formulaErrors.num;
});

export const logicalFunctions: FunctionTable = {
  IF: chooseByCondition,
  IFS: firstTrue,
  IFERROR: lazy(1, 2, mending(isError)),
  IFNA: lazy(
    1,
    2,
    mending((value) => value === formulaErrors.na),
  ),
  SWITCH: switchCase,
  CHOOSE: choose,
  AND: variadic(1, (values, scope) => truths(values, scope).every(Boolean)),
  OR: variadic(1, (values, scope) => truths(values, scope).some(Boolean)),
  XOR: variadic(1, (values, scope) => truths(values, scope).filter(Boolean).length % 2 === 1),
  NOT: fixed([truth], ([value]) => !value),
  TRUE: fixed([], () => true),
  FALSE: fixed([], () => false),
};
