import { createRandom } from '../../sample/random';
import type { ImportRequest } from '../import/readImport';

/** A row to be imported, by field. All rows of a tab have the same fields. */
type Row = Readonly<Record<string, string>>;

export interface CompanySize {
  readonly customers: number;
  readonly activitiesEach: number;
}

const REPS = 20;
const MANAGERS = 2;
/** Cadence and days of warning of a customer without a tier: the product's standard settings. */
const CADENCE = 90;
const SOON = 7;
/** Customers that become overdue in a night, and as many that become due soon. */
const TURNING = 150;
const DAY = 86_400_000;

const people = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${kind}${at + 1}@example.com`);
const managers = people('manager', MANAGERS);
const reps = people('rep', REPS);

/** 20 reps and their two managers. */
export function teamRequest(): ImportRequest {
  const rows = [
    ...managers.map((email) => ({ email, name: nameOf(email), role: 'manager', manager: '' })),
    ...reps.map((email, at) => ({
      email,
      name: nameOf(email),
      role: 'rep',
      manager: managers[at % MANAGERS] ?? '',
    })),
  ];
  return requestOf('team', rows);
}

export function customersRequest({ customers }: CompanySize): ImportRequest {
  const rows = Array.from({ length: customers }, (_, at) => ({
    name: customerName(at),
    owner: reps[at % REPS] ?? '',
    status: 'active',
    phone: `+1 555 ${String(at).padStart(7, '0')}`,
    city: `City ${at % 97}`,
    notes: `Customer number ${at} of the benchmark`,
  }));
  return requestOf('customers', rows);
}

/** One customer in ten has a contact. */
export function contactsRequest({ customers }: CompanySize): ImportRequest {
  const rows = Array.from({ length: Math.ceil(customers / 10) }, (_, at) => ({
    customer: customerName(10 * at),
    name: `Contact ${at}`,
    phone: `+1 555 ${String(at).padStart(7, '0')}`,
  }));
  return requestOf('contacts', rows);
}

/** A day off a month, none of them near the nights that are measured. */
export function holidaysRequest(): ImportRequest {
  const rows = Array.from({ length: 10 }, (_, at) => ({
    day: `2026-${String(at + 3).padStart(2, '0')}-17`,
    name: `Holiday ${at}`,
    kind: 'off',
  }));
  return requestOf('holidays', rows);
}

/**
 * Each customer's visits, the last of them so many days before the first night that on each of the next nights 150
 * customers become overdue and 150 due soon, evenly over the rows; one in ten is overdue from the start, one in
 * thirty was never visited, the others have time.
 * @param firstNight `2026-01-10`
 */
export function activitiesRequest(
  { customers, activitiesEach }: CompanySize,
  firstNight: string,
): ImportRequest {
  const random = createRandom(1);
  const today = Date.parse(firstNight);
  const step = Math.max(1, Math.floor(customers / (4 * TURNING)));
  const rows: Row[] = [];
  for (let at = 0; at < customers; at += 1) {
    const turn = at % step === 0 ? (at / step) % 4 : null;
    const days = turn === null ? usualDays(random.next()) : turningDays(turn);
    for (let visit = 0; visit < activitiesEach; visit += 1) {
      const doneOn =
        days === null ? '' : new Date(today - (days + 23 * visit) * DAY).toISOString().slice(0, 10);
      rows.push({
        customer: customerName(at),
        kind: 'visit',
        status: days === null ? 'cancelled' : 'done',
        doneOn,
        by: reps[at % REPS] ?? '',
        outcome: visit === 0 ? 'positive' : 'neutral',
        summary: `Visit ${visit} to customer ${at}`,
      });
    }
  }
  return requestOf('activities', rows);
}

/** On the second and the third night: overdue, due soon. */
function turningDays(turn: number): number {
  return [CADENCE, CADENCE - SOON, CADENCE - 1, CADENCE - SOON - 1][turn] ?? CADENCE;
}

function usualDays(draw: number): number | null {
  if (draw < 1 / 30) return null;
  return draw < 0.1 ? 100 + Math.floor(draw * 3000) : Math.floor(draw * 70);
}

function customerName(at: number): string {
  return `Customer ${String(at).padStart(6, '0')} Ltd`;
}

function nameOf(email: string): string {
  return email.replace(/@.*/, '');
}

function requestOf(tab: string, rows: readonly Row[]): ImportRequest {
  const header = Object.keys(rows[0] ?? {});
  const source = {
    file: `bench/${tab}`,
    header,
    dates: 'ymd' as const,
    lines: rows.map((_, at) => at + 2),
    rows: rows.map((row) => header.map((field) => row[field] ?? '')),
  };
  const columns = Object.fromEntries(header.map((field) => [field, field]));
  return { sources: [source], parts: [{ tab, source: 0, columns }] };
}
