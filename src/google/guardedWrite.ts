import type { Cell } from '../domain/table/cell';
import type { Sheet } from './book';
import { type CellBlock, prepareWrite } from './cellBlock';
import type { Scratch } from './scratch';
import type { TextHabits } from './textCells';
import type { ZoneDays } from './zoneDays';

/** Rows to be written, and the rectangle of which images are taken: from the key to the last cell written. */
export interface GuardedRows {
  readonly sheet: Sheet;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly blocks: readonly CellBlock[];
}

/** What stood in a row of the rectangle right before and right after the write. Dates come as serial numbers. */
export interface RowImages {
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
  /** Where the image of before stands in the scratch tab. */
  readonly scratchRow: number;
}

/**
 * Writes rows and has the sheet itself keep, in the same breath, what stood there before and what stands there now.
 * Sheets has no compare-and-set: a person may sort between our look and our write. The images tell whether that
 * happened, and hold what would otherwise be lost. Trips: 2 a rectangle, its writes, and 2.
 * @returns for each rectangle, the images of its rows
 */
export function writeGuarded(
  scratch: Scratch,
  habits: TextHabits,
  targets: readonly GuardedRows[],
): readonly (readonly RowImages[])[] {
  const { height, width } = sizeOf(targets);
  const tab = scratch.tab(height, width);
  const starts: number[] = [];
  const steps: (() => void)[] = [];
  let next = 1;
  for (const target of targets) {
    starts.push(next);
    const { row, rows, column, columns } = target;
    const source = target.sheet.getRange(row, column, rows, columns);
    const images = [next, next + rows].map((at) => tab.getRange(at, 1, rows, columns));
    const [before, after] = images.map((image) => (): void => {
      source.copyTo(image, SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
    });
    const writes = target.blocks.map((block) => prepareWrite(block, habits, { formats: true }));
    for (const step of [before, ...writes, after]) if (step !== undefined) steps.push(step);
    next += rows * 2;
  }
  // From here on nothing is asked: Sheets carries all of it out together.
  for (const step of steps) step();
  SpreadsheetApp.flush();
  // As in tab.cells: a cell holds one of these.
  const cells = tab.getRange(1, 1, height, width).getValues() as Cell[][];
  return targets.map(({ rows }, index) => {
    const start = starts[index] ?? 1;
    return Array.from({ length: rows }, (_, line) => ({
      before: cells[start - 1 + line] ?? [],
      after: cells[start - 1 + rows + line] ?? [],
      scratchRow: start + line,
    }));
  });
}

function sizeOf(targets: readonly GuardedRows[]): { readonly height: number; readonly width: number } {
  return {
    height: Math.max(
      1,
      targets.reduce((sum, { rows }) => sum + rows * 2, 0),
    ),
    width: Math.max(1, ...targets.map(({ columns }) => columns)),
  };
}

/** Puts cells of an image back into a row, where that row is now. */
export function restoreCells(
  scratch: Scratch,
  { scratchRow }: RowImages,
  source: GuardedRows,
  row: number,
  cells: { readonly column: number; readonly columns: number },
): void {
  scratch
    .tab(1, 1)
    .getRange(scratchRow, cells.column - source.column + 1, 1, cells.columns)
    .copyTo(
      source.sheet.getRange(row, cells.column, 1, cells.columns),
      SpreadsheetApp.CopyPasteType.PASTE_VALUES,
      false,
    );
}

/** Leaves nothing of people's data behind. */
export function clearImages(scratch: Scratch, targets: readonly GuardedRows[]): void {
  const { height, width } = sizeOf(targets);
  scratch.tab(1, 1).getRange(1, 1, height, width).clear();
}

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const EPOCH = 25_569;
/** Half a millisecond, in days. */
const TINY = 0.5 / DAY;

/** Whether two cells hold the same, one perhaps as a date and one as the serial number that stands for it. */
export function sameCell(a: Cell, b: Cell, days: ZoneDays): boolean {
  if (a === b) return true;
  if (!(a instanceof Date) && !(b instanceof Date)) return false;
  const [first, second] = [serialOf(a, days), serialOf(b, days)];
  if (first === null || second === null) return false;
  if (Math.abs(first - second) < TINY) return true;
  return (
    (a instanceof Date && isMissingMidnight(a, second, days)) ||
    (b instanceof Date && isMissingMidnight(b, first, days))
  );
}

/** Whether a date was read where the sheet has a time that its day's clock left out: see zoneDays. */
function isMissingMidnight(date: Date, serial: number, days: ZoneDays): boolean {
  const day = days.dayOf(date);
  const midnight = Date.parse(day);
  const gap = days.wallOf(days.dateOf(day).getTime()) - midnight;
  return gap > 0 && Math.abs(serial - (midnight / DAY + EPOCH)) < gap / DAY;
}

function serialOf(cell: Cell, days: ZoneDays): number | null {
  if (typeof cell === 'number') return cell;
  return cell instanceof Date ? days.wallOf(cell.getTime()) / DAY + EPOCH : null;
}
