import { type Area, contains, intersection } from '../formula/area';
import type { Dimension, Span } from './workbook';

/** What is left of `area` without the cells of `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const pieces: Area[] = [];
  if (area.row < cut.row) pieces.push({ ...area, lastRow: cut.row - 1 });
  if (area.col < cut.col) pieces.push({ ...cut, col: area.col, lastCol: cut.col - 1 });
  if (cut.lastCol < area.lastCol) pieces.push({ ...cut, col: cut.lastCol + 1, lastCol: area.lastCol });
  if (cut.lastRow < area.lastRow) pieces.push({ ...area, row: cut.lastRow + 1 });
  return pieces;
}

export function subtractAll(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => subtract(area, hole));
}

/** True where every cell of `area` lies in one of `areas`. */
export function covered(area: Area, areas: readonly Area[]): boolean {
  return areas.reduce<Area[]>((rest, cover) => subtractAll(rest, cover), [area]).length === 0;
}

function joined(a: Area, b: Area): Area | null {
  if (contains(a, b)) return a;
  if (contains(b, a)) return b;
  if (a.col === b.col && a.lastCol === b.lastCol) {
    if (a.lastRow + 1 >= b.row && b.lastRow + 1 >= a.row) {
      return { ...a, row: Math.min(a.row, b.row), lastRow: Math.max(a.lastRow, b.lastRow) };
    }
  }
  if (a.row === b.row && a.lastRow === b.lastRow) {
    if (a.lastCol + 1 >= b.col && b.lastCol + 1 >= a.col) {
      return { ...a, col: Math.min(a.col, b.col), lastCol: Math.max(a.lastCol, b.lastCol) };
    }
  }
  return null;
}

/** The same cells in as few rectangles as joining neighbours gives; the first area keeps its place in the list. */
export function mergeAreas(areas: readonly Area[]): Area[] {
  const merged: Area[] = [];
  for (const area of areas) {
    let current = area;
    for (let index = 0; index < merged.length; ) {
      const other = merged[index];
      const both = other === undefined ? null : joined(other, current);
      if (both === null) index += 1;
      else {
        merged.splice(index, 1);
        current = both;
        index = 0;
      }
    }
    const place = merged.findIndex(
      (other) => other.row > current.row || (other.row === current.row && other.col > current.col),
    );
    if (place < 0) merged.push(current);
    else merged.splice(place, 0, current);
  }
  return merged;
}

export function translate(area: Area, rows: number, cols: number): Area {
  return {
    row: area.row + rows,
    col: area.col + cols,
    lastRow: area.lastRow + rows,
    lastCol: area.lastCol + cols,
  };
}

/** Rows become columns around the corner given. */
export function transposeArea(area: Area, row: number, col: number): Area {
  return {
    row: row + area.col - col,
    col: col + area.row - row,
    lastRow: row + area.lastCol - col,
    lastCol: col + area.lastRow - row,
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.col === b.col && a.lastRow === b.lastRow && a.lastCol === b.lastCol;
}

export function spanOf(area: Area, dimension: Dimension): Span {
  return dimension === 'rows'
    ? { first: area.row, last: area.lastRow }
    : { first: area.col, last: area.lastCol };
}

export function withSpan(area: Area, dimension: Dimension, span: Span): Area {
  return dimension === 'rows'
    ? { ...area, row: span.first, lastRow: span.last }
    : { ...area, col: span.first, lastCol: span.last };
}

export function rowsIn(area: Area): number {
  return area.lastRow - area.row + 1;
}

export function colsIn(area: Area): number {
  return area.lastCol - area.col + 1;
}
