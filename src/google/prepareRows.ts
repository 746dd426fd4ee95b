import { isMoment, type Moment, msOf } from '../domain/moment';
import { type Cell, CellFaultFound, isBlank, type ReadableCell } from '../domain/table/cell';
import { cellReader } from '../domain/table/cellReader';
import { cellWriter } from '../domain/table/cellWriter';
import type { Change, Conflict, FieldValue } from '../domain/table/change';
import { columnOf } from '../domain/table/record';
import type { AnyTable } from '../domain/table/table';
import type { CellBlock } from './cellBlock';
import type { SheetContext } from './context';
import { findRows, readCells } from './findRows';
import { columnGroups } from './keyRow';
import type { Checked, PreparedRow } from './preparedRow';
import { type RowPlan, sameField } from './rowPlan';
import { keyFieldOf, type Place, type Tab } from './tab';
import { growTo, lastFilledRow } from './tabEnd';

/** Who writes, and when: goes into the record-keeping columns. */
export interface Stamp {
  readonly on: Moment;
  /** Null where nobody knows; never the owner of a trigger. */
  readonly by: string | null;
}

type RowCells = ReadonlyMap<string, Cell>;

/** Finds the rows of one table's plans and checks what they hold. Writes nothing but, where needed, blank rows. */
export function prepareRows(
  context: SheetContext,
  tab: Tab,
  plans: readonly RowPlan[],
  stamp: Stamp,
): Checked[] {
  tab.forgetColumns();
  const found = findRows(
    context,
    tab,
    plans.flatMap(({ key, id, kind }) => (kind === 'new' ? [id] : [key])),
  );
  const rowOf = (plan: RowPlan): number | null => {
    const rows = found.get(plan.kind === 'new' ? plan.id : plan.key) ?? [];
    return rows.length === 1 ? (rows[0] ?? null) : null;
  };
  const standing = plans.filter(({ kind }) => kind !== 'new').flatMap((plan) => rowOf(plan) ?? []);
  const cells = readCells(tab, standing, standing.length === 0 ? [] : fieldsToRead(tab, plans));
  const fresh = plans.filter(({ kind }) => kind === 'new');
  let next = 0;
  if (fresh.length > 0 && fresh.every(({ id }) => found.get(id)?.length === 0)) {
    const end = lastFilledRow(tab);
    growTo(tab, end + fresh.length, end);
    next = end + 1;
  }
  return plans.map((plan) => {
    if (plan.kind !== 'new') {
      const row = rowOf(plan);
      if (row === null) return { conflicts: gone(plan) };
      return checkStanding(context, tab, plan, row, cells.get(row) ?? new Map(), stamp);
    }
    const filled = [...plan.changes.values()].filter(({ from }) => !sameField(from, null));
    if (filled.length > 0) return { conflicts: filled.map((change) => ({ change, found: null })) };
    if (next === 0) return { conflicts: taken(plan, (found.get(plan.id)?.length ?? 0) > 0) };
    next += 1;
    return { row: newRow(context, tab, plan, next - 1, stamp) };
  });
}

/** A removed row is checked as a whole, the team's own columns included; else what changes, and the stamps. */
function fieldsToRead(tab: Tab, plans: readonly RowPlan[]): string[] {
  const all = tab
    .keyRow()
    .placed()
    .map(({ field }) => field);
  if (plans.some(({ kind }) => kind === 'gone')) return all;
  const touched = new Set(plans.flatMap(({ changes }) => [...changes.keys()]));
  for (const field of ['updatedOn', 'updatedBy', keyFieldOf(tab.table) ?? '']) {
    if (all.includes(field)) touched.add(field);
  }
  return [...touched];
}

function gone(plan: RowPlan): Conflict[] {
  return [...plan.changes.values()].map((change) => ({ change, found: undefined }));
}

function taken(plan: RowPlan, isTaken: boolean): Conflict[] {
  const ofKey = plan.changes.get(keyFieldOf(plan.table) ?? '');
  return isTaken && ofKey !== undefined ? [{ change: ofKey, found: plan.id }] : [];
}

function checkStanding(
  context: SheetContext,
  tab: Tab,
  plan: RowPlan,
  row: number,
  cells: RowCells,
  stamp: Stamp,
): Checked {
  const values = valuesOf(context, plan.table, cells);
  if (values.get(keyFieldOf(plan.table) ?? '') !== plan.key) return 'moved';
  const conflicts: Conflict[] = [];
  for (const change of plan.changes.values()) {
    const found = values.get(change.field);
    if (found === undefined) conflicts.push({ change, found: String(cells.get(change.field) ?? '') });
    else if (!holds(context, plan.table, change, found) && !isStamp(change.field))
      conflicts.push({ change, found });
  }
  if (plan.kind === 'gone') conflicts.push(...unexpected(plan, values, cells));
  if (conflicts.length > 0) return { conflicts };
  const made = plan.kind === 'gone' ? removed(plan, values) : stamped(plan, values, stamp);
  return { row: prepared(context, tab, plan, { row, cells, made }) };
}

/** Values by field; a cell that cannot be understood has none. */
function valuesOf(
  context: SheetContext,
  table: AnyTable,
  cells: RowCells,
): ReadonlyMap<string, ReadableCell> {
  const rules = context.rules(table);
  const values = new Map<string, ReadableCell>();
  for (const [field, cell] of cells) {
    const value = cellReader(field, columnOf(table, field), rules)(cell);
    if (!(value instanceof CellFaultFound)) values.set(field, value);
  }
  return values;
}

