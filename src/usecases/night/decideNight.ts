import { contactHistories, noHistory } from '../../domain/contactHistory';
import { type ContactState, contactState, customerProblems } from '../../domain/contactState';
import type { Day } from '../../domain/day';
import type { DigestMail, ProblemCounts } from '../../domain/digestDesk';
import type { DigestCustomer } from '../../domain/digestLines';
import { lowScoreOf } from '../../domain/matters';
import type { Moment } from '../../domain/moment';
import { reminderDigests } from '../../domain/reminderDigest';
import type { Language } from '../../domain/table/words';
import type { Problem, ProblemCode } from '../../domain/table/problem';
import { personKey } from '../../domain/team';
import type { MailExists } from '../../domain/told';
import type { NightCustomer, NightData } from './readNight';

/** What a night comes to, before anything is written: the preview shows it, the job carries it out. */
export interface NightDecision {
  /** How each customer stands, in step with the rows read; null for a row without an id. */
  readonly states: readonly (ContactState | null)[];
  /** The customers' rows with their derived fields as they should be. */
  readonly after: readonly NightCustomer[];
  readonly mails: readonly DigestMail[];
  /** Of the rows and of the rule, in the order of the tabs. */
  readonly problems: readonly Problem[];
}

export interface NightRules {
  readonly dayOf: (moment: Moment) => Day;
  readonly language: Language;
  readonly mailExists: MailExists;
  /** How many of the problems found are in no mail yet; see problemMemory.ts. */
  readonly countProblems: (problems: readonly Problem[]) => ProblemCounts;
}

/** Fields of Customers that a night derives. */
export const DERIVED_FIELDS = [
  'lastContactOn',
  'attempts',
  'contactState',
  'contactDueOn',
  'nextActivityOn',
  'told',
] as const;

export function decideNight(data: NightData, rules: NightRules): NightDecision {
  const { customers, activities, day, settings } = data;
  const ids = customers.records.map(({ id }) => id ?? '').filter((id) => id !== '');
  const histories = contactHistories(activities.records, ids, day);
  const states: (ContactState | null)[] = [];
  const told: DigestCustomer[] = [];
  const after = customers.records.map((customer) => {
    if (!customer.id) {
      states.push(null);
      return customer;
    }
    const history = histories.of.get(customer.id) ?? noHistory;
    const createdOn = customer.createdOn === null ? null : rules.dayOf(customer.createdOn);
    const contact = contactState({ ...customer, createdOn }, history, day, settings);
    states.push(contact);
    const { id, owner } = customer;
    const lowScore = lowScoreOf(customer, settings);
    told.push({ id, name: customer.name ?? id, owner, contact, history, lowScore, told: customer.told });
    return {
      ...customer,
      lastContactOn: history.lastContactOn,
      attempts: history.attempts === 0 ? null : history.attempts,
      contactState: contact.state,
      contactDueOn: contact.dueOn,
      nextActivityOn: history.nextActivityOn,
    };
  });
  const problems = [...data.problems, ...problemsOf(data, histories.problems)];
  const digests = reminderDigests({
    today: day,
    calendar: data.calendar,
    language: rules.language,
    team: data.team,
    customers: told,
    problems: rules.countProblems(problems),
    mailExists: rules.mailExists,
  });
  return { states, after: withTold(after, digests.told), mails: digests.mails, problems };
}

function withTold(
  rows: readonly NightCustomer[],
  changes: readonly { readonly customerId: string; readonly told: string }[],
): readonly NightCustomer[] {
  if (changes.length === 0) return rows;
  const toldOf = new Map(changes.map(({ customerId, told }) => [customerId, told]));
  return rows.map((row) => {
    const told = row.id === null ? undefined : toldOf.get(row.id);
    return told === undefined ? row : { ...row, told: told === '' ? null : told };
  });
}

type ActivityProblems = ReturnType<typeof contactHistories>['problems'];
type ActivityFault = ActivityProblems[number]['kind'];

/** Where an activity's problem is noted, and as what. Blank and unknown customers are told by their reference. */
const ACTIVITY_FAULTS: Partial<Record<ActivityFault, { field: string; code: ProblemCode }>> = {
  'no status': { field: 'status', code: 'missing' },
  'done without a day': { field: 'doneOn', code: 'missing' },
  'planned without a day': { field: 'dueOn', code: 'missing' },
  'done in the future': { field: 'doneOn', code: 'future day' },
};

function problemsOf(data: NightData, ofActivities: ActivityProblems): Problem[] {
  const problems: Problem[] = [];
  data.customers.records.forEach((customer, index) => {
    const row = data.customers.rowNumbers[index] ?? null;
    for (const { kind, field, found } of customerProblems(customer, data.day)) {
      problems.push({ table: 'customers', row, field, found: String(found), code: kind });
    }
    const owner = personKey(customer.owner);
    if (owner !== null && !data.team.has(owner)) {
      problems.push({
        table: 'customers',
        row,
        field: 'owner',
        found: customer.owner ?? '',
        code: 'unknown person',
      });
    }
  });
  for (const { kind, index } of ofActivities) {
    const fault = ACTIVITY_FAULTS[kind];
    if (fault === undefined) continue;
    const row = data.activities.rowNumbers[index] ?? null;
    const found = kind === 'done in the future' ? (data.activities.records[index]?.doneOn ?? '') : '';
    problems.push({ table: 'activities', row, found, ...fault });
  }
  return problems;
}
