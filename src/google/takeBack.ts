import { isBlank } from '../domain/table/cell';
import { writeCells } from './cellBlock';
import type { SheetContext } from './context';
import { findRows } from './findRows';
import { restoreCells, type RowImages, sameCell } from './guardedWrite';
import { keyThatWasHit, type PreparedRow } from './preparedRow';
import type { Scratch } from './scratch';

/**
 * Puts back what stood in every row that was written, right or wrong, wherever those rows are now: they are found by
 * the key that stands in them. A row without a key is restored where it was, if it still holds what was written.
 */
export function takeBack(
  context: SheetContext,
  scratch: Scratch,
  rows: readonly PreparedRow[],
  images: readonly RowImages[],
): void {
  rows.forEach((row, index) => {
    const image = images[index];
    if (image === undefined) return;
    const place = placeNow(context, row, keyThatWasHit(row, image));
    if (place === null) return;
    for (const block of row.guarded.blocks) {
      const cells = { column: block.column, columns: block.columns.length };
      restoreCells(scratch, image, row.guarded, place, cells);
    }
  });
  SpreadsheetApp.flush();
}

function placeNow(context: SheetContext, row: PreparedRow, key: string): number | null {
  if (key !== '') return findRows(context, row.tab, [key]).get(key)?.[0] ?? null;
  return holdsWhatWasWritten(context, row, row.guarded.row) ? row.guarded.row : null;
}

function holdsWhatWasWritten(context: SheetContext, row: PreparedRow, place: number): boolean {
  const { guarded, tab } = row;
  const days = context.book.days();
  const cells = tab.cells(place, guarded.column, 1, guarded.columns)[0] ?? [];
  return [...row.after].every(([column, cell]) => sameCell(cells[column - guarded.column] ?? '', cell, days));
}

/**
 * After a write that Sheets refused half-way: rows that hold what was written get back what had been read. There are no
 * images of these to rely on.
 */
export function takeBackHalf(context: SheetContext, rows: readonly PreparedRow[]): void {
  for (const row of rows) {
    const key = String(row.after.get(row.keyColumn) ?? row.before.get(row.keyColumn) ?? '');
    const place = placeNow(context, row, key);
    if (place === null) continue;
    const days = context.book.days();
    const now = row.tab.cells(place, row.guarded.column, 1, row.guarded.columns)[0] ?? [];
    for (const block of row.guarded.blocks) {
      block.columns.forEach((column, index) => {
        const at = block.column + index;
        const written = row.after.get(at) ?? '';
        const stood = row.before.get(at) ?? '';
        const stands = now[at - row.guarded.column] ?? '';
        if (isBlank(written) && isBlank(stood)) return;
        if (!sameCell(stands, written, days) || sameCell(stands, stood, days)) return;
        const cell = { ...block, row: place, column: at, columns: [column], cells: [[stood]] };
        writeCells(cell, context.habits(), { formats: false });
      });
    }
  }
  SpreadsheetApp.flush();
}
