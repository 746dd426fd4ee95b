import type { ActivityFacts, ContactHistory } from '../../src/domain/contactHistory';
import { noHistory } from '../../src/domain/contactHistory';
import type { CustomerFacts } from '../../src/domain/contactState';
import { contactState } from '../../src/domain/contactState';
import type { DigestMail } from '../../src/domain/digestDesk';
import type { DigestCustomer, DigestLine } from '../../src/domain/digestLines';
import { day } from '../../src/domain/day';
import { type DigestInput, reminderDigests } from '../../src/domain/reminderDigest';
import { standardSettings } from '../../src/domain/settings';
import { type MemberRow, type Team, teamOf } from '../../src/domain/team';
import { workCalendar } from '../../src/domain/workdays';

/** Records for tests: everything blank but what a test names. */

export const nobodyOff = workCalendar([1, 2, 3, 4, 5], []);

export function customerFacts(facts: Partial<CustomerFacts> = {}): CustomerFacts {
  return {
    status: 'active',
    tier: null,
    cadenceDays: null,
    customerSince: null,
    createdOn: null,
    sourceKey: null,
    snoozedUntil: null,
    snoozeReason: null,
    endedOn: null,
    endReason: null,
    ...facts,
  };
}

export function activityFacts(facts: Partial<ActivityFacts> = {}): ActivityFacts {
  return {
    id: 'A-1',
    customerId: 'C-1',
    status: 'done',
    dueOn: null,
    doneOn: null,
    by: null,
    outcome: null,
    createdOn: null,
    ...facts,
  };
}

export function history(facts: Partial<ContactHistory> = {}): ContactHistory {
  return { ...noHistory, plansToday: [], ...facts };
}

export function memberRow(name: string, facts: Partial<MemberRow> = {}): MemberRow {
  return {
    email: `${name.toLowerCase()}@example.com`,
    name,
    role: 'rep',
    manager: null,
    language: null,
    active: true,
    digest: 'daily',
    awayFrom: null,
    awayUntil: null,
    cover: null,
    ...facts,
  };
}

export const mail = (name: string): string => `${name.toLowerCase()}@example.com`;

export function team(...rows: readonly MemberRow[]): Team {
  return teamOf(rows);
}

/** A customer as digests see it, last contacted on a day (or never), with the standard settings. */
export function digestCustomer(
  today: string,
  id: string,
  lastContactOn: string | null,
  more: {
    readonly facts?: Partial<CustomerFacts>;
    readonly past?: Partial<ContactHistory>;
    readonly digest?: Partial<DigestCustomer>;
  } = {},
): DigestCustomer {
  const past = history({ lastContactOn: lastContactOn === null ? null : day(lastContactOn), ...more.past });
  const facts = customerFacts(more.facts);
  return {
    id,
    name: `Customer ${id}`,
    owner: mail('Anna'),
    contact: contactState(facts, past, day(today), standardSettings),
    history: past,
    lowScore: null,
    told: '',
    ...more.digest,
  };
}

export const noMailYet = (): boolean => false;

export function digestInput(today: string, facts: Partial<DigestInput>): DigestInput {
  return {
    today: day(today),
    calendar: nobodyOff,
    language: 'en',
    team: team(memberRow('Anna')),
    customers: [],
    problems: { fresh: 0, open: 0 },
    mailExists: noMailYet,
    ...facts,
  };
}

export function digests(today: string, facts: Partial<DigestInput>): ReturnType<typeof reminderDigests> {
  return reminderDigests(digestInput(today, facts));
}

export function linesOf(found: DigestMail | undefined): readonly DigestLine[] {
  return (found?.sections ?? []).flatMap((section) => section.lines);
}

/** 'new overdue C-1' for each line of one's own part, in order. */
export function told(found: DigestMail | undefined): readonly string[] {
  return linesOf(found).map(
    ({ isNew, item, customerId }) => `${isNew ? 'new ' : ''}${item.kind} ${customerId}`,
  );
}

export function mailTo(
  name: string,
  from: { readonly mails: readonly DigestMail[] },
): DigestMail | undefined {
  return from.mails.find(({ person }) => person === mail(name));
}
