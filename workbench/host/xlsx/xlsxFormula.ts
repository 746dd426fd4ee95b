import { type Area, areaToA1, clampArea, quoteSheetName } from '../../store/formula/area';
import { type EndText, withSheet } from '../../store/formula/referenceText';
import { rewriteReferences } from '../../store/formula/rewrite';
import { tokenize } from '../../store/formula/tokens';
import { type ExportContext, LAST_COLUMN, LAST_ROW } from './exportContext';

/** Functions that came after the format: a file names them with a prefix, though nobody sees it. */
const LATER_FUNCTIONS = new Set(
  (
    'CONCAT DAYS FORMULATEXT IFNA IFS ISOWEEKNUM LET MAXIFS MINIFS NUMBERVALUE RANDARRAY SEQUENCE STDEV.P STDEV.S ' +
    'SWITCH TEXTJOIN UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR'
  ).split(' '),
);
const LATER_SHEET_FUNCTIONS = new Set(['FILTER', 'SORT', 'SORTBY']);

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  if (LATER_FUNCTIONS.has(upper)) return `_xlfn.${upper}`;
  return LATER_SHEET_FUNCTIONS.has(upper) ? `_xlfn._xlws.${upper}` : name;
}

function withPrefixes(body: string): string {
  const tokens = tokenize(body);
  const texts = tokens.map(({ kind, text }, index) => {
    return kind === 'name' && tokens[index + 1]?.kind === 'open' ? prefixed(text) : text;
  });
  return texts.join('');
}

/** `A2:A` is no reference in a file: the open end is written out. Whole columns and rows stay as they are. */
function closedEnd(end: EndText, other: EndText): EndText {
  const row = end.row ?? (other.row === null ? null : LAST_ROW);
  const col = end.col ?? (other.col === null ? null : LAST_COLUMN);
  return { ...end, row, col };
}

/** A formula of the workbook as the file holds it: without `=`, and understood by other programs where it can be. */
export function xlsxFormula(formula: string, context: Pick<ExportContext, 'world' | 'names'>): string {
  const { workbook } = context.world;
  const rewritten = rewriteReferences(formula, (reference) => {
    const closed =
      reference.to === null ? reference : { ...reference, to: closedEnd(reference.to, reference.from) };
    const sheet = workbook.sheets.find((one) => one.name.toLowerCase() === reference.sheet?.toLowerCase());
    const name = sheet === undefined ? undefined : context.names.get(sheet.id);
    return sheet === undefined || name === undefined || name === sheet.name
      ? closed
      : withSheet(closed, name);
  });
  return withPrefixes(rewritten.replace(/^=/, ''));
}

export interface ArrayFormula {
  readonly formula: string;
  /** Fills the cells around it: to be marked as such in the file. */
  readonly spills: boolean;
}

const ARRAY_FORMULA = /^=\s*ARRAYFORMULA\s*\(/i;

/** `ARRAYFORMULA(…)` around a whole formula is a mark in the file, not a function. */
export function unwrapArrayFormula(formula: string): ArrayFormula {
  const match = ARRAY_FORMULA.exec(formula);
  if (match === null || !formula.trimEnd().endsWith(')')) return { formula, spills: false };
  const inner = formula.trimEnd().slice(match[0].length, -1);
  let depth = 0;
  for (const { kind } of tokenize(inner)) {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    // The first bracket closes before the end: there is more than the one call.
    if (depth < 0) return { formula, spills: false };
  }
  return { formula: `=${inner}`, spills: true };
}

/** An area that ends where the file's grid, or a smaller one, ends; null where nothing of it is left. */
export function closedA1(area: Area, rows = LAST_ROW, columns = LAST_COLUMN): string | null {
  const closed = clampArea(area, Math.min(rows, LAST_ROW), Math.min(columns, LAST_COLUMN));
  return closed === null ? null : areaToA1(closed);
}

/** `'My sheet'!$A$2:$A$9`, for a rule that is the same for every cell it stands in. */
export function fixedAddress(sheetName: string, area: Area): string {
  const corner = (row: number, col: number): string => areaToA1({ row, col, lastRow: row, lastCol: col });
  const fixed = (cell: string): string => cell.replace(/^([A-Z]+)([0-9]+)$/, '$$$1$$$2');
  const first = fixed(corner(area.row, area.col));
  const last = fixed(corner(Math.min(area.lastRow, LAST_ROW), Math.min(area.lastCol, LAST_COLUMN)));
  return `${quoteSheetName(sheetName)}!${first}:${last}`;
}

/** A text inside a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
