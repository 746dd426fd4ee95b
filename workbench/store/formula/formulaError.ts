/** What a cell shows where its formula has no value. `#ERROR!` is Sheets' word for a formula that cannot be read. */
export type ErrorCode = '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#ERROR!';

/**
 * An error as a value of a cell. There is one instance a code (see `formulaErrors`), so that throwing one inside a
 * function costs nothing; a store that reads a saved workbook gets it back with `formulaError`.
 */
export class FormulaError extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
    this.name = 'FormulaError';
  }

  toJSON(): { readonly error: ErrorCode } {
    return { error: this.code };
  }
}

export const formulaErrors = {
  null: new FormulaError('#NULL!'),
  div0: new FormulaError('#DIV/0!'),
  value: new FormulaError('#VALUE!'),
  ref: new FormulaError('#REF!'),
  name: new FormulaError('#NAME?'),
  num: new FormulaError('#NUM!'),
  na: new FormulaError('#N/A'),
  parse: new FormulaError('#ERROR!'),
} as const;

const byCode = new Map<string, FormulaError>(
  Object.values(formulaErrors).map((error) => [error.code, error]),
);

/** The error value of that code (`#N/A`, in any case), or null if there is none. */
export function formulaError(code: string): FormulaError | null {
  return byCode.get(code.toUpperCase()) ?? null;
}
