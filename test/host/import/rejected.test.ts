import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { writeXlsx } from 'hucre/xlsx';
import { readImport } from '../../../workbench/host/import/readImport';
import { keepRejected } from '../../../workbench/host/import/rejected';
import { importInto } from '../../support/importing';
import { MemoryTables } from '../../support/memoryTables';
import { folderWith, namesFrom } from './importFolder';

const BLANK = { column: 'name', found: '', problem: 'This is blank.' };
const row = (line: number, part = 0, problems = [BLANK]) => ({ part, file: 'a.csv', line, problems });

/** Keeps these rows of an import folder, and gives the folder where they are now. */
async function keep(folder: string, rows: readonly ReturnType<typeof row>[], kept = folderWith({})) {
  return { ...(await keepRejected(await readImport(folder), rows, kept)), kept };
}

describe('rejected rows', () => {
  it('are kept byte for byte in the form of their source, with its header', async () => {
    const csv = '\ufeff"name";note\r\nAcme;"a;b\r\nc"\r\n"Bolt" ;x\r\nCask;last';
    const folder = folderWith({ 'import.json': namesFrom('a.csv'), 'a.csv': csv });
    const { kept } = await keep(folder, [row(2), row(5)]);
    expect(readFileSync(join(kept, 'rejected/a.csv'), 'utf8')).toBe(
      '\ufeff"name";note\r\nAcme;"a;b\r\nc"\r\nCask;last\r\n',
    );
  });

  it('can be imported from where they lie, as they were mapped', async () => {
    const gbk = iconv.encode('海尔 1\n美的 2\n', 'gbk');
    const format = { separator: 'blanks', header: ['name', 'n'], encoding: 'gbk', dates: 'dmy' };
    const folder = folderWith({ 'import.json': namesFrom('sub/a.txt', format), 'sub/a.txt': gbk });
    const { kept } = await keep(folder, [row(2)]);
    const again = await readImport(join(kept, 'rejected'));
    expect(again.plan[0]?.mapping).toEqual({ from: 'a.txt', format, columns: { name: 'name' } });
    expect(again.request.sources[0]).toMatchObject({ lines: [1], rows: [['美的', '2']] });
  });

  it('of an .xlsx are an .xlsx, with their days and texts', async () => {
    const rows = [
      ['name', 'on', 'phone'],
      ['Acme', new Date('2026-03-31T00:00:00Z'), '007'],
      ['Bolt', null, '1e5'],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Cover', rows: [] },
        { name: 'L', rows },
      ],
    });
    const folder = folderWith({ 'import.json': namesFrom('a.xlsx', { sheet: 'L' }), 'a.xlsx': bytes });
    const { kept } = await keep(folder, [row(2)]);
    const { request } = await readImport(join(kept, 'rejected'));
    expect(request.sources[0]).toMatchObject({
      header: ['name', 'on', 'phone'],
      rows: [['Acme', '2026-03-31', '007']],
    });
  });

  it('of two mappings of one file go to two files, and only mappings with such rows are kept', async () => {
    const mapping = { from: 'a.csv', columns: { name: 'name' } };
    const plan = {
      customers: [mapping, mapping, mapping],
      team: { from: 'a.csv', columns: { email: 'name' } },
    };
    const folder = folderWith({ 'import.json': JSON.stringify(plan), 'a.csv': 'name\nA\nB\nC\n' });
    const { kept } = await keep(folder, [row(2, 0), row(3, 1), row(2, 3)]);
    const { plan: again, request } = await readImport(join(kept, 'rejected'));
    expect(again.map(({ tab, mapping: { from } }) => [tab, from])).toEqual([
      ['customers', 'a.csv'],
      ['customers', 'a-2.csv'],
      ['team', 'a.csv'],
    ]);
    expect(request.sources.map(({ rows }) => rows)).toEqual([[['A']], [['B']]]);
  });

  it('can be mended and imported again until none is left; then the folder is gone', async () => {
    const plan = { customers: { from: 'a.csv', columns: { name: 'name', tier: 'tier' } } };
    const source = folderWith({
      'import.json': JSON.stringify(plan),
      'a.csv': 'name,tier\nAcme,A\nBolt,X\nCask,Y\n',
    });
    const kept = folderWith({});
    const tables = new MemoryTables();
    const run = async (folder: string) => {
      const read = await readImport(folder);
      const { imported, rejected } = importInto(tables, read.request);
      const rows = rejected.map(({ part, line }) => row(line, part));
      return { taken: imported['customers'], folder: (await keepRejected(read, rows, kept)).folder };
    };
    const rejected = join(kept, 'rejected');
    expect(await run(source)).toEqual({ taken: 1, folder: rejected });
    const mend = (from: string, to: string) =>
      writeFileSync(join(rejected, 'a.csv'), readFileSync(join(rejected, 'a.csv'), 'utf8').replace(from, to));
    mend('Bolt,X', 'Bolt,B');
    expect(await run(rejected)).toEqual({ taken: 1, folder: rejected });
    expect(readFileSync(join(rejected, 'a.csv'), 'utf8')).toBe('name,tier\nCask,Y\n');
    mend('Cask,Y', 'Cask,C');
    expect(await run(rejected)).toEqual({ taken: 1, folder: null });
    expect(existsSync(rejected)).toBe(false);
  });

  it('are taken away by a clean import of the same source, and by no other', async () => {
    const folder = folderWith({ 'import.json': namesFrom('a.csv'), 'a.csv': 'name\nA\n' });
    const other = folderWith({ 'import.json': namesFrom('b.csv'), 'b.csv': 'name\nB\n' });
    const { kept } = await keep(folder, [row(2)]);
    await keep(other, [], kept);
    expect(existsSync(join(kept, 'rejected/a.csv'))).toBe(true);
    await keep(folder, [], kept);
    expect(readdirSync(kept)).toEqual([]);
  });

  it('that somebody is mending are never overwritten: the same rows stay as they are, others move them aside', async () => {
    const folder = folderWith({ 'import.json': namesFrom('a.csv'), 'a.csv': 'name\nA\nB\n' });
    const { kept } = await keep(folder, [row(2)]);
    writeFileSync(join(kept, 'rejected/a.csv'), 'name\nmended\n');
    expect((await keep(folder, [row(2)], kept)).movedTo).toBeNull();
    expect(readFileSync(join(kept, 'rejected/a.csv'), 'utf8')).toBe('name\nmended\n');
    expect((await keep(folder, [row(2), row(3)], kept)).movedTo).toBe(join(kept, 'rejected-1'));
    expect(readFileSync(join(kept, 'rejected-1/a.csv'), 'utf8')).toBe('name\nmended\n');
    expect(readFileSync(join(kept, 'rejected/a.csv'), 'utf8')).toBe('name\nA\nB\n');
  });

  it('of another import move aside those that wait', async () => {
    const one = folderWith({ 'import.json': namesFrom('a.csv'), 'a.csv': 'name\nA\n' });
    const two = folderWith({ 'import.json': namesFrom('b.csv'), 'b.csv': 'name\nB\n' });
    const { kept } = await keep(one, [row(2)]);
    await keep(two, [row(2)], kept);
    expect(readdirSync(kept).sort()).toEqual(['rejected', 'rejected-1']);
    expect(readdirSync(join(kept, 'rejected')).sort()).toEqual([
      'b.csv',
      'import.json',
      'problems.csv',
      'written.json',
    ]);
  });
});

