import { describe, expect, it } from '@jest/globals';
import { ServiceError } from '../../workbench/store/serviceError';
import type { Hooks } from '../../workbench/store/session';
import type { World } from '../../workbench/store/world';
import { copyOf } from '../support/product';
import { rowsOf } from '../support/sheetReading';
import {
  callsOfNight,
  contradictionsOf,
  customersOf,
  eveOfFirstNight,
  nightAt,
  visitsOf,
} from './nightUnderTest';

const EVENING = '2026-01-06T06:30:00Z';
/** At once: a failed night must not keep the next one waiting. */
const AGAIN = '2026-01-06T06:31:00Z';
const FAILURE = 'Service Spreadsheets failed while accessing document';

/** The n-th call of the script fails: before it did anything, or after it had done it all. */
function failAt(call: number, when: 'before' | 'after', seen: string[] = []): Hooks {
  let calls = 0;
  const fail = (method: string): void => {
    calls += 1;
    if (calls !== call) return;
    seen.push(method);
    throw new ServiceError(FAILURE);
  };
  return when === 'before' ? { before: fail } : { after: fail };
}

const eve = eveOfFirstNight();
const CALLS = callsOfNight(eve, EVENING);
const whole = copyOf(eve);
nightAt(whole, EVENING);
const keysOf = (world: World): string[] =>
  rowsOf(world, 'outbox')
    .map(({ key }) => String(key))
    .sort();
const afterOne = { customers: customersOf(whole), visits: visitsOf(whole), keys: keysOf(whole) };

/** The mails that are neither sent nor shown as uncertain: lost, or still waiting. */
function missing(world: World): string[] {
  return rowsOf(world, 'outbox').flatMap(({ key, state }) =>
    state === 'Sent' || state === 'Uncertain' ? [] : [`${String(key)} ${String(state)}`],
  );
}

/** What is not as after an undisturbed night, in short. */
function differencesOf(world: World): string[] {
  const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const customers = customersOf(world);
  return [
    ...contradictionsOf(world),
    ...missing(world),
    ...(alike(keysOf(world), afterOne.keys) ? [] : [`outbox: ${keysOf(world).join(', ')}`]),
    ...Object.entries(afterOne.customers).flatMap(([name, cells]) =>
      alike(customers[name], cells) ? [] : [name],
    ),
    ...(alike(visitsOf(world), afterOne.visits) ? [] : ['visits']),
    ...(alike(world.triggers.map(({ handler }) => handler).sort(), ['edited', 'nightly'])
      ? []
      : ['triggers']),
  ];
}

describe.each(['before', 'after'] as const)('a night in which Google fails %s any of its calls', (when) => {
  it('run again is whole: no mail lost, none twice, everything derived is right', () => {
    const wrong: string[] = [];
    for (let call = when === 'before' ? 1 : 2; call <= CALLS; call += when === 'before' ? 1 : 3) {
      const world = copyOf(eve);
      const seen: string[] = [];
      const { error } = nightAt(world, EVENING, failAt(call, when, seen));
      // Whoever gets no word by Google's mail finds one in Jobs.
      const [job] = rowsOf(world, 'jobs');
      if (error === null && job === undefined) wrong.push(`${call} ${seen.join()}: nobody is told`);
      nightAt(world, AGAIN);
      const differences = differencesOf(world);
      if (differences.length > 0) wrong.push(`${call} ${seen.join()}: ${differences.join('; ')}`);
    }
    expect(wrong).toEqual([]);
  });
});
