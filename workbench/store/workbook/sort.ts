import type { Area } from '../formula/area';
import type { World } from '../world';
import { ensureRow, rowAt } from './cells';
import { rebaseFormula } from './formulaMoves';
import { rowsChanged } from './journal';
import { sortMetadata } from './metadata';
import { ensureCanEdit } from './protection';
import { contentAt } from './read';
import { BLANK_CELL, type CellCopy, putSlice, takeSlice, widthOf } from './slices';
import { type Row, type Sheet, touch, type Value } from './workbook';

export interface SortKey {
  /** Column of the sheet, 1-based. */
  readonly col: number;
  readonly ascending: boolean;
}

/** Numbers stand before texts, texts before truth values. */
function rank(value: Value): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function comparer(world: World): (a: Value, b: Value) => number {
  const collator = new Intl.Collator(world.locale.replace('_', '-'), {
    sensitivity: 'accent',
    numeric: false,
  });
  return (a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
    return Number(a) - Number(b);
  };
}

/** Which row comes where: the rows' numbers in their new order. Equal rows keep theirs; blanks come last either way. */
function newOrder(world: World, sheet: Sheet, area: Area, keys: readonly SortKey[]): number[] {
  const compare = comparer(world);
  const rows: { row: number; cells: Value[] }[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    rows.push({ row, cells: keys.map((key) => contentAt(world, sheet, row, key.col)) });
  }
  rows.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const [left = null, right = null] = [a.cells[index], b.cells[index]];
      const leftBlank = left === null || left === '';
      const rightBlank = right === null || right === '';
      if (leftBlank || rightBlank) {
        if (leftBlank !== rightBlank) return leftBlank ? 1 : -1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return a.row - b.row;
  });
  return rows.map(({ row }) => row);
}

function rebased(formula: string, from: number, to: number): string {
  return formula === '' || from === to
    ? formula
    : rebaseFormula(formula, { row: from, col: 1 }, { row: to, col: 1 });
}

function rebaseRow(kept: Row, from: number, to: number): void {
  if (kept.formulas === null || from === to) return;
  const entries = Object.entries(kept.formulas).map(([col, formula]) => [col, rebased(formula, from, to)]);
  kept.formulas = Object.fromEntries(entries) as Record<number, string>; // the same keys as before
}

/** Puts whole rows, as objects, into another order. */
function permuteRows(sheet: Sheet, first: number, order: readonly number[]): void {
  const rows = order.map((row) => rowAt(sheet, row));
  rows.forEach((kept, index) => {
    if (kept !== null) rebaseRow(kept, order[index] ?? 0, first + index);
    sheet.rows[first - 1 + index] = kept;
  });
}

function permuteSlices(world: World, sheet: Sheet, area: Area, order: readonly number[]): void {
  const slices = order.map((row) => takeSlice(world.workbook, sheet, row, area.col, area.lastCol));
  slices.forEach((cells, index) => {
    const from = order[index] ?? 0;
    const to = area.row + index;
    const here = cells.map((cell) => ({ ...cell, formula: rebased(cell.formula, from, to) }));
    putSlice(world.workbook, sheet, to, area.col, here);
  });
}

/**
 * Puts the rows of an area, whose ends are closed, into the order given: their numbers now, as they are to stand.
 * Formulas, notes, formats and validations go along. What lies beside the area stays; conditional formats, heights
 * and hidden rows belong to the place and stay too. `undoes` is the order that this one takes back. PLATFORM 4.15
 */
export function putInOrder(
  world: World,
  sheet: Sheet,
  area: Area,
  order: readonly number[],
  undoes: readonly number[] | null = null,
): void {
  const { workbook } = world;
  let width = 0;
  for (const row of order) width = Math.max(width, widthOf(workbook, sheet, row));
  const whole = area.col === 1 && area.lastCol >= width;
  if (whole) permuteRows(sheet, area.row, order);
  else permuteSlices(world, sheet, area, order);
  if (world.switches.rowMetadataOnSort === 'follows') sortMetadata(workbook, sheet, area.row, order);
  const { col, lastCol } = whole ? { col: 1, lastCol: Infinity } : area;
  touch(workbook, { kind: 'order', sheetId: sheet.id, first: area.row, order, col, lastCol, undoes });
}

/** Sorts the rows of an area. Gives their old numbers in the new order; empty where there was nothing to sort. */
export function sortArea(
  world: World,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  user: string,
): readonly number[] {
  ensureCanEdit(world, sheet, area, user);
  const lastRow = Math.min(area.lastRow, sheet.rows.length);
  if (lastRow < area.row || keys.length === 0) return [];
  const part = { ...area, lastRow };
  const order = newOrder(world, sheet, part, keys);
  putInOrder(world, sheet, part, order);
  return order;
}

/** Takes out rows whose values in the columns were there before; those below move up. Returns how many went. */
export function removeDuplicates(
  world: World,
  sheet: Sheet,
  area: Area,
  columns: readonly number[],
  user: string,
): number {
  ensureCanEdit(world, sheet, area, user);
  const seen = new Set<string>();
  const keptSlices: CellCopy[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const key = JSON.stringify(columns.map((col) => contentAt(world, sheet, row, col)));
    if (!seen.has(key)) keptSlices.push(takeSlice(world.workbook, sheet, row, area.col, area.lastCol));
    seen.add(key);
  }
  const blank = Array.from({ length: area.lastCol - area.col + 1 }, () => BLANK_CELL);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    ensureRow(sheet, row);
    putSlice(world.workbook, sheet, row, area.col, keptSlices[row - area.row] ?? blank);
  }
  touch(world.workbook, rowsChanged(sheet, area));
  return area.lastRow - area.row + 1 - keptSlices.length;
}
