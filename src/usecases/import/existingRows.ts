import type { ContactFacts } from '../../domain/import/takenOver';
import { TAKEN_OVER_FIELD } from '../../domain/import/partPlan';
import { ReferenceIndex } from '../../domain/import/referenceIndex';
import { nameKey } from '../../domain/references';
import type { AnyTable } from '../../domain/table/table';
import { activities } from '../../domain/tables/activities';
import { contacts } from '../../domain/tables/contacts';
import { customers } from '../../domain/tables/customers';
import { team } from '../../domain/tables/team';
import type { ImportRun } from './importRun';

/** What stands in a tab already: by natural key and by source key, the id (blank in tabs without ids). */
export interface ExistingRows {
  readonly byName: ReadonlyMap<string, string>;
  readonly bySourceKey: ReadonlyMap<string, string>;
  /** Contacts with customers, where last contacts are to be weighed against them. */
  readonly contacts: readonly ContactFacts[];
}

type Cells = Readonly<Record<string, unknown>>;

/** Reads each column that the import needs of a tab, once, and notes who and what is there to be pointed to. */
export function readExisting(run: ImportRun, table: AnyTable): ExistingRows {
  const { rows, ids } = readRows(run, table);
  note(run, table, rows, ids);
  const byName = new Map<string, string>();
  const bySourceKey = new Map<string, string>();
  rows.forEach((row, at) => {
    const id = ids[at] ?? '';
    const name = table.naturalKey === null ? null : textOf(row[table.naturalKey]);
    if (name !== null && !byName.has(nameKey(name))) byName.set(nameKey(name), id);
    const sourceKey = textOf(row['sourceKey']);
    if (sourceKey !== null) bySourceKey.set(sourceKey, id);
  });
  // Read with exactly these fields where the tab is activities; elsewhere nobody asks.
  return {
    byName,
    bySourceKey,
    contacts: table.name === activities.name ? (rows as unknown as ContactFacts[]) : [],
  };
}

function readRows(
  run: ImportRun,
  table: AnyTable,
): { readonly rows: readonly Cells[]; readonly ids: string[] } {
  const { tables } = run.ports;
  const read = tables.read(table, neededFields(run, table));
  const ids = read.records.map((row: Cells) => textOf(row['id']) ?? '');
  if (!isPointedTo(table) || table.idPrefix === null || !ids.includes('')) return { rows: read.records, ids };
  // Typed by hand today: what this import points to gets its id now instead of tonight.
  const given = tables.giveIds(table, { ...read, records: ids.map((id) => ({ id: id || null })) }, null);
  return { rows: read.records, ids: ids.map((id, at) => id || (given.get(read.rowNumbers[at] ?? 0) ?? '')) };
}

function isPointedTo(table: AnyTable): boolean {
  return table.name === customers.name || table.name === contacts.name;
}

function neededFields(run: ImportRun, table: AnyTable): string[] {
  const isFilled = run.plans.some((plan) => plan.table.name === table.name);
  const key = table.naturalKey === null ? [] : [table.naturalKey];
  const sourceKey = isFilled || table.name === activities.name ? ['sourceKey'] : [];
  switch (table.name) {
    case team.name:
      return [...key, 'name', ...sourceKey];
    case customers.name:
      return ['id', ...key, ...sourceKey];
    case contacts.name:
      return ['id', 'name', 'customerId', ...sourceKey];
    case activities.name:
      return bringsLastContacts(run)
        ? ['customerId', 'status', 'doneOn', 'outcome', ...sourceKey]
        : sourceKey;
    default:
      return [...key, ...sourceKey];
  }
}

/** Whether the team's own list says when its customers were last contacted. */
export function bringsLastContacts(run: ImportRun): boolean {
  return run.plans.some(({ fields }) => fields.some(({ field }) => field === TAKEN_OVER_FIELD));
}

function note(run: ImportRun, table: AnyTable, rows: readonly Cells[], ids: readonly string[]): void {
  if (table.name === team.name) {
    for (const row of rows) run.known.people.add(textOf(row['email']) ?? '', textOf(row['name']));
  }
  if (!isPointedTo(table)) return;
  const index = new ReferenceIndex();
  rows.forEach((row, at) => {
    const [id, name] = [ids[at] ?? '', textOf(row['name'])];
    if (id !== '' && name !== null) index.add(id, name, textOf(row['customerId']));
  });
  run.known.references.set(table.name, index);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
