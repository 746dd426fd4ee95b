import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { writeXlsx } from 'hucre/xlsx';
import type { FileLanguage } from '../../../../workbench/host/live/files/fileWords';
import type { KnownTab } from '../../../../workbench/host/live/files/guessMapping';
import { importDropped } from '../../../../workbench/host/live/files/importDropped';
import { openDropped } from '../../../../workbench/host/live/files/openDropped';
import type { DroppedFile, ImportedView } from '../../../../workbench/host/live/protocol/calls';
import { command, importInto, setUp } from '../../../../workbench/host/mainJob';
import { worldToXlsx } from '../../../../workbench/host/xlsx';
import type { World } from '../../../../workbench/store/world';
import { emptyWorld, product } from '../../../support/product';
import { describeWithSharedData } from '../../../support/sharedData';
import { rowsOf } from '../../../support/sheetReading';

let keep = '';
let world: World;

beforeEach(() => {
  keep = mkdtempSync(join(tmpdir(), 'rapport-test-'));
  world = emptyWorld();
  setUp(world, product(), 'en', false);
});

afterEach(() => rmSync(keep, { recursive: true, force: true }));

function file(path: string, content: string | Uint8Array): DroppedFile {
  return { path, base64: Buffer.from(content).toString('base64') };
}

function drop(files: readonly DroppedFile[], language: FileLanguage = 'en'): Promise<ImportedView> {
  return importDropped({
    files,
    keep,
    language,
    commands: {
      // The bundle's answer to this command: see its importColumns.ts.
      columns: () => command(world, product(), { command: 'columns' }) as KnownTab[],
      importInto: (request) => importInto(world, product(), request),
    },
  });
}

