import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { readImport } from '../../workbench/host/import/readImport';
import { importInto, type ImportOutcome, reportSince, runNight, setUp } from '../../workbench/host/mainJob';
import type { RunReport } from '../../workbench/host/reportTypes';
import type { World } from '../../workbench/store/world';
import { emptyWorld, product } from '../support/product';
import { describeWithSharedData } from '../support/sharedData';
import { rowsOf, type TabName } from '../support/sheetReading';

const FIXTURE = join(__dirname, '../fixtures/cdnow');
const NOT_CONTENT = ['id', 'customerId', 'row'];

interface Taken {
  readonly world: World;
  readonly outcome: ImportOutcome;
  readonly report: Pick<RunReport, 'customers'>;
}

async function takeIn(folder: string): Promise<Taken> {
  // Ninety days after the last purchases of the file.
  const world = emptyWorld({ now: '1998-09-25T07:30:00Z' });
  setUp(world, product(), 'en', true);
  const outcome = importInto(world, product(), (await readImport(folder)).request);
  runNight(world, product());
  return { world, outcome, report: reportSince(world, product(), world.now) };
}

/** The folder's file with its lines in another order, in a folder of its own. */
function shuffledFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdnow-'));
  // The fixture: two mappings, each with its file.
  const plan = JSON.parse(readFileSync(join(FIXTURE, 'import.json'), 'utf8')) as Record<
    string,
    { from: string }
  >;
  const source = plan['customers']?.from ?? '';
  const lines = readFileSync(join(FIXTURE, source), 'utf8').trimEnd().split(/\r?\n/);
  const mixed = lines
    .map((line, at) => ({ line, at: (at * 4801) % lines.length }))
    .sort((a, b) => a.at - b.at);
  writeFileSync(join(folder, 'shuffled.txt'), `${mixed.map(({ line }) => line).join('\n')}\n`);
  for (const mapping of Object.values(plan)) mapping.from = 'shuffled.txt';
  writeFileSync(join(folder, 'import.json'), JSON.stringify(plan));
  return folder;
}

function contents(world: World, tab: TabName): string[] {
  return rowsOf(world, tab)
    .map((row) => JSON.stringify(Object.entries(row).filter(([field]) => !NOT_CONTENT.includes(field))))
    .sort();
}

describeWithSharedData('the purchases of CDNOW', 'cdnow', () => {
  let inOrder: Taken;
  let shuffled: Taken;
  let folder: string;
  beforeAll(async () => {
    inOrder = await takeIn(FIXTURE);
    folder = shuffledFolder();
    shuffled = await takeIn(folder);
    rmSync(folder, { recursive: true });
  });

  it('are 2,357 customers and 6,919 activities, none rejected', () => {
    expect(inOrder.outcome).toMatchObject({
      imported: { customers: 2357, activities: 6919 },
      rejected: [],
      mistakes: [],
    });
    expect(rowsOf(inOrder.world, 'customers')).toHaveLength(2357);
    expect(rowsOf(inOrder.world, 'activities')).toHaveLength(6919);
  });

  it('are the same in any order of the file', () => {
    expect(shuffled.outcome.imported).toEqual(inOrder.outcome.imported);
    expect(contents(shuffled.world, 'customers')).toEqual(contents(inOrder.world, 'customers'));
    expect(contents(shuffled.world, 'activities')).toEqual(contents(inOrder.world, 'activities'));
    const flagged = ({ report }: Taken): string[] =>
      report.customers.map(({ name, contactState, days }) => `${name} ${contactState} ${days}`).sort();
    expect(flagged(shuffled)).toEqual(flagged(inOrder));
  });

  it('and a shuffled file adds nothing where the file was taken in before', async () => {
    const again = shuffledFolder();
    const { imported } = importInto(inOrder.world, product(), (await readImport(again)).request);
    rmSync(again, { recursive: true });
    expect(imported).toEqual({ customers: 0, activities: 0 });
    expect(rowsOf(inOrder.world, 'activities')).toHaveLength(6919);
  });

  it('flag who has bought nothing for more than ninety days, counted from the file', () => {
    const plan = readFileSync(join(FIXTURE, 'import.json'), 'utf8');
    const source = /"from": "([^"]+)"/.exec(plan)?.[1] ?? '';
    const last = new Map<string, string>();
    for (const line of readFileSync(join(FIXTURE, source), 'utf8').trimEnd().split(/\r?\n/)) {
      const [customer = '', , day = ''] = line.trim().split(/\s+/);
      if (day > (last.get(customer) ?? '')) last.set(customer, day);
    }
    const today = Date.parse('1998-09-25');
    const overdue = [...last].filter(([, day]) => {
      const iso = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      return (today - Date.parse(iso)) / 86_400_000 > 90;
    });
    const flagged = inOrder.report.customers.filter(({ contactState }) => contactState === 'overdue');
    expect(flagged.map(({ name }) => name).sort()).toEqual(overdue.map(([name]) => name).sort());
    expect(flagged.length).toBeGreaterThan(2000);
  });
});
