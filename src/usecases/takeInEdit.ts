import { nameKey } from '../domain/references';
import type { Change } from '../domain/table/change';
import type { AnyTable } from '../domain/table/table';
import { activities } from '../domain/tables/activities';
import { contacts } from '../domain/tables/contacts';
import { customers } from '../domain/tables/customers';
import type { LocatedEdit, Ports } from '../ports';
import { applyWhatHolds } from './applyWhatHolds';

type Needs = Pick<Ports, 'tables' | 'clock' | 'lock' | 'log'>;

/** More rows than these are a paste: they are settled at night, all together. */
const AT_ONCE = 50;

/**
 * What a person typed into one of our tabs is taken in at once: a new row gets its id, a typed name of a customer its
 * reference, a renamed customer its new name everywhere, a changed status its day, and a changed row who changed it
 * and when. What was typed stays as it is.
 * @param by who typed it, null where Google does not say
 */
export function takeInEdit(ports: Needs, edit: LocatedEdit, by: string | null): void {
  const { table, from, to } = edit;
  if (table.idPrefix === null || to - from >= AT_ONCE) return;
  ports.lock.run(() => {
    const rows = ports.tables.readSpan(table, edit, ['id', table.title, 'updatedOn', 'updatedBy']);
    if (rows.records.length === 0) return;
    const ids = rows.records.map((record: Cells) => textOf(record['id']));
    const fresh = ports.tables.giveIds(table, { ...rows, records: ids.map((id) => ({ id })) }, by);
    const known = ids.flatMap((id) => (id === null ? [] : [id]));
    applyWhatHolds(ports, [
      ...(refersToCustomer(table) && edit.fields.includes('customer') ? referenceChanges(ports, edit) : []),
      ...(table.name === customers.name && edit.fields.includes('name') ? renameChanges(ports, known) : []),
      ...(table.name === customers.name && edit.fields.includes('status')
        ? statusChanges(ports, [...known, ...fresh.values()])
        : []),
      ...(isPeoples(table, edit.fields) ? stamps(ports, table, rows.records, by) : []),
    ]);
  });
}

type Cells = Readonly<Record<string, unknown>>;

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function refersToCustomer(table: AnyTable): boolean {
  return table.name === activities.name || table.name === contacts.name;
}

function isPeoples(table: AnyTable, fields: readonly string[]): boolean {
  return fields.some((field) => table.columns[field]?.derived === false);
}

/** Who changed a row and when. */
function stamps(ports: Needs, table: AnyTable, records: readonly Cells[], by: string | null): Change[] {
  const updatedOn = ports.clock.now();
  return records.flatMap((record): Change[] => {
    const id = textOf(record['id']);
    if (id === null) return [];
    const change = { table: table.name, id };
    const before = textOf(record['updatedBy']);
    return [
      { ...change, field: 'updatedOn', from: textOf(record['updatedOn']), to: updatedOn },
      ...(before === by ? [] : [{ ...change, field: 'updatedBy', from: before, to: by }]),
    ];
  });
}

/** Ids for the names typed; a name that nobody or more than one bears keeps no id, and the night reports it. */
function referenceChanges(ports: Needs, edit: LocatedEdit): Change[] {
  // Activities and contacts have these three fields; the definition of the one stands for both.
  const rows = ports.tables.readSpan({ ...activities, ...edit.table, columns: activities.columns }, edit, [
    'id',
    'customerId',
    'customer',
  ]);
  const names = [...new Set(rows.records.flatMap(({ customer }) => (customer === null ? [] : [customer])))];
  const found = ports.tables.findBy(customers, 'name', names, ['id', 'name']).records;
  return rows.records.flatMap(({ id, customerId, customer }): Change[] => {
    if (id === null) return [];
    const bearers = found.filter(({ name }) => name !== null && nameKey(name) === nameKey(customer ?? ''));
    const only = bearers.length === 1 ? (bearers[0]?.id ?? null) : null;
    if (only === customerId) return [];
    return [{ table: edit.table.name, id, field: 'customerId', from: customerId, to: only }];
  });
}

/** The new name, wherever the customer is named. */
function renameChanges(ports: Needs, ids: readonly string[]): Change[] {
  if (ids.length === 0) return [];
  const names = new Map(
    ports.tables.find(customers, ids, ['id', 'name']).records.map(({ id, name }) => [id, name]),
  );
  return [activities, contacts].flatMap((table) =>
    ports.tables
      .findBy<typeof activities | typeof contacts, 'id' | 'customerId' | 'customer'>(
        table,
        'customerId',
        ids,
        ['id', 'customerId', 'customer'],
      )
      .records.flatMap(({ id, customerId, customer }): Change[] => {
        const name = names.get(customerId) ?? null;
        if (id === null || name === null || name === customer) return [];
        return [{ table: table.name, id, field: 'customer', from: customer, to: name }];
      }),
  );
}

function statusChanges(ports: Needs, ids: readonly string[]): Change[] {
  const today = ports.clock.today();
  return ports.tables
    .find(customers, ids, ['id', 'statusChangedOn'])
    .records.flatMap(({ id, statusChangedOn }) => {
      if (id === null || statusChangedOn === today) return [];
      return [{ table: customers.name, id, field: 'statusChangedOn', from: statusChangedOn, to: today }];
    });
}
