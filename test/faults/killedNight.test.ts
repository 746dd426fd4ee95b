import { describe, expect, it } from '@jest/globals';
import type { Hooks } from '../../workbench/store/session';
import type { World } from '../../workbench/store/world';
import { copyOf } from '../support/product';
import { rowsOf } from '../support/sheetReading';
import {
  callsOfNight,
  contradictionsOf,
  customersOf,
  eveOfFirstNight,
  mailsOf,
  newsOf,
  nightAt,
  outboxOf,
  visitsOf,
} from './nightUnderTest';

const EVENING = '2026-01-06T06:30:00Z';
const LATER = '2026-01-06T06:40:00Z';
const NEXT = '2026-01-07T06:30:00Z';
const THIRD = '2026-01-08T06:30:00Z';

/** Ends the execution before its n-th call. What is still buffered is lost, or was carried out a moment before. */
function killAt(call: number, buffered: 'lost' | 'carried out'): Hooks {
  return {
    before: (_method, session) => {
      if (session.meter.calls !== call) return;
      if (buffered === 'carried out') session.settle();
      session.end('Killed');
    },
  };
}

const eve = eveOfFirstNight();
const CALLS = callsOfNight(eve, EVENING);
const everyCall = Array.from({ length: CALLS }, (_, index) => index + 1);
const some = (step: number, from = 1): number[] => everyCall.filter((call) => call % step === from % step);

const whole = copyOf(eve);
nightAt(whole, EVENING);
const afterOne = {
  customers: customersOf(whole),
  visits: visitsOf(whole),
  keys: rowsOf(whole, 'outbox')
    .map(({ key }) => String(key))
    .sort(),
};
nightAt(whole, NEXT);
const afterTwo = { customers: customersOf(whole), mails: mailsOf(whole), outbox: outboxOf(whole) };

/** The mails that are neither sent nor shown as uncertain: lost, or still waiting. */
function missing(world: World): string[] {
  return rowsOf(world, 'outbox').flatMap(({ key, state }) =>
    state === 'Sent' || state === 'Uncertain' ? [] : [`${String(key)} ${String(state)}`],
  );
}

function checkWholeAgain(world: World, call: number): void {
  const found = {
    call,
    contradictions: contradictionsOf(world),
    missing: missing(world),
    keys: rowsOf(world, 'outbox')
      .map(({ key }) => String(key))
      .sort(),
    customers: customersOf(world),
    visits: visitsOf(world),
    triggers: world.triggers.map(({ handler }) => handler).sort(),
  };
  expect(found).toEqual({
    call,
    contradictions: [],
    missing: [],
    ...afterOne,
    triggers: ['edited', 'nightly'],
  });
}

describe('a night that is killed at any of its calls', () => {
  it('has a good many calls, and none wants anything before', () => {
    expect(CALLS).toBeGreaterThan(150);
    expect(mailsOf(eve)).toEqual([]);
  });

  it('run again is whole: no mail lost, none twice, everything derived is right', () => {
    for (const call of everyCall) {
      const world = copyOf(eve);
      expect([call, nightAt(world, EVENING, killAt(call, 'lost')).ended]).toEqual([call, 'Killed']);
      nightAt(world, LATER);
      checkWholeAgain(world, call);
    }
  });

  it('also where Sheets had carried out what was buffered', () => {
    for (const call of some(3)) {
      const world = copyOf(eve);
      nightAt(world, EVENING, killAt(call, 'carried out'));
      nightAt(world, LATER);
      checkWholeAgain(world, call);
    }
  });

  it('leaves at most one mail uncertain, and the day after is as if nothing had been', () => {
    for (const call of some(8)) {
      const world = copyOf(eve);
      nightAt(world, EVENING, killAt(call, 'lost'));
      nightAt(world, LATER);
      const uncertain = rowsOf(world, 'outbox').filter(({ state }) => state === 'Uncertain');
      expect([call, uncertain.length]).toEqual([call, Math.min(1, uncertain.length)]);
      nightAt(world, NEXT);
      expect([call, customersOf(world)]).toEqual([call, afterTwo.customers]);
      expect([call, contradictionsOf(world)]).toEqual([call, []]);
      const expected = afterTwo.outbox.map((row) => {
        const isUncertain = uncertain.some(({ key }) => row.startsWith(`${String(key)} `));
        return isUncertain ? row.replace('Sent', 'Uncertain') : row;
      });
      expect([call, outboxOf(world)]).toEqual([call, expected]);
    }
  });

  // A mail that still waits is its reader's one mail of that day; what has come since is told on the day after.
  it('and not run again before the next day tells all news in the days that follow, each once', () => {
    const overdue = Object.entries(afterTwo.customers).filter(([, cells]) => cells.includes('Overdue'));
    expect(overdue.length).toBeGreaterThan(5);
    for (const call of some(7, 2)) {
      const world = copyOf(eve);
      nightAt(world, EVENING, killAt(call, 'lost'));
      nightAt(world, NEXT);
      nightAt(world, THIRD);
      expect([call, contradictionsOf(world), missing(world)]).toEqual([call, [], []]);
      const told = newsOf(world).filter((news) => news.endsWith('|overdue'));
      expect([call, told.map((news) => news.split('|')[1]).sort()]).toEqual([
        call,
        overdue.map(([name]) => name).sort(),
      ]);
    }
  });
});

describe('a second night that is killed', () => {
  it('run again is whole', () => {
    const second = copyOf(eve);
    nightAt(second, EVENING);
    const calls = callsOfNight(second, NEXT);
    for (let call = 1; call <= calls; call += 6) {
      const world = copyOf(second);
      nightAt(world, NEXT, killAt(call, 'lost'));
      nightAt(world, '2026-01-07T06:40:00Z');
      expect([call, contradictionsOf(world), missing(world)]).toEqual([call, [], []]);
      expect([call, customersOf(world)]).toEqual([call, afterTwo.customers]);
    }
  });
});
