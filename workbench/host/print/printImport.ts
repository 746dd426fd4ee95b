import { andMore, count } from './printCount';
import { type PrintColumn, printTable, shown } from './printTable';
import type { RejectedCell, RejectedRow } from '../reportTypes';
import type { MainJobDone } from '../startWorkbook';

/** Kinds of faults, and rows, that are printed; the list of faults and `--report` hold all. */
const KINDS = 5;
const ROWS = 5;

interface Fault extends RejectedCell {
  readonly file: string;
  readonly line: number;
}

const FAULT_COLUMNS: readonly PrintColumn<Fault>[] = [
  { caption: 'File', value: ({ file }) => file, widest: 24 },
  { caption: 'Line', value: ({ line }) => line },
  { caption: 'Column', value: ({ column }) => column, widest: 20 },
  { caption: 'Found', value: ({ found }) => found, widest: 20 },
  { caption: 'What to do', value: ({ problem }) => problem, widest: 100 },
];
const REMARK_COLUMNS: readonly PrintColumn<Fault>[] = [
  ...FAULT_COLUMNS.filter(({ caption }) => ['File', 'Line', 'Column'].includes(caption)),
  { caption: 'Remark', value: ({ problem }) => problem, widest: 100 },
];

/** What was taken in, what with a remark, and what not; `[]` where nothing was imported. */
export function printImport(done: MainJobDone, width: number): string[] {
  const { import: outcome, isSample } = done;
  if (outcome === null) return [];
  const taken = counts(outcome.imported);
  const known = counts(outcome.alreadyThere);
  const there = known === '' ? '' : `\nThere already: ${known}`;
  return [
    `${isSample ? 'Sample company' : 'Imported'}: ${taken === '' ? 'nothing new' : taken}${there}`,
    ...remarksPart(outcome.warnings, width),
    ...rejectedPart(done, outcome.rejected, width),
  ];
}

/** `team 41 · customers 85`: a form that needs no plural. */
function counts(of: object): string {
  return Object.entries(of)
    .filter(([, n]) => Number(n) > 0)
    .map(([tab, n]) => `${tab === 'takenOver' ? 'last contacts taken over' : tab} ${count(Number(n))}`)
    .join(' · ');
}

function remarksPart(rows: readonly RejectedRow[], width: number): string[] {
  if (rows.length === 0) return [];
  const rest = rows.length > ROWS ? ' The first of them (--report FILE.json lists all):' : '';
  return [
    `Rows taken with a remark: ${count(rows.length)}.${rest}\n\n${firstRows(REMARK_COLUMNS, rows, width)}`,
  ];
}

function rejectedPart(
  { rejectedFolder, problemList }: MainJobDone,
  rows: readonly RejectedRow[],
  width: number,
): string[] {
  if (rows.length === 0) return [];
  return [
    `Rows rejected: ${count(rows.length)}. By fault, the most frequent first:\n\n${tally(rows)}`,
    `${rows.length > ROWS ? 'The first of these rows' : 'These rows'}:\n\n${firstRows(FAULT_COLUMNS, rows, width)}`,
    `Every fault is listed in ${problemList ?? ''}\nMend the rows in ${rejectedFolder ?? ''} and import that folder.`,
  ];
}

/** How many rows have each fault. A sentence is never cut here: it says what to do. */
function tally(rows: readonly RejectedRow[]): string {
  const rowsBy = new Map<string, number>();
  for (const { problems } of rows) {
    for (const text of new Set(problems.map(({ column, problem }) => shown(`${column}: ${problem}`)))) {
      rowsBy.set(text, (rowsBy.get(text) ?? 0) + 1);
    }
  }
  const kinds = [...rowsBy].sort(([, a], [, b]) => b - a);
  const digits = count(kinds[0]?.[1] ?? 0).length;
  return [
    ...kinds.slice(0, KINDS).map(([text, n]) => `${count(n).padStart(digits)} × ${text}`),
    ...(kinds.length > KINDS ? [`and other faults: ${count(kinds.length - KINDS)}`] : []),
  ].join('\n');
}

/** The first rows, each fault of them on a line of its own. */
function firstRows(
  columns: readonly PrintColumn<Fault>[],
  rows: readonly RejectedRow[],
  width: number,
): string {
  const faults = rows
    .slice(0, ROWS)
    .flatMap(({ file, line, problems }) => problems.map((problem) => ({ file, line, ...problem })));
  const table = printTable(columns, faults, { rows: faults.length, width });
  return rows.length > ROWS ? `${table}\n${andMore(rows.length - ROWS)}` : table;
}
