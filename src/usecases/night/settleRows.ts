import { resolveReferences, type Targets, targetsOf } from '../../domain/references';
import type { Change } from '../../domain/table/change';
import type { Problem } from '../../domain/table/problem';
import type { AnyTable } from '../../domain/table/table';
import { activities } from '../../domain/tables/activities';
import { contacts } from '../../domain/tables/contacts';
import { customers } from '../../domain/tables/customers';
import type { Ports, Rows } from '../../ports';
import { applyWhatHolds } from '../applyWhatHolds';
import type { NightData } from './readNight';

interface Referring {
  readonly id: string | null;
  readonly customerId: string | null;
  readonly customer: string | null;
}

/**
 * Gives ids to rows that were typed by hand, and resolves typed names of customers to their ids. Both keep what people
 * typed; a name that is no customer's, or several customers', is a problem of its cell. Rows whose id stands twice
 * are a problem already, and stay as they are.
 * @returns the data with the rows as they now are, and how many cells were written
 */
export function settleRows(
  ports: Pick<Ports, 'tables' | 'clock' | 'log'>,
  data: NightData,
): { readonly data: NightData; readonly cells: number } {
  const contactRows = ports.tables.read(contacts, ['id', 'name', 'customerId', 'customer']);
  const now = ports.clock.now();
  const given = { createdOn: now };

  const ofCustomers = withIds(data.customers, ports.tables.giveIds(customers, data.customers, null), given);
  const ofActivities = withIds(
    data.activities,
    ports.tables.giveIds(activities, data.activities, null),
    given,
  );
  const ofContacts = withIds(contactRows, ports.tables.giveIds(contacts, contactRows, null), {});

  const targets = targetsOf(ofCustomers.rows.records);
  const activityNames = resolve(activities, ofActivities.rows, targets);
  const contactNames = resolve(contacts, ofContacts.rows, targets);
  const changes = [...activityNames.changes, ...contactNames.changes];
  const made = applyWhatHolds(ports, changes);

  return {
    data: {
      ...data,
      customers: ofCustomers.rows,
      activities: activityNames.rows,
      problems: [
        ...data.problems,
        ...contactRows.problems,
        ...activityNames.problems,
        ...contactNames.problems,
      ],
    },
    cells: ofCustomers.count + ofActivities.count + ofContacts.count + made.length,
  };
}

/**
 * The data as settleRows would leave it, with nothing written: rows without an id get one that lasts as long as the
 * preview does.
 */
export function settleInMind(ports: Pick<Ports, 'clock'>, data: NightData): NightData {
  const given = { createdOn: ports.clock.now() };
  const ofCustomers = withIds(data.customers, passingIds(data.customers), given).rows;
  const ofActivities = withIds(data.activities, passingIds(data.activities), given).rows;
  const named = resolve(activities, ofActivities, targetsOf(ofCustomers.records));
  return {
    ...data,
    customers: ofCustomers,
    activities: named.rows,
    problems: [...data.problems, ...named.problems],
  };
}

function passingIds({
  records,
  rowNumbers,
}: Rows<{ readonly id: string | null }>): ReadonlyMap<number, string> {
  const rows = rowNumbers.filter((_row, index) => !records[index]?.id);
  return new Map(rows.map((row) => [row, `row ${row}`]));
}

function withIds<R extends { readonly id: string | null }>(
  rows: Rows<R>,
  ids: ReadonlyMap<number, string>,
  also: Partial<R>,
): { readonly rows: Rows<R>; readonly count: number } {
  if (ids.size === 0) return { rows, count: 0 };
  const records = rows.records.map((record, index) => {
    const id = ids.get(rows.rowNumbers[index] ?? 0);
    return id === undefined ? record : { ...record, ...also, id };
  });
  return { rows: { ...rows, records }, count: ids.size };
}

interface Resolved<R> {
  readonly rows: Rows<R>;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

function resolve<R extends Referring>(table: AnyTable, rows: Rows<R>, targets: Targets): Resolved<R> {
  const resolutions = resolveReferences(
    rows.records.map(({ customerId, customer }) => ({ id: customerId, name: customer })),
    targets,
  );
  const doubled = doubledIds(rows.records);
  const changes: Change[] = [];
  const problems: Problem[] = [];
  const records = rows.records.map((record, index): R => {
    const answer = resolutions[index];
    const row = rows.rowNumbers[index] ?? null;
    if (answer === undefined || answer.kind === 'settled' || !record.id) return record;
    if (answer.kind === 'unknown' || answer.kind === 'ambiguous') {
      const code = answer.kind === 'unknown' ? 'unknown reference' : 'ambiguous reference';
      problems.push({ table: table.name, row, field: 'customer', found: answer.found, code });
      return record;
    }
    const customerId = answer.kind === 'named' ? answer.id : record.customerId;
    const resolved = { ...record, customerId, customer: answer.name };
    if (doubled.has(record.id)) return resolved;
    const change = { table: table.name, id: record.id };
    if (customerId !== record.customerId) {
      changes.push({ ...change, field: 'customerId', from: record.customerId, to: customerId });
    }
    if (answer.name !== record.customer) {
      changes.push({ ...change, field: 'customer', from: record.customer, to: answer.name });
    }
    return resolved;
  });
  return { rows: { ...rows, records }, changes, problems };
}

/** Which of two rows a change would be for nobody can say. */
function doubledIds(records: readonly Referring[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { id } of records) {
    if (id === null) continue;
    if (seen.has(id)) doubled.add(id);
    seen.add(id);
  }
  return doubled;
}
