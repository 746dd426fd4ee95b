import { describe, expect, it } from '@jest/globals';
import { ServiceError } from '../../../workbench/store/serviceError';
import { LIVE, onStage, seeded, slowPerson } from './support';

const SCRIPT = `
function cell() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1'); }
function read() { LockService.getScriptLock().waitLock(1); return cell().getValue(); }
function writeAndAsk() {
  LockService.getScriptLock().waitLock(1000);
  PropertiesService.getScriptProperties().setProperty('begun', 'yes');
  try {
    cell().setValue('half');
    SpreadsheetApp.getUi().alert('Go on?');
  } finally {
    PropertiesService.getScriptProperties().setProperty('ended', 'yes');
  }
}
function spin() { for (;;) { /* no call ever again */ } }
function callForever() { for (;;) cell().getValue(); }
function clingToLife() { for (;;) { try { Utilities.sleep(100000); } catch (error) { /* go on */ } } }
function quick() { return 1; }`;

describe('killing an execution', () => {
  it('loses what it had buffered, frees its lock and calls its question off (PLATFORM 4.18, 5.2)', () =>
    onStage(SCRIPT, LIVE, async ({ start, play, world }) => {
      const person = slowPerson();
      const running = start('writeAndAsk', person.screen);
      await person.asked;
      running.kill('Ended by hand');
      expect(await running.done).toMatchObject({ ended: 'Ended by hand', error: null, result: undefined });
      expect(person.isOff()).toBe(true);
      expect(await play('read')).toBe('');
      expect(world.properties.script).toEqual({ begun: 'yes' });
      person.answer('OK');
      running.kill('again');
      expect((await running.done).ended).toBe('Ended by hand');
    }));

  it('works in an endless loop, and others are not disturbed', () =>
    onStage(SCRIPT, LIVE, async ({ start, play }) => {
      const running = start('spin');
      expect(await play('quick')).toBe(1);
      running.kill('Ended by hand');
      expect((await running.done).ended).toBe('Ended by hand');
      expect(await play('quick')).toBe(1);
    }));

  it('lets the others go on under the scheduler too', () =>
    onStage(SCRIPT, seeded(), async ({ executor, start }) => {
      const first = executor.start({
        kind: 'editor',
        function: 'callForever',
        hooks: {
          after: (_method, session) => {
            if (session.meter.calls === 30) session.end('Killed at call 30');
          },
        },
      });
      const second = start('quick');
      expect(await first.done).toMatchObject({ ended: 'Killed at call 30', meter: { calls: 30 } });
      expect((await second.done).result).toBe(1);
    }));
});

describe('the time limit', () => {
  it('is real: it ends an endless loop, and one that never stops calling (PLATFORM 1.1)', () =>
    onStage(SCRIPT, LIVE, async ({ executor, play }) => {
      for (const name of ['spin', 'callForever', 'clingToLife']) {
        const { done } = executor.start({ kind: 'editor', function: name, limitMs: 150 });
        expect(await done).toMatchObject({ ended: 'Exceeded maximum execution time', error: null });
      }
      expect(await play('quick')).toBe(1);
    }));

  it('is shorter for a simple trigger (PLATFORM 1.2)', () =>
    onStage(
      SCRIPT,
      LIVE,
      async ({ executor }) => {
        const { done } = executor.start({ kind: 'simple', function: 'spin' });
        expect((await done).ended).toBe('Exceeded maximum execution time');
      },
      { quotas: { simpleTriggerMs: 150 } },
    ));

  it('is one of the virtual clock under the scheduler, to the millisecond', () =>
    onStage(SCRIPT, seeded(), async ({ start, world }) => {
      const begin = world.now;
      expect(await start('clingToLife').done).toMatchObject({
        ended: 'Exceeded maximum execution time',
        durationMs: 360_000,
      });
      expect(world.now).toBe(begin + 360_000);
    }));

  it('is not used up by somebody who moves the clock', () =>
    onStage(SCRIPT, LIVE, async ({ executor, start, world }) => {
      const person = slowPerson();
      const running = start('writeAndAsk', person.screen);
      await person.asked;
      const later = world.now + 91 * 86_400_000;
      executor.clock.moveTo(later);
      person.answer('OK');
      expect((await running.done).ended).toBeNull();
      expect(world.now).toBeGreaterThanOrEqual(later);
    }));
});

describe('what goes wrong', () => {
  it('a service that is down is an error of the script', () =>
    onStage(SCRIPT, LIVE, async ({ executor }) => {
      const { done } = executor.start({
        kind: 'editor',
        function: 'read',
        hooks: {
          before: (method) => {
            if (method === 'Range.getValue') throw new ServiceError('Service unavailable');
          },
        },
      });
      expect((await done).error).toMatchObject({ name: 'Exception', message: 'Service unavailable' });
    }));

  it('a fault of the workbench is thrown to whoever waits, and the next execution is not touched', () =>
    onStage(SCRIPT, LIVE, async ({ executor, play }) => {
      const broken = executor.start({
        kind: 'editor',
        function: 'read',
        hooks: {
          before: () => {
            throw new RangeError('a hook of the test is wrong');
          },
        },
      });
      await expect(broken.done).rejects.toThrow('a hook of the test is wrong');
      expect(await play('quick')).toBe(1);
    }));

  it('whatever runs when the workbench is closed is ended', () =>
    onStage(SCRIPT, LIVE, async ({ executor, start }) => {
      const running = start('spin');
      await executor.close();
      expect((await running.done).ended).toBe('The workbench was closed');
      expect(() => start('quick')).toThrow('The executor is closed.');
    }));
});
