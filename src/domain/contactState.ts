import { type ContactHistory, nearPlan } from './contactHistory';
import { type Day, daysBetween, dayWithin } from './day';
import type { Settings } from './settings';

/** What the contact rule reads of a customer. `createdOn` is the day of `Created on` in the spreadsheet's zone. */
export interface CustomerFacts {
  readonly status: 'potential' | 'interested' | 'active' | 'ended' | null;
  readonly tier: 'A' | 'B' | 'C' | null;
  readonly cadenceDays: number | null;
  readonly customerSince: Day | null;
  readonly createdOn: Day | null;
  /** Filled where the customer came by an import. */
  readonly sourceKey: string | null;
  readonly snoozedUntil: Day | null;
  readonly snoozeReason: string | null;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
}

/** What one who was never contacted is counted from. */
export type SinceField = 'customerSince' | 'createdOn';

interface Contacted {
  readonly lastContactOn: Day;
  /** Whole calendar days from the last contact to today. */
  readonly days: number;
  readonly cadence: number;
}

interface NeverContacted {
  readonly since: Day;
  readonly sinceField: SinceField;
  /** Whole calendar days from `since` to today. */
  readonly days: number;
  readonly cadence: number;
}

/** Days beyond the due date, from 1; days left to it, from 0. */
export type ContactReason =
  | ({ readonly kind: 'onTrack'; readonly left: number } & Contacted)
  | ({ readonly kind: 'dueSoon'; readonly left: number } & Contacted)
  | ({ readonly kind: 'overdue'; readonly beyond: number } & Contacted)
  | ({ readonly kind: 'neverContacted'; readonly left: number } & NeverContacted)
  | ({ readonly kind: 'neverContactedOverdue'; readonly beyond: number } & NeverContacted)
  /** There is no date to count from. */
  | { readonly kind: 'backlog' }
  | { readonly kind: 'planned'; readonly on: Day }
  | { readonly kind: 'snoozed'; readonly until: Day; readonly why: string | null }
  | { readonly kind: 'ended'; readonly on: Day | null; readonly why: string | null };

type ReasonOf<K extends ContactReason['kind']> = Extract<ContactReason, { readonly kind: K }>;

interface Dates {
  /** Last contact, else the day it is counted from, and the cadence. Null where there is no such day, or it ended. */
  readonly dueOn: Day | null;
  /** Whole calendar days from the last contact, else from the day it is counted from. Null where there is none. */
  readonly days: number | null;
  readonly cadence: number;
}

/** How a customer stands today, with everything that a person is told about it. */
export type ContactState = Dates &
  (
    | { readonly state: 'never'; readonly reason: ReasonOf<'neverContacted' | 'backlog'> }
    | { readonly state: 'on track'; readonly reason: ReasonOf<'onTrack'> }
    | { readonly state: 'planned'; readonly reason: ReasonOf<'planned'> }
    | { readonly state: 'due soon'; readonly reason: ReasonOf<'dueSoon'> }
    | { readonly state: 'overdue'; readonly reason: ReasonOf<'overdue' | 'neverContactedOverdue'> }
    | { readonly state: 'paused'; readonly reason: ReasonOf<'snoozed' | 'ended'> }
  );

type Cadences = Pick<Settings, 'cadenceA' | 'cadenceB' | 'cadenceC' | 'cadenceOther' | 'dueSoonDays'>;

/** The contact rule of DESIGN part 4. An ended customer first, then a near plan, then a snooze, then the count. */
export function contactState(
  customer: CustomerFacts,
  history: ContactHistory,
  today: Day,
  settings: Cadences,
): ContactState {
  const cadence = cadenceOf(customer, settings);
  const base = countedFrom(customer, history, today);
  const days = base === null ? null : Math.max(0, daysBetween(base.from, today));
  if (customer.status === 'ended') {
    const reason = { kind: 'ended', on: customer.endedOn, why: customer.endReason } as const;
    return { state: 'paused', reason, dueOn: null, days, cadence };
  }
  const dates = { dueOn: base === null ? null : dayWithin(base.from, cadence), days, cadence };
  const on = nearPlan(history, today);
  if (on !== null) return { state: 'planned', reason: { kind: 'planned', on }, ...dates };
  if (customer.snoozedUntil !== null && today < customer.snoozedUntil) {
    const reason = { kind: 'snoozed', until: customer.snoozedUntil, why: customer.snoozeReason } as const;
    return { state: 'paused', reason, ...dates };
  }
  if (base === null || days === null) return { state: 'never', reason: { kind: 'backlog' }, ...dates };
  return base.kind === 'contact'
    ? contacted({ lastContactOn: base.from, days, cadence }, dates, settings.dueSoonDays)
    : neverContacted({ since: base.from, sinceField: base.kind, days, cadence }, dates);
}

