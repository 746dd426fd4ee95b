import type { ContactReason } from '../../domain/contactState';
import type { Via } from '../../domain/recipients';
import type { ContactWords } from '../words';
import { count, formats } from './formats';

const day = formats.day;
const days = (n: number): string => count(n, 'day');
const left = (n: number): string => (n === 0 ? 'today is the last day' : `${days(n)} left`);
const agreed = (cadence: number): string => `every ${cadence === 1 ? 'day' : days(cadence)} is agreed`;

interface Contacted {
  readonly lastContactOn: Parameters<typeof day>[0];
  readonly days: number;
  readonly cadence: number;
}

const sinceContact = (of: Contacted): string =>
  `${days(of.days)} since the last contact (${day(of.lastContactOn)}); ${agreed(of.cadence)}`;

const sinceNever = (
  of: Extract<ContactReason, { kind: 'neverContacted' | 'neverContactedOverdue' }>,
): string =>
  `never contacted; ${of.sinceField === 'customerSince' ? 'a customer' : 'in the list'} for ${days(of.days)} (since ${day(of.since)}); ${agreed(of.cadence)}`;

const because = (why: string | null): string => (why === null || why === '' ? '' : `: ${why}`);

function via(of: Via): string {
  switch (of.kind) {
    case 'manager':
      return 'you are the manager';
    case 'managerCover':
      return `you stand in for ${of.manager.name}, the manager`;
    case 'allManagers':
      return 'it goes to all managers';
    case 'admins':
      return 'no manager can be told, so it goes to the admins';
  }
}

export const contact: ContactWords = {
  reason: {
    onTrack: sinceContact,
    dueSoon: (of) => `${sinceContact(of)}; ${left(of.left)}`,
    overdue: sinceContact,
    neverContacted: sinceNever,
    neverContactedOverdue: sinceNever,
    backlog: () => 'never contacted, and there is no date to count from',
    planned: ({ on }) => `an activity is planned for ${day(on)}`,
    snoozed: ({ until, why }) => `not to be contacted before ${day(until)}${because(why)}`,
    ended: ({ on, why }) => `the co-operation ended${on === null ? '' : ` on ${day(on)}`}${because(why)}`,
  },
  beyond: (n) => `${days(n)} overdue`,
  left,
  why: {
    owner: () => '',
    coverOf: ({ person }) => `you stand in for ${person.name}, who is away`,
    coverUnavailable: (of) => `${of.person.name} is away and no stand-in is there; ${via(of.via)}`,
    ownerInactive: (of) => `the owner ${of.person.name} is no longer active; ${via(of.via)}`,
    ownerUnknown: (of) => `the owner ${of.person.email} is not in Team; ${via(of.via)}`,
    lastContactBy: () => 'it has no owner, and you were the last in touch',
    planBy: () => '',
    managerOf: ({ person }) => `looked after by ${person.name}`,
  },
  lowScore: ({ on, satisfaction, recommend }) => {
    const scores = [
      ...(satisfaction === null ? [] : [`satisfaction ${satisfaction} of 5`]),
      ...(recommend === null ? [] : [`would recommend ${recommend} of 10`]),
    ];
    return `${scores.join(', ')} (answered ${day(on)})`;
  },
};
