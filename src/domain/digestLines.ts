import { brief } from './brief';
import type { ContactReason, ContactState } from './contactState';
import type { ContactHistory } from './contactHistory';
import type { Day } from './day';
import type { LowScore } from './matters';
import type { Why } from './recipients';

/** What digests need to know of a customer. `told` is its hidden cell, see told.ts. */
export interface DigestCustomer {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly contact: ContactState;
  readonly history: Pick<ContactHistory, 'lastContactBy' | 'nextActivityOn' | 'plansToday'>;
  readonly lowScore: LowScore | null;
  readonly told: string | null;
}

/** What a line of a digest is about. */
export type DigestItem =
  | { readonly kind: 'overdue' | 'due soon' | 'backlog' }
  | { readonly kind: 'plan'; readonly activityIds: readonly string[] }
  | { readonly kind: 'low score'; readonly score: LowScore };

/** One customer in a mail: what about it, how it stands, and why this person is told. JSON-safe. */
export interface DigestLine {
  readonly customerId: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly item: DigestItem;
  readonly state: ContactState['state'];
  readonly reason: ContactReason;
  readonly dueOn: Day | null;
  readonly days: number | null;
  readonly cadence: number;
  readonly why: Why;
}

/** A line before it is known whether it will be among the first ten. */
export interface Candidate {
  readonly customer: DigestCustomer;
  readonly item: DigestItem;
  readonly isNew: boolean;
  readonly why: Why;
}

/** Lines of one kind. `count` includes those that are not named. */
export interface DigestSection {
  readonly kind: DigestItem['kind'];
  readonly isNew: boolean;
  readonly count: number;
  readonly lines: readonly DigestLine[];
}

export interface NamedSections {
  readonly sections: readonly DigestSection[];
  /** How many are not named. */
  readonly more: number;
}

/** Ten by name in one part of a mail, and the number of the rest. */
export const NAMED_AT_MOST = 10;

/** CONTACT.md: first the new, then the unchanged; in each overdue, due soon, plans of today. Then low scores. */
const ORDER: readonly DigestItem['kind'][] = ['overdue', 'due soon', 'plan', 'low score', 'backlog'];

/** Puts candidates into order, names the first ten over all sections, and counts the rest. */
export function sectionsOf(candidates: readonly Candidate[]): NamedSections {
  let room = NAMED_AT_MOST;
  const sections: DigestSection[] = [];
  for (const isNew of [true, false]) {
    for (const kind of ORDER) {
      const found = candidates.filter(
        (candidate) => candidate.isNew === isNew && candidate.item.kind === kind,
      );
      if (found.length === 0) continue;
      const lines = found.sort(byUrgency).slice(0, room).map(lineOf);
      room -= lines.length;
      sections.push({ kind, isNew, count: found.length, lines });
    }
  }
  return { sections, more: candidates.length - (NAMED_AT_MOST - room) };
}

/** The first ten of a plain list, the new before the unchanged. */
export function namedLines(candidates: readonly Candidate[]): { lines: readonly DigestLine[]; more: number } {
  const sorted = [...candidates].sort((a, b) => Number(b.isNew) - Number(a.isNew) || byUrgency(a, b));
  const lines = sorted.slice(0, NAMED_AT_MOST).map(lineOf);
  return { lines, more: candidates.length - lines.length };
}

/** Days beyond the due date of one who is overdue; 0 of any other. */
export function daysBeyond({ contact }: DigestCustomer): number {
  return contact.state === 'overdue' ? contact.reason.beyond : 0;
}

/** Longest beyond first, then the earliest due date, then by name and id, so that the order never depends on rows. */
function byUrgency({ customer: a }: Candidate, { customer: b }: Candidate): number {
  return (
    daysBeyond(b) - daysBeyond(a) ||
    compare(a.contact.dueOn ?? '9999', b.contact.dueOn ?? '9999') ||
    compare(a.name, b.name) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What people gave as the reason for a pause may be a long story. */
function briefly(reason: ContactReason): ContactReason {
  if (reason.kind !== 'snoozed' && reason.kind !== 'ended') return reason;
  return reason.why === null ? reason : { ...reason, why: brief(reason.why) };
}

/** Nothing in a line is long: all lines of a mail stand in one cell of the outbox. */
export function lineOf({ customer, item, isNew, why }: Candidate): DigestLine {
  const { state, reason, dueOn, days, cadence } = customer.contact;
  return {
    customerId: customer.id,
    name: brief(customer.name),
    isNew,
    item,
    state,
    reason: briefly(reason),
    dueOn,
    days,
    cadence,
    why,
  };
}
