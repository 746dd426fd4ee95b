import { type Draft, readDrafts, textValue } from '../../domain/import/draft';
import { TAKEN_OVER_FIELD } from '../../domain/import/partPlan';
import { resolveDraft } from '../../domain/import/resolveDraft';
import {
  contentsOf,
  naturalKeyOf,
  oneOfAKey,
  sourceKeyOfName,
  sourceKeysOf,
} from '../../domain/import/rowKeys';
import { applyRowRules } from '../../domain/import/rowRules';
import { takenOverActivities } from '../../domain/import/takenOver';
import type { AnyTable } from '../../domain/table/table';
import { activities } from '../../domain/tables/activities';
import { customers } from '../../domain/tables/customers';
import { team } from '../../domain/tables/team';
import { contentDigest } from './contentDigest';
import { bringsLastContacts, type ExistingRows, readExisting } from './existingRows';
import { book, type ImportRun, plansOf } from './importRun';

type NewRow = Readonly<Record<string, unknown>>;

/** A row that can be taken, with the key by which it is known when the same file comes again. */
interface Keyed {
  readonly draft: Draft;
  readonly sourceKey: string;
  /** The id of the row that is there already; null where it is new. */
  readonly there: string | null;
}

/**
 * Fills one tab: reads what is there, decides about every row, and appends the new ones in one block. Tabs that it
 * points to must have been done before.
 */
export function importTab(run: ImportRun, table: AnyTable): void {
  const plans = plansOf(run, table);
  const drafts = plans.flatMap((plan) => readDrafts(plan));
  run.ports.progress.step('importing', { tab: table.name, count: drafts.length });
  const contents = contentsOf(drafts, table);
  for (const draft of drafts) applyRowRules(draft, run.today);
  const rows = oneOfAKey(drafts, table, contents);
  const existing = readExisting(run, table);
  if (table.name === team.name) meetPeople(run, rows);
  for (const draft of rows) resolveDraft(draft, run.known);
  const good = rows.filter(({ faults }) => faults.length === 0);
  const keyed = keyRows(good, table, contents, existing);
  const fresh = keyed.filter(({ there }) => there === null);
  const rejected = rows.filter(({ faults }) => faults.length > 0);
  if (plans.length > 0) {
    const taken = fresh.map(({ draft }) => draft);
    book(run, table, { rejected, taken, alreadyThere: keyed.length - fresh.length });
  }
  const records = fresh.map(({ draft, sourceKey }) => recordOf(run, draft, sourceKey));
  const ids = append(run, table, [...records, ...takenOver(run, table, existing, good)]);
  noteRows(run, table, keyed, ids);
}

/** People of this import are known before anybody names one of them as manager or cover. */
function meetPeople(run: ImportRun, rows: readonly Draft[]): void {
  for (const { values, faults } of rows) {
    const email = textValue(values['email']);
    if (faults.length === 0 && email !== null) run.known.people.add(email, textValue(values['name']));
  }
}

function keyRows(
  good: readonly Draft[],
  table: AnyTable,
  contents: ReadonlyMap<Draft, string>,
  existing: ExistingRows,
): readonly Keyed[] {
  if (table.naturalKey === null) {
    const keys = sourceKeysOf(good, table, contents, contentDigest);
    return good.map((draft) => {
      const sourceKey = keys.get(draft) ?? '';
      return { draft, sourceKey, there: existing.bySourceKey.get(sourceKey) ?? null };
    });
  }
  return good.map((draft) => {
    const key = naturalKeyOf(table, draft.values) ?? '';
    const sourceKey = sourceKeyOfName(table, key, contentDigest);
    return {
      draft,
      sourceKey,
      there: existing.byName.get(key) ?? existing.bySourceKey.get(sourceKey) ?? null,
    };
  });
}

function recordOf(run: ImportRun, { values }: Draft, sourceKey: string): NewRow {
  const ours = Object.entries(values).filter(([field]) => field !== TAKEN_OVER_FIELD);
  return { ...Object.fromEntries(ours), createdOn: run.createdOn, sourceKey };
}

function takenOver(
  run: ImportRun,
  table: AnyTable,
  existing: ExistingRows,
  good: readonly Draft[],
): readonly NewRow[] {
  if (table.name !== activities.name || !bringsLastContacts(run)) return [];
  // The values of an activity that was read by the definition of its tab.
  const added = good.map(({ values }) => values as unknown as ExistingRows['contacts'][number]);
  const known = [...existing.contacts, ...added];
  const rows = takenOverActivities(run.customers, known, run.words.takenOver, contentDigest).filter(
    ({ sourceKey }) => !existing.bySourceKey.has(sourceKey),
  );
  run.imported['takenOver'] = rows.length;
  return rows.map((row) => ({ ...row, createdOn: run.createdOn }));
}

function append(run: ImportRun, table: AnyTable, records: readonly NewRow[]): readonly string[] {
  return records.length === 0 ? [] : run.ports.tables.append(table, records);
}

/** From now on the rows of this tab can be pointed to, by their name here and by the one that they bear by now. */
function noteRows(run: ImportRun, table: AnyTable, keyed: readonly Keyed[], ids: readonly string[]): void {
  const index = run.known.references.get(table.name);
  if (index === undefined) return;
  let at = 0;
  for (const { draft, there } of keyed) {
    const id = there ?? ids[at++] ?? '';
    const name = textValue(draft.values[table.title]) ?? '';
    if (there === null) index.add(id, name, textValue(draft.values['customerId']));
    else if (table.naturalKey !== null) index.addName(id, name);
    if (table.name === customers.name) run.customers.push({ id, name: index.nameOfId(id) ?? name, draft });
  }
}
