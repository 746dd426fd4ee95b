/**
 * A rectangle of cells, 1-based and inclusive. `Infinity` as `lastRow` or `lastCol` means "to the end of the sheet",
 * as in `A2:A` or `3:3`. JSON has no Infinity: keep an area as its A1 text (`areaToA1`) wherever it is saved.
 */
export interface Area {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
}

/** An A1 text as a person or a script writes it; `sheet` is null where the text names none. */
export interface A1Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → 1, `aa` → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

export function cellArea(row: number, col: number): Area {
  return { row, col, lastRow: row, lastCol: col };
}

/** The area of a block given by its corner and its size, as `getRange(row, col, rows, cols)` gives it. */
export function blockArea(row: number, col: number, rows: number, cols: number): Area {
  return { row, col, lastRow: row + rows - 1, lastCol: col + cols - 1 };
}

export function isSingleCell(area: Area): boolean {
  return area.row === area.lastRow && area.col === area.lastCol;
}

/** The cells that both areas cover, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const lastRow = Math.min(a.lastRow, b.lastRow);
  const lastCol = Math.min(a.lastCol, b.lastCol);
  return row <= lastRow && col <= lastCol ? { row, col, lastRow, lastCol } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.lastRow <= outer.lastRow &&
    inner.col >= outer.col &&
    inner.lastCol <= outer.lastCol
  );
}

/** The area without its open ends, on a sheet of that size; null where nothing of it lies on the sheet. */
export function clampArea(area: Area, rows: number, cols: number): Area | null {
  return intersection(area, { row: 1, col: 1, lastRow: rows, lastCol: cols });
}

const END = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,7})?$/;

interface End {
  readonly col: number | null;
  readonly row: number | null;
}

function parseEnd(text: string): End | null {
  const match = END.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  return {
    col: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]),
  };
}

function span(from: number | null, to: number | null): readonly [number, number] {
  if (from !== null && to !== null) return [Math.min(from, to), Math.max(from, to)];
  return [from ?? to ?? 1, Infinity];
}

/** Reads `B2`, `$A$1:C3`, `A:A`, `2:2`, `A2:A`, `B3:3`; dollar signs are passed over. Null if it is no such text. */
export function parseArea(text: string): Area | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const from = parseEnd(parts[0] ?? '');
  if (from === null) return null;
  if (parts.length === 1) {
    return from.row !== null && from.col !== null ? cellArea(from.row, from.col) : null;
  }
  const to = parseEnd(parts[1] ?? '');
  if (to === null) return null;
  const rowsOpen = from.row === null && to.row === null;
  const colsOpen = from.col === null && to.col === null;
  // `A:2` and `1:B` mix a whole column with a whole row: neither end has a corner.
  if ((from.row === null || from.col === null) && (to.row === null || to.col === null)) {
    if (!rowsOpen && !colsOpen) return null;
  }
  const [row, lastRow] = rowsOpen ? [1, Infinity] : span(from.row, to.row);
  const [col, lastCol] = colsOpen ? [1, Infinity] : span(from.col, to.col);
  return { row, col, lastRow, lastCol };
}

const QUALIFIED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s;

/** Reads an A1 text with or without a sheet: `B2`, `Team!A:A`, `'My sheet'!A1:B2`. Null if it is no such text. */
export function parseA1(text: string): A1Reference | null {
  const match = QUALIFIED.exec(text);
  if (match === null) {
    const area = parseArea(text.trim());
    return area === null ? null : { sheet: null, area };
  }
  const area = parseArea((match[3] ?? '').trim());
  if (area === null) return null;
  return { sheet: match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll("''", "'"), area };
}

/** Writes an area the way `getA1Notation` does: `B2`, `A1:C3`, `A:A`, `2:2`, `A2:A`, `B3:3`. */
export function areaToA1(area: Area): string {
  const { row, col, lastRow, lastCol } = area;
  if (isSingleCell(area)) return `${columnLetters(col)}${row}`;
  if (lastRow === Infinity && lastCol === Infinity)
    return `${columnLetters(col)}${row}:${columnLetters(18278)}`;
  if (lastRow === Infinity) {
    return `${columnLetters(col)}${row === 1 ? '' : row}:${columnLetters(lastCol)}`;
  }
  if (lastCol === Infinity) return `${col === 1 ? '' : columnLetters(col)}${row}:${lastRow}`;
  return `${columnLetters(col)}${row}:${columnLetters(lastCol)}${lastRow}`;
}

const PLAIN_SHEET_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The sheet's name as a formula needs it: quoted unless it is a plain word that cannot be read as a cell. */
export function quoteSheetName(name: string): string {
  const looksLikeCell = /^[A-Za-z]{1,3}[0-9]+$/.test(name) || /^R[0-9]*C[0-9]*$/i.test(name);
  return PLAIN_SHEET_NAME.test(name) && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}
