import { fixed, type FunctionTable, lazy, number, rawCell, text } from '../define';
import { FormulaError, formulaErrors } from '../formulaError';
import { isMatrix, Reference, refuseError, type Scalar } from '../value';

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#ERROR!': 8,
};

function asks(question: (cell: Scalar) => boolean): ReturnType<typeof fixed> {
  return fixed([rawCell], ([cell]) => question(cell));
}

function typeNumber(cell: Scalar): number {
  if (cell instanceof FormulaError) return 16;
  if (typeof cell === 'string') return 2;
  return typeof cell === 'boolean' ? 4 : 1;
}

export const informationFunctions: FunctionTable = {
  ISBLANK: asks((cell) => cell === null),
  ISNUMBER: asks((cell) => typeof cell === 'number'),
  ISTEXT: asks((cell) => typeof cell === 'string'),
  ISNONTEXT: asks((cell) => typeof cell !== 'string'),
  ISLOGICAL: asks((cell) => typeof cell === 'boolean'),
  ISERROR: asks((cell) => cell instanceof FormulaError),
  ISERR: asks((cell) => cell instanceof FormulaError && cell !== formulaErrors.na),
  ISNA: asks((cell) => cell === formulaErrors.na),
  ISEVEN: fixed([number], ([value]) => Math.trunc(value) % 2 === 0),
  ISODD: fixed([number], ([value]) => Math.trunc(value) % 2 !== 0),
  ISEMAIL: fixed([text], ([value]) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)),
  ISREF: lazy(1, 1, ([node], scope) => node !== undefined && scope.evaluate(node) instanceof Reference),
  N: fixed([rawCell], ([cell]) => {
    const good = refuseError(cell);
    return typeof good === 'string' ? 0 : Number(good ?? 0);
  }),
  T: fixed([rawCell], ([cell]) => {
    const good = refuseError(cell);
    return typeof good === 'string' ? good : '';
  }),
  NA: fixed([], () => formulaErrors.na),
  TYPE: lazy(1, 1, ([node], scope) => {
    const value = node === undefined ? null : scope.evaluate(node);
    return isMatrix(value) && value.length * (value[0]?.length ?? 1) > 1
      ? 64
      : typeNumber(scope.scalar(value));
  }),
  'ERROR.TYPE': fixed([rawCell], ([cell]) =>
    cell instanceof FormulaError ? (ERROR_NUMBERS[cell.code] ?? formulaErrors.na) : formulaErrors.na,
  ),
};
