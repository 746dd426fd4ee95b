import { calculationOf } from './calculation';
import type { Row, Sheet } from './workbook';
import type { World } from '../world';

function lastFilledColumn(row: Row | null): number {
  if (row === null) return 0;
  let last = row.values.length;
  while (last > 0 && (row.values[last - 1] ?? null) === null) last -= 1;
  for (const col of Object.keys(row.formulas ?? {})) last = Math.max(last, Number(col));
  return last;
}

/** Cells that an array formula fills count, also where it fills them with texts of length zero. */
function spilledEnds(world: World, sheet: Sheet): { row: number; col: number } {
  let row = 0;
  let col = 0;
  for (const [at, line] of calculationOf(world).spills(sheet)) {
    for (const [column, value] of line) {
      if (value === null) continue;
      row = Math.max(row, at);
      col = Math.max(col, column);
    }
  }
  return { row, col };
}

/** The last row with content: formats do not count, unticked checkboxes and array formulas do. 0 if none. PLATFORM 4.13 */
export function lastContentRow(world: World, sheet: Sheet): number {
  let last = sheet.rows.length;
  while (last > 0 && lastFilledColumn(sheet.rows[last - 1] ?? null) === 0) last -= 1;
  return Math.max(last, spilledEnds(world, sheet).row);
}

export function lastContentColumn(world: World, sheet: Sheet): number {
  const last = sheet.rows.reduce((widest, row) => Math.max(widest, lastFilledColumn(row)), 0);
  return Math.max(last, spilledEnds(world, sheet).col);
}
