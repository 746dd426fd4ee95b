import { NotImplementedError } from '../../serviceError';
import { columnLetters, parseA1, quoteSheetName } from '../area';
import { toNumber, toText } from '../coerce';
import {
  fixed,
  type FormulaFunction,
  type FunctionTable,
  lazy,
  optional,
  range,
  text,
  truth,
  whole,
} from '../define';
import { formulaErrors } from '../formulaError';
import type { Scope } from '../scope';
import { type Matrix, Reference, type Value } from '../value';

/** ROW and COLUMN: of the formula's own cell, of a cell, or in arrays of every row or column of a range. */
function placeOf(
  own: (scope: Scope) => number,
  line: (reference: Reference, matrix: Matrix) => Value,
): FormulaFunction {
  return lazy(0, 1, ([node], scope) => {
    if (node === undefined) return own(scope);
    const value = scope.evaluate(node);
    if (!(value instanceof Reference)) return formulaErrors.value;
    const places = line(value, scope.spreads(value) ? scope.matrix(value) : [[null]]);
    return scope.spreads(value) ? places : scope.scalar(places);
  });
}

function offset(from: Value, rows: number, cols: number, height: number | null, width: number | null): Value {
  if (!(from instanceof Reference)) throw formulaErrors.value;
  const { area, sheet } = from;
  const row = area.row + rows;
  const col = area.col + cols;
  if (row < 1 || col < 1) throw formulaErrors.ref;
  const lastRow = height === null ? area.lastRow + rows : row + height - 1;
  const lastCol = width === null ? area.lastCol + cols : col + width - 1;
  if (lastRow < row || lastCol < col) throw formulaErrors.ref;
  return new Reference(sheet, { row, col, lastRow, lastCol });
}

/** Kinds 1 to 4: `$A$1`, `A$1`, `$A1`, `A1`. */
function address(row: number, col: number, kind: number, a1: boolean, sheet: string | null): string {
  if (row < 1 || col < 1 || kind < 1 || kind > 4) throw formulaErrors.value;
  const fixedRow = kind <= 2;
  const fixedCol = kind === 1 || kind === 3;
  const place = a1
    ? `${fixedCol ? '$' : ''}${columnLetters(col)}${fixedRow ? '$' : ''}${row}`
    : `R${fixedRow ? row : `[${row}]`}C${fixedCol ? col : `[${col}]`}`;
  return sheet === null ? place : `${quoteSheetName(sheet)}!${place}`;
}

function indirect(place: string, a1: boolean, scope: Scope): Value {
  if (!a1) throw new NotImplementedError('INDIRECT with R1C1 notation');
  const reference = parseA1(place);
  if (reference === null) throw formulaErrors.ref;
  return new Reference(reference.sheet ?? scope.context.sheet, reference.area);
}

const anyWhole = optional<number | null>(whole, null);

export const referenceFunctions: FunctionTable = {
  ROW: placeOf(
    (scope) => scope.context.row,
    (reference, matrix) => matrix.map((_, at) => [reference.area.row + at]),
  ),
  COLUMN: placeOf(
    (scope) => scope.context.col,
    (reference, matrix) => [(matrix[0] ?? []).map((_, at) => reference.area.col + at)],
  ),
  ROWS: fixed([range], ([value], scope) => scope.matrix(value).length),
  COLUMNS: fixed([range], ([value], scope) => scope.matrix(value)[0]?.length ?? 0),
  OFFSET: fixed([range, whole, whole, anyWhole, anyWhole], ([from, rows, cols, height, width]) =>
    offset(from, rows, cols, height, width),
  ),
  INDIRECT: fixed([text, optional(truth, true)], ([place, a1], scope) => indirect(place, a1, scope)),
  ADDRESS: lazy(2, 5, (args, scope) => {
    const [row = null, col = null, kind = 1, a1 = true, sheet] = args.map((node) =>
      scope.scalar(scope.evaluate(node)),
    );
    const numbers = [row, col, kind].map((each) => Math.trunc(toNumber(each, scope.context)));
    const [atRow = 0, atCol = 0, kindNumber = 1] = numbers;
    return address(atRow, atCol, kindNumber, a1 !== false, sheet === undefined ? null : toText(sheet));
  }),
};
