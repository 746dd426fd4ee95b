import { type Cell, isBlank } from '../domain/table/cell';
import type { Change, Conflict } from '../domain/table/change';
import type { GuardedRows, RowImages } from './guardedWrite';
import { sameCell } from './guardedWrite';
import type { RowPlan } from './rowPlan';
import type { Tab } from './tab';
import type { ZoneDays } from './zoneDays';

/** A row that was found and checked: what is to be written, and what has to stand there before and after. */
export interface PreparedRow {
  readonly plan: RowPlan;
  readonly tab: Tab;
  readonly guarded: GuardedRows;
  readonly keyColumn: number;
  /** Cells by column: those that are written, and the key. */
  readonly before: ReadonlyMap<number, Cell>;
  readonly after: ReadonlyMap<number, Cell>;
  /** Made by this row, stamps included. */
  readonly made: readonly Change[];
  /** The row is to go from the sheet once its cells are blank. */
  readonly drop: boolean;
}

/** What a check found: a row to write, or why not; 'moved' where it went elsewhere between being found and looked at. */
export type Checked = { readonly row: PreparedRow } | { readonly conflicts: readonly Conflict[] } | 'moved';

function imageCell(row: PreparedRow, image: readonly Cell[], column: number): Cell {
  return image[column - row.guarded.column] ?? '';
}

/** Whether the write found what the check had found: the same row, holding the same. */
export function landedRight(row: PreparedRow, images: RowImages, days: ZoneDays): boolean {
  return [...row.before].every(([column, cell]) => {
    const found = imageCell(row, images.before, column);
    return sameCell(found, cell, days) || (isBlank(found) && isBlank(cell));
  });
}

/** Columns in which something else stands than was written. */
export function changedOnTheWay(row: PreparedRow, images: RowImages, days: ZoneDays): number[] {
  return [...row.after].flatMap(([column, cell]) => {
    return sameCell(imageCell(row, images.after, column), cell, days) ? [] : [column];
  });
}

/** The key that the row has which was written, wherever it belongs. */
export function keyThatWasHit(row: PreparedRow, images: RowImages): string {
  return String(imageCell(row, images.after, row.keyColumn));
}
