import { flat } from '../cells';
import { fixed, type FormulaFunction, type FunctionTable, range, variadic } from '../define';
import { formulaErrors } from '../formulaError';
import type { Scope } from '../scope';
import { broadcast } from '../broadcast';
import { catchingErrors, isMatrix, Reference, refuseError, type Scalar, type Value } from '../value';
import { compileCriterion, type Criterion } from './criteria';

/** What is done with the numbers (or all cells, for counting) of the rows that meet every criterion. */
interface Fold {
  readonly start: number;
  add(total: number, cell: Scalar): number;
  end(total: number, count: number): Scalar;
}

const folds = {
  sum: { start: 0, add: (total, cell) => total + Number(cell), end: (total) => total },
  average: {
    start: 0,
    add: (total, cell) => total + Number(cell),
    end: (total, count) => (count === 0 ? formulaErrors.div0 : total / count),
  },
  least: {
    start: Infinity,
    add: (total, cell) => Math.min(total, Number(cell)),
    end: (total, count) => (count === 0 ? 0 : total),
  },
  most: {
    start: -Infinity,
    add: (total, cell) => Math.max(total, Number(cell)),
    end: (total, count) => (count === 0 ? 0 : total),
  },
} as const satisfies Record<string, Fold>;

interface Condition {
  readonly cells: readonly Scalar[];
  readonly meets: Criterion;
}

/** The flat places at which every condition is met. */
function* meeting(conditions: readonly Condition[]): Generator<number> {
  const length = conditions[0]?.cells.length ?? 0;
  for (let at = 0; at < length; at += 1) {
    if (conditions.every(({ cells, meets }) => meets(cells[at] ?? null))) yield at;
  }
}

function folded(fold: Fold, data: readonly Scalar[], conditions: readonly Condition[]): Scalar {
  let total = fold.start;
  let count = 0;
  for (const at of meeting(conditions)) {
    const cell = refuseError(data[at] ?? null);
    if (typeof cell !== 'number') continue;
    total = fold.add(total, cell);
    count += 1;
  }
  return fold.end(total, count);
}

function sameShape(values: readonly Value[], scope: Scope): boolean {
  const shapes = values.map((value) => {
    const matrix = scope.matrix(value);
    return `${matrix.length}×${matrix[0]?.length ?? 0}`;
  });
  return shapes.every((shape) => shape === shapes[0]);
}

/** Conditions from `range, criterion, range, criterion, …`; in arrays the criteria are taken cell by cell. */
function withConditions(
  values: readonly Value[],
  scope: Scope,
  result: (conditions: readonly Condition[]) => Scalar,
): Value {
  const ranges = values.filter((_, index) => index % 2 === 0);
  const criteria = values.filter((_, index) => index % 2 === 1);
  if (ranges.length !== criteria.length) return formulaErrors.na;
  const columns = ranges.map((each) => flat(each, scope));
  const work = (wanted: readonly Scalar[]): Scalar =>
    catchingErrors(() =>
      result(
        columns.map((cells, at) => ({ cells, meets: compileCriterion(wanted[at] ?? null, scope.context) })),
      ),
    );
  if (criteria.some((criterion) => scope.spreads(criterion))) return broadcast(criteria, scope, work);
  return work(criteria.map((criterion) => scope.scalar(criterion)));
}

/** SUMIFS and its family: the data first, then pairs. */
function foldMany(fold: Fold): FormulaFunction {
  return variadic(3, ([data = null, ...pairs], scope) => {
    if (!sameShape([data, ...pairs.filter((_, index) => index % 2 === 0)], scope)) return formulaErrors.value;
    const cells = flat(data, scope);
    return withConditions(pairs, scope, (conditions) => folded(fold, cells, conditions));
  });
}

/** The data of SUMIF start at the corner of its third argument and have the shape of the first. */
function dataBeside(tested: Value, data: Value, scope: Scope): readonly Scalar[] {
  if (!(data instanceof Reference)) return flat(data, scope);
  const shape = scope.matrix(tested);
  const { row, col } = data.area;
  const area = { row, col, lastRow: row + shape.length - 1, lastCol: col + (shape[0]?.length ?? 1) - 1 };
  const cells = scope.read(new Reference(data.sheet, area));
  if (!isMatrix(cells)) throw cells;
  const width = shape[0]?.length ?? 1;
  return shape.flatMap((_, at) => Array.from({ length: width }, (_cell, col) => cells[at]?.[col] ?? null));
}

/** SUMIF and AVERAGEIF: the tested range first, the data last or the same. */
function foldOne(fold: Fold): FormulaFunction {
  return variadic(2, ([tested = null, criterion = null, data], scope) => {
    const cells = data === undefined ? flat(tested, scope) : dataBeside(tested, data, scope);
    return withConditions([tested, criterion], scope, (conditions) => folded(fold, cells, conditions));
  });
}

function countMeeting(conditions: readonly Condition[]): number {
  let count = 0;
  for (const at of meeting(conditions)) count += at >= 0 ? 1 : 0;
  return count;
}

export const conditionalFunctions: FunctionTable = {
  COUNTIF: fixed([range, range], ([tested, criterion], scope) =>
    withConditions([tested, criterion], scope, countMeeting),
  ),
  COUNTIFS: variadic(2, (values, scope) => {
    if (
      !sameShape(
        values.filter((_, index) => index % 2 === 0),
        scope,
      )
    )
      return formulaErrors.value;
    return withConditions(values, scope, countMeeting);
  }),
  SUMIF: foldOne(folds.sum),
  AVERAGEIF: foldOne(folds.average),
  SUMIFS: foldMany(folds.sum),
  AVERAGEIFS: foldMany(folds.average),
  MINIFS: foldMany(folds.least),
  MAXIFS: foldMany(folds.most),
};
