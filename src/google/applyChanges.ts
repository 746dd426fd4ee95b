import { type Change, type Conflict, type FieldValue, inverseOf } from '../domain/table/change';
import { type Cell, CellFaultFound } from '../domain/table/cell';
import { cellReader } from '../domain/table/cellReader';
import { columnOf } from '../domain/table/record';
import type { AnyTable } from '../domain/table/table';
import type { Applied } from '../ports';
import { Refusal } from '../usecases/errors';
import type { SheetContext } from './context';
import { dropBlankRows } from './dropRows';
import { clearImages, type RowImages, writeGuarded } from './guardedWrite';
import { changedOnTheWay, landedRight, type PreparedRow } from './preparedRow';
import { prepareRows, type Stamp } from './prepareRows';
import { planRows, type RowPlan } from './rowPlan';
import type { Scratch } from './scratch';
import { takeBack, takeBackHalf } from './takeBack';

/** How often somebody may get in between before the command gives up. */
const ATTEMPTS = 3;

/**
 * Applies changes: all of them, or none where one does not find what it expects. Rows are found by key, checked,
 * written and read back in the same breath; where a person's sort, delete or edit came in between, what was written
 * is taken back (also from the row it hit by mistake) and everything starts anew. Call it inside the lock.
 *
 * Cells that cannot be read count as a conflict. A reference is written as given: its id and its visible name are two
 * fields, and nothing here looks up the one for the other.
 */
export function applyChanges(
  context: SheetContext,
  scratch: Scratch,
  changes: readonly Change[],
  by: string | null,
): Applied {
  const { plans, conflicts } = planRows(context.tables, changes);
  if (conflicts.length > 0) return { made: [], inverse: [], conflicts };
  if (plans.length === 0) return { made: [], inverse: [], conflicts: [] };
  const stamp: Stamp = { on: context.clock.now(), by };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = attemptAll(context, scratch, plans, stamp);
    if (outcome !== 'disturbed') return outcome;
  }
  throw new Refusal('busy', { why: 'rows move' });
}

function attemptAll(
  context: SheetContext,
  scratch: Scratch,
  plans: readonly RowPlan[],
  stamp: Stamp,
): Applied | 'disturbed' {
  const checked = byTable(plans).flatMap(({ table, plans: own }) => {
    return prepareRows(context, context.tabs.of(table), own, stamp);
  });
  const conflicts: Conflict[] = [];
  const rows: PreparedRow[] = [];
  for (const one of checked) {
    if (one === 'moved') return 'disturbed';
    if ('row' in one) rows.push(one.row);
    else conflicts.push(...one.conflicts);
  }
  if (rows.length < checked.length) return { made: [], inverse: [], conflicts };
  const images = write(context, scratch, rows);
  const verdict = judge(context, rows, images);
  if (verdict !== 'right') takeBack(context, scratch, rows, images);
  clearImages(
    scratch,
    rows.map(({ guarded }) => guarded),
  );
  for (const { tab } of rows) tab.forgetLastRow();
  if (verdict === 'disturbed') return 'disturbed';
  if (verdict !== 'right') return { made: [], inverse: [], conflicts: verdict };
  dropBlankRows(context, scratch, rows);
  const made = rows.flatMap((row) => row.made);
  return { made, inverse: inverseOf(made), conflicts: [] };
}

function byTable(plans: readonly RowPlan[]): { readonly table: AnyTable; readonly plans: RowPlan[] }[] {
  const groups = new Map<string, { table: AnyTable; plans: RowPlan[] }>();
  for (const plan of plans) {
    const group = groups.get(plan.table.name) ?? { table: plan.table, plans: [] };
    groups.set(plan.table.name, group);
    group.plans.push(plan);
  }
  return [...groups.values()];
}

/** A write that Sheets refuses is thrown late, with others already done (PLATFORM 4.18): those are taken back. */
function write(context: SheetContext, scratch: Scratch, rows: readonly PreparedRow[]): RowImages[] {
  try {
    const targets = rows.map(({ guarded }) => guarded);
    return writeGuarded(scratch, context.habits(), targets).flat();
  } catch (error) {
    takeBackHalf(context, rows);
    throw error;
  }
}

function judge(
  context: SheetContext,
  rows: readonly PreparedRow[],
  images: readonly RowImages[],
): 'right' | 'disturbed' | Conflict[] {
  const days = context.book.days();
  const conflicts: Conflict[] = [];
  for (const [index, row] of rows.entries()) {
    const image = images[index];
    if (image === undefined || !landedRight(row, image, days)) return 'disturbed';
    for (const column of changedOnTheWay(row, image, days)) {
      const field = row.tab.keyRow().keys[column - 1] ?? '';
      const change = row.made.find((made) => made.field === field);
      const cell = image.after[column - row.guarded.column] ?? '';
      if (change !== undefined)
        conflicts.push({ change, found: readBack(context, row.plan.table, field, cell) });
    }
  }
  return conflicts.length > 0 ? conflicts : 'right';
}

function readBack(context: SheetContext, table: AnyTable, field: string, cell: Cell): FieldValue {
  const read = cellReader(field, columnOf(table, field), context.rules(table))(cell);
  return read instanceof CellFaultFound ? read.found : read;
}
