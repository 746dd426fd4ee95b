import { describe, expect, it } from '@jest/globals';
import { fire } from '../../workbench/host/clock';
import { editAs } from '../../workbench/host/edits';
import type { Execution } from '../../workbench/host/execution';
import type { World } from '../../workbench/store/world';
import { ADMIN, companyWorld, product, toMorning } from '../support/product';
import { cellOf, rowsOf } from '../support/sheetReading';
import { ANN, FIRST_NIGHT, smallCompany } from '../support/smallCompany';

/** Somebody else holds the lock: for some minutes, or for good. PLATFORM 5.2 */
function holdLock(world: World, minutes: number | null): void {
  const until = minutes === null ? {} : { until: world.now + minutes * 60_000 };
  world.locks = [{ kind: 'script', person: '', holder: 'another', ...until }];
}

function nightlyOf(world: World): string {
  return world.triggers.find(({ handler }) => handler === 'nightly')?.id ?? '';
}

function atNight(): World {
  const world = companyWorld(smallCompany());
  world.now = Date.parse(`${FIRST_NIGHT}T06:00:00Z`);
  return world;
}

const oneOffs = (world: World): number =>
  world.triggers.filter(({ clock }) => clock !== null && clock.plan.kind !== 'days').length;

describe('a nightly job that cannot get the lock', () => {
  it('tries again some minutes later, does the whole day then, and leaves no trigger behind', () => {
    const world = atNight();
    holdLock(world, 3);
    const first = fire(world, product(), nightlyOf(world));
    expect([first.error, world.mails.length, rowsOf(world, 'jobs').length]).toEqual([null, 0, 0]);
    expect(oneOffs(world)).toBe(1);
    toMorning(world, FIRST_NIGHT);
    expect(world.mails).toHaveLength(4);
    expect(rowsOf(world, 'jobs').map(({ result }) => result)).toContain('OK');
    expect(oneOffs(world)).toBe(0);
  });

  it('gives up after some tries, with an error that reaches its owner', () => {
    const world = atNight();
    holdLock(world, null);
    const runs: Execution[] = [fire(world, product(), nightlyOf(world)), ...toMorning(world, FIRST_NIGHT)];
    const failed = runs.filter(({ error }) => error !== null);
    expect(failed.map(({ error }) => error?.message)).toEqual(
      failed.map(() => expect.stringMatching(/Somebody else is writing/)),
    );
    expect(failed.length).toBeGreaterThan(0);
    expect(runs.length).toBeLessThan(12);
    expect(oneOffs(world)).toBe(0);
    expect(world.mails).toEqual([]);
    world.locks = [];
    toMorning(world, '2026-01-07');
    expect(world.mails).toHaveLength(4);
  });
});

describe('an edit while others hold the lock', () => {
  it('is no error, and the night settles its row', () => {
    const world = companyWorld(smallCompany());
    const row = Math.max(...rowsOf(world, 'customers').map((one) => one.row)) + 1;
    holdLock(world, 2);
    const { executions } = editAs(world, product(), ANN, {
      kind: 'type',
      tab: 'Customers',
      cell: cellOf(world, 'customers', 'name', row),
      text: 'Willow',
    });
    expect(executions.map(({ user, error }) => [user, error])).toEqual([[ADMIN, null]]);
    expect(rowsOf(world, 'customers').at(-1)).toMatchObject({ name: 'Willow', id: null });
    toMorning(world, FIRST_NIGHT);
    expect(rowsOf(world, 'customers').at(-1)?.['id']).toMatch(/./);
  });
});
