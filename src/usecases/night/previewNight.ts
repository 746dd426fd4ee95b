import type { ContactState } from '../../domain/contactState';
import type { Day } from '../../domain/day';
import type { DigestMail } from '../../domain/digestDesk';
import { readSettings, type SettingWords } from '../readSettings';
import { isWorkingDay, nextWorkingDay } from '../../domain/workdays';
import type { Ports } from '../../ports';
import { Night } from './night';

/** One customer that is not simply on track. */
export interface FlaggedCustomer {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly attempts: number;
  readonly lastContactOn: Day | null;
  readonly contact: ContactState;
}

export interface NightPreview {
  readonly customers: number;
  readonly flagged: readonly FlaggedCustomer[];
  /** Those of the flagged that need a look today, in the same order: what digests are about. */
  readonly needLook: readonly FlaggedCustomer[];
  readonly mails: readonly DigestMail[];
  readonly problems: number;
  readonly isCopy: boolean;
  /** On free days nobody is mailed; the next working day, null where none is near. */
  readonly nextWorkingDay: Day | null;
  readonly isWorkingDay: boolean;
  /** Before Go live all mails go to the admin. */
  readonly isLive: boolean;
}

/**
 * What the nightly job would flag and mail now. Changes nothing.
 * @param asLive as if the workbook were live already: what was told in tests does not count then
 */
export function previewNight(ports: Ports, words?: SettingWords, asLive = false): NightPreview {
  const isCopy = ports.workbook.isCopy();
  const read = readSettings(ports, words);
  const mode = (read.settings.live || asLive) && !isCopy ? 'live' : 'test';
  const night = new Night(ports, ports.clock.today(), read, mode);
  night.settleInMind();
  const { states, after, mails, problems } = night.decision;
  const { day, calendar } = night.data;
  const flagged = after.flatMap((customer, index): FlaggedCustomer[] => {
    const contact = states[index];
    if (!contact || contact.state === 'on track' || customer.id === null) return [];
    const { id, name, owner, attempts, lastContactOn } = customer;
    return [{ id, name: name ?? id, owner, attempts: attempts ?? 0, lastContactOn, contact }];
  });
  flagged.sort(byUrgency);
  const offered = new Set(
    mails.flatMap(({ backlog }) => (backlog?.lines ?? []).map(({ customerId }) => customerId)),
  );
  return {
    customers: after.length,
    flagged,
    needLook: flagged.filter(({ id, contact }) => needsLook(contact, day) || offered.has(id)),
    mails: isCopy ? [] : mails,
    problems: problems.length,
    isCopy,
    isWorkingDay: isWorkingDay(day, calendar),
    nextWorkingDay: nextWorkingDay(day, calendar),
    isLive: read.settings.live,
  };
}

/** Somebody added today, planned for next week or paused needs none. */
function needsLook({ state, reason }: ContactState, today: Day): boolean {
  if (reason.kind === 'planned') return reason.on === today;
  return state === 'overdue' || state === 'due soon';
}

const ORDER: readonly ContactState['state'][] = [
  'overdue',
  'due soon',
  'planned',
  'never',
  'paused',
  'on track',
];

/** Overdue first and of these the longest; then by due date and name. */
function byUrgency(a: FlaggedCustomer, b: FlaggedCustomer): number {
  const [ofA, ofB] = [sortKey(a), sortKey(b)];
  return ofA < ofB ? -1 : Number(ofA > ofB);
}

function sortKey({ contact, name }: FlaggedCustomer): string {
  return `${ORDER.indexOf(contact.state)}|${contact.dueOn ?? '9999-99-99'}|${name}`;
}
