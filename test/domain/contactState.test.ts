import { describe, expect, it } from '@jest/globals';
import type { ContactHistory } from '../../src/domain/contactHistory';
import {
  type ContactState,
  contactState,
  type CustomerFacts,
  customerProblems,
} from '../../src/domain/contactState';
import { addDays, day } from '../../src/domain/day';
import { standardSettings } from '../../src/domain/settings';
import { customerFacts, history } from './makers';

const TODAY = day('2026-03-31');
const ago = (days: number): ReturnType<typeof addDays> => addDays(TODAY, -days);
const ahead = (days: number): ReturnType<typeof addDays> => addDays(TODAY, days);

type Given = Partial<CustomerFacts> & Partial<Pick<ContactHistory, 'lastContactOn' | 'nextActivityOn'>>;

function state({ lastContactOn = null, nextActivityOn = null, ...facts }: Given): ContactState {
  return contactState(
    customerFacts(facts),
    history({ lastContactOn, nextActivityOn }),
    TODAY,
    standardSettings,
  );
}

const contacted = (days: number, more: Given = {}): Given => ({ lastContactOn: ago(days), ...more });

const cases: readonly [string, Given, ContactState['state'], string | null, number | null][] = [
  ['a customer contacted today is on track', contacted(0), 'on track', ahead(90), 0],
  ['83 days ago is on track', contacted(83), 'on track', ahead(7), 83],
  ['84 days ago is due soon', contacted(84), 'due soon', ahead(6), 84],
  ['90 days ago is on time: due soon', contacted(90), 'due soon', TODAY, 90],
  ['91 days ago is overdue', contacted(91), 'overdue', ago(1), 91],
  ['tier A is due after 30 days', contacted(31, { tier: 'A' }), 'overdue', ago(1), 31],
  ['tier A is not overdue on day 30', contacted(30, { tier: 'A' }), 'due soon', TODAY, 30],
  ['tier B is due after 60 days', contacted(61, { tier: 'B' }), 'overdue', ago(1), 61],
  ['tier C is due after 90 days', contacted(90, { tier: 'C' }), 'due soon', TODAY, 90],
  [
    'its own cadence goes before the tier’s',
    contacted(31, { tier: 'A', cadenceDays: 200 }),
    'on track',
    ahead(169),
    31,
  ],
  [
    'a cadence of no whole number is ignored',
    contacted(31, { tier: 'A', cadenceDays: 20.5 }),
    'overdue',
    ago(1),
    31,
  ],
  ['a cadence of 0 is ignored', contacted(1, { cadenceDays: 0 }), 'on track', ahead(89), 1],
  ['a cadence below 0 is ignored', contacted(1, { cadenceDays: -5 }), 'on track', ahead(89), 1],
  [
    'a cadence that is infinite is ignored',
    contacted(1, { cadenceDays: Infinity }),
    'on track',
    ahead(89),
    1,
  ],
  ['a cadence beyond all calendars has no due date', contacted(1, { cadenceDays: 1e9 }), 'on track', null, 1],
  [
    'the window is at most half the cadence: on track at 5 of 10',
    contacted(5, { cadenceDays: 10 }),
    'on track',
    ahead(5),
    5,
  ],
  [
    'the window is at most half the cadence: due soon at 6 of 10',
    contacted(6, { cadenceDays: 10 }),
    'due soon',
    ahead(4),
    6,
  ],
  ['half is rounded down: on track at 1 of 3', contacted(1, { cadenceDays: 3 }), 'on track', ahead(2), 1],
  ['half is rounded down: on track at 2 of 3', contacted(2, { cadenceDays: 3 }), 'on track', ahead(1), 2],
  ['half is rounded down: due soon at 3 of 3', contacted(3, { cadenceDays: 3 }), 'due soon', TODAY, 3],
  ['a cadence of one day is never due soon', contacted(1, { cadenceDays: 1 }), 'on track', TODAY, 1],
  ['a cadence of one day is overdue after two', contacted(2, { cadenceDays: 1 }), 'overdue', ago(1), 2],

  ['never contacted, counted from customerSince', { customerSince: ago(90) }, 'never', TODAY, 90],
  ['never contacted is overdue after the cadence', { customerSince: ago(91) }, 'overdue', ago(1), 91],
  ['never contacted is never due soon', { customerSince: ago(89) }, 'never', ahead(1), 89],
  ['typed by hand it counts from Created on', { createdOn: ago(10) }, 'never', ahead(80), 10],
  ['typed by hand it becomes overdue', { createdOn: ago(91) }, 'overdue', ago(1), 91],
  [
    'customerSince goes before Created on',
    { customerSince: ago(100), createdOn: ago(1) },
    'overdue',
    ago(10),
    100,
  ],
  ['customerSince today counts', { customerSince: TODAY, createdOn: ago(95) }, 'never', ahead(90), 0],
  [
    'customerSince in the future is blank',
    { customerSince: ahead(1), createdOn: ago(95) },
    'overdue',
    ago(5),
    95,
  ],
  ['Created on in the future is day 0', { createdOn: ahead(2) }, 'never', ahead(92), 0],
  ['imported without any date: backlog', { sourceKey: 'k', createdOn: ago(400) }, 'never', null, null],
  [
    'imported, customerSince in the future: backlog',
    { sourceKey: 'k', customerSince: ahead(3) },
    'never',
    null,
    null,
  ],
  [
    'imported with customerSince is counted',
    { sourceKey: 'k', customerSince: ago(91) },
    'overdue',
    ago(1),
    91,
  ],
  ['imported and contacted is counted', contacted(91, { sourceKey: 'k' }), 'overdue', ago(1), 91],
  [
    'a contact goes before customerSince',
    contacted(5, { customerSince: ago(500) }),
    'on track',
    ahead(85),
    5,
  ],

  ['a plan of today shows it as planned', contacted(91, { nextActivityOn: TODAY }), 'planned', ago(1), 91],
  [
    'a plan in six days shows it as planned',
    contacted(91, { nextActivityOn: ahead(6) }),
    'planned',
    ago(1),
    91,
  ],
  ['a plan in seven days does not', contacted(91, { nextActivityOn: ahead(7) }), 'overdue', ago(1), 91],
  ['planned goes before due soon', contacted(85, { nextActivityOn: TODAY }), 'planned', ahead(5), 85],
  ['planned goes before never', { createdOn: ago(91), nextActivityOn: TODAY }, 'planned', ago(1), 91],
  [
    'a backlog customer with a plan is planned',
    { sourceKey: 'k', nextActivityOn: TODAY },
    'planned',
    null,
    null,
  ],

  ['snoozed while today is before its day', contacted(91, { snoozedUntil: ahead(1) }), 'paused', ago(1), 91],
  ['on its day the snooze is over', contacted(91, { snoozedUntil: TODAY }), 'overdue', ago(1), 91],
  [
    'snoozed with a near plan is planned',
    contacted(91, { snoozedUntil: ahead(9), nextActivityOn: ahead(2) }),
    'planned',
    ago(1),
    91,
  ],
  [
    'snoozed with a far plan is paused',
    contacted(91, { snoozedUntil: ahead(9), nextActivityOn: ahead(8) }),
    'paused',
    ago(1),
    91,
  ],
  ['a snoozed backlog customer is paused', { sourceKey: 'k', snoozedUntil: ahead(9) }, 'paused', null, null],

  ['ended is paused, without a due date', contacted(91, { status: 'ended' }), 'paused', null, 91],
  [
    'ended is paused whatever is planned',
    contacted(91, { status: 'ended', nextActivityOn: TODAY }),
    'paused',
    null,
    91,
  ],
  ['endedOn alone ends nothing', contacted(91, { endedOn: ago(5) }), 'overdue', ago(1), 91],
  [
    'potential customers are counted like others',
    contacted(91, { status: 'potential' }),
    'overdue',
    ago(1),
    91,
  ],
  ['so are those without a status', contacted(91, { status: null }), 'overdue', ago(1), 91],
];

