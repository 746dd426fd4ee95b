import { type Change, type Conflict, type FieldValue, sameValue } from '../domain/table/change';
import { columnOf } from '../domain/table/record';
import type { AnyTable } from '../domain/table/table';
import { keyFieldOf } from './tab';

/** All that a list of changes does to one row. */
export interface RowPlan {
  readonly table: AnyTable;
  /** The id that the changes name. */
  readonly id: string;
  /** The key under which the row stands in the sheet before the change. */
  readonly key: string;
  readonly kind: 'new' | 'update' | 'gone';
  /** One change a field, from the first `from` to the last `to`. */
  readonly changes: ReadonlyMap<string, Change>;
}

export interface Plans {
  readonly plans: readonly RowPlan[];
  /** Changes that do not even follow from one another. */
  readonly conflicts: readonly Conflict[];
}

/** Null and "no values" are one blank; only the kind of column tells which is meant. */
export function sameField(a: FieldValue, b: FieldValue): boolean {
  return sameValue(blankToNull(a), blankToNull(b));
}

function blankToNull(value: FieldValue): FieldValue {
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** Groups changes by row, and several of one field into one. @throws RangeError for a table or field nobody defined */
export function planRows(tables: readonly AnyTable[], changes: readonly Change[]): Plans {
  const rows = new Map<string, { table: AnyTable; id: string; changes: Map<string, Change> }>();
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const table = tables.find(({ name }) => name === change.table);
    if (table === undefined) throw new RangeError(`no table ${change.table}`);
    columnOf(table, change.field);
    const name = `${table.name}\n${change.id}`;
    const row = rows.get(name) ?? { table, id: change.id, changes: new Map<string, Change>() };
    rows.set(name, row);
    const earlier = row.changes.get(change.field);
    if (earlier !== undefined && !sameField(earlier.to, change.from)) {
      conflicts.push({ change, found: earlier.to });
    }
    row.changes.set(change.field, earlier === undefined ? change : { ...earlier, to: change.to });
  }
  return { plans: [...rows.values()].map(planOf), conflicts };
}

function planOf(row: {
  readonly table: AnyTable;
  readonly id: string;
  readonly changes: ReadonlyMap<string, Change>;
}): RowPlan {
  const keyField = keyFieldOf(row.table);
  if (keyField === null) throw new RangeError(`rows of ${row.table.name} cannot be told apart`);
  const ofKey = row.changes.get(keyField);
  // Undoing the change of a natural key: the row stands under its new one.
  const key = typeof ofKey?.from === 'string' ? ofKey.from : row.id;
  if (ofKey?.from === null) return { ...row, key, kind: ofKey.to === null ? 'gone' : 'new' };
  return { ...row, key, kind: ofKey?.to === null ? 'gone' : 'update' };
}
