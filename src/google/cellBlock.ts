import { type Cell, kindFormat } from '../domain/table/cell';
import type { Column } from '../domain/table/column';
import type { Range, Sheet } from './book';
import { routeOf, shielded, type TextHabits } from './textCells';

const TEXT = '@';
const GENERAL = 'General';

/** Cells that touch, to be written together: `cells[row][column]`, and each column's definition. */
export interface CellBlock {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly Column[];
  readonly cells: readonly (readonly Cell[])[];
}

export interface WriteOptions {
  /** Set each cell's number format first: needed wherever people may have changed it. */
  readonly formats: boolean;
}

/** See prepareWrite; at once. */
export function writeCells(block: CellBlock, habits: TextHabits, options: WriteOptions): void {
  prepareWrite(block, habits, options)();
}

/**
 * Writes a block so that every text comes back exactly as it is (PLATFORM 4.3 to 4.7): format first, value second.
 * Two trips, one without formats; three more for each column in which a text needs the roundabout way.
 * @returns what carries the write out, and calls nothing else: whatever has to happen in the same breath can be put
 * around it
 */
export function prepareWrite(block: CellBlock, habits: TextHabits, { formats }: WriteOptions): () => void {
  const { sheet, row, column, columns, cells } = block;
  if (cells.length === 0 || columns.length === 0) return () => undefined;
  const roundabout = new Set<number>();
  const written = cells.map((line) =>
    line.map((cell, index) => {
      if (typeof cell !== 'string') return cell;
      if (!isText(columns[index])) return plainText(cell);
      const route = routeOf(cell, habits);
      if (route.into === 'text cell') return route.written;
      roundabout.add(index);
      return '';
    }),
  );
  const range = sheet.getRange(row, column, cells.length, columns.length);
  const detours = [...roundabout].map((index) => {
    const own = cells.map((line) => [line[index] ?? '']);
    return throughGeneral({ ...block, column: column + index, cells: own });
  });
  const line = columns.map(({ kind }) => kindFormat(kind));
  return () => {
    if (formats) setFormats(range, line, cells.length);
    range.setValues(written);
    for (const detour of detours) detour();
  };
}

function setFormats(range: Range, line: readonly string[], rows: number): void {
  const [first = GENERAL] = line;
  if (line.every((format) => format === first)) range.setNumberFormat(first);
  else range.setNumberFormats(Array.from({ length: rows }, () => [...line]));
}

function isText(column: Column | undefined): boolean {
  return column !== undefined && kindFormat(column.kind) === TEXT;
}

/** A text where a number or a day belongs (an unreadable cell put back): shielded, its format is not `@`. */
function plainText(text: string): string {
  return text === '' ? '' : shielded(text);
}

/**
 * For texts that an `@` cell would change: general format, an apostrophe before each, and `@` again. The whole column
 * of the block, so that thousands cost no more trips than one.
 */
function throughGeneral({ sheet, row, column, cells }: CellBlock): () => void {
  const range = sheet.getRange(row, column, cells.length, 1);
  const written = cells.map(([cell]) => [
    typeof cell === 'string' && cell !== '' ? shielded(cell) : (cell ?? ''),
  ]);
  return () => {
    range.setNumberFormat(GENERAL);
    range.setValues(written);
    range.setNumberFormat(TEXT);
  };
}
