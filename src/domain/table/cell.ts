import type { Day } from '../day';
import type { Moment } from '../moment';
import type { Column, Kind } from './column';
import type { CellFault } from './problem';
import type { Language, Vocabulary } from './words';

/** What a spreadsheet's cell holds; `''` is a blank one. */
export type Cell = string | number | boolean | Date;

/** Between the cells' dates and ours. A cell's day is midnight in the spreadsheet's zone, whatever the script's is. */
export interface CellDays {
  dayOf(date: Date): Day;
  /** Midnight of that day in the spreadsheet's zone. */
  dateOf(day: Day): Date;
  momentOf(date: Date): Moment;
  dateOfMoment(moment: Moment): Date;
}

/** What it takes to read and write the cells of one table. */
export interface CellRules {
  readonly vocabulary: Vocabulary;
  /** The workbook's language: labels are written in it, and read in any. */
  readonly language: Language;
  readonly days: CellDays;
}

/** What a cell's contents could not be read as, with what stood there. Never allocated for a good cell. */
export class CellFaultFound {
  constructor(
    readonly code: CellFault,
    readonly found: string,
    readonly params?: Readonly<Record<string, string | number>>,
  ) {}
}

/** A value as a record holds it (`null` or `[]` where blank; a day and a moment are texts), or what is wrong. */
export type ReadCell = string | number | boolean | null | readonly string[] | CellFaultFound;

export type ReadableCell = Exclude<ReadCell, CellFaultFound>;

/** The value of every blank cell that could hold several. */
export const NOTHING: readonly string[] = Object.freeze([]);

/** Kinds whose cell holds several values at commas; blank is `[]`. */
export function holdsSeveral(kind: Kind): boolean {
  return kind === 'people' || kind === 'tags' || kind === 'ref ids';
}

export function blankOf(column: Column): null | readonly string[] {
  return holdsSeveral(column.kind) ? NOTHING : null;
}

/**
 * True where there is nothing to see in a cell. An unticked checkbox is `false` (PLATFORM 4.13): a column that the
 * team turned into checkboxes does not make rows.
 */
export function isBlank(cell: Cell): boolean {
  return cell === '' || cell === false || (typeof cell === 'string' && cell.trim() === '');
}

/** Characters that a cell can hold. PLATFORM 1.9 */
export const LONGEST_CELL = 50_000;

const LONGEST_FOUND = 80;

/** Contents for a message: on one line, cut where they are long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_FOUND ? `${line.slice(0, LONGEST_FOUND - 1)}…` : line;
}

/** Contents as text, also where a cell lost its text format and Sheets made a number or a date of it. */
export function textOfCell(cell: Cell, days: CellDays): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(cell);
  const day = days.dayOf(cell);
  return days.dateOf(day).getTime() === cell.getTime() ? day : days.momentOf(cell);
}

/** The number format of a kind's cells. Everything that is text says so, or Sheets would convert it (PLATFORM 4.4). */
export function kindFormat(kind: Kind): string {
  switch (kind) {
    case 'day':
      return 'yyyy-mm-dd';
    case 'moment':
      return 'yyyy-mm-dd hh:mm';
    case 'money':
      return '#,##0.00';
    case 'number':
      // '0.###' would show 5 as "5.".
      return 'General';
    case 'percent':
      return '0%';
    case 'id':
    case 'text':
    case 'long text':
    case 'phone':
    case 'email':
    case 'url':
    case 'yes/no':
    case 'choice':
    case 'person':
    case 'people':
    case 'tags':
    case 'ref id':
    case 'ref ids':
      return '@';
  }
}