function refusal(files: readonly DroppedFile[], language: FileLanguage = 'en'): Promise<string> {
  return drop(files, language).then(
    (view) => `imported: ${view.sentences.join(' ')}`,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const PLAN = JSON.stringify({ customers: { from: 'list.csv', columns: { name: 'who', phone: 'tel' } } });

describe('a folder with import.json, dropped', () => {
  const folder = [
    file('crm/import.json', PLAN),
    file('crm/list.csv', 'who,tel\nAcme,007\nBolt,\n'),
    file('crm/.DS_Store', 'x'),
  ];

  it('is imported as it says, and told in sentences', async () => {
    const view = await drop(folder);
    expect(view.imported).toMatchObject({ customers: 2 });
    expect(view.sentences).toEqual(['Customers: 2 rows added.']);
    expect(view.rejectedFolder).toBeNull();
    expect(rowsOf(world, 'customers').map(({ name, phone }) => [name, phone])).toEqual([
      ['Acme', '007'],
      ['Bolt', null],
    ]);
  });

  it('leaves nothing of its files on the machine, and is there already the second time', async () => {
    await drop(folder);
    const again = await drop(folder);
    expect(again.sentences).toEqual([
      'Nothing new was found in these files.',
      '2 rows were there already and were left as they are.',
    ]);
    expect(readdirSync(keep)).toEqual([]);
  });

  it('keeps rejected rows to be mended, and takes them when their folder is dropped', async () => {
    const broken = [file('crm/import.json', PLAN), file('crm/list.csv', 'who,tel\nAcme,1\n,2\n')];
    const view = await drop(broken);
    expect(view.rejected).toBe(1);
    expect(view.sentences.join('\n')).toMatch(/1 row could not be taken\. They lie in .*rejected/);
    expect(view.sentences.join('\n')).toMatch(/list\.csv, line 3, .*blank/);
    const rejected = view.rejectedFolder ?? '';
    writeFileSync(
      join(rejected, 'list.csv'),
      readFileSync(join(rejected, 'list.csv'), 'utf8').replace(',2', 'Bolt,2'),
    );
    const mended = readdirSync(rejected).map((name) =>
      file(`rejected/${name}`, readFileSync(join(rejected, name))),
    );
    const second = await drop(mended);
    expect(second.imported).toMatchObject({ customers: 1 });
    expect(existsSync(rejected)).toBe(false);
    expect(rowsOf(world, 'customers').map(({ name }) => name)).toEqual(['Acme', 'Bolt']);
  });

  it('refuses an import.json that reads what was not dropped', async () => {
    const plan = (from: string): string => PLAN.replace('list.csv', from);
    for (const from of ['../../secret.csv', '/etc/passwd', 'sub/../../x.csv']) {
      expect(await refusal([file('crm/import.json', plan(from)), file('crm/a.csv', 'a')])).toMatch(
        /names .* which lies outside the folder/,
      );
    }
    expect(rowsOf(world, 'customers')).toEqual([]);
  });

  it('asks for the set-up first where there was none', async () => {
    world = emptyWorld();
    expect(await refusal(folder)).toMatch(/not set up in this workbook yet/);
    expect(readdirSync(keep)).toEqual([]);
  });

  it('says what is wrong in import.json, with its line', async () => {
    expect(await refusal([file('crm/import.json', '{\n  "customers": }'), file('crm/a.csv', 'a')])).toMatch(
      /import\.json, line 2/,
    );
  });
});

describe('paths of dropped files', () => {
  it.each([
    '../x.csv',
    'a/../../x.csv',
    '/etc/x.csv',
    'C:/x.csv',
    'a\\..\\..\\x.csv',
    'a//x.csv',
    'x\u0000.csv',
    'aux.csv',
    'x.csv. ',
  ])('are refused where they could lead out of their folder or cannot be kept: %j', async (path) => {
    expect(await refusal([file(path, 'Company\nAcme\n'), file('ok.csv', 'Company\nB\n')])).toMatch(
      /no name that can be kept/,
    );
    expect(readdirSync(keep)).toEqual([]);
  });

  it('are refused twice, too many, or cut off on their way', async () => {
    const one = file('a.csv', 'Company\nAcme\n');
    expect(await refusal([one, file('A.csv', 'x')])).toMatch(/dropped twice/);
    expect(await refusal(Array.from({ length: 501 }, (_, index) => file(`${index}.csv`, 'x')))).toMatch(
      /more than 500/,
    );
    expect(await refusal([{ path: 'a.csv', base64: 'abc' }])).toMatch(/did not arrive whole/);
    expect(await refusal([])).toMatch(/no file/);
  });
});

describe('a file without import.json, dropped', () => {
  it('is read by captions of other programs, and says what it took for what', async () => {
    const csv =
      'Account Name,Phone Number,Account Owner,Sector,Last Activity,Shoe size\nAcme,0049 30,,Retail,2025-11-03,44\n';
    const view = await drop([file('export.csv', csv)]);
    expect(view.imported).toMatchObject({ customers: 1 });
    expect(view.sentences[0]).toBe(
      'export.csv was read as Customers: Account Name as Customer, Phone Number as Phone, Account Owner as Owner, Sector as Industry, Last Activity as Last contact.',
    );
    expect(view.sentences[1]).toMatch(/no place: “Shoe size”/);
    expect(rowsOf(world, 'customers')[0]).toMatchObject({
      name: 'Acme',
      phone: '0049 30',
      industry: 'Retail',
    });
    expect(rowsOf(world, 'activities')).toHaveLength(1);
  });

  it('is read by Chinese captions, in the encoding of Chinese Windows, and told in Chinese', async () => {
    const csv = iconv.encode(
      '客户姓名,联系电话,行业类别,上次联系日期\n上海启悦酒店,021-5550101,酒店,2025年11月3日\n',
      'gbk',
    );
    const view = await drop([file('客户资料.csv', csv)], 'zh-CN');
    expect(view.sentences[0]).toBe(
      '客户资料.csv 按“客户”导入：客户姓名→客户名称、联系电话→电话、行业类别→行业、上次联系日期→最近联系日期。',
    );
    expect(rowsOf(world, 'customers')[0]).toMatchObject({ name: '上海启悦酒店', phone: '021-5550101' });
  });

  it('reads every sheet of an .xlsx that fits, companies before their people', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'People',
          rows: [
            ['Company', 'Full name', 'E-mail address'],
            ['Bolt', 'Ada Lomax', 'ada@bolt.example'],
          ],
        },
        {
          name: 'Firms',
          rows: [
            ['Company', 'City'],
            ['Acme', 'Dallas'],
          ],
        },
        { name: 'Sums', rows: [['Total'], [12]] },
      ],
    });
    const view = await drop([file('book.xlsx', bytes)]);
    expect(view.imported).toMatchObject({ customers: 2, contacts: 1 });
    expect(view.sentences.join('\n')).toMatch(
      /Companies named in book\.xlsx \(People\).* were added as customers/,
    );
    expect(view.sentences.join('\n')).toMatch(
      /book\.xlsx \(Sums\) was not imported: its captions \(Total\) fit no tab/,
    );
  });

  it('reads a list of records in JSON', async () => {
    const json = JSON.stringify({
      data: [{ Company: 'Acme', tags: ['a', 'b'], Phone: '007' }, { Company: 'B "x", C' }],
    });
    await drop([file('dump.json', json)]);
    expect(rowsOf(world, 'customers').map(({ name, tags, phone }) => [name, tags, phone])).toEqual([
      ['Acme', 'a, b', '007'],
      ['B "x", C', null, null],
    ]);
  });

  it('reads days that leave no doubt about their order', async () => {
    const csv = 'Company,Date,Notes\nAcme,13/02/2026,x\nAcme,03/02/2026,y\n';
    await drop([file('customers.csv', 'Company\nAcme\n'), file('visits.csv', csv)]);
    expect(rowsOf(world, 'activities').map(({ doneOn }) => doneOn)).toEqual(['2026-02-13', '2026-02-03']);
  });

  it('says what it would need where no guess can be made, and that nothing happened', async () => {
    const said = await refusal([file('things.csv', 'foo,bar\n1,2\n'), file('README.md', '# hello')]);
    expect(said).toMatch(/None of these files could be imported/);
    expect(said).toMatch(
      /things\.csv was not imported: its captions \(foo, bar\) fit no tab\. Customers needs “Customer”/,
    );
    expect(said).toMatch(/import\.json beside it/);
    expect(said).toMatch(/README\.md was not read/);
    expect(await refusal([file('x.csv', 'foo\n1\n')], 'zh-CN')).toMatch(/这些文件都无法导入/);
    expect(readdirSync(keep)).toEqual([]);
  });

  it('knows a whole workbook of Rapport, and says to open it', async () => {
    const { bytes } = await worldToXlsx(world);
    expect(await refusal([file('saved.xlsx', bytes)])).toMatch(/whole workbook.*Open it with File › Open/);
  });
});