/** A moment of the hour that comes twice a year stands in the sheet as wall time, which says the same of both. */
function holds(context: SheetContext, table: AnyTable, { field, from }: Change, found: FieldValue): boolean {
  if (sameField(found, from)) return true;
  if (columnOf(table, field).kind !== 'moment' || typeof from !== 'string' || typeof found !== 'string')
    return false;
  if (!isMoment(from) || !isMoment(found)) return false;
  const days = context.book.days();
  return days.wallOf(msOf(from)) === days.wallOf(msOf(found));
}

/** Who changed a row last is no reason to refuse a change: it is stamped anew. */
function isStamp(field: string): boolean {
  return field === 'updatedOn' || field === 'updatedBy';
}

/** What a removed row holds beyond what its changes name: people's contents must not vanish with it. */
function unexpected(plan: RowPlan, values: ReadonlyMap<string, ReadableCell>, cells: RowCells): Conflict[] {
  return [...cells].flatMap(([field, cell]): Conflict[] => {
    if (plan.changes.has(field) || columnOf(plan.table, field).derived || isBlank(cell)) return [];
    const change = { table: plan.table.name, id: plan.id, field, from: null, to: null };
    return [{ change, found: values.get(field) ?? String(cell) }];
  });
}

function removed(plan: RowPlan, values: ReadonlyMap<string, ReadableCell>): Change[] {
  const derived = [...values].flatMap(([field, value]): Change[] => {
    const named = plan.changes.get(field);
    if (named !== undefined && !isStamp(field)) return [];
    return sameField(value, null)
      ? []
      : [{ table: plan.table.name, id: plan.id, field, from: value, to: null }];
  });
  return [...[...plan.changes.values()].filter(({ field }) => !isStamp(field)), ...derived];
}

/** The changes of an update with who and when, where it changes what people fill. */
function stamped(plan: RowPlan, values: ReadonlyMap<string, ReadableCell>, stamp: Stamp): Change[] {
  const { table, id, changes } = plan;
  const stamps = [...changes.values()].filter(({ field }) => isStamp(field));
  const others = [...changes.values()].filter(({ field }) => !isStamp(field));
  const known = stamps.every((change) => sameField(values.get(change.field) ?? null, change.from));
  if (stamps.length > 0 && known) return [...others, ...stamps];
  const byPeople = others.some(
    ({ field, from, to }) => !columnOf(table, field).derived && !sameField(from, to),
  );
  if (!byPeople && stamps.length === 0) return others;
  const fresh = [
    { field: 'updatedOn', to: stamp.on },
    { field: 'updatedBy', to: stamp.by },
  ].flatMap(({ field, to }): Change[] => {
    const from = values.get(field);
    // A table without record keeping has no such column.
    return from === undefined ? [] : [{ table: table.name, id, field, from, to }];
  });
  return [...others, ...fresh];
}

function newRow(context: SheetContext, tab: Tab, plan: RowPlan, row: number, stamp: Stamp): PreparedRow {
  const { table, id, changes } = plan;
  const created = [
    { field: 'createdOn', to: stamp.on },
    { field: 'createdBy', to: stamp.by },
  ].flatMap(({ field, to }): Change[] => {
    const known = table.columns[field] !== undefined && !changes.has(field) && to !== null;
    return known ? [{ table: table.name, id, field, from: null, to }] : [];
  });
  const cells = new Map(
    tab
      .keyRow()
      .placed()
      .map(({ field }) => [field, ''] as const),
  );
  const made = [...changes.values(), ...created];
  tab.places(made.map(({ field }) => field));
  return prepared(context, tab, plan, { row, cells, made });
}

/** A row as it is to be written: new and removed ones as a whole, others only where they change. */
function prepared(
  context: SheetContext,
  tab: Tab,
  plan: RowPlan,
  { row, cells, made }: { readonly row: number; readonly cells: RowCells; readonly made: readonly Change[] },
): PreparedRow {
  const rules = context.rules(plan.table);
  const keyField = keyFieldOf(plan.table) ?? '';
  const targets = new Map(
    made.map(({ field, to }) => [field, cellWriter(field, columnOf(plan.table, field), rules)(to)] as const),
  );
  const places = plan.kind === 'update' ? tab.places([...targets.keys()]) : tab.keyRow().placed();
  const [keyPlace] = tab.places([keyField]);
  const keyColumn = keyPlace?.column ?? 1;
  const at = new Map(places.map(({ field, column }) => [column, targets.get(field) ?? ''] as const));
  const columns = [keyColumn, ...at.keys()];
  const column = Math.min(...columns);
  const before = new Map(places.map(({ field, column: at }) => [at, cells.get(field) ?? ''] as const));
  before.set(keyColumn, cells.get(keyField) ?? '');
  const blocks = blocksOf(tab, row, places, at);
  const guarded = {
    sheet: tab.sheet,
    row,
    rows: 1,
    column,
    columns: Math.max(...columns) - column + 1,
    blocks,
  };
  return { plan, tab, guarded, keyColumn, before, after: at, made, drop: plan.kind === 'gone' };
}

function blocksOf(
  tab: Tab,
  row: number,
  places: readonly Place[],
  cells: ReadonlyMap<number, Cell>,
): CellBlock[] {
  return columnGroups(places).map(({ column, fields }) => ({
    sheet: tab.sheet,
    row,
    column,
    columns: fields.map((field) => columnOf(tab.table, field)),
    cells: [fields.map((_field, index) => cells.get(column + index) ?? '')],
  }));
}
