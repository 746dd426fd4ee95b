import type { Change, FieldValue } from '../../src/domain/table/change';
import type { AnyTable } from '../../src/domain/table/table';
import type { Applied, Rows, Tables } from '../../src/ports';

/** What a random list does to one row. `row` counts the rows that stand there, round and round. */
export type RowSpec =
  | { readonly kind: 'update'; readonly table: string; readonly row: number; readonly values: Cells }
  | { readonly kind: 'new'; readonly table: string; readonly id: string; readonly values: Cells }
  | { readonly kind: 'gone'; readonly table: string; readonly row: number };

export interface ListSpec {
  readonly rows: readonly RowSpec[];
  /** Makes the `from` of the change with this number (round and round) wrong. */
  readonly wrong: number | null;
}

type Cells = Readonly<Record<string, FieldValue>>;

const STAMPS = ['updatedOn', 'updatedBy'];

interface Sheetful {
  readonly tables: () => Tables;
  /** As the product takes a command back. */
  readonly undo: (inverse: readonly Change[]) => Applied;
  readonly table: (name: string) => AnyTable;
  readonly raw: () => string;
}

/**
 * Applies each list, undoes it and applies it again, and says what was not as it should be: undone means that the
 * sheet is as it was, to the last cell; a wrong `from` means that nothing was written and that it was said.
 */
export function runLists(lists: readonly ListSpec[], sheet: Sheetful): string[] {
  return lists.flatMap((list) => runList(list, sheet).map((fault) => `${fault}: ${JSON.stringify(list)}`));
}

function runList(list: ListSpec, { tables, undo, table, raw }: Sheetful): string[] {
  const changes = changesOf(list, tables(), table);
  if (changes.length === 0) return [];
  const before = raw();
  if (list.wrong !== null) return applyWrong(changes, list.wrong, tables(), raw, before);
  const done = tables().apply(changes);
  if (done.conflicts.length > 0) return [`conflicts ${JSON.stringify(done.conflicts)}`];
  const faults = made(changes, done);
  const after = raw();
  const undone = undo(done.inverse);
  if (undone.conflicts.length > 0) return [...faults, `undo conflicts ${JSON.stringify(undone.conflicts)}`];
  if (raw() !== before) faults.push(`not restored, ${before} became ${raw()}`);
  const again = undo(undone.inverse);
  if (again.conflicts.length > 0) return [...faults, `redo conflicts ${JSON.stringify(again.conflicts)}`];
  if (raw() !== after) faults.push('not the same when done again');
  return faults;
}

function made(changes: readonly Change[], done: Applied): string[] {
  const missing = changes.filter(({ field, to, id }) => {
    return !done.made.some(
      (one) => one.id === id && one.field === field && JSON.stringify(one.to) === JSON.stringify(to),
    );
  });
  return missing.length === 0 ? [] : [`not made: ${JSON.stringify(missing)}`];
}

function applyWrong(
  changes: readonly Change[],
  wrong: number,
  tables: Tables,
  raw: () => string,
  before: string,
): string[] {
  const at = wrong % changes.length;
  const bad = changes.map((change, index) => (index === at ? { ...change, from: 'no such thing' } : change));
  const refused = tables.apply(bad);
  if (refused.conflicts.length === 0 || refused.made.length > 0) return ['a wrong from was not refused'];
  return raw() === before ? [] : ['a wrong from, and yet something was written'];
}

function changesOf({ rows }: ListSpec, tables: Tables, tableOf: (name: string) => AnyTable): Change[] {
  const used = new Set<string>();
  return rows.flatMap((spec): Change[] => {
    const table = tableOf(spec.table);
    const fields = Object.keys(table.columns).filter((field) => !STAMPS.includes(field));
    const read = tables.read(table, fields) as unknown as Rows<Cells>; // as the fields say
    const change = (id: string, field: string, from: FieldValue, to: FieldValue): Change => {
      return { table: table.name, id, field, from, to };
    };
    if (spec.kind === 'new') {
      if (used.has(spec.id) || read.records.some(({ id }) => id === spec.id)) return [];
      used.add(spec.id);
      const values = Object.entries(spec.values).filter(([, value]) => value !== null);
      return [
        change(spec.id, 'id', null, spec.id),
        ...values.map(([field, to]) => change(spec.id, field, null, to)),
      ];
    }
    const record = read.records[spec.row % Math.max(1, read.records.length)];
    const id = String(record?.id ?? '');
    if (record === undefined || used.has(id)) return [];
    used.add(id);
    if (spec.kind === 'update') {
      return Object.entries(spec.values).map(([field, to]) => change(id, field, record[field] ?? null, to));
    }
    const filled = fields.filter((field) => record[field] !== null && !isEmptyList(record[field]));
    return filled.map((field) => change(id, field, record[field] ?? null, null));
  });
}

function isEmptyList(value: FieldValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}
