import { type Day, day } from '../../src/domain/day';
import type { DigestMail } from '../../src/domain/digestDesk';
import type { DigestItem, DigestLine } from '../../src/domain/digestLines';
import type { Why } from '../../src/domain/recipients';

export const TODAY: Day = day('2026-03-27');
export const LINKS = { customers: 'https://sheet.example/#gid=1' };

/** A customer of Anna's, 97 days without contact where 90 are agreed. */
export function lineOf(name: string, item: DigestItem, why: Why = { kind: 'owner' }): DigestLine {
  const contacted = { lastContactOn: day('2025-12-20'), days: 97, cadence: 90 };
  return {
    customerId: 'C-1',
    name,
    isNew: true,
    item,
    state: 'overdue',
    reason: { kind: 'overdue', beyond: 7, ...contacted },
    dueOn: day('2026-03-20'),
    days: 97,
    cadence: 90,
    why,
  };
}

/** A customer whose last day but three it is. */
export function dueSoonLine(name: string, left = 3): DigestLine {
  const contacted = { lastContactOn: day('2025-12-30'), days: 90 - left, cadence: 90 };
  return {
    ...lineOf(name, { kind: 'due soon' }),
    state: 'due soon',
    reason: { kind: 'dueSoon', left, ...contacted },
  };
}

/** One new reminder, and nothing else. */
export const plainMail: DigestMail = {
  person: 'anna@example.com',
  to: 'anna@example.com',
  name: 'Anna',
  language: 'en',
  day: TODAY,
  newCount: 1,
  urgency: 1,
  sections: [{ kind: 'overdue', isNew: true, count: 1, lines: [lineOf('Acme', { kind: 'overdue' })] }],
  more: 0,
  backlog: null,
  unowned: null,
  teams: [],
  problems: null,
};

export const COUNTS = {
  overdue: 4,
  newOverdue: 1,
  dueSoon: 2,
  newDueSoon: 0,
  plansToday: 1,
  newLowScores: 0,
  backlog: 0,
};

const ben = { email: 'ben@example.com', name: 'Ben' };

/** Everything that a mail can hold. */
export const fullMail: DigestMail = {
  ...plainMail,
  newCount: 9,
  sections: [
    ...plainMail.sections,
    { kind: 'due soon', isNew: true, count: 1, lines: [dueSoonLine('Delta')] },
    { kind: 'plan', isNew: true, count: 1, lines: [lineOf('Beta', { kind: 'plan', activityIds: ['A-1'] })] },
    {
      kind: 'low score',
      isNew: true,
      count: 1,
      lines: [
        lineOf(
          'Gamma',
          { kind: 'low score', score: { on: TODAY, satisfaction: 2, recommend: null } },
          { kind: 'coverOf', person: ben },
        ),
      ],
    },
    { kind: 'overdue', isNew: false, count: 42, lines: [] },
  ],
  more: 42,
  backlog: { lines: [lineOf('Old', { kind: 'backlog' })], count: 40 },
  unowned: { count: 12, newCount: 3, backlog: 0, via: { kind: 'allManagers' } },
  teams: [
    {
      manager: { email: 'anna@example.com', name: 'Anna' },
      isOwnTeam: true,
      total: COUNTS,
      reports: [{ ...COUNTS, person: ben, isAway: true }],
      longOverdue: [lineOf('Late', { kind: 'overdue' }, { kind: 'managerOf', person: ben })],
      longOverdueMore: 3,
    },
  ],
  problems: { fresh: 2, open: 5 },
};
