import { describe, expect, it } from '@jest/globals';
import type { Pacing } from '../../../workbench/host/executions/executor';
import { LIVE, onStage, seeded } from './support';

const COUNTER = `
function cell() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1'); }
function countUp() {
  const counter = cell();
  for (let turn = 0; turn < 100; turn += 1) counter.setValue(Number(counter.getValue()) + 1);
}
function countUpLocked() {
  const lock = LockService.getScriptLock();
  const counter = cell();
  for (let turn = 0; turn < 100; turn += 1) {
    lock.waitLock(60000);
    counter.setValue(Number(counter.getValue()) + 1);
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
function read() { return cell().getValue(); }`;

function countTwice(handler: string, pacing: Pacing) {
  return onStage(COUNTER, pacing, async ({ executor, start, play }) => {
    const both = await Promise.all([start(handler).done, start(handler).done]);
    expect(both.map(({ error, ended }) => error ?? ended)).toEqual([null, null]);
    const trace = executor.trace.map((step) => step.join(' '));
    return { count: Number(await play('read')), trace };
  });
}

describe('two executions that increment the same cell 100 times each', () => {
  it('lose some without a lock, whatever the seed', async () => {
    for (const seed of [1, 2, 3]) {
      const { count } = await countTwice('countUp', seeded(seed));
      expect(count).toBeGreaterThanOrEqual(100);
      expect(count).toBeLessThan(200);
    }
  });

  it('lose none with the lock (PLATFORM 5.2)', async () => {
    for (const seed of [1, 2, 3]) expect((await countTwice('countUpLocked', seeded(seed))).count).toBe(200);
    expect((await countTwice('countUpLocked', LIVE)).count).toBe(200);
  });

  it('go on in the same order with the same seed, and in another with another', async () => {
    const first = await countTwice('countUp', seeded(7));
    expect(first.trace).toContain('1 Range.setValue');
    expect(first.trace).toContain('2 Range.setValue');
    expect(await countTwice('countUp', seeded(7))).toEqual(first);
    expect((await countTwice('countUp', seeded(8))).trace).not.toEqual(first.trace);
  });

  it('wait for the lock in the same order with the same seed', async () => {
    const first = await countTwice('countUpLocked', seeded(7));
    expect(await countTwice('countUpLocked', seeded(7))).toEqual(first);
  });
});

describe('threads', () => {
  it('carry nothing over from one execution to the next (DESIGN part 6)', () =>
    onStage(
      'let runs = 0; function count() { globalThis.left = (globalThis.left ?? 0) + 1; return [++runs, left]; }',
      LIVE,
      async ({ play }) => {
        expect([await play('count'), await play('count'), await play('count')]).toEqual([
          [1, 1],
          [1, 1],
          [1, 1],
        ]);
      },
      { spares: 1 },
    ));

  it('are enough for one person 30 times at once, and then refuse as Google does (PLATFORM 1.5)', () =>
    onStage(
      'function wait() { Utilities.sleep(1000); } function quick() { return 1; }',
      seeded(),
      async ({ executor, start, play, world }) => {
        expect(world.quotas.simultaneousPerPerson).toBe(30);
        world.quotas.simultaneousPerPerson = 2;
        const running = [start('wait'), start('wait')];
        const { error, meter } = await start('quick').done;
        expect(error).toEqual({
          name: 'Exception',
          message: 'There are too many scripts running simultaneously for this Google user account.',
          stack: '',
        });
        expect(meter.calls).toBe(0);
        const another = executor.start({ kind: 'editor', function: 'quick', user: 'ann@example.com' });
        expect((await another.done).result).toBe(1);
        await Promise.all(running.map(({ done }) => done));
        expect(await play('quick')).toBe(1);
      },
    ));
});

describe('whoever listens', () => {
  it('hears that the world may have changed, before the execution is over', () =>
    onStage(
      `function save() { PropertiesService.getScriptProperties().setProperty('a', '1'); Utilities.sleep(300000); }`,
      LIVE,
      async ({ executor, start, world }) => {
        const heard = new Promise<void>((resolve) => {
          const stop = executor.onChange(() => {
            if (world.properties.script['a'] !== '1') return;
            stop();
            resolve();
          });
        });
        const { kill, done } = start('save');
        await heard;
        kill('enough');
        expect((await done).ended).toBe('enough');
      },
    ));
});
