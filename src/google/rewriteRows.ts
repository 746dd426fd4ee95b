import type { Cell } from '../domain/table/cell';
import { cellWriter } from '../domain/table/cellWriter';
import type { FieldValue } from '../domain/table/change';
import { columnOf } from '../domain/table/record';
import type { AnyTable } from '../domain/table/table';
import type { Rows } from '../ports';
import { Refusal } from '../usecases/errors';
import { writeCells } from './cellBlock';
import type { SheetContext } from './context';
import { type ColumnGroup, columnGroups, FIRST_ROW } from './keyRow';
import { readColumns } from './readRows';
import { rowClusters } from './rowClusters';
import { sameField } from './rowPlan';
import { keyFieldOf, type Tab } from './tab';

/** A record of which no more is known than that it holds what cells can hold. */
type AnyRecord = Readonly<Record<string, FieldValue | undefined>>;

/** Rows written between two chances to stop. */
const PIECE = 50_000;
/** Blocks written in all where the rows allow it, so that scattered changes do not cost a trip each. */
const MOST_BLOCKS = 6;
const ATTEMPTS = 3;

export interface Rewriting {
  readonly before: Rows<AnyRecord>;
  readonly after: readonly AnyRecord[];
  readonly fields: readonly string[];
  /** Called between pieces of large blocks; may throw to stop the job. What was written until then is verified. */
  readonly pause?: () => void;
}

/**
 * Rewrites derived columns where they differ, in a few blocks, and reads the key column once more: rows that somebody
 * moved meanwhile get what belongs to them. Formats are those that set-up gave the columns. Returns cells written.
 */
