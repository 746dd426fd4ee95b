import { describe, expect, it } from '@jest/globals';
import type { Shown } from '../../../workbench/store/session';
import { LIVE, onStage, seeded, slowPerson } from './support';

const SCRIPT = `
function ask() { return String(SpreadsheetApp.getUi().alert('Go on?', SpreadsheetApp.getUi().ButtonSet.YES_NO)); }
function enter() { return SpreadsheetApp.getUi().prompt('Name?').getResponseText(); }
function askLocked() { LockService.getScriptLock().waitLock(1000); return ask(); }
function quick() { return 'done'; }
function sleepLong() { Utilities.sleep(300000); return new Date().getTime(); }
function sleepShort() { Utilities.sleep(2000); return new Date().getTime(); }
function sleepLocked() { LockService.getScriptLock().waitLock(1); Utilities.sleep(60000); }
function lockPatiently() { LockService.getScriptLock().waitLock(300000); return new Date().getTime(); }
function lockShortly() { LockService.getScriptLock().waitLock(20); }
function tryShortly() { return LockService.getScriptLock().tryLock(20); }`;
const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

describe('a dialog', () => {
  it('blocks only its execution', () =>
    onStage(SCRIPT, LIVE, async ({ start, play }) => {
      const person = slowPerson();
      const asking = start('ask', person.screen);
      expect(await person.asked).toEqual({
        kind: 'alert',
        title: '',
        text: 'Go on?',
        buttons: ['YES', 'NO'],
      });
      expect(await play('quick')).toBe('done');
      expect(asking.session.shown.questions).toEqual([]);
      person.answer('NO');
      expect((await asking.done).result).toBe('NO');
      expect(asking.session.shown.questions).toMatchObject([{ answer: { button: 'NO' } }]);
      expect(person.isOff()).toBe(true);
    }));

  it('gives back what was typed', () =>
    onStage(SCRIPT, LIVE, async ({ start }) => {
      const person = slowPerson();
      const asking = start('enter', person.screen);
      await person.asked;
      person.answer('OK', '王芳');
      expect((await asking.done).result).toBe('王芳');
    }));

  it('takes no time of the execution, however long the person thinks (PLATFORM 1.1)', () =>
    onStage(SCRIPT, seeded(), async ({ executor, play }) => {
      const person = slowPerson();
      const asking = executor.start({ kind: 'menu', function: 'ask', limitMs: 1000 }, person.screen);
      await person.asked;
      await play('sleepLong');
      person.answer('YES');
      expect(await asking.done).toMatchObject({ result: 'YES', ended: null, durationMs: 0 });
    }));

  it('that breaks is a fault of the workbench, told to whoever waits', () =>
    onStage(SCRIPT, LIVE, async ({ start }) => {
      const asking = start('ask', { ask: () => Promise.reject(new Error('no window')) });
      await expect(asking.done).rejects.toThrow('no window');
    }));

  it('without a person is answered by its first button', () =>
    onStage(SCRIPT, LIVE, async ({ play }) => expect(await play('ask')).toBe('YES')));
});

describe('a sleep', () => {
  it('blocks only its execution', () =>
    onStage(SCRIPT, LIVE, async ({ start, play }) => {
      const sleeping = start('sleepLong');
      expect(await play('quick')).toBe('done');
      sleeping.kill('enough');
      expect((await sleeping.done).ended).toBe('enough');
    }));

  it('runs beside others on the virtual clock', () =>
    onStage(SCRIPT, seeded(), async ({ start, world }) => {
      const begin = world.now;
      const [long, short] = await Promise.all([start('sleepLong').done, start('sleepShort').done]);
      expect([long.result, short.result]).toEqual([begin + 300_000, begin + 2000]);
      expect(world.now).toBe(begin + 300_000);
    }));
});

describe('a lock', () => {
  it('is waited for by one execution while others go on, and got when the holder ends (PLATFORM 5.2)', () =>
    onStage(SCRIPT, LIVE, async ({ start, play }) => {
      const person = slowPerson();
      const holding = start('askLocked', person.screen);
      await person.asked;
      const waiting = start('lockPatiently');
      expect(await play('quick')).toBe('done');
      expect(await play('tryShortly')).toBe(false);
      person.answer('YES');
      expect((await holding.done).result).toBe('YES');
      expect((await waiting.done).error).toBeNull();
    }));

  it('that does not come free in time is refused in the words of Google (PLATFORM 5.2)', () =>
    onStage(SCRIPT, LIVE, async ({ start }) => {
      const person = slowPerson();
      const holding = start('askLocked', person.screen);
      await person.asked;
      expect((await start('lockShortly').done).error).toMatchObject({ name: 'Exception', message: TIMEOUT });
      person.answer('YES');
      await holding.done;
    }));

  it('is waited for on the virtual clock under the scheduler', async () => {
    for (const seed of [1, 2, 3, 4]) {
      await onStage(SCRIPT, seeded(seed), async ({ start, world }) => {
        const begin = world.now;
        const [holding, waiting] = await Promise.all([
          start('sleepLocked').done,
          start('lockPatiently').done,
        ]);
        expect(holding.error).toBeNull();
        // Whoever was first: the other has waited, or has not.
        expect([begin, begin + 60_000]).toContain(waiting.result);
        expect(world.locks).toEqual([]);
      });
    }
  });
});

describe('what an execution shows', () => {
  const SHOWS = `
function show() {
  const ui = SpreadsheetApp.getUi();
  SpreadsheetApp.getActiveSpreadsheet().toast('Working', 'Rapport', 3);
  ui.createMenu('Rapport').addItem('Quick', 'quick').addToUi();
  ui.alert('Look');
}`;

  it('is on the screen while it runs, not at its end', () =>
    onStage(SHOWS, LIVE, async ({ start }) => {
      const person = slowPerson();
      const toasts: Shown['toasts'] = [];
      const menus: string[][] = [];
      const showing = start('show', {
        ...person.screen,
        toast: (toast) => void toasts.push(toast),
        menus: (all) => void menus.push(all.map(({ caption }) => caption)),
      });
      await person.asked;
      expect(toasts).toEqual([{ text: 'Working', title: 'Rapport', seconds: 3 }]);
      expect(menus).toEqual([['Rapport']]);
      person.answer('OK');
      await showing.done;
      expect(toasts).toHaveLength(1);
    }));
});
