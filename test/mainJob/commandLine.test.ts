import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { lockFolder } from '../../workbench/host/keeping/folderLock';
import { openKeptFolder } from '../../workbench/host/keeping/persistence';
import type { RunReport } from '../../workbench/host/reportTypes';
import type { World } from '../../workbench/store/world';
import { rowsOf, sheetOf } from '../support/sheetReading';

const START = resolve('build/workbench/start.mjs');
const TUESDAY = '2026-01-06';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** `npm start -- …` without the build, in the temporary folder. */
function start(...options: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, '--once', ...options], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  return { status, out: stdout, error: stderr };
}

function done(...options: readonly string[]): string {
  const { status, out, error } = start(...options);
  expect([error, status]).toEqual(['', 0]);
  return out;
}

function reportOf(...options: readonly string[]): RunReport {
  done(...options, '--report', 'report.json');
  // The command's own report.
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as RunReport;
}

function kept(name: string): World {
  const opened = openKeptFolder(join(folder, name));
  try {
    const world = opened.load();
    if (world === null) throw new Error(`${name} holds no workbook.`);
    return world;
  } finally {
    opened.release();
  }
}

describe('the main job from the command line, on a sample company', () => {
  let out: string;
  let report: RunReport;
  beforeAll(() => {
    out = done('--sample', '40', '--today', TUESDAY, '--keep', 'sample', '--report', 'first.json');
    report = JSON.parse(readFileSync(join(folder, 'first.json'), 'utf8')) as RunReport; // the command's own
  });

  it('says what it did and where the workbook lies', () => {
    expect(out).toMatch(/Rapport on 2026-01-06: customers 40 · active colleagues \d/);
    expect(out).toContain(join(folder, 'sample', 'workbook.json'));
    for (const { to } of report.mails) expect(out).toContain(to.slice(0, 20));
    expect(report).toMatchObject({
      today: TUESDAY,
      imported: { customers: 40 },
      rejected: [],
      warnings: [],
    });
    expect(report.mails.length).toBeGreaterThan(0);
    expect(report.mails.every(({ kind, subject }) => kind === 'digest' && subject !== '')).toBe(true);
    expect(report.calls.trips).toBeGreaterThan(0);
    expect(report.jobs).toMatchObject([{ job: 'nightly', result: 'ok' }]);
  });

  it('prints nothing that a terminal would take for an order', () => {
    expect(out.split(/\n/).filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  });

  it('again on the same day adds nothing and mails nobody', () => {
    const again = reportOf('--today', TUESDAY, '--keep', 'sample');
    expect(again).toMatchObject({ imported: {}, mails: [] });
    expect(again.customers).toEqual(report.customers);
    expect(rowsOf(kept('sample'), 'customers')).toHaveLength(40);
  });

  it('with --sample on a workbook that has customers says why there is none', () => {
    expect(done('--sample', '5', '--today', TUESDAY, '--keep', 'sample')).toMatch(/has customers already/);
  });

  it('is the same company every time', () => {
    const other = reportOf('--sample', '40', '--today', TUESDAY, '--keep', 'sample-again');
    const named = ({ customers }: RunReport): string[] =>
      customers.map(({ name, contactState, days }) => `${name} ${contactState} ${String(days)}`);
    expect(named(other)).toEqual(named(report));
  });

  it('with --fresh begins anew and loses nothing of what was kept', () => {
    const before = readFileSync(join(folder, 'sample', 'workbook.json'), 'utf8');
    const said = done('--fresh', '--sample', '10', '--today', TUESDAY, '--keep', 'sample');
    expect(said).toMatch(/set aside as workbook\.previous\.json/);
    expect(readFileSync(join(folder, 'sample', 'workbook.previous.json'), 'utf8')).toBe(before);
    expect(rowsOf(kept('sample'), 'customers')).toHaveLength(10);
  });
});

describe('--lang zh-CN and --save', () => {
  it('make a Chinese workbook, and a file that a spreadsheet program can open', async () => {
    const report = reportOf(
      '--lang',
      'zh-CN',
      '--sample',
      '15',
      '--today',
      TUESDAY,
      '--keep',
      'chinese',
      '--save',
      'chinese.xlsx',
    );
    expect(report.imported).toMatchObject({ customers: 15 });
    const world = kept('chinese');
    expect(sheetOf(world, 'customers').name).toBe('客户');
    const { sheets } = await readXlsx(readFileSync(join(folder, 'chinese.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(world.workbook.sheets.map(({ name }) => name));
    const customers = sheets.find(({ name }) => name === '客户');
    const names = rowsOf(world, 'customers').map(({ name }) => name);
    const cells = new Set((customers?.rows ?? []).flat().map(String));
    expect(names.filter((name) => !cells.has(String(name)))).toEqual([]);
    for (const { subject } of world.mails) expect(subject).toMatch(/[一-鿿]/);
  });

  it('and --lang en turns it into English, with what it holds', () => {
    done('--lang', 'en', '--today', TUESDAY, '--keep', 'chinese');
    const world = kept('chinese');
    expect(rowsOf(world, 'customers')).toHaveLength(15);
    expect(
      rowsOf(world, 'customers').every(({ contactState }) => /^[A-Z][a-z ]+$/.test(String(contactState))),
    ).toBe(true);
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [['--nope'], /--nope/],
    [['--lang', 'fr'], /--lang fr: choose en or zh-CN/],
    [['--sample', '0'], /--sample 0: type a whole number/],
    [['--sample', 'many'], /--sample many/],
    [['--today', '2026-02-30'], /2026-02-30 is no day/],
    [['--today', 'tomorrow'], /tomorrow is no day/],
    [['--import', 'nowhere'], /no import\.json in .*nowhere/],
    [['stray'], /^Unexpected argument 'stray'\.$/],
    [['--import', '--fresh'], /^--import: what it stands for is missing/],
    [['--save', 'list.csv'], /--save list\.csv: the name of the file must end in \.xlsx/],
    [['--save', 'no-such-folder/x.xlsx'], /there is no folder \S*no-such-folder\. Make it/],
    [['--report', 'no-such-folder/r.json'], /there is no folder \S*no-such-folder\. Make it/],
    [['--report', '.'], /--report \.: this is a folder/],
  ])('%j is one clear message and exit code 1, and leaves nothing behind', (options, message) => {
    const { status, error, out } = start(...options, '--keep', 'never-made');
    expect([status, out]).toEqual([1, '']);
    expect(error.split('\n')[0]).toMatch(message);
    expect(error).not.toMatch(/\n\s+at |Usage:|\.writing/);
    expect(existsSync(join(folder, 'never-made'))).toBe(false);
  });

  it('is one sentence and where to find help; a folder that is no folder needs no help', () => {
    expect(start('--lang', 'fr').error).toBe('--lang fr: choose en or zh-CN.\nSee --help.\n');
    expect(start('--import', 'nowhere').error).not.toContain('--help');
  });

  it('does not forbid to save into the folder of the workbook that the run makes', () => {
    done('--sample', '3', '--today', TUESDAY, '--keep', 'made', '--save', 'made/company.XLSX');
    expect(existsSync(join(folder, 'made', 'company.XLSX'))).toBe(true);
  });

  it('--keep that is a file says so', () => {
    writeFileSync(join(folder, 'a-file'), '');
    const { status, error } = start('--sample', '3', '--keep', 'a-file');
    expect(status).toBe(1);
    expect(error).toMatch(/a-file: this is a file, not a folder\.\n$/);
  });

  it.each(['--help', '-h'])('%s is no mistake', (option) => {
    expect(done(option)).toMatch(/Usage: npm start/);
  });
});

describe('a kept workbook', () => {
  it('opened on an earlier day than the last one says so in a sentence and goes on', () => {
    const back = /Today is taken for 2026-01-05, which lies before 2026-01-06, .* in the future\.\n/;
    expect(done('--sample', '3', '--today', TUESDAY, '--keep', 'back')).not.toMatch(/lies before/);
    expect(done('--today', TUESDAY, '--keep', 'back')).not.toMatch(/lies before/);
    expect(done('--today', '2026-01-05', '--keep', 'back')).toMatch(back);
    expect(done('--today', '2026-01-07', '--keep', 'back')).not.toMatch(/lies before/);
  });

  it('that another process has open is refused clearly, and not touched', () => {
    done('--sample', '5', '--today', TUESDAY, '--keep', 'busy');
    const before = readFileSync(join(folder, 'busy', 'workbook.json'), 'utf8');
    const release = lockFolder(join(folder, 'busy'));
    const { status, error } = start('--keep', 'busy', '--fresh');
    release();
    expect(status).toBe(1);
    expect(error).toMatch(new RegExp(`in use by process ${process.pid}`));
    expect(error).toMatch(/--keep/);
    expect(readFileSync(join(folder, 'busy', 'workbook.json'), 'utf8')).toBe(before);
    done('--keep', 'busy', '--today', TUESDAY);
  });

  it.each([
    ['half-written', (text: string) => text.slice(0, text.length / 2)],
    ['of something else', () => '{"hello": 1}'],
    ['empty', () => ''],
    ['of a later version', (text: string) => text.replace('{"format":1', '{"format":99')],
  ])('that is %s is left as it is, and set aside by --fresh', (name, damage) => {
    const keep = `damaged ${name}`;
    done('--sample', '3', '--today', TUESDAY, '--keep', keep);
    const file = join(folder, keep, 'workbook.json');
    const damaged = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    const { status, error } = start('--keep', keep);
    expect(status).toBe(1);
    expect(error).toMatch(/cannot be read.*left as it is.*--fresh/);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
    done('--fresh', '--sample', '3', '--today', TUESDAY, '--keep', keep);
    expect(readFileSync(join(folder, keep, 'workbook.previous.json'), 'utf8')).toBe(damaged);
  });
});

describe('rejected rows', () => {
  const LIST = ['company,phone,last seen', 'Acme,007,2025-09-01', ',008,2025-09-02', 'Zeta,009,31/2/26'];

  it('lie ready to be mended, come in when they are, and are gone then', () => {
    const list = join(folder, 'list');
    mkdirSync(list);
    writeFileSync(join(list, 'customers.csv'), `${LIST.join('\n')}\n`);
    const columns = { name: 'company', phone: 'phone', lastContactOn: 'last seen' };
    writeFileSync(
      join(list, 'import.json'),
      JSON.stringify({ customers: { from: 'customers.csv', columns } }),
    );
    const first = reportOf('--import', 'list', '--today', TUESDAY, '--keep', 'mending');
    expect(first.imported).toMatchObject({ customers: 1, takenOver: 1 });
    expect(
      first.rejected.map(({ file, line, problems }) => [file, line, problems.map(({ found }) => found)]),
    ).toEqual([
      ['customers.csv', 3, ['']],
      ['customers.csv', 4, ['31/2/26']],
    ]);

    const rejected = join(folder, 'mending', 'rejected');
    expect(readdirSync(rejected)).toEqual(expect.arrayContaining(['customers.csv', 'import.json']));
    const problems = readFileSync(join(rejected, 'problems.csv'), 'utf8').split('\r\n');
    expect(problems.slice(1, -1)).toEqual([
      expect.stringMatching(/^customers\.csv,3,company,,/),
      expect.stringMatching(/^customers\.csv,4,last seen,31\/2\/26,/),
    ]);
    const text = readFileSync(join(rejected, 'customers.csv'), 'utf8');
    expect(text.trimEnd().split('\n')).toEqual([LIST[0], LIST[2], LIST[3]]);
    writeFileSync(join(rejected, 'customers.csv'), text.replace('31/2/26', '2025-12-31'));

    const second = reportOf('--import', 'mending/rejected', '--today', TUESDAY, '--keep', 'mending');
    expect(second.imported).toMatchObject({ customers: 1, takenOver: 1 });
    expect(second.rejected).toHaveLength(1);
    expect(rowsOf(kept('mending'), 'customers').map(({ name }) => name)).toEqual(['Acme', 'Zeta']);

    const left = readFileSync(join(rejected, 'customers.csv'), 'utf8');
    writeFileSync(join(rejected, 'customers.csv'), left.replace(/^,008/m, 'Beta,008'));
    const third = reportOf('--import', 'mending/rejected', '--today', TUESDAY, '--keep', 'mending');
    expect(third).toMatchObject({ imported: { customers: 1 }, rejected: [] });
    expect(existsSync(join(rejected, 'customers.csv'))).toBe(false);
    expect(rowsOf(kept('mending'), 'customers').map(({ name }) => name)).toEqual(['Acme', 'Zeta', 'Beta']);
  });
});
