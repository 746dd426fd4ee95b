import type { Change, FieldValue } from '../domain/table/change';
import type { Problem } from '../domain/table/problem';
import type { AnyTable, FieldOf, NewRecord, RecordOf } from '../domain/table/table';
import type { Applied, Lock, RowPlace, Rows, Tables } from '../ports';
import { annotate } from './annotate';
import { appendRows } from './appendRows';
import { applyChanges } from './applyChanges';
import type { SheetContext } from './context';
import { findRecords, findRecordsBy, recordsOf } from './findRows';
import { giveIds } from './giveIds';
import { readRows } from './readRows';
import { relabel } from './relabel';
import { type Rewriting, rewriteRows } from './rewriteRows';
import type { Scratch } from './scratch';
import { writeRow } from './writeRow';

/** The tables of a spreadsheet's tabs. Each operation has a file of its own; this only brings them together. */
export class SheetTables implements Tables {
  constructor(
    private readonly context: SheetContext,
    private readonly scratch: Scratch,
    private readonly lock: Lock,
  ) {}

  read<T extends AnyTable, K extends FieldOf<T>>(table: T, fields: readonly K[]): Rows<Pick<RecordOf<T>, K>> {
    return readRows(this.context, table, fields);
  }

  find<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    ids: readonly string[],
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>> {
    return findRecords(this.context, table, ids, fields);
  }

  findBy<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    field: FieldOf<T>,
    values: readonly string[],
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>> {
    return findRecordsBy(this.context, table, { field, values }, fields);
  }

  readSpan<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    { from, to }: { readonly from: number; readonly to: number },
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>> {
    const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    return recordsOf(this.context, table, rows, fields);
  }

  append<T extends AnyTable>(table: T, records: readonly NewRecord<T>[]): readonly string[] {
    return appendRows(this.context, table, records);
  }

  apply(changes: readonly Change[], by: string | null = this.context.people.active() || null): Applied {
    return this.lock.run(() => applyChanges(this.context, this.scratch, changes, by));
  }

  rewrite<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    before: Rows<Pick<RecordOf<T>, K>>,
    after: readonly Pick<RecordOf<T>, K>[],
    fields: readonly K[],
    pause?: () => void,
  ): number {
    // Whatever the table, a record's values are what cells can hold; its type has no index to say so.
    const rows = before as unknown as Rewriting['before'];
    const next = after as readonly Rewriting['after'][number][]; // as above
    return rewriteRows(this.context, table, {
      before: rows,
      after: next,
      fields,
      ...(pause !== undefined && { pause }),
    });
  }

  writeRow(
    table: AnyTable,
    place: RowPlace,
    values: Readonly<Record<string, FieldValue>>,
    options: { readonly readBack: boolean },
  ): 'written' | 'moved' {
    return writeRow(this.context, table, place, values, options);
  }

  giveIds(
    table: AnyTable,
    rows: Rows<{ readonly id: string | null }>,
    by: string | null,
  ): ReadonlyMap<number, string> {
    return giveIds(this.context, this.scratch, table, rows, by);
  }

  relabel(table: AnyTable): number {
    return relabel(this.context, table);
  }

  annotate(table: AnyTable, problems: readonly Problem[]): void {
    annotate(this.context, table, problems);
  }
}
