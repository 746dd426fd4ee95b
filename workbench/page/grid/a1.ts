import type { AreaView } from '../../host/live/protocol/book';

/** `A` for column 1, `AA` for column 27. */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Null for anything that is not one cell's address such as `B7`. */
export function readA1(a1: string): { row: number; col: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(a1.toUpperCase()) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let col = 0;
  for (const letter of letters) col = col * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), col };
}

export function oneCell(row: number, col: number): AreaView {
  return { row, col, lastRow: row, lastCol: col };
}

export function contains(area: AreaView, row: number, col: number): boolean {
  return row >= area.row && row <= area.lastRow && col >= area.col && col <= area.lastCol;
}

/** An area without whatever else its object says. */
export function plainArea({ row, col, lastRow, lastCol }: AreaView): AreaView {
  return { row, col, lastRow, lastCol };
}
