import { describe, expect, it } from '@jest/globals';
import { clockEvent } from '../../../workbench/host/clock';
import { createExecutor } from '../../../workbench/host/executions/executor';
import type { Running } from '../../../workbench/host/executions/executor';
import type { World } from '../../../workbench/store/world';
import { companyWorld, copyOf, product, toMorning } from '../../support/product';
import { FIRST_NIGHT, smallCompany } from '../../support/smallCompany';
import { seeded } from './support';

/** What went out, apart from when. */
const mailed = ({ mails }: World): string[] => mails.map(({ to, subject }) => `${to}: ${subject}`).sort();

async function twoNightsAtOnce(world: World, seed: number): Promise<readonly (string | null)[]> {
  const daily = world.triggers.find(
    ({ handler, clock }) => handler === 'nightly' && clock?.plan.kind === 'days',
  );
  if (!daily) throw new Error('There is no nightly trigger.');
  const executor = createExecutor(world, product(), seeded(seed), { spares: 2 });
  const start = (): Running =>
    executor.start({
      kind: 'trigger',
      function: daily.handler,
      event: clockEvent(daily, world.now),
      user: daily.person,
    });
  try {
    const both = await Promise.all([start().done, start().done]);
    return both.map(({ error, ended }) => error?.message ?? ended);
  } finally {
    await executor.close();
  }
}

describe('the nightly job, fired twice at the same moment', () => {
  it('mails everybody once, whichever goes on first', async () => {
    const evening = companyWorld(smallCompany());
    const once = copyOf(evening);
    toMorning(once, FIRST_NIGHT);
    expect(mailed(once).length).toBeGreaterThan(0);
    for (const seed of [1, 2, 3]) {
      const world = copyOf(evening);
      world.now = Date.parse(`${FIRST_NIGHT}T06:00:00Z`);
      expect(await twoNightsAtOnce(world, seed)).toEqual([null, null]);
      expect(mailed(world)).toEqual(mailed(once));
      expect(world.locks).toEqual([]);
    }
  });
});
