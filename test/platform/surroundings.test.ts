import { describe, expect, it } from '@jest/globals';
import { run } from '../../workbench/host/execution';
import { createProject } from '../../workbench/host/project';
import { createWorld } from '../../workbench/store/world';
import { execute, projectOf, runScript } from '../support/script';

describe("a script's surroundings", () => {
  it('have none of what Apps Script lacks (PLATFORM 3.1)', () => {
    const names = [
      'setTimeout',
      'setInterval',
      'setImmediate',
      'clearTimeout',
      'queueMicrotask',
      'fetch',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'TextDecoder',
      'atob',
      'btoa',
      'crypto',
      'window',
      'self',
      'process',
      'global',
      'require',
      'module',
      'Buffer',
      'structuredClone',
      'performance',
      'WebAssembly',
      '__bridge',
      '__invoke',
      '__value',
    ];
    expect(runScript(`return ${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
  });

  it('have no advanced Sheets service (PLATFORM 2.1)', () => {
    expect(runScript('return typeof Sheets')).toBe('undefined');
  });

  it('are not to be left: no function of a service leads back to the host', () => {
    expect(
      runScript(`const routes = [globalThis, MailApp.sendEmail, PropertiesService.getScriptProperties().getProperties(),
          ScriptApp.getProjectTriggers(), new Date(), console.log];
        return routes.map((object) => object.constructor.constructor('return typeof process')())`),
    ).toEqual(Array(6).fill('undefined'));
  });

  it('give arrays, objects and errors of one realm', () => {
    expect(
      runScript(`const store = PropertiesService.getScriptProperties();
        let caught;
        try { MailApp.sendEmail('', 'a', 'b') } catch (error) { caught = error }
        return [store.getKeys() instanceof Array, store.getProperties() instanceof Object, caught instanceof Error]`),
    ).toEqual([true, true, true]);
  });

  it('run microtasks to their end, also of an async function (PLATFORM 3.1)', () => {
    const project =
      projectOf(`async function later() { await null; return (await Promise.all([1, 2])).concat(3); }
      async function fail() { await null; throw new TypeError('oops'); }
      function never() { return new Promise(() => undefined); }`);
    const world = createWorld();
    expect(run(world, project, { function: 'later', kind: 'editor' }).result).toEqual([1, 2, 3]);
    expect(run(world, project, { function: 'fail', kind: 'editor' }).error).toMatchObject({
      name: 'TypeError',
      message: 'oops',
    });
    expect(run(world, project, { function: 'never', kind: 'editor' })).toMatchObject({
      result: undefined,
      error: null,
    });
  });
});

describe('the files of a project', () => {
  it('share one global scope, in their order (PLATFORM 3.3)', () => {
    const project = createProject([
      { name: 'First', source: 'const base = 40; var loads = 0;' },
      { name: 'Second', source: 'loads += 1; function answer() { return [base + 2, loads]; }' },
    ]);
    const world = createWorld();
    expect(run(world, project, { function: 'answer', kind: 'editor' }).result).toEqual([42, 1]);
    // Every execution loads them anew: nothing of the last one is left.
    expect(run(world, project, { function: 'answer', kind: 'editor' }).result).toEqual([42, 1]);
  });

  it('that lack a handler say so (PLATFORM 3.4)', () => {
    const project = projectOf('const arrow = () => 1;');
    const message = (name: string) =>
      run(createWorld(), project, { function: name, kind: 'menu' }).error?.message;
    expect(message('missing')).toBe('Script function not found: missing');
    expect(message('toString')).toBe('Script function not found: toString');
  });

  it('are named in stack traces, and nothing else is: at fn (file:line:col) (PLATFORM 3.4)', () => {
    const project = createProject([
      { name: 'Code', source: 'function outer() {\n  inner();\n}' },
      { name: 'Inner', source: 'function inner() {\n  Utilities.base64Decode("!");\n}' },
    ]);
    expect(run(createWorld(), project, { function: 'outer', kind: 'editor' }).error?.stack).toBe(
      'Exception: Could not decode string.\n    at inner (Inner:2:13)\n    at outer (Code:2:3)',
    );
  });

  it('see only their own frames in a stack that they catch (PLATFORM 3.4)', () => {
    const project = createProject([
      {
        name: 'Code',
        source: `function outer() {
  return [1].map(() => {
    try { Utilities.base64Decode('!') } catch (error) { return error.stack }
  })[0];
}`,
      },
    ]);
    expect(run(createWorld(), project, { function: 'outer', kind: 'editor' }).result).toBe(
      [
        'Exception: Could not decode string.',
        '    at Code:3:21',
        '    at Array.map (<anonymous>)',
        '    at outer (Code:2:14)',
      ].join('\n'),
    );
  });

  it('may throw what they like', () => {
    const messageOf = (thrown: string): unknown => {
      const { error } = execute(`throw ${thrown};`);
      return [error?.name, error?.message];
    };
    expect(messageOf('{ code: 7 }')).toEqual(['', '{ code: 7 }']);
    expect(messageOf("'plain'")).toEqual(['', 'plain']);
    expect(messageOf('null')).toEqual(['', 'null']);
  });

  it('that do not compile fail with the place', () => {
    const { error } = run(createWorld(), projectOf('function broken( {'), {
      function: 'broken',
      kind: 'editor',
    });
    expect(error).toMatchObject({ name: 'SyntaxError' });
    expect(error?.stack).toContain('Code:1');
  });
});

describe('the log', () => {
  it('holds what console says, with its level and time', () => {
    const { log, startedAt } = execute(`console.log('a %s, %d, %j', 'b', 3, { c: 1 }, 'rest');
      console.info({ d: [1, null] }); Utilities.sleep(5); console.warn('careful'); console.error(new Error('bad').message);
      console.log('100%', 5); console.time('t'); Utilities.sleep(7); console.timeEnd('t');`);
    expect(log).toEqual([
      { at: startedAt, level: 'log', text: 'a b, 3, {"c":1} rest' },
      { at: startedAt, level: 'info', text: '{ d: [ 1, null ] }' },
      { at: startedAt + 5, level: 'warning', text: 'careful' },
      { at: startedAt + 5, level: 'error', text: 'bad' },
      { at: startedAt + 5, level: 'log', text: '100% 5' },
      { at: startedAt + 12, level: 'debug', text: 't: 7ms' },
    ]);
  });

  it.each([
    ['new Date(2026, 0, 31)', 'Sat Jan 31 2026 00:00:00 GMT+0100 (Central European Standard Time)'],
    [
      "{ a: 'it', 'b-c': [true, null, undefined, -0, 10n] }",
      "{ a: 'it', 'b-c': [ true, null, undefined, -0, 10n ] }",
    ],
    ['[[], {}, function named() {}, () => 1, /x/g]', '[ [], {}, [Function: named], [Function], /x/g ]'],
    ["[`it's`, 'a\\nb']", `[ "it's", 'a\\nb' ]`],
    [
      '(() => { const circle = { deep: {} }; circle.deep.up = circle; return circle })()',
      '{ deep: { up: [Circular] } }',
    ],
    ['Array(103).fill(0).length', '103'],
    ['SpreadsheetApp.getActive(), MailApp', 'Spreadsheet MailApp'],
    [
      "{ name: 'a'.repeat(40), more: { other: 'b'.repeat(40) } }",
      `{ name: '${'a'.repeat(40)}',\n  more: { other: '${'b'.repeat(40)}' } }`,
    ],
  ])('shows %s', (value, text) => {
    expect(execute(`console.log(${value});`, { zone: 'Europe/Berlin' }).log.map((line) => line.text)).toEqual(
      [text],
    );
  });

  it('cuts long lists', () => {
    const [line] = execute('console.log(Array(101).fill(0));').log;
    expect(line?.text.endsWith('0,\n  ... 1 more item ]')).toBe(true);
  });

  it('holds what Logger says, who speaks Java', () => {
    const { log, result } = execute(
      `Logger.log('%s is %s', 'one', 1).log({ a: [1, 2.5, 'x'], b: null, c: true });
       Logger.log(new Date(0));
       const before = Logger.getLog(); Logger.clear(); return [before, Logger.getLog()];`,
      { now: '2026-01-05T09:00:00Z' },
    );
    const texts = ['one is 1.0', '{a=[1.0, 2.5, x], b=null, c=true}', 'Thu Jan 01 00:00:00 UTC 1970'];
    expect(log.map(({ text }) => text)).toEqual(texts);
    expect(result).toEqual([
      texts.map((text) => `Mon Jan 05 09:00:00 UTC 2026 INFO: ${text}\n`).join(''),
      '',
    ]);
  });
});

describe('Session', () => {
  it('tells zone, locale and a key that says nothing of the person', () => {
    const options = {
      manifest: { timeZone: 'Asia/Shanghai' },
      people: { 'ann@example.com': { locale: 'zh_CN' } },
      user: 'ann@example.com',
    };
    const body =
      'return [Session.getScriptTimeZone(), Session.getActiveUserLocale(), Session.getTemporaryActiveUserKey()]';
    const result = runScript(body, options);
    expect(result).toEqual(['Asia/Shanghai', 'zh_CN', expect.stringMatching(/^[\w-]{40,}=*$/)]);
    expect(runScript(body, options)).toEqual(result);
    expect(JSON.stringify(result)).not.toContain('ann');
  });
});
