import { toNumber } from './coerce';
import type { Scope } from './scope';
import { isScalar, refuseError, type Scalar, type Value } from './value';

/** Every cell of the arguments in reading order; `direct` is true for one that was written into the call itself. */
export function eachCell(
  values: readonly Value[],
  scope: Scope,
  visit: (cell: Scalar, direct: boolean) => void,
): void {
  for (const value of values) {
    if (isScalar(value)) {
      visit(value, true);
      continue;
    }
    for (const row of scope.matrix(value)) for (const cell of row) visit(cell, false);
  }
}

/**
 * The numbers of the arguments as SUM takes them: of ranges only real numbers, while a text written into the call
 * has to read as one (`#VALUE!` else). An error anywhere is thrown.
 */
export function numbersOf(values: readonly Value[], scope: Scope): number[] {
  const numbers: number[] = [];
  eachCell(values, scope, (cell, direct) => {
    if (typeof cell === 'number') numbers.push(cell);
    else if (direct) numbers.push(toNumber(cell, scope.context));
    else refuseError(cell);
  });
  return numbers;
}

/** All cells of one argument in reading order. */
export function flat(value: Value, scope: Scope): readonly Scalar[] {
  const matrix = scope.matrix(value);
  if (matrix[0]?.length === 1) return matrix.map((row) => row[0] ?? null);
  return matrix.length === 1 ? (matrix[0] ?? []) : matrix.flat();
}
