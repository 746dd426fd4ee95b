import { type PrintColumn, printTable } from '../print/printTable';
import { type Beside, type Line, overBudget } from './line';
import type { Trip } from './measure';
import type { BundleMeasured } from './measureBundle';

/** DESIGN part 5 */
export const LOAD_MS = 10;
export const CODE_BYTES = 250 * 1024;

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `31 of 45`; a number without a budget stands alone. */
function beside({ measured, budget }: Beside): string {
  return budget === null ? whole.format(measured) : `${whole.format(measured)} of ${whole.format(budget)}`;
}

const COLUMNS: readonly PrintColumn<Line>[] = [
  { caption: 'Operation', value: ({ operation }) => operation },
  { caption: 'Trips', value: ({ trips }) => beside(trips), align: 'right' },
  { caption: 'Cells read', value: ({ read }) => beside(read), align: 'right' },
  { caption: 'Cells written', value: ({ written }) => beside(written), align: 'right' },
  { caption: 'Writes', value: ({ writes }) => beside(writes), align: 'right' },
  { caption: 'Own ms', value: ({ own }) => beside(own), align: 'right' },
  { caption: '', value: (line) => (overBudget(line).length === 0 ? '' : 'OVER') },
];

/** The table of one size, and of each operation over its budget the trips in order. */
export function printLines(title: string, lines: readonly Line[]): string {
  const over = lines.filter((line) => overBudget(line).length > 0);
  return [
    title,
    printTable(COLUMNS, lines, { rows: lines.length }),
    ...over.map((line) => `${line.operation}: ${overBudget(line).join(', ')}\n${traced(line.trace)}`),
  ].join('\n\n');
}

/** Trips one under the other; equal ones that follow each other are one line. */
function traced(trace: readonly Trip[]): string {
  const runs: { text: string; count: number }[] = [];
  for (const text of trace.map(tripText)) {
    const last = runs.at(-1);
    if (last?.text === text) last.count += 1;
    else runs.push({ text, count: 1 });
  }
  return runs.map(({ text, count }) => `  ${count === 1 ? '' : `${count} × `}${text}`).join('\n');
}

function tripText({ method, sheet, cellsRead, cellsWritten }: Trip): string {
  const place = sheet === '' ? '' : ` ${sheet}`;
  const read = cellsRead > 0 ? `, ${whole.format(cellsRead)} read` : '';
  const written = cellsWritten > 0 ? `, ${whole.format(cellsWritten)} written` : '';
  return `${method}${place}${read}${written}`;
}

export function printBundle({ bytes, words, loadMs, loadCalls }: BundleMeasured): string {
  const kilobytes = (size: number): string => `${whole.format(size / 1024)} KB`;
  return [
    `Server code: ${kilobytes(bytes - words)} of ${kilobytes(CODE_BYTES)}, and ${kilobytes(words)} of words.`,
    `Loading it: ${whole.format(loadCalls)} calls of 0, ${loadMs.toFixed(1)} ms of ${LOAD_MS} ms.`,
  ].join('\n');
}
