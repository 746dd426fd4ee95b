/** What was measured of the page with a workbook of one size. Times in milliseconds, sizes in bytes. */
export interface PageMeasured {
  readonly customers: number;
  /** From navigation until the first rows are drawn and a cell has taken what was typed. */
  readonly usable: number;
  /** From navigation until every row of the Customers tab is in the window. */
  readonly whole: number;
  /** From an edit of 2,000 cells elsewhere until this window shows it. */
  readonly pushed: number;
  /** Until every row was there: files as they travel, messages before packing. */
  readonly served: number;
  /** What the server's process takes of the memory afterwards; null where the system does not tell. */
  readonly memory: number | null;
}

/** `npm start` in a folder without a workbook, in milliseconds from its beginning. */
export interface StartMeasured {
  readonly built: number;
  readonly address: number;
  readonly shown: number;
}

export interface PageLine {
  readonly what: string;
  readonly measured: number;
  readonly unit: 's' | 'MB';
  /** Null where the design sets none. */
  readonly target: number | null;
}

export const CHANGED_CELLS = 2000;
/** The design's targets, in seconds; sizes of a workbook beyond 10,000 customers have none for opening. */
const USABLE_S = 3;
const USABLE_AT = 10_000;
const PUSHED_S = 1;
const SHOWN_S = 15;

const whole = new Intl.NumberFormat('en-US');
const MB = 1e6;

export function sizeLines(measured: PageMeasured): PageLine[] {
  const { customers, usable, whole: all, pushed, served, memory } = measured;
  const of = `${whole.format(customers)} customers`;
  const seconds = (what: string, ms: number, target: number | null): PageLine => {
    return { what: `${of}: ${what}`, measured: ms / 1000, unit: 's', target };
  };
  const size = (what: string, bytes: number): PageLine => {
    return { what: `${of}: ${what}`, measured: bytes / MB, unit: 'MB', target: null };
  };
  return [
    seconds('usable', usable, customers <= USABLE_AT ? USABLE_S : null),
    seconds('all rows there', all, null),
    seconds(`${whole.format(CHANGED_CELLS)} changed cells shown`, pushed, PUSHED_S),
    size('served', served),
    ...(memory === null ? [] : [size('memory of the server', memory)]),
  ];
}

export function startLines({ built, address, shown }: StartMeasured): PageLine[] {
  const seconds = (what: string, ms: number, target: number | null): PageLine => {
    return { what: `npm start, new folder: ${what}`, measured: ms / 1000, unit: 's', target };
  };
  return [
    seconds('built', built, null),
    seconds('address printed', address, null),
    seconds('page shown', shown, SHOWN_S),
  ];
}
