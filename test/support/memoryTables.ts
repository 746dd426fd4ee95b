import { type Change, type Conflict, type FieldValue, sameValue } from '../../src/domain/table/change';
import { blankOf } from '../../src/domain/table/cell';
import type { AnyTable, FieldOf, NewRecord, RecordOf } from '../../src/domain/table/table';
import { tableByName } from '../../src/domain/tables';
import type { Applied, RowPlace, Rows, Tables } from '../../src/ports';

type Row = Record<string, unknown>;

/** Where rows begin: below the key row and the captions. */
const FIRST_ROW = 3;

/**
 * The Tables port over lists in memory: values go in and come out as records, and nothing of a sheet's cells is
 * between. `calls` says which methods were called on which tab.
 */
export class MemoryTables implements Tables {
  readonly calls: string[] = [];
  /** Called before rows are added; what it throws happens instead. */
  beforeAppend: (table: AnyTable, records: readonly object[]) => void = () => undefined;
  private readonly rows = new Map<string, Row[]>();
  private nextId = 1;

  /** All rows of a tab as they stand. Changing them is what a person does by hand. */
  of(table: AnyTable): Row[] {
    const rows = this.rows.get(table.name) ?? [];
    this.rows.set(table.name, rows);
    return rows;
  }

  read<T extends AnyTable, K extends FieldOf<T>>(table: T, fields: readonly K[]): Rows<Pick<RecordOf<T>, K>> {
    this.calls.push(`read ${table.name}`);
    return this.pick(table, fields, () => true);
  }

  find<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    ids: readonly string[],
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>> {
    this.calls.push(`find ${table.name}`);
    return this.pick(table, fields, (row) => ids.includes(String(row[keyField(table)])));
  }

  findBy<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    field: FieldOf<T>,
    values: readonly string[],
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>> {
    this.calls.push(`findBy ${table.name}`);
    const wanted = values.map((value) => value.toLowerCase());
    return this.pick(table, fields, (row) => wanted.includes(String(row[field]).toLowerCase()));
  }

  readSpan<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    { from, to }: { readonly from: number; readonly to: number },
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>> {
    this.calls.push(`readSpan ${table.name}`);
    return this.pick(table, fields, (_row, number) => number >= from && number <= to);
  }

  append<T extends AnyTable>(table: T, records: readonly NewRecord<T>[]): readonly string[] {
    this.calls.push(`append ${table.name}`);
    this.beforeAppend(table, records);
    return records.map((record) => {
      const id =
        table.idPrefix === null ? null : `${table.idPrefix}-${String(this.nextId++).padStart(8, '0')}`;
      this.of(table).push({ ...blankRow(table), ...(id === null ? {} : { id }), ...record });
      return id ?? String((record as Row)[keyField(table)]); // any record has fields by name
    });
  }

  apply(changes: readonly Change[]): Applied {
    const conflicts = changes.flatMap((change): Conflict[] => {
      const found = this.rowOf(change)?.[change.field] as FieldValue | undefined; // rows hold what records hold
      return found !== undefined && sameValue(found, change.from) ? [] : [{ change, found }];
    });
    this.calls.push(`apply ${changes.map(({ table }) => table).join()}`);
    if (conflicts.length > 0) return { made: [], inverse: [], conflicts };
    for (const change of changes) {
      const row = this.rowOf(change);
      if (row !== undefined) row[change.field] = change.to;
    }
    const inverse = changes.map((change) => ({ ...change, from: change.to, to: change.from })).reverse();
    return { made: changes, inverse, conflicts: [] };
  }

  rewrite<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    before: Rows<Pick<RecordOf<T>, K>>,
    after: readonly Pick<RecordOf<T>, K>[],
    fields: readonly K[],
  ): number {
    this.calls.push(`rewrite ${table.name}`);
    let written = 0;
    after.forEach((record, at) => {
      const row = this.of(table)[(before.rowNumbers[at] ?? 0) - FIRST_ROW];
      for (const field of fields) {
        if (row === undefined || JSON.stringify(row[field]) === JSON.stringify(record[field])) continue;
        row[field] = record[field];
        written += 1;
      }
    });
    return written;
  }

  writeRow(
    table: AnyTable,
    { row, key }: RowPlace,
    values: Readonly<Record<string, FieldValue>>,
  ): 'written' | 'moved' {
    this.calls.push(`writeRow ${table.name}`);
    const found = this.of(table)[row - FIRST_ROW];
    if (found?.[keyField(table)] !== key) return 'moved';
    Object.assign(found, values);
    return 'written';
  }

  giveIds(table: AnyTable, rows: Rows<{ readonly id: string | null }>): ReadonlyMap<number, string> {
    this.calls.push(`giveIds ${table.name}`);
    const given = new Map<number, string>();
    rows.records.forEach(({ id }, at) => {
      const number = rows.rowNumbers[at] ?? 0;
      const row = this.of(table)[number - FIRST_ROW];
      if (id !== null || row === undefined) return;
      row['id'] = `${table.idPrefix ?? ''}-${String(this.nextId++).padStart(8, '0')}`;
      given.set(number, String(row['id']));
    });
    return given;
  }

  relabel(): number {
    return 0;
  }

  annotate(): void {
    this.calls.push('annotate');
  }

  private pick<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    fields: readonly K[],
    isWanted: (row: Row, number: number) => boolean,
  ): Rows<Pick<RecordOf<T>, K>> {
    const rowNumbers: number[] = [];
    const records: Pick<RecordOf<T>, K>[] = [];
    this.of(table).forEach((row, at) => {
      if (!isWanted(row, at + FIRST_ROW)) return;
      const entries = fields.map((field) => [field, row[field] ?? blankOf(table.columns[field]!)]);
      rowNumbers.push(at + FIRST_ROW);
      records.push(Object.fromEntries(entries) as Pick<RecordOf<T>, K>); // these fields of a row of this table
    });
    return { records, rowNumbers, problems: [] };
  }

  private rowOf({ table, id }: Change): Row | undefined {
    const definition = tableByName(table);
    return this.of(definition).find((row) => row[keyField(definition)] === id);
  }
}

function keyField(table: AnyTable): string {
  return table.idPrefix === null ? (table.naturalKey ?? table.title) : 'id';
}

function blankRow(table: AnyTable): Row {
  return Object.fromEntries(Object.entries(table.columns).map(([field, column]) => [field, blankOf(column)]));
}
