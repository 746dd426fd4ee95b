import { formulaErrors } from './formulaError';
import type { Scope } from './scope';
import type { Matrix, Scalar, Value } from './value';

/** A cell of a matrix that is stretched: one row stands for all rows, one column for all columns. */
function stretched(matrix: Matrix, row: number, col: number): Scalar {
  const cells = matrix.length === 1 ? matrix[0] : matrix[row];
  if (cells === undefined) return formulaErrors.na;
  const cell = cells.length === 1 ? cells[0] : cells[col];
  return cell === undefined ? formulaErrors.na : cell;
}

/**
 * Works a function out cell by cell. Single values serve every cell; where sizes differ, the cells that have no
 * partner are `#N/A`, as in Sheets.
 */
export function broadcast(
  values: readonly Value[],
  scope: Scope,
  cell: (scalars: readonly Scalar[]) => Scalar,
): Matrix {
  const sources = values.map((value) =>
    scope.spreads(value) ? scope.matrix(value) : [[scope.scalar(value)]],
  );
  const rows = Math.max(...sources.map((source) => source.length));
  const cols = Math.max(...sources.map((source) => source[0]?.length ?? 1));
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: cols }, (_col, col) => cell(sources.map((source) => stretched(source, row, col)))),
  );
}

/** The function cell by cell where one of the values is to be spread, else once. */
export function spread(
  values: readonly Value[],
  scope: Scope,
  cell: (scalars: readonly Scalar[]) => Scalar,
): Value {
  if (values.some((value) => scope.spreads(value))) return broadcast(values, scope, cell);
  return cell(values.map((value) => scope.scalar(value)));
}
