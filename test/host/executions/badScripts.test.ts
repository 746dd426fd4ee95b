import { describe, expect, it } from '@jest/globals';
import { createExecutor } from '../../../workbench/host/executions/executor';
import { createWorld } from '../../../workbench/store/world';
import { projectOf } from '../../support/script';
import { LIVE, onStage, seeded, slowPerson } from './support';

const SCRIPT = `
function recurse() { return recurse() + 1; }
function recurseThroughCalls() { SpreadsheetApp.getActiveSpreadsheet().getName(); return recurseThroughCalls(); }
function hoard() { const kept = []; for (;;) kept.push(new Array(100000).fill(kept.length)); }
function strange() { throw null; }
function breakPrototypes() {
  Object.prototype.toJSON = function () { throw new Error('mine'); };
  return 1;
}
function callNearTheEnd() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const cell = book.getSheets()[0].getRange('A1');
  const wrong = [];
  let [reached, overflows] = [0, 0];
  const dive = (levels) => {
    reached += 1;
    if (levels > 0) dive(levels - 1); else book.getName();
    return reached;
  };
  try { dive(1e9); } catch (error) { /* its depth is what was to be found */ }
  const deepest = reached;
  for (let short = 0; short < 400; short += 2) {
    try { dive(deepest - short); } catch (error) { overflows += 1; }
    cell.setValue(short);
    const answers = [cell.getValue(), cell.getA1Notation(), book.getSheets().length].join();
    if (answers !== short + ',A1,1') wrong.push(answers);
  }
  return { wrong, overflows: overflows > 0 };
}
function quick() { return 1; }
function holdLock() { LockService.getScriptLock().waitLock(1); SpreadsheetApp.getUi().alert('Go on?'); }
function wantLock() { LockService.getScriptLock().waitLock(300000); return 'got it'; }`;

describe('a script that goes wrong', () => {
  it.each(['recurse', 'recurseThroughCalls'])(
    'by calling itself for ever ends with an error of its own: %s',
    (name) =>
      onStage(SCRIPT, LIVE, async ({ start, play }) => {
        expect((await start(name).done).error).toMatchObject({
          name: 'RangeError',
          message: 'Maximum call stack size exceeded',
        });
        expect(await play('quick')).toBe(1);
      }),
  );

  it('by calling itself for ever, and goes on, gets the answers to what it asks', () =>
    onStage(SCRIPT, LIVE, async ({ play }) => {
      expect(await play('callNearTheEnd')).toEqual({ wrong: [], overflows: true });
      expect(await play('quick')).toBe(1);
    }));

  it('by taking all memory is ended alone', () =>
    onStage(SCRIPT, LIVE, async ({ start, play }) => {
      expect(await start('hoard').done).toMatchObject({ ended: 'Out of memory error.', error: null });
      expect(await play('quick')).toBe(1);
    }));

  it('by throwing nothing is told all the same', () =>
    onStage(SCRIPT, LIVE, async ({ start }) => {
      expect((await start('strange').done).error).toMatchObject({ message: 'null' });
    }));

  it('by spoiling what every object has spoils no other execution', () =>
    onStage(SCRIPT, LIVE, async ({ start, play }) => {
      await expect(start('breakPrototypes').done).rejects.toThrow('mine');
      expect(await play('quick')).toBe(1);
    }));

  it.each([
    ['an endless loop', 'for (;;) {}', { ended: 'Exceeded maximum execution time', error: null }],
    [
      'an error',
      'missing();',
      { ended: null, error: { name: 'ReferenceError', message: 'missing is not defined' } },
    ],
    ['a mistake in writing', 'function (', { ended: null, error: { name: 'SyntaxError' } }],
  ])('already while it is loaded, by %s, is told by each execution', async (_, source, expected) => {
    const executor = createExecutor(createWorld(), projectOf(`${source}\nfunction quick() {}`), LIVE, {
      spares: 1,
    });
    try {
      for (let times = 0; times < 2; times += 1) {
        const { done } = executor.start({ kind: 'editor', function: 'quick', limitMs: 300 });
        expect(await done).toMatchObject(expected);
      }
    } finally {
      await executor.close();
    }
  });
});

describe('an execution that is ended while it waits for a lock', () => {
  it.each([
    ['live', LIVE],
    ['under the scheduler', seeded()],
  ] as const)('never gets it, and the next one does: %s', (_, pacing) =>
    onStage(SCRIPT, pacing, async ({ start, world }) => {
      const person = slowPerson();
      const holding = start('holdLock', person.screen);
      await person.asked;
      const [given, patient] = [start('wantLock'), start('wantLock')];
      while (patient.session.meter.calls < 2 || given.session.meter.calls < 2) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      given.kill('Ended by hand');
      expect(await given.done).toMatchObject({ ended: 'Ended by hand', result: undefined });
      person.answer('OK');
      expect((await holding.done).error).toBeNull();
      expect((await patient.done).result).toBe('got it');
      expect(world.locks).toEqual([]);
    }),
  );
});