describe('contact state', () => {
  it.each(cases)('%s', (_title, given, expected, dueOn, days) => {
    expect(state(given)).toMatchObject({ state: expected, dueOn, days });
  });

  it('tells why, as a code and what the sentence needs', () => {
    const base = { cadence: 90, lastContactOn: ago(97), days: 97 };
    expect(state(contacted(97)).reason).toEqual({ kind: 'overdue', ...base, beyond: 7 });
    expect(state(contacted(90)).reason).toMatchObject({ kind: 'dueSoon', left: 0 });
    expect(state(contacted(3)).reason).toMatchObject({ kind: 'onTrack', left: 87 });
    const since = { since: ago(97), sinceField: 'customerSince', days: 97, cadence: 90 };
    expect(state({ customerSince: ago(97) }).reason).toEqual({
      kind: 'neverContactedOverdue',
      ...since,
      beyond: 7,
    });
    expect(state({ createdOn: ago(1) }).reason).toMatchObject({
      kind: 'neverContacted',
      sinceField: 'createdOn',
      left: 89,
    });
    expect(state({ sourceKey: 'k' }).reason).toEqual({ kind: 'backlog' });
    expect(state({ nextActivityOn: ahead(2) }).reason).toEqual({ kind: 'planned', on: ahead(2) });
    expect(state({ snoozedUntil: ahead(2), snoozeReason: 'trade fair' }).reason).toEqual({
      kind: 'snoozed',
      until: ahead(2),
      why: 'trade fair',
    });
    expect(state({ status: 'ended', endedOn: ago(2), endReason: 'moved' }).reason).toEqual({
      kind: 'ended',
      on: ago(2),
      why: 'moved',
    });
  });

  it('reports a cadence that is no whole number from 1, and a customerSince in the future', () => {
    expect(customerProblems({ cadenceDays: 2.5, customerSince: ahead(1) }, TODAY)).toEqual([
      { kind: 'bad cadence', field: 'cadenceDays', found: 2.5 },
      { kind: 'future day', field: 'customerSince', found: ahead(1) },
    ]);
    expect(customerProblems({ cadenceDays: 1, customerSince: TODAY }, TODAY)).toEqual([]);
    expect(customerProblems({ cadenceDays: null, customerSince: null }, TODAY)).toEqual([]);
  });

  it('follows the settings of the team', () => {
    const own = { ...standardSettings, cadenceA: 10, cadenceOther: 20, dueSoonDays: 2 };
    const after = (days: number, tier: 'A' | null): string =>
      contactState(customerFacts({ tier }), history({ lastContactOn: ago(days) }), TODAY, own).state;
    expect([8, 9, 10, 11].map((days) => after(days, 'A'))).toEqual([
      'on track',
      'due soon',
      'due soon',
      'overdue',
    ]);
    expect([18, 19, 21].map((days) => after(days, null))).toEqual(['on track', 'due soon', 'overdue']);
  });
});