describe('an .xlsx that came from the page', () => {
  it('is opened under its name as a world of its own', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '客户', rows: [['甲']] }] });
    const opened = await openDropped(file('Old list.xlsx', bytes), world, 'en');
    expect(opened.world.workbook.name).toBe('Old list');
    expect(opened.world.workbook.sheets.map(({ name }) => name)).toEqual(['客户']);
    expect(opened.world.sharing).toEqual(world.sharing);
    expect(rowsOf(world, 'customers')).toEqual([]);
  });

  it('is refused with a sentence where it is none', async () => {
    await expect(openDropped(file('a.xlsx', 'Name\n'), world, 'en')).rejects.toThrow(
      /a\.xlsx is not an \.xlsx workbook/,
    );
    await expect(openDropped(file('../a.xlsx', 'x'), world, 'zh-CN')).rejects.toThrow(/无法使用/);
  });
});

describeWithSharedData('a real CRM export, dropped as a folder', 'crm-sales-opportunities', (path) => {
  it('is taken in whole; what cannot be taken is kept, with its reasons', async () => {
    const files = readdirSync(path).map((name) =>
      file(`crm-sales-opportunities/${name}`, readFileSync(join(path, name))),
    );
    const view = await drop(files);
    expect(view.imported).toMatchObject({ customers: 85, team: 41 });
    expect(view.imported['activities']).toBeGreaterThan(6000);
    expect(view.rejected).toBeGreaterThan(0);
    expect(readdirSync(view.rejectedFolder ?? '')).toContain('import.json');
    expect(view.sentences.join('\n')).toMatch(/rows could not be taken/);
  });

  it('has its accounts known by their captions, without import.json', async () => {
    const view = await drop([file('accounts.csv', readFileSync(join(path, 'accounts.csv')))]);
    expect(view.imported).toMatchObject({ customers: 85 });
  });
});
