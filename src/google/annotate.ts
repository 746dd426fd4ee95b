import type { Problem } from '../domain/table/problem';
import type { AnyTable } from '../domain/table/table';
import type { SheetContext } from './context';
import { columnLetters, FIRST_ROW } from './keyRow';

/** What a note of ours begins with, on a line of its own; a person's own note stays above it. */
const MARK = '⚠ Rapport';

function memoryKey(table: AnyTable): string {
  return `sheet.notes.${table.name}`;
}

/**
 * Puts a note on each cell with a problem and takes away ours from cells that have none any more. Only columns that
 * have, or last time had, such notes are looked at: on a good night nothing is. A note is no data: where somebody sorts
 * at this very moment it may stand one row off until the next run.
 */
export function annotate(context: SheetContext, table: AnyTable, problems: readonly Problem[]): void {
  const key = memoryKey(table);
  const noted = (context.memory.get(key) ?? '').split(' ').filter((field) => field !== '');
  const wanted = wantedNotes(context, table, problems);
  if (noted.length === 0 && wanted.size === 0) return;
  const tab = context.tabs.of(table);
  tab.forgetColumns();
  for (const field of new Set([...noted, ...wanted.keys()])) {
    const column = tab.keyRow().columnOf(field);
    if (column === null) continue;
    const notes = tab.sheet
      .getRange(FIRST_ROW, column, Math.max(1, tab.lastRow() - FIRST_ROW + 1), 1)
      .getNotes();
    const cellsByNote = new Map<string, string[]>();
    notes.forEach(([note], index) => {
      const row = FIRST_ROW + index;
      const next = withMark(withoutMark(note ?? ''), wanted.get(field)?.get(row));
      if (next === (note ?? '')) return;
      const cells = cellsByNote.get(next) ?? [];
      cells.push(`${columnLetters(column)}${row}`);
      cellsByNote.set(next, cells);
    });
    for (const [note, cells] of cellsByNote) tab.sheet.getRangeList(cells).setNote(note);
  }
  const fields = [...wanted.keys()].join(' ');
  if (fields === '') context.memory.remove(key);
  else context.memory.set(key, fields);
}

/** Notes by field and row; several problems of one cell are several lines. */
function wantedNotes(
  context: SheetContext,
  table: AnyTable,
  problems: readonly Problem[],
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const wanted = new Map<string, Map<number, string>>();
  const language = context.language();
  for (const problem of problems) {
    const { row, field } = problem;
    if (problem.table !== table.name || row === null || field === null) continue;
    const ofField = wanted.get(field) ?? new Map<number, string>();
    wanted.set(field, ofField);
    const sentence = context.words.problemNote(problem, language);
    const earlier = ofField.get(row);
    ofField.set(row, earlier === undefined ? sentence : `${earlier}\n${sentence}`);
  }
  return wanted;
}

function withoutMark(note: string): string {
  const at = note.indexOf(MARK);
  return at < 0 ? note : note.slice(0, at).replace(/\n+$/, '');
}

function withMark(note: string, sentence: string | undefined): string {
  if (sentence === undefined) return note;
  return `${note === '' ? '' : `${note}\n\n`}${MARK}\n${sentence}`;
}