function contacted(facts: Contacted, dates: Dates, dueSoonDays: number): ContactState {
  const { days, cadence } = facts;
  const left = cadence - days;
  if (left < 0) return { state: 'overdue', reason: { kind: 'overdue', ...facts, beyond: -left }, ...dates };
  return left < dueSoonWindow(cadence, dueSoonDays)
    ? { state: 'due soon', reason: { kind: 'dueSoon', ...facts, left }, ...dates }
    : { state: 'on track', reason: { kind: 'onTrack', ...facts, left }, ...dates };
}

/** Never "due soon": never, until the cadence is over. */
function neverContacted(facts: NeverContacted, dates: Dates): ContactState {
  const left = facts.cadence - facts.days;
  return left < 0
    ? { state: 'overdue', reason: { kind: 'neverContactedOverdue', ...facts, beyond: -left }, ...dates }
    : { state: 'never', reason: { kind: 'neverContacted', ...facts, left }, ...dates };
}

/** At most half the cadence, rounded down. */
export function dueSoonWindow(cadence: number, dueSoonDays: number): number {
  return Math.min(dueSoonDays, Math.floor(cadence / 2));
}

/** The customer's own cadence, else its tier's, else the one for all others, in days. */
export function cadenceOf(customer: Pick<CustomerFacts, 'cadenceDays' | 'tier'>, settings: Cadences): number {
  const own = customer.cadenceDays;
  if (own !== null && isCadence(own)) return own;
  switch (customer.tier) {
    case 'A':
      return settings.cadenceA;
    case 'B':
      return settings.cadenceB;
    case 'C':
      return settings.cadenceC;
    case null:
      return settings.cadenceOther;
  }
}

/** A whole number from 1. */
export function isCadence(days: number): boolean {
  return Number.isInteger(days) && days >= 1;
}

interface Base {
  readonly kind: 'contact' | SinceField;
  readonly from: Day;
}

/**
 * The day from which a customer is counted: the last contact; else `customerSince`, unless it lies in the future;
 * else `Created on`, unless the customer was imported. Null for the backlog.
 */
function countedFrom(customer: CustomerFacts, history: ContactHistory, today: Day): Base | null {
  if (history.lastContactOn !== null) return { kind: 'contact', from: history.lastContactOn };
  const { customerSince, createdOn, sourceKey } = customer;
  if (customerSince !== null && customerSince <= today) return { kind: 'customerSince', from: customerSince };
  const typedByHand = sourceKey === null || sourceKey === '';
  return typedByHand && createdOn !== null ? { kind: 'createdOn', from: createdOn } : null;
}

/** What the contact rule finds wrong with a customer; the value is then ignored. */
export type CustomerProblem =
  | { readonly kind: 'bad cadence'; readonly field: 'cadenceDays'; readonly found: number }
  | { readonly kind: 'future day'; readonly field: 'customerSince'; readonly found: Day };

export function customerProblems(
  customer: Pick<CustomerFacts, 'cadenceDays' | 'customerSince'>,
  today: Day,
): readonly CustomerProblem[] {
  const { cadenceDays, customerSince } = customer;
  const problems: CustomerProblem[] = [];
  if (cadenceDays !== null && !isCadence(cadenceDays)) {
    problems.push({ kind: 'bad cadence', field: 'cadenceDays', found: cadenceDays });
  }
  if (customerSince !== null && customerSince > today) {
    problems.push({ kind: 'future day', field: 'customerSince', found: customerSince });
  }
  return problems;
}
