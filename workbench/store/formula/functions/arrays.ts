import { flat } from '../cells';
import { compareScalars, toBoolean, toNumber } from '../coerce';
import {
  fixed,
  type FormulaFunction,
  type FunctionTable,
  inArrays,
  lazy,
  optional,
  range,
  truth,
  variadic,
  whole,
} from '../define';
import { FormulaError, formulaErrors } from '../formulaError';
import type { Scope } from '../scope';
import { type Matrix, refuseError, type Scalar, type Value } from '../value';
import { turned } from './lookup';

/** Two cells are the same to UNIQUE when they have the same kind and, for texts, the same letters, capitals included. */
function identity(cells: readonly Scalar[]): string {
  return JSON.stringify(cells.map((cell) => (cell === null ? '' : cell)));
}

function unique(rows: Matrix, once: boolean): Matrix {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(identity(row), (counts.get(identity(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = rows.filter((row) => {
    const key = identity(row);
    if (seen.has(key) || (once && counts.get(key) !== 1)) return false;
    seen.add(key);
    return true;
  });
  if (kept.length === 0) throw formulaErrors.na;
  return kept;
}

/** Conditions stand along the rows, or along the columns when they are one row as wide as the data. */
function filter(data: Matrix, conditions: readonly Matrix[], scope: Scope): Matrix {
  const [first = []] = conditions;
  const width = first[0]?.length ?? 0;
  const byColumns = first.length === 1 && width > 1 && width === data[0]?.length;
  const lines = byColumns ? turned(data) : data;
  const tests = conditions.map((condition) => condition.flat());
  if (tests.some((test) => test.length !== lines.length)) throw formulaErrors.na;
  const kept = lines.filter((_, at) => tests.every((test) => passes(test[at] ?? null, scope)));
  if (kept.length === 0) throw formulaErrors.na;
  return byColumns ? turned(kept) : kept;
}

function passes(cell: Scalar, scope: Scope): boolean {
  if (cell instanceof FormulaError || cell === '') return false;
  return typeof cell === 'string' ? toBoolean(cell) : toNumber(cell, scope.context) !== 0;
}

/** Blanks go to the end in either direction. */
function compareKeys(a: Scalar, b: Scalar, ascending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareScalars(a, b) * (ascending ? 1 : -1);
}

interface SortKey {
  readonly cells: readonly Scalar[];
  readonly ascending: boolean;
}

/** `SORT(data, column, ascending, …)`: a column is a number within the data, or a column of its own. Rows stay in order where equal. */
function sort([data = null, ...settings]: readonly Value[], scope: Scope): Matrix {
  const rows = scope.matrix(data);
  const keys: SortKey[] = [];
  for (let at = 0; at < settings.length || at === 0; at += 2) {
    const column = flat(settings[at] ?? 1, scope);
    const ascending = toBoolean(scope.scalar(settings[at + 1] ?? true));
    if (column.length === rows.length && rows.length > 1) {
      keys.push({ cells: column, ascending });
      continue;
    }
    const number = Math.trunc(toNumber(refuseError(column[0] ?? null), scope.context));
    if (number < 1 || number > (rows[0]?.length ?? 0)) throw formulaErrors.value;
    keys.push({ cells: rows.map((row) => row[number - 1] ?? null), ascending });
  }
  const order = rows.map((_, at) => at);
  order.sort((a, b) => {
    for (const { cells, ascending } of keys) {
      const difference = compareKeys(cells[a] ?? null, cells[b] ?? null, ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((at) => rows[at] ?? []);
}

function sequence(rows: number, cols: number, start: number, step: number): Matrix {
  if (rows < 1 || cols < 1) throw formulaErrors.num;
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: cols }, (_col, col) => start + (row * cols + col) * step),
  );
}

/** ARRAYFORMULA reads ranges at once; a plain range inside it is its cells. */
const arrayFormula: FormulaFunction = lazy(1, 1, ([node], scope) => {
  if (node === undefined) return null;
  return scope.withArrays().evaluate(node);
});

export const arrayFunctions: FunctionTable = {
  ARRAYFORMULA: arrayFormula,
  UNIQUE: inArrays(
    fixed([range, optional(truth, false), optional(truth, false)], ([data, byColumn, once], scope) => {
      const rows = scope.matrix(data);
      return byColumn ? turned(unique(turned(rows), once)) : unique(rows, once);
    }),
  ),
  SORT: inArrays(variadic(1, sort)),
  FILTER: inArrays(
    variadic(2, ([data = null, ...conditions], scope) =>
      filter(
        scope.matrix(data),
        conditions.map((condition) => scope.matrix(condition)),
        scope,
      ),
    ),
  ),
  TRANSPOSE: inArrays(fixed([range], ([data], scope) => turned(scope.matrix(data)))),
  SEQUENCE: fixed(
    [whole, optional(whole, 1), optional(whole, 1), optional(whole, 1)],
    ([rows, cols, start, step]) => sequence(rows, cols, start, step),
  ),
  FLATTEN: inArrays(
    variadic(1, (values, scope) => values.flatMap((value) => flat(value, scope).map((cell) => [cell]))),
  ),
};
