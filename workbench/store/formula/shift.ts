import type { EndText, ReferenceText } from './referenceText';
import { rewriteReferences } from './rewrite';

export interface GridLimits {
  readonly rows: number;
  readonly cols: number;
}

/** Further than any spreadsheet reaches. PLATFORM 1.9 */
const NO_LIMITS: GridLimits = { rows: 10_000_000, cols: 18_278 };

function shiftEnd(end: EndText, dRow: number, dCol: number): EndText {
  return {
    ...end,
    row: end.row === null || end.fixedRow ? end.row : end.row + dRow,
    col: end.col === null || end.fixedCol ? end.col : end.col + dCol,
  };
}

function onGrid(end: EndText, limits: GridLimits): boolean {
  const rowFits = end.row === null || (end.row >= 1 && end.row <= limits.rows);
  return rowFits && (end.col === null || (end.col >= 1 && end.col <= limits.cols));
}

/**
 * The formula as it reads after being copied or filled so many rows down and columns to the right: relative parts
 * move, parts with a dollar sign stay, what leaves the sheet is `#REF!`.
 */
export function shiftFormula(
  formula: string,
  dRow: number,
  dCol: number,
  limits: GridLimits = NO_LIMITS,
): string {
  if (dRow === 0 && dCol === 0) return formula;
  return rewriteReferences(formula, (reference) => {
    const from = shiftEnd(reference.from, dRow, dCol);
    const to = reference.to === null ? null : shiftEnd(reference.to, dRow, dCol);
    if (!onGrid(from, limits) || (to !== null && !onGrid(to, limits))) return `${reference.prefix}#REF!`;
    return { ...reference, from, to } satisfies ReferenceText;
  });
}
