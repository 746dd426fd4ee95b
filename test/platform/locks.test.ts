import { describe, expect, it } from '@jest/globals';
import { createWorld } from '../../workbench/store/world';
import { execute, runScript } from '../support/script';

const heldByAnother = (until?: number) => {
  const world = createWorld();
  world.locks.push({
    kind: 'script',
    person: '',
    holder: 'another',
    ...(until === undefined ? {} : { until }),
  });
  return world;
};

describe('locks', () => {
  it('tryLock answers true or false, waitLock throws (PLATFORM 5.2)', () => {
    const world = heldByAnother();
    expect(runScript('return LockService.getScriptLock().tryLock(1000)', { world })).toBe(false);
    expect(execute('LockService.getScriptLock().waitLock(1000)', { world }).error).toMatchObject({
      name: 'Exception',
      message: 'Lock timeout: another process was holding the lock for too long.',
    });
    expect(runScript('return LockService.getScriptLock().tryLock(0)')).toBe(true);
  });

  it('waiting takes its time on the virtual clock, and ends when the holder lets go', () => {
    const start = createWorld().now;
    expect(execute('LockService.getScriptLock().tryLock(1500)', { world: heldByAnother() }).durationMs).toBe(
      1500,
    );
    const { durationMs, result } = execute(
      'const lock = LockService.getScriptLock(); lock.waitLock(30000); return lock.hasLock()',
      { world: heldByAnother(start + 4000) },
    );
    expect([durationMs, result]).toEqual([4000, true]);
  });

  it('are held until released, and released when the script ends, however it ends (PLATFORM 5.2)', () => {
    const world = createWorld();
    expect(
      runScript(
        `const lock = LockService.getScriptLock();
         const seen = [lock.hasLock(), lock.tryLock(1), lock.tryLock(1), lock.hasLock()];
         lock.releaseLock();
         return [...seen, lock.hasLock()];`,
        { world },
      ),
    ).toEqual([false, true, true, true, false]);
    runScript('LockService.getScriptLock().waitLock(1)', { world });
    expect(world.locks).toEqual([]);
    execute('LockService.getUserLock().waitLock(1); throw new Error("oops")', { world });
    expect(world.locks).toEqual([]);
    execute('LockService.getDocumentLock().waitLock(1); Utilities.sleep(300000); Utilities.sleep(300000)', {
      world,
    });
    expect(world.locks).toEqual([]);
  });

  it('of a person keep nobody else out', () => {
    const world = createWorld();
    world.locks.push({ kind: 'user', person: 'ann@example.com', holder: 'another' });
    const body = 'return LockService.getUserLock().tryLock(1)';
    expect(runScript(body, { world, user: 'ann@example.com' })).toBe(false);
    expect(runScript(body, { world, user: 'bob@example.com' })).toBe(true);
  });

  it('of the document are null in a web app and without a document (PLATFORM 2.8)', () => {
    const body = 'return [LockService.getDocumentLock() === null, LockService.getScriptLock() === null]';
    expect(runScript(body, { kind: 'webapp' })).toEqual([true, false]);
    expect(runScript(body, { bound: false })).toEqual([true, false]);
    expect(runScript(body)).toEqual([false, false]);
  });
});
