import type { RejectedRow } from '../reportTypes';

const CAPTIONS = ['file', 'line', 'column', 'found', 'what to do'];
/** A spreadsheet program would take such a text for a formula; a number is none. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/**
 * Every fault of every row, as a CSV file that Excel opens without questions: UTF-8 with its mark, commas, CRLF. Files
 * and lines are those of the import that was run. A text that would become a formula has an apostrophe before it.
 */
export function problemList(rows: readonly RejectedRow[]): Buffer {
  const records = rows.flatMap(({ file, line, problems }) =>
    problems.map(({ column, found, problem }) => [file, String(line), column, found, problem]),
  );
  const text = [CAPTIONS, ...records].map((record) => `${record.map(cell).join(',')}\r\n`).join('');
  return Buffer.from(`\ufeff${text}`, 'utf8');
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** `problems.csv`, or with as many `_` before it as keep it apart from these files. Capitals make no other file. */
export function problemListName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = 'problems.csv';
  while (names.has(name)) name = `_${name}`;
  return name;
}
