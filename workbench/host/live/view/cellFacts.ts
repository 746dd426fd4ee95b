import { NotImplementedError } from '../../../store/serviceError';
import { filterTest } from '../../../store/workbook/filter';
import type { Row, Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { SpanView } from '../protocol/book';
import type { CellFacts } from './heads';

function showsAnything(row: Row | null): boolean {
  if (row === null) return false;
  if (row.pattern !== 0 || row.formulas !== null || row.notes !== null) return true;
  return row.values.some((value) => value !== null);
}

function lastRowOf(sheet: Sheet): number {
  let last = sheet.rows.length;
  while (last > 0 && !showsAnything(sheet.rows[last - 1] ?? null)) last -= 1;
  return last;
}

/** The rows that the filter does not let through now. */
function hiddenByFilter(world: World, sheet: Sheet): SpanView[] {
  const { filter } = sheet;
  if (filter === null || Object.keys(filter.columns).length === 0) return [];
  const hides = filterTest(world, sheet);
  const spans: { first: number; last: number }[] = [];
  const end = Math.min(filter.area.lastRow, sheet.axes.rows.count);
  for (let row = filter.area.row + 1; row <= end; row += 1) {
    if (!tried(() => hides(row))) continue;
    const last = spans.at(-1);
    if (last?.last === row - 1) last.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}

/** A row whose cells need a function that the platform does not have stays visible. */
function tried(test: () => boolean): boolean {
  try {
    return test();
  } catch (error) {
    if (error instanceof NotImplementedError) return false;
    throw error;
  }
}

export function readCellFacts(world: World, sheet: Sheet): CellFacts {
  return { lastRow: lastRowOf(sheet), hiddenByFilter: hiddenByFilter(world, sheet) };
}

export function sameFacts(a: CellFacts, b: CellFacts): boolean {
  const [left, right] = [a.hiddenByFilter, b.hiddenByFilter];
  if (a.lastRow !== b.lastRow || left.length !== right.length) return false;
  return left.every(({ first, last }, at) => {
    const other = right[at];
    return other !== undefined && other.first === first && other.last === last;
  });
}
