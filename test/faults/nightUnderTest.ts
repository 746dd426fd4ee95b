import { fire } from '../../workbench/host/clock';
import { applyEdit } from '../../workbench/host/edits';
import type { Execution } from '../../workbench/host/execution';
import type { Hooks } from '../../workbench/store/session';
import type { World } from '../../workbench/store/world';
import { companyWorld, copyOf, product } from '../support/product';
import { cellOf, rowsOf } from '../support/sheetReading';
import { ANN, smallCompany } from '../support/smallCompany';

/** Twelve customers, of which a first night says much, and rows that wait for their ids and references. */
export function eveOfFirstNight(): World {
  const world = companyWorld(smallCompany());
  const type = (
    tab: 'customers' | 'activities',
    name: string,
    field: string,
    row: number,
    text: string,
  ): void => {
    applyEdit(world, ANN, { kind: 'type', tab: name, cell: cellOf(world, tab, field, row), text });
  };
  type('customers', 'Customers', 'name', 15, 'Maple');
  type('activities', 'Activities', 'customer', 16, 'Maple');
  type('activities', 'Activities', 'status', 16, 'Done');
  type('activities', 'Activities', 'doneOn', 16, '9/1/2025');
  type('activities', 'Activities', 'by', 16, ANN);
  return world;
}

/** Fires the nightly trigger at an hour of a day. */
export function nightAt(world: World, instant: string, hooks?: Hooks): Execution {
  world.now = Date.parse(instant);
  const daily = world.triggers.find(
    ({ handler, clock }) => handler === 'nightly' && clock?.plan.kind === 'days',
  );
  if (daily === undefined) throw new Error('There is no nightly trigger.');
  return fire(world, product(), daily.id, hooks === undefined ? {} : { hooks });
}

/** How many calls an undisturbed night takes. */
export function callsOfNight(eve: World, instant: string): number {
  return nightAt(copyOf(eve), instant).meter.calls;
}

const DERIVED = ['lastContactOn', 'attempts', 'contactState', 'contactDueOn', 'nextActivityOn', 'told'];
const PEOPLES = ['name', 'owner', 'status', 'tier', 'phone', 'snoozedUntil'];

/** Each customer by its name: what people typed of it and what the program derives. */
export function customersOf(world: World): Record<string, unknown[]> {
  const rows = rowsOf(world, 'customers');
  const entries = rows.map(
    (row) => [String(row['name']), [...PEOPLES, ...DERIVED].map((field) => row[field])] as const,
  );
  return Object.fromEntries(entries);
}

/** Each visit by its customer's name and day, with whether its reference is right. */
export function visitsOf(world: World): string[] {
  const nameOf = new Map(rowsOf(world, 'customers').map(({ id, name }) => [id, name]));
  return rowsOf(world, 'activities')
    .map(({ id, customer, customerId, doneOn, dueOn, summary }) =>
      [customer, nameOf.get(customerId ?? ''), doneOn, dueOn, summary, typeof id].join('|'),
    )
    .sort();
}

/** What mails were told by, from the outbox: `person|customer|overdue`, once for each mail that says it is new. */
export function newsOf(world: World): string[] {
  return rowsOf(world, 'outbox').flatMap((row) => {
    // The program wrote it: a DigestMail.
    const mail = JSON.parse(String(row['arguments'])) as {
      readonly person: string;
      readonly sections: readonly {
        readonly kind: string;
        readonly isNew: boolean;
        readonly lines: readonly { readonly name: string }[];
      }[];
    };
    return mail.sections
      .filter(({ isNew }) => isNew)
      .flatMap(({ kind, lines }) => lines.map(({ name }) => `${mail.person}|${name}|${kind}`));
  });
}

/** Keys of the outbox with their states, in the order of the keys. */
export function outboxOf(world: World): string[] {
  return rowsOf(world, 'outbox')
    .map(({ key, state }) => `${String(key)} ${String(state)}`)
    .sort();
}

export function mailsOf(world: World): string[] {
  return world.mails.map(({ to, subject }) => `${to} ${subject}`).sort();
}

/** What cannot be: an id twice, two mails alike, a mail that says it was sent and was not, or the other way round. */
export function contradictionsOf(world: World): string[] {
  const found: string[] = [];
  for (const tab of ['customers', 'activities'] as const) {
    const ids = rowsOf(world, tab).map(({ id }) => id);
    if (ids.includes(null)) found.push(`${tab}: a row without an id`);
    if (new Set(ids).size < ids.length) found.push(`${tab}: an id stands twice`);
  }
  const mails = mailsOf(world);
  if (new Set(mails).size < mails.length) found.push(`a mail went twice: ${mails.join(', ')}`);
  const keys = rowsOf(world, 'outbox').map(({ key }) => key);
  if (new Set(keys).size < keys.length) found.push('a key stands twice in the outbox');
  const sent = rowsOf(world, 'outbox').filter(({ state }) => state === 'Sent').length;
  const uncertain = rowsOf(world, 'outbox').filter(({ state }) => state === 'Uncertain').length;
  if (world.mails.length < sent || world.mails.length > sent + uncertain) {
    found.push(`${world.mails.length} mails, ${sent} sent and ${uncertain} uncertain rows`);
  }
  const news = newsOf(world);
  if (new Set(news).size < news.length) found.push(`told twice: ${news.join(', ')}`);
  return found;
}
