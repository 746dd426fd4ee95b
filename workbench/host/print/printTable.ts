import { cutToWidth, textWidth } from './textWidth';

export type PrintedValue = string | number | boolean | null | undefined;

export interface PrintColumn<R> {
  readonly caption: string;
  readonly value: (row: R) => PrintedValue;
  /** Default: right where every value is a number, else left. */
  readonly align?: 'left' | 'right';
  /** Terminal columns that a cell may take; longer ones end in `…`. Default: 40. */
  readonly widest?: number;
}

export interface PrintOptions {
  /** Rows printed; the others become one line at the end. Default: 20. */
  readonly rows?: number;
  /** Terminal columns of the whole table: the widest columns give way until it fits. Default: no limit. */
  readonly width?: number;
  /** The line in place of the rows not printed. Default: `and 12 more`. */
  readonly more?: (count: number) => string;
}

const GAP = '  ';
const NARROWEST = 6;
/** Line breaks, escape sequences and marks that turn the writing direction: a name must not draw on the terminal. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** As it can be printed: on one line, with nothing that a terminal would take for an order. */
export function shown(value: PrintedValue): string {
  if (value === null || value === undefined) return '';
  return String(value).replace(CONTROL, ' ').trim();
}

function isRightAligned<R>(column: PrintColumn<R>, rows: readonly R[]): boolean {
  if (column.align !== undefined) return column.align === 'right';
  const values = rows
    .map((row) => column.value(row))
    .filter((value) => value !== null && value !== undefined);
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

/** Takes from the widest column, one terminal column at a time, until the line fits or all are narrow. */
function fitted(widths: readonly number[], limit: number): number[] {
  const result = [...widths];
  const room = limit - GAP.length * (widths.length - 1);
  let used = result.reduce((sum, width) => sum + width, 0);
  while (used > room) {
    const widest = Math.max(...result);
    if (widest <= NARROWEST) break;
    result[result.indexOf(widest)] = widest - 1;
    used -= 1;
  }
  return result;
}

function padded(text: string, width: number, right: boolean): string {
  const cut = cutToWidth(text, width);
  const blanks = ' '.repeat(Math.max(0, width - textWidth(cut)));
  return right ? blanks + cut : cut + blanks;
}

/**
 * A table for a person at a terminal: captions, a rule, aligned columns, numbers to the right, East Asian characters
 * counted as two columns. No line break at the end; `''` where there is neither row nor column.
 */
export function printTable<R>(
  columns: readonly PrintColumn<R>[],
  rows: readonly R[],
  options: PrintOptions = {},
): string {
  if (columns.length === 0) return '';
  const printed = rows.slice(0, options.rows ?? 20);
  const captions = columns.map((column) => shown(column.caption));
  const cells = printed.map((row) => columns.map((column) => shown(column.value(row))));
  const rights = columns.map((column) => isRightAligned(column, printed));
  const natural = columns.map((column, index) => {
    const lengths = [captions, ...cells].map((line) => textWidth(line[index] ?? ''));
    return Math.min(column.widest ?? 40, Math.max(...lengths));
  });
  const widths = options.width === undefined ? natural : fitted(natural, options.width);
  const lineOf = (line: readonly string[]): string => {
    return widths
      .map((width, index) => padded(line[index] ?? '', width, rights[index] ?? false))
      .join(GAP)
      .trimEnd();
  };
  const rest = rows.length - printed.length;
  const more = options.more ?? ((count: number): string => `and ${count} more`);
  return [
    lineOf(captions),
    widths.map((width) => '─'.repeat(width)).join(GAP),
    ...cells.map(lineOf),
    ...(rest > 0 ? [more(rest)] : []),
  ].join('\n');
}
