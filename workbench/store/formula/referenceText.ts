import { type Area, columnLetters, columnNumber, quoteSheetName } from './area';

/** One end of a reference as it is spelled: `$B$2` has both parts, `B:B` no row, `2:2` no column. */
export interface EndText {
  readonly col: number | null;
  readonly row: number | null;
  readonly fixedCol: boolean;
  readonly fixedRow: boolean;
}

/** A reference as it is spelled, to be changed and written again. */
export interface ReferenceText {
  /** The sheet's spelling with its `!`, or `''`. */
  readonly prefix: string;
  /** The sheet's name, or null. */
  readonly sheet: string | null;
  readonly from: EndText;
  /** Null for a single cell. */
  readonly to: EndText | null;
}

const PARTS = /^((?:'(?:[^']|'')+'|[^'!]+)!)?([^:]+)(?::([^:]+))?$/su;
const END = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]*)$/;

function readEnd(text: string): EndText {
  const [, first = '', letters = '', second = '', digits = ''] = END.exec(text) ?? [];
  // In `$2` the only sign stands before the row.
  const rowOnly = letters === '';
  return {
    col: rowOnly ? null : columnNumber(letters),
    row: digits === '' ? null : Number(digits),
    fixedCol: !rowOnly && first === '$',
    fixedRow: rowOnly ? first === '$' || second === '$' : second === '$',
  };
}

function sheetName(prefix: string): string {
  const bare = prefix.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

/** Reads the text of a `reference` token. */
export function readReference(text: string): ReferenceText {
  const [, prefix, from = '', to] = PARTS.exec(text) ?? [];
  return {
    prefix: prefix ?? '',
    sheet: prefix === undefined ? null : sheetName(prefix),
    from: readEnd(from),
    to: to === undefined ? null : readEnd(to),
  };
}

function writeEnd(end: EndText): string {
  const col = end.col === null ? '' : `${end.fixedCol ? '$' : ''}${columnLetters(end.col)}`;
  const row = end.row === null ? '' : `${end.fixedRow ? '$' : ''}${end.row}`;
  return col + row;
}

export function writeReference(reference: ReferenceText): string {
  const from = writeEnd(reference.from);
  return reference.prefix + (reference.to === null ? from : `${from}:${writeEnd(reference.to)}`);
}

export function withSheet(reference: ReferenceText, sheet: string): ReferenceText {
  return { ...reference, sheet, prefix: `${quoteSheetName(sheet)}!` };
}

/** A stretch along one dimension: `Infinity` as the last, and whether the first one is written at all. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly firstIsWritten: boolean;
}

/** The rows (or columns) that the reference covers, in order. */
export function stretchOf(reference: ReferenceText, dimension: 'row' | 'col'): Stretch {
  const from = reference.from[dimension];
  const to = reference.to === null ? from : reference.to[dimension];
  if (from === null && to === null) return { first: 1, last: Infinity, firstIsWritten: false };
  if (from === null || to === null) return { first: from ?? to ?? 1, last: Infinity, firstIsWritten: true };
  return { first: Math.min(from, to), last: Math.max(from, to), firstIsWritten: true };
}

export function areaOf(reference: ReferenceText): Area {
  const rows = stretchOf(reference, 'row');
  const cols = stretchOf(reference, 'col');
  return { row: rows.first, col: cols.first, lastRow: rows.last, lastCol: cols.last };
}

function placed(end: EndText, dimension: 'row' | 'col', value: number): EndText {
  return end[dimension] === null ? end : { ...end, [dimension]: value };
}

/** The same spelling around another stretch; an end that is not written stays so. */
export function withStretch(
  reference: ReferenceText,
  dimension: 'row' | 'col',
  first: number,
  last: number,
): ReferenceText {
  const { from, to } = reference;
  if (to === null) return { ...reference, from: placed(from, dimension, first) };
  const [a, b] = [from[dimension], to[dimension]];
  const backwards = a !== null && b !== null && a > b;
  const open = last === Infinity;
  return {
    ...reference,
    from: placed(from, dimension, backwards ? last : first),
    to: placed(to, dimension, open || backwards ? first : last),
  };
}
