import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { activities } from '../../src/domain/tables/activities';
import { customers } from '../../src/domain/tables/customers';
import { team } from '../../src/domain/tables/team';
import { readImport } from '../../workbench/host/import/readImport';
import { keepRejected } from '../../workbench/host/import/rejected';
import { contents, importInto } from '../support/importing';
import { MemoryTables } from '../support/memoryTables';
import { describeWithSharedData } from '../support/sharedData';

const today = '2018-03-28';

/** Fields of a file without quotes, counted without any of the import's own code. */
function plainRows(path: string, separator: RegExp): string[][] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.trim().split(separator));
}

describeWithSharedData("a computer seller's real data", 'crm-sales-opportunities', (folder) => {
  it('gives 41 people, 85 customers and 7,212 activities, and 1,588 rows rejected each with its reasons', async () => {
    const tables = new MemoryTables();
    const { request } = await readImport(folder);
    const result = importInto(tables, request, { today });
    expect(result.mistakes).toEqual([]);
    expect(result.imported).toEqual({ team: 41, customers: 85, activities: 7212 });
    expect(result.warnings).toEqual([]);
    const expected = plainRows(join(folder, 'sales_pipeline.csv'), /,/).flatMap(
      ([, , , account, , engaged, closed], at) => {
        const columns = [
          ...(account === '' ? ['account'] : []),
          ...(engaged === '' && closed === '' ? ['close_date / engage_date'] : []),
        ];
        return at === 0 || columns.length === 0 ? [] : [`${at + 1}: ${columns.join()}`];
      },
    );
    expect(expected).toHaveLength(1588);
    expect(
      result.rejected.map(({ line, problems }) => `${line}: ${problems.map(({ column }) => column).join()}`),
    ).toEqual(expected);
  });

  it('adds nothing when it is imported again, and rejects the same rows', async () => {
    const tables = new MemoryTables();
    const { request } = await readImport(folder);
    const first = importInto(tables, request, { today });
    const second = importInto(tables, request, { today: '2018-03-29' });
    expect(second.imported).toEqual({ team: 0, customers: 0, activities: 0 });
    expect(second.alreadyThere).toEqual({ team: 41, customers: 85, activities: 7212 });
    expect(second.rejected).toEqual(first.rejected);
  });

  it('gives every activity the right customer, colleague and day', async () => {
    const tables = new MemoryTables();
    const { request } = await readImport(folder);
    importInto(tables, request, { today });
    const idOf = new Map(tables.of(customers).map(({ id, name }) => [name, id]));
    const people = new Set(tables.of(team).map(({ email }) => email));
    const expected = plainRows(join(folder, 'sales_pipeline.csv'), /,/)
      .filter(
        ([, , , account, , engaged, closed], at) =>
          at > 0 && account !== '' && (engaged !== '' || closed !== ''),
      )
      .map(([id, agent, product, account, stage, engaged, closed]) => [
        idOf.get(account),
        `${agent!.toLowerCase().replace(/ /g, '.')}@example.com`,
        closed || engaged,
        `${id}: ${product}, ${stage}`,
      ]);
    const rows = tables.of(activities);
    expect(rows.map(({ customerId, by, doneOn, summary }) => [customerId, by, doneOn, summary])).toEqual(
      expected,
    );
    expect(
      rows.every(
        ({ by, status, kind, purpose }) =>
          people.has(by) && status === 'done' && kind === 'other' && purpose === 'negotiation',
      ),
    ).toBe(true);
  });

  it('keeps the rejected rows ready to be mended: imported as they are, each is rejected again', async () => {
    const tables = new MemoryTables();
    const keep = mkdtempSync(join(tmpdir(), 'keep-'));
    const read = await readImport(folder);
    const { rejected } = importInto(tables, read.request, { today });
    await keepRejected(
      read,
      rejected.map((row) => ({ ...row, problems: [] })),
      keep,
    );
    const source = readFileSync(join(folder, 'sales_pipeline.csv'), 'utf8').split('\n');
    const kept = readFileSync(join(keep, 'rejected/sales_pipeline.csv'), 'utf8').trimEnd().split('\n');
    expect(kept).toEqual([1, ...rejected.map(({ line }) => line)].map((line) => source[line - 1]));
    const again = importInto(tables, (await readImport(join(keep, 'rejected'))).request, { today });
    expect(again.imported).toEqual({ activities: 0 });
    expect(again.rejected.map(({ line }) => line)).toEqual(rejected.map((_row, at) => at + 2));
    rmSync(keep, { recursive: true });
  });
});

describeWithSharedData('the purchases of CDNOW', 'cdnow', () => {
  const folder = join(__dirname, '../fixtures/cdnow');
  it('are 2,357 customers and 6,919 activities, in any order of the file the same', async () => {
    const { request } = await readImport(folder);
    const tables = new MemoryTables();
    const result = importInto(tables, request, { today });
    expect(result.imported).toEqual({ customers: 2357, activities: 6919 });
    expect([...result.rejected, ...result.warnings]).toEqual([]);

    const shuffledFolder = mkdtempSync(join(tmpdir(), 'cdnow-'));
    const plan = JSON.parse(readFileSync(join(folder, 'import.json'), 'utf8')) as Record<
      string,
      { from: string }
    >; // the fixture
    const lines = readFileSync(join(folder, plan['customers']!.from), 'utf8').trimEnd().split('\r\n');
    const shuffled = lines
      .map((line, at) => ({ line, at: (at * 4801) % lines.length }))
      .sort((a, b) => a.at - b.at);
    writeFileSync(join(shuffledFolder, 'shuffled.txt'), shuffled.map(({ line }) => line).join('\n'));
    for (const mapping of Object.values(plan)) mapping.from = 'shuffled.txt';
    writeFileSync(join(shuffledFolder, 'import.json'), JSON.stringify(plan));
    const other = new MemoryTables();
    const otherRequest = (await readImport(shuffledFolder)).request;
    expect(importInto(other, otherRequest, { today }).imported).toEqual(result.imported);
    expect(contents(other, activities)).toEqual(contents(tables, activities));
    expect(importInto(tables, otherRequest, { today }).imported).toEqual({ customers: 0, activities: 0 });
    rmSync(shuffledFolder, { recursive: true });
  });
});