describe('the list of faults beside rejected rows', () => {
  const source = () => folderWith({ 'import.json': namesFrom('a.csv'), 'a.csv': 'name\nA\nB\n' });
  const listIn = (kept: string, name = 'problems.csv') =>
    readFileSync(join(kept, 'rejected', name), 'utf8')
      .split('\r\n')
      .slice(1, -1);

  it('is named in the answer, and is no part of what is imported again', async () => {
    const { kept, problems } = await keep(source(), [row(2), row(3, 0, [BLANK, BLANK])]);
    expect(problems).toBe(join(kept, 'rejected/problems.csv'));
    expect(listIn(kept)).toEqual(Array.from([2, 3, 3], (line) => `a.csv,${line},name,,This is blank.`));
    const again = await readImport(join(kept, 'rejected'));
    expect(again.plan.map(({ mapping }) => mapping.from)).toEqual(['a.csv']);
    await keepRejected(again, [], kept);
    expect(readdirSync(kept)).toEqual([]);
  });

  it('may be changed or thrown away: that is no mending, and notes in it stay while the rows are the same', async () => {
    const folder = source();
    const { kept } = await keep(folder, [row(2)]);
    writeFileSync(join(kept, 'rejected/problems.csv'), 'head\r\nmy notes\r\n');
    await keep(folder, [row(2)], kept);
    expect(listIn(kept)).toEqual(['my notes']);
    expect((await keep(folder, [row(3)], kept)).movedTo).toBeNull();
    expect(listIn(kept)).toEqual(['a.csv,3,name,,This is blank.']);
    rmSync(join(kept, 'rejected/problems.csv'));
    await keep(folder, [row(3, 0, [{ ...BLANK, problem: '此项为空。' }])], kept);
    expect(listIn(kept)).toEqual(['a.csv,3,name,,此项为空。']);
  });

  it('tells the same rows in the words of the latest run', async () => {
    const folder = source();
    const { kept } = await keep(folder, [row(2)]);
    await keep(folder, [row(2, 0, [{ ...BLANK, problem: '此项为空。' }])], kept);
    expect(listIn(kept)).toEqual(['a.csv,2,name,,此项为空。']);
  });

  it('makes way for a source file of its name, also where that one has no faults any more', async () => {
    const plan = JSON.stringify({
      customers: [
        { from: 'Problems.csv', columns: { name: 'name' } },
        { from: 'a.csv', columns: { name: 'name' } },
      ],
    });
    const folder = folderWith({
      'import.json': plan,
      'Problems.csv': 'name\nP\nQ\n',
      'a.csv': 'name\nA\n',
    });
    const { kept } = await keep(folder, [row(2), row(2, 1)]);
    const rejected = join(kept, 'rejected');
    expect(readFileSync(join(rejected, 'Problems.csv'), 'utf8')).toBe('name\nP\n');
    expect(listIn(kept, '_problems.csv')).toHaveLength(2);
    await keepRejected(await readImport(rejected), [row(2, 1)], kept);
    expect(readdirSync(rejected).sort()).toEqual(['_problems.csv', 'a.csv', 'import.json', 'written.json']);
  });
});
