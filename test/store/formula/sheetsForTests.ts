import type { Area } from '../../../workbench/store/formula/area';
import type { CellInput, FormulaContext } from '../../../workbench/store/formula/context';
import { evaluateFormula } from '../../../workbench/store/formula/evaluate';
import { FormulaError } from '../../../workbench/store/formula/formulaError';
import { isMatrix, type Scalar } from '../../../workbench/store/formula/value';

export type TestSheets = Readonly<Record<string, readonly (readonly CellInput[])[]>>;

/** Saturday, 2026-03-14. */
export const TODAY = 46095;

/** A world of a few cells: the first sheet is the formula's own, and the formula stands in `D2` unless said otherwise. */
export function contextOver(sheets: TestSheets, row = 2, col = 4): FormulaContext {
  const [own = 'Sheet1'] = Object.keys(sheets);
  const named = (name: string) =>
    Object.entries(sheets).find(([sheet]) => sheet.toLowerCase() === name.toLowerCase())?.[1];
  return {
    sheet: own,
    row,
    col,
    locale: 'en_US',
    sheetSize: (name) => {
      const rows = named(name);
      return rows === undefined ? null : { rows: rows.length, cols: rows[0]?.length ?? 0 };
    },
    cellsOf: (name, { row: top, col: left, lastRow, lastCol }: Area) =>
      (named(name) ?? []).slice(top - 1, lastRow).map((cells) => cells.slice(left - 1, lastCol)),
    today: () => TODAY,
    now: () => TODAY + 0.75,
    patternOf: () => 'yyyy-mm-dd',
  };
}

type Shown = Exclude<Scalar, FormulaError>;

function shown(value: Scalar): Shown {
  return value instanceof FormulaError ? value.code : value;
}

/** A formula's value with errors as their codes, which is how a test wants to read them. */
export function valueOf(formula: string, context: FormulaContext): Shown | Shown[][] {
  const value = evaluateFormula(formula, context);
  return isMatrix(value) ? value.map((row) => row.map(shown)) : shown(value);
}
