import { describe, expect, it } from '@jest/globals';
import { run } from '../../workbench/host/execution';
import { ServiceError } from '../../workbench/store/serviceError';
import { createWorld } from '../../workbench/store/world';
import { execute, projectOf, runScript } from '../support/script';

describe('what a function returns', () => {
  it('is plain data', () => {
    expect(runScript('return { a: [1, "x", null, true], d: new Date(0), u: undefined, f: () => 1 }')).toEqual(
      {
        a: [1, 'x', null, true],
        d: '1970-01-01T00:00:00.000Z',
      },
    );
    expect(runScript('return')).toBeUndefined();
    expect(runScript('return null')).toBeNull();
  });

  it('reaches a page as null if a Date is anywhere inside (PLATFORM 3.5)', () => {
    const body = 'return { rows: [[1, { at: new Date(0) }]] }';
    expect(runScript(body, { kind: 'page' })).toBeNull();
    expect(runScript('return { rows: [[1]] }', { kind: 'page' })).toEqual({ rows: [[1]] });
    expect(runScript(body, { kind: 'menu' })).toEqual({ rows: [[1, { at: '1970-01-01T00:00:00.000Z' }]] });
  });

  it('is not to be had by a page from a function whose name ends in _ (PLATFORM 2.9)', () => {
    const project = projectOf('function secret_() { return 1; }');
    expect(run(createWorld(), project, { function: 'secret_', kind: 'page' }).error?.message).toBe(
      'Script function not found: secret_',
    );
    expect(run(createWorld(), project, { function: 'secret_', kind: 'menu' }).result).toBe(1);
  });

  it('takes arguments as JSON', () => {
    const project = projectOf('function add(a, b) { return [a.x + b, a instanceof Object]; }');
    expect(
      run(createWorld(), project, { function: 'add', args: [{ x: 1 }, 2], kind: 'page' }).result,
    ).toEqual([3, true]);
  });

  it('is an error where it cannot be made plain', () => {
    expect(execute('const circle = {}; circle.me = circle; return circle').error?.name).toBe('TypeError');
    expect(execute('throw "a text"').error).toMatchObject({ name: '', message: 'a text' });
  });
});

describe('an execution counts', () => {
  it('calls of the script, which of them are trips, and not what the platform does by itself', () => {
    const { meter } = execute(`const store = PropertiesService.getScriptProperties();
      store.getKeys(); store.getKeys(); MailApp.getRemainingDailyQuota(); new Date(); console.log('x');`);
    expect(meter).toEqual({
      calls: 4,
      trips: 3,
      cellsRead: 0,
      cellsWritten: 0,
      byMethod: {
        'PropertiesService.getScriptProperties': 1,
        'Properties.getKeys': 2,
        'MailApp.getRemainingDailyQuota': 1,
      },
    });
  });

  it('time by the latency of calls and trips', () => {
    const { durationMs } = execute(
      `const store = PropertiesService.getScriptProperties(); store.getKeys(); store.getKeys()`,
      { latency: { perCall: 1, perTrip: 100 } },
    );
    expect(durationMs).toBe(203);
  });
});

describe('the time limit', () => {
  const loop = `let n = 0; try { for (;;) { Utilities.sleep(1000); n += 1; PropertiesService.getScriptProperties().setProperty('n', n) } }
    catch (error) { try { Utilities.sleep(1) } catch (again) {} return 'survived' }`;

  it('is six minutes on the virtual clock, and no catch survives it (PLATFORM 1.1)', () => {
    const { ended, result, error, durationMs, world } = execute(loop);
    expect([ended, result, error]).toEqual(['Exceeded maximum execution time', undefined, null]);
    expect(durationMs).toBe(360_000);
    expect(world.properties.script).toEqual({ n: '360' });
  });

  it('is thirty seconds for a simple trigger (PLATFORM 1.2)', () => {
    expect(execute(loop, { kind: 'simple' }).durationMs).toBe(30_000);
  });
});

describe('hooks', () => {
  it('can make a service fail before a call', () => {
    const failing = (method: string): void => {
      if (method === 'MailApp.sendEmail') throw new ServiceError('Service unavailable: Mail');
    };
    const { error, world } = execute(`MailApp.sendEmail('a@x.org', 'S', 'B')`, {
      hooks: { before: failing },
    });
    expect(error).toMatchObject({ name: 'Exception', message: 'Service unavailable: Mail' });
    expect(world.mails).toEqual([]);
  });

  it('can make a service fail after a call has done its work', () => {
    const { error, world } = execute(`MailApp.sendEmail('a@x.org', 'S', 'B')`, {
      hooks: {
        after: () => {
          throw new ServiceError('Timed out');
        },
      },
    });
    expect(error?.message).toBe('Timed out');
    expect(world.mails).toHaveLength(1);
  });

  it('can kill the execution at any call; finally and catch run into nothing', () => {
    const { ended, world } = execute(
      `const store = PropertiesService.getScriptProperties();
       try { store.setProperty('a', 1); store.setProperty('b', 2); } finally { store.setProperty('c', 3); }`,
      {
        hooks: {
          before: (_method, session) => {
            if (session.meter.calls === 3) session.end('Killed');
          },
        },
      },
    );
    expect(ended).toBe('Killed');
    expect(world.properties.script).toEqual({ a: '1' });
  });

  it('can change the world between two calls, as other people do', () => {
    expect(
      runScript(
        `const store = PropertiesService.getScriptProperties();
         return [store.getProperty('x'), store.getProperty('x')]`,
        {
          hooks: {
            after: (method, { world }) => {
              if (method === 'Properties.getProperty') world.properties.script['x'] = 'changed';
            },
          },
        },
      ),
    ).toEqual([null, 'changed']);
  });
});

describe('a fault of the workbench itself', () => {
  it('is thrown to whoever runs it, though the script caught it', () => {
    const broken = (): void => {
      throw new RangeError('a hook of the test is wrong');
    };
    expect(() =>
      execute('try { Utilities.sleep(1) } catch (error) {}', { hooks: { before: broken } }),
    ).toThrow('a hook of the test is wrong');
  });
});