export function rewriteRows(context: SheetContext, table: AnyTable, rewriting: Rewriting): number {
  const { before, after, fields, pause } = rewriting;
  const groups = changedGroups(context, table, rewriting);
  if (groups.length === 0) return 0;
  const tab = context.tabs.of(table);
  const cellsOf = recordCells(context, table);
  const indexOfRow = new Map(before.rowNumbers.map((row, index) => [row, index]));
  let written = 0;
  const writeSpan = (group: ColumnGroup, span: Span, indexOf: (row: number) => number | undefined): void => {
    const lines = Array.from({ length: span.last - span.first + 1 }, (_, line) => {
      const index = indexOf(span.first + line);
      return cellsOf(group, index === undefined ? undefined : after[index]);
    });
    const columns = group.fields.map((field) => columnOf(table, field));
    const block = { sheet: tab.sheet, row: span.first, column: group.column, columns, cells: lines };
    writeCells(block, context.habits(), { formats: false });
    written += lines.length * columns.length;
  };
  const verify = (): void => {
    const spans = groups.flatMap((one) => one.spans);
    putMovedRight(context, tab, rewriting, spans, (span, indexOf) => {
      for (const group of columnGroups(tab.places(fields))) writeSpan(group, span, indexOf);
    });
  };
  try {
    for (const { group, spans } of groups) {
      for (const span of spans) {
        if (written > 0) pause?.();
        writeSpan(group, span, (row) => indexOfRow.get(row));
      }
    }
  } catch (error) {
    verify();
    throw error;
  }
  verify();
  return written;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The spans to write for these rows: at most so many, pieces of large ones included, if that can be. */
function spansOf(rows: readonly number[], most: number): Span[] {
  for (let clusters = most; clusters > 1; clusters -= 1) {
    const spans = rowClusters(rows, clusters).flatMap(pieces);
    if (spans.length <= most) return spans;
  }
  return rowClusters(rows, 1).flatMap(pieces);
}

function pieces({ first, last }: Span): Span[] {
  const result: Span[] = [];
  for (let row = first; row <= last; row += PIECE)
    result.push({ first: row, last: Math.min(last, row + PIECE - 1) });
  return result;
}

/** Groups of adjacent columns in which anything differs, and the spans of rows to write in each. */
function changedGroups(
  context: SheetContext,
  table: AnyTable,
  { before, after, fields }: Rewriting,
): { readonly group: ColumnGroup; readonly spans: Span[] }[] {
  // A cell that could not be read is blank in the record, and has to be written even if it is to be blank.
  const unreadable = new Set(before.problems.map(({ row, field }) => `${row ?? ''} ${field ?? ''}`));
  const changedRows = (group: ColumnGroup): number[] => {
    const rows: number[] = [];
    before.records.forEach((record, index) => {
      const next = after[index];
      const row = before.rowNumbers[index] ?? 0;
      const differs = group.fields.some((field) => !same(record[field], next?.[field]));
      const bad = unreadable.size > 0 && group.fields.some((field) => unreadable.has(`${row} ${field}`));
      if (differs || bad) rows.push(row);
    });
    return rows;
  };
  if (!anyChange(before, after, fields) && unreadable.size === 0) return [];
  const tab = context.tabs.of(table);
  tab.forgetColumns();
  const groups = columnGroups(tab.places(fields))
    .map((group) => ({ group, rows: changedRows(group) }))
    .filter(({ rows }) => rows.length > 0);
  const each = Math.max(1, Math.floor(MOST_BLOCKS / Math.max(1, groups.length)));
  return groups.map(({ group, rows }) => ({ group, spans: spansOf(rows, each) }));
}

function anyChange(before: Rows<AnyRecord>, after: readonly AnyRecord[], fields: readonly string[]): boolean {
  return before.records.some((record, index) => {
    const next = after[index];
    return record !== next && fields.some((field) => !same(record[field], next?.[field]));
  });
}

function same(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return a === b || sameField(a ?? null, b ?? null);
}

/** The cells of one record in a group's columns; blanks for a row that has no record. */
function recordCells(
  context: SheetContext,
  table: AnyTable,
): (group: ColumnGroup, record: AnyRecord | undefined) => Cell[] {
  const rules = context.rules(table);
  const writers = new Map<string, ReturnType<typeof cellWriter>>();
  const writerOf = (field: string): ReturnType<typeof cellWriter> => {
    const known = writers.get(field) ?? cellWriter(field, columnOf(table, field), rules);
    writers.set(field, known);
    return known;
  };
  return (group, record) => group.fields.map((field) => writerOf(field)(record?.[field]));
}

/**
 * Reads the key column and writes again wherever another row stands than when it was read. Rows with a key that was
 * not read (new ones) get blanks if they lie where something was written: the next run fills them.
 */
function putMovedRight(
  context: SheetContext,
  tab: Tab,
  { before }: Rewriting,
  written: readonly Span[],
  write: (span: Span, indexOf: (row: number) => number | undefined) => void,
): void {
  const keyField = keyFieldOf(tab.table);
  const first = before.records[0];
  if (keyField === null || first === undefined || !(keyField in first)) return;
  const indexOfKey = new Map(before.records.map((record, index) => [String(record[keyField] ?? ''), index]));
  indexOfKey.delete('');
  const keyAt = new Map(
    before.records.map((record, index) => [before.rowNumbers[index] ?? 0, String(record[keyField] ?? '')]),
  );
  const isWritten = (row: number): boolean => written.some((span) => row >= span.first && row <= span.last);
  const keysTo = (to: number, from = FIRST_ROW): string[] => {
    const cells = readColumns(tab, [keyField], { row: from, rows: to - from + 1 }).get(keyField) ?? [];
    return cells.map((cell) => keyText(context, cell));
  };
  let last = before.rowNumbers[before.rowNumbers.length - 1] ?? 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    SpreadsheetApp.flush();
    const keys = keysTo(last);
    if (keys.every((key, index) => key === (keyAt.get(FIRST_ROW + index) ?? ''))) return;
    // Rows have moved, perhaps down, below the last one that was read.
    tab.forgetLastRow();
    last = Math.max(last, tab.lastRow());
    keys.push(...keysTo(last, FIRST_ROW + keys.length));
    const moved = keys.flatMap((key, index) => {
      const row = FIRST_ROW + index;
      if (key === (keyAt.get(row) ?? '')) return [];
      keyAt.set(row, key);
      return indexOfKey.has(key) || isWritten(row) ? [row] : [];
    });
    if (moved.length === 0) return;
    for (const span of rowClusters(moved, MOST_BLOCKS)) {
      write(span, (row) => indexOfKey.get(keys[row - FIRST_ROW] ?? ''));
    }
  }
  throw new Refusal('busy', { why: 'rows move' });
}

function keyText(context: SheetContext, cell: Cell): string {
  return cell instanceof Date ? context.book.days().dayOf(cell) : String(cell).trim();
}
