import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gas-'));
  write(
    'Code.gs',
    `
    function people() {
      return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Team').getDataRange().getValues();
    }
    function now() { console.log('asked for the %s', 'time'); return { at: new Date(), hour: new Date().getHours() }; }
    function mailAll() {
      people().forEach(([name]) => MailApp.sendEmail(name + '@example.com', 'Hello', 'Body'));
      PropertiesService.getScriptProperties().setProperty('done', 'yes');
      ScriptApp.newTrigger('mailAll').timeBased().everyDays(1).atHour(6).create();
      SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Team').getRange('A2').setNote('mailed').setValue('Mailed');
    }
    function fails() { return MailApp.sendEmail('', 'a', 'b'); }
    const arrow = (n) => n * 2;`,
  );
  write('Other.js', 'function who() { return Session.getActiveUser().getEmail(); }');
  write(
    'seed.json',
    JSON.stringify({
      Team: [
        ['Ann', 3, true],
        ['007', { date: '2026-01-31' }, { formula: '=B1*2' }],
      ],
      Empty: [],
    }),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(path(name), text);
const path = (name: string): string => join(folder, name);

function gas(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build/workbench/gas.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr, json: (): unknown => JSON.parse(stdout) };
}

describe('npm run gas', () => {
  it('prints the value of an expression as JSON, and the log on the error output', () => {
    const { status, stdout, stderr } = gas(
      path('Code.gs'),
      '--call',
      'now()',
      '--now',
      '2026-02-03T22:30:00Z',
      '--zone',
      'Asia/Tokyo',
    );
    expect([status, stdout, stderr]).toEqual([
      0,
      '{"at":"2026-02-03T22:30:00.000Z","hour":7}\n',
      'asked for the time\n',
    ]);
  });

  it('takes a time without a zone as wall time in the zone of the script', () => {
    expect(
      gas(path('Code.gs'), '--call', 'now().at', '--now', '2026-07-01', '--zone', 'Europe/Berlin').json(),
    ).toBe('2026-06-30T22:00:00.000Z');
  });

  it('prints null for undefined, and reaches constants and statements', () => {
    expect(gas(path('Code.gs'), '--call', 'undefined').json()).toBeNull();
    expect(gas(path('Code.gs'), '--call', 'arrow(21)').json()).toBe(42);
    expect(gas(path('Code.gs'), '--call', 'const twice = arrow(2); twice + 1').json()).toBe(5);
    expect(gas(path('Code.gs'), '--call', '{ a: [1] }').json()).toEqual({ a: [1] });
  });

  it('loads several files, and folders with their manifest, into one context', () => {
    expect(
      gas(
        path('Code.gs'),
        path('Other.js'),
        '--call',
        'who() + arrow(1)',
        '--user',
        'ann@example.com',
      ).json(),
    ).toBe('ann@example.com2');
    write('appsscript.json', JSON.stringify({ timeZone: 'America/New_York', oauthScopes: [] }));
    try {
      expect(gas(folder, '--call', 'Session.getScriptTimeZone()').json()).toBe('America/New_York');
      expect(gas(folder, '--call', 'Session.getScriptTimeZone()', '--zone', 'Asia/Tokyo').json()).toBe(
        'Asia/Tokyo',
      );
      const refused = gas(folder, '--call', 'who()');
      expect([refused.status, refused.stderr.split('\n')[0]]).toEqual([
        1,
        'Exception: Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
      ]);
    } finally {
      rmSync(path('appsscript.json'));
    }
  });

  it('begins with the tabs of a seed: texts as they are, dates as dates, formulas with their results', () => {
    const result = gas(
      path('Code.gs'),
      '--call',
      'people()',
      '--seed',
      path('seed.json'),
      '--zone',
      'Europe/Berlin',
    );
    expect(result.json()).toEqual([
      ['Ann', 3, true],
      ['007', '2026-01-30T23:00:00.000Z', 6],
    ]);
    expect(
      gas(
        path('Code.gs'),
        '--call',
        'SpreadsheetApp.getActive().getSheets().map((s) => s.getName())',
        '--seed',
        path('seed.json'),
      ).json(),
    ).toEqual(['Team', 'Empty']);
  });

  it('--count tells calls, trips and cells', () => {
    expect(
      gas(path('Code.gs'), '--call', 'people().length', '--seed', path('seed.json'), '--count').json(),
    ).toEqual({
      result: 2,
      calls: {
        calls: 4,
        trips: 3,
        byMethod: {
          'SpreadsheetApp.getActiveSpreadsheet': 1,
          'Spreadsheet.getSheetByName': 1,
          'Sheet.getDataRange': 1,
          'Range.getValues': 1,
        },
        cellsRead: 6,
        cellsWritten: 0,
      },
    });
  });

  it('--dump writes the workbook, mails, triggers and properties as they are afterwards', () => {
    const { status } = gas(
      path('Code.gs'),
      '--call',
      'mailAll()',
      '--seed',
      path('seed.json'),
      '--dump',
      path('dump.json'),
    );
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(path('dump.json'), 'utf8'))).toMatchObject({
      workbook: {
        tabs: [
          {
            name: 'Team',
            cells: [
              ['Ann', 3, true],
              ['Mailed', { date: '2026-01-31' }, { formula: '=B1*2' }],
            ],
            displayValues: [
              ['Ann', '3', 'TRUE'],
              ['Mailed', expect.any(String), '6'],
            ],
            formulas: { C2: '=B1*2' },
            notes: { A2: 'mailed' },
          },
          { name: 'Empty', cells: [] },
        ],
      },
      mails: [{ to: 'Ann@example.com', subject: 'Hello' }, { to: '007@example.com' }],
      triggers: [{ handler: 'mailAll', source: 'CLOCK' }],
      properties: { script: { done: 'yes' } },
    });
  });

  it("ends with 1 and the script's own stack when the script throws", () => {
    const { status, stdout, stderr } = gas(path('Code.gs'), '--call', 'fails()');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Exception: Failed to send email: no recipient\n {4}at fails \(Code:\d+:\d+\)\n/);
  });

  it('says where a file does not compile', () => {
    write('Broken.gs', 'function fine() {}\nfunction broken() { return 1 +; }\n');
    const { status, stdout, stderr } = gas(path('Broken.gs'), '--call', 'fine()');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      "SyntaxError: Unexpected token ';'\n    at Broken:2:31\n\nfunction broken() { return 1 +; }\n                              ^\n",
    );
  });

  it('leaves installed packages and hidden folders of a folder alone, and names a manifest that it cannot read', () => {
    const project = join(folder, 'project');
    for (const inner of ['node_modules/package', '.git', 'inner'])
      mkdirSync(join(project, inner), { recursive: true });
    write('project/Main.gs', 'function main() { return helper() + 1; }');
    write('project/inner/Helper.js', 'function helper() { return 41; }');
    write('project/node_modules/package/index.js', 'no script(');
    write('project/.git/hook.js', 'no script(');
    expect(gas(project, '--call', 'main()').json()).toBe(42);
    write('project/appsscript.json', '{ "oauthScopes": "all" }');
    const { status, stderr } = gas(project, '--call', 'main()');
    expect([status, stderr.split('\n')[0]]).toEqual([
      2,
      `${join(project, 'appsscript.json')}: this is no manifest. "timeZone" is a text, "oauthScopes" a list of texts.`,
    ]);
  });

  it('gives what JSON can hold of a value, and says why it cannot give the rest', () => {
    const value = (expression: string): unknown => gas(path('Code.gs'), '--call', expression).json();
    expect(value('[undefined, () => 1, NaN, new Date(0), new Map([[1, 2]])]')).toEqual([
      null,
      null,
      null,
      '1970-01-01T00:00:00.000Z',
      {},
    ]);
    expect(value('mailAll')).toBeNull();
    const failure = (expression: string): unknown => {
      const { status, stdout, stderr } = gas(path('Code.gs'), '--call', expression);
      return [status, stdout, stderr.split('\n')[0]];
    };
    expect(failure('const a = {}; a.a = a; a')).toEqual([
      1,
      '',
      'TypeError: Converting circular structure to JSON',
    ]);
    expect(failure('10n')).toEqual([1, '', 'TypeError: Do not know how to serialize a BigInt']);
    expect(failure('throw { code: 7 }')).toEqual([1, '', '{ code: 7 }']);
    expect(failure('nobody()')).toEqual([1, '', 'ReferenceError: nobody is not defined']);
  });

  it('names a formula that it cannot work out, also in a dump', () => {
    write('query.json', JSON.stringify({ Team: [[{ formula: '=QUERY(B1:B2)' }]] }));
    const args = [path('Code.gs'), '--call', '1', '--seed', path('query.json'), '--dump', path('dump.json')];
    const { status, stdout, stderr } = gas(...args);
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      'NotImplemented: QUERY is not implemented by the local platform\n',
    ]);
  });

  it('names what it lacks', () => {
    const { status, stderr } = gas(path('Code.gs'), '--call', 'UrlFetchApp.fetch("https://example.com")');
    expect([status, stderr.split('\n')[0]]).toEqual([
      1,
      'NotImplemented: UrlFetchApp.fetch is not implemented by the local platform',
    ]);
  });

  it.each([
    [['--call', '1'], 'Name at least one script file or folder.'],
    [['CODE'], 'Say with --call "expression" what is to be evaluated.'],
    [['nowhere.gs', '--call', '1'], 'nowhere.gs: there is no such file or folder.'],
    [
      ['CODE', '--call', '1', '--zone', 'Nowhere/Land'],
      '"Nowhere/Land" is no time zone. Write it as Europe/Berlin.',
    ],
    [['CODE', '--call', '1', '--now', 'soon'], '--now soon is no instant. Write it as 2026-01-31T09:00:00Z.'],
    [['CODE', '--call', '1', '--seed', 'CODE'], '--seed '],
    [['CODE', '--call', '1', '--seed', 'nowhere.json'], '--seed nowhere.json: '],
    [['CODE', '--call', '1', '--dump', 'nowhere/at/all.json'], '--dump nowhere/at/all.json: '],
    [['CODE', '--call', '1', '--user', 'Ann'], '--user Ann is no mail address. Write it as ann@example.com.'],
    [['package.json', '--call', '1'], 'package.json: only .js and .gs files are scripts.'],
    [['CODE', '--call', '1', '--nope'], "Unknown option '--nope'"],
  ])('says in one line what is wrong with %j, and how it is used', (args, message) => {
    const { status, stdout, stderr } = gas(...args.map((arg) => (arg === 'CODE' ? path('Code.gs') : arg)));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('Usage: npm run gas');
  });
});
