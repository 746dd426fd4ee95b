import type { Area } from './area';
import { FormulaError } from './formulaError';

/** One cell's worth. `null` is a blank; `''` is a text of length zero, which is not blank. */
export type Scalar = number | string | boolean | null | FormulaError;

/** Rows of cells; all rows have the same length, and there is at least one cell. */
export type Matrix = readonly (readonly Scalar[])[];

/** Cells that have not been read yet: `ROW`, `OFFSET` and the like want the place, not the content. */
export class Reference {
  constructor(
    readonly sheet: string,
    readonly area: Area,
  ) {}
}

export type Value = Scalar | Matrix | Reference;

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

export function isScalar(value: Value): value is Scalar {
  return !isMatrix(value) && !(value instanceof Reference);
}

/** The error itself is thrown, so that a function body can be written for good values only. */
export function refuseError(value: Scalar): Exclude<Scalar, FormulaError> {
  if (value instanceof FormulaError) throw value;
  return value;
}

/** Runs a function body; an error value that it throws is its result. Any other error is ours and goes on. */
export function catchingErrors<T>(body: () => T): T | FormulaError {
  try {
    return body();
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}
