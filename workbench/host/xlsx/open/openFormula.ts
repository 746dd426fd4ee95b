import { parseA1 } from '../../../store/formula/area';
import type { EndText } from '../../../store/formula/referenceText';
import { rewriteReferences } from '../../../store/formula/rewrite';
import { tokenize } from '../../../store/formula/tokens';
import type { ConditionArgument } from '../../../store/workbook/workbook';
import { LAST_COLUMN, LAST_ROW } from '../exportContext';
import type { OpenContext } from './openContext';

/** Marks that a file puts before functions younger than its format. */
const PREFIX = /^(?:_xlfn\.)?(?:_xlws\.)?(?=[A-Z])/i;

function withoutPrefixes(body: string): string {
  return tokenize(body)
    .map(({ kind, text }) => (kind === 'name' ? text.replace(PREFIX, '') : text))
    .join('');
}

/** An end in the last row of the file's grid was open when it was written, or means the same. */
function openedEnd(end: EndText): EndText {
  return {
    ...end,
    row: end.row === LAST_ROW ? null : end.row,
    col: end.col === LAST_COLUMN ? null : end.col,
  };
}

/** A formula of the file, with `=`, as Sheets spells it. */
export function openFormula(formula: string, spills: boolean): string {
  const rewritten = rewriteReferences(formula.replace(/^=/, ''), (reference) => {
    if (reference.to === null || (reference.to.row !== LAST_ROW && reference.to.col !== LAST_COLUMN))
      return reference;
    return { ...reference, to: openedEnd(reference.to) };
  });
  const body = withoutPrefixes(rewritten);
  return spills ? `=ARRAYFORMULA(${body})` : `=${body}`;
}

/** `Team!$A$3:$A$1048576` as the cells it names; null for anything that is no plain address. */
export function openAddress(
  formula: string,
  ownSheet: string,
  { sheetIds }: Pick<OpenContext, 'sheetIds'>,
): Extract<ConditionArgument, { area: unknown }> | null {
  const reference = parseA1(formula.replace(/^=/, '').trim());
  const sheetId = sheetIds.get((reference?.sheet ?? ownSheet).toLowerCase());
  if (reference === null || sheetId === undefined) return null;
  const { area } = reference;
  return {
    sheetId,
    area: {
      ...area,
      lastRow: area.lastRow >= LAST_ROW ? Infinity : area.lastRow,
      lastCol: area.lastCol >= LAST_COLUMN ? Infinity : area.lastCol,
    },
  };
}
