import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Execution } from '../../workbench/host/execution';
import type { Latency, World } from '../../workbench/store/world';
import { type Company, companyWorld, copyOf, toMorning } from '../support/product';
import { everythingBut, rowsOf } from '../support/sheetReading';
import { dayBefore, FIRST_NIGHT } from '../support/smallCompany';

const SIX_MINUTES = 360_000;
const REPS = Array.from({ length: 12 }, (_, index) => `rep${index + 1}@example.com`);

/** Five hundred customers of twelve reps, in all states. */
function bigCompany(): Company {
  const numbers = Array.from({ length: 500 }, (_, index) => index);
  const rep = (index: number): string => REPS[index % REPS.length] ?? '';
  return {
    team: [
      { email: 'mia@example.com', role: 'manager' },
      ...REPS.map((email) => ({ email, role: 'rep', manager: 'mia@example.com' })),
    ],
    customers: numbers.map((index) => ({ name: `Customer ${index}`, owner: rep(index) })),
    activities: numbers.map((index) => {
      return {
        customer: `Customer ${index}`,
        status: 'done',
        doneOn: dayBefore((index * 7) % 130),
        by: rep(index),
      };
    }),
  };
}

/** What a night leaves behind, but for the moments at which it did it. */
function leftBehind(world: World): object {
  return {
    sheets: everythingBut(world, 'jobs', 'outbox'),
    outbox: rowsOf(world, 'outbox').map(({ key, to, state, attempts, arguments: args }) => [
      key,
      to,
      state,
      attempts,
      args,
    ]),
    mails: world.mails.map(({ to, subject, body }) => [to, subject, body]),
    triggers: world.triggers.map(({ handler, event, disabled }) => [handler, event, disabled]),
    remembered: Object.entries(world.properties.document)
      .filter(([key]) => key !== 'lease')
      .sort(),
  };
}

const company = companyWorld(bigCompany());

describe.each<[string, Partial<Latency>]>([
  ['three and a half seconds a trip', { perTrip: 3_500 }],
  ['five seconds a trip', { perTrip: 5_000 }],
  ['four and a half seconds a trip', { perTrip: 4_500 }],
  ['slow cells', { perTrip: 500, perCell: 12 }],
])('a night that takes too long: %s', (_name, latency) => {
  const quick = copyOf(company);
  const slow = copyOf(company);
  let executions: readonly Execution[];
  beforeAll(() => {
    toMorning(quick, FIRST_NIGHT);
    Object.assign(slow.latency, latency);
    executions = toMorning(slow, FIRST_NIGHT);
  });

  it('is cut by its own time budget, never by Google, and goes on by itself', () => {
    expect(executions.length).toBeGreaterThan(1);
    expect(executions.map(({ error, ended }) => error?.message ?? ended)).toEqual(executions.map(() => null));
    for (const { durationMs } of executions) expect(durationMs).toBeLessThan(SIX_MINUTES);
    const results = rowsOf(slow, 'jobs').map(({ result }) => result);
    expect(results).toEqual([...executions.slice(1).map(() => 'Resumed'), 'OK']);
  });

  it('leaves no spent trigger', () => {
    expect(slow.triggers.map(({ handler }) => handler).sort()).toEqual(['edited', 'nightly']);
  });

  it('ends as one run does', () => {
    slow.latency.perTrip = 0;
    slow.latency.perCell = 0;
    expect(leftBehind(slow)).toEqual(leftBehind(quick));
  });

  it('and is over: the next night does only what is new', () => {
    for (const world of [quick, slow]) toMorning(world, '2026-01-07');
    expect(leftBehind(slow)).toEqual(leftBehind(quick));
  });
});
