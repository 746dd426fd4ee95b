import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { type ReadImport, readImport } from '../../workbench/host/import/readImport';
import {
  callsOf,
  importInto,
  type ImportOutcome,
  reportSince,
  runNight,
  setUp,
} from '../../workbench/host/mainJob';
import type { ReportedCalls, RunReport } from '../../workbench/host/reportTypes';
import { createWorld, type World } from '../../workbench/store/world';
import { ADMIN, product } from '../support/product';
import { describeWithSharedData } from '../support/sharedData';
import { everythingBut, rowsOf } from '../support/sheetReading';

interface Visit {
  readonly account: string;
  readonly by: string;
  readonly on: string;
}

const DAY = 86_400_000;
const OVERDUE_AFTER = 90;
const DUE_SOON_AFTER = 83;

const address = (name: string): string => `${name.toLowerCase().split(' ').join('.')}@example.com`;

function plainRows(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(','));
}

/** The last visit of each account; of several on its day, the first by the alphabet of whoever made it. */
function lastVisits(folder: string): Map<string, Visit> {
  const last = new Map<string, Visit>();
  for (const [, agent = '', , account = '', , engaged = '', closed = ''] of plainRows(
    join(folder, 'sales_pipeline.csv'),
  )) {
    const on = closed === '' ? engaged : closed;
    if (account === '' || on === '') continue;
    const visit = { account, by: address(agent), on };
    const known = last.get(account);
    if (known === undefined || on > known.on || (on === known.on && visit.by < known.by))
      last.set(account, visit);
  }
  return last;
}

interface Flagged {
  readonly name: string;
  readonly state: string;
  readonly days: number;
  readonly by: string;
}

function flaggedOn(visits: ReadonlyMap<string, Visit>, today: string): Flagged[] {
  return [...visits.values()].flatMap(({ account, by, on }) => {
    const days = Math.round((Date.parse(today) - Date.parse(on)) / DAY);
    if (days <= DUE_SOON_AFTER) return [];
    return [{ name: account, state: days > OVERDUE_AFTER ? 'overdue' : 'due soon', days, by }];
  });
}

interface Run {
  readonly outcome: ImportOutcome;
  readonly report: Pick<RunReport, 'customers' | 'mails' | 'jobs'>;
  readonly calls: ReportedCalls;
}

/** What the command line does with one `--import`. */
function morning(world: World, read: ReadImport): Run {
  const since = world.now;
  setUp(world, product(), null, true);
  const outcome = importInto(world, product(), read.request);
  const executions = runNight(world, product());
  return { outcome, report: reportSince(world, product(), since), calls: callsOf(executions) };
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
const sorted = (names: readonly string[]): string[] => [...names].sort();

function flaggedInReport({ report }: Run): { name: string; state: string; days: number | null }[] {
  return report.customers
    .map(({ name, contactState, days }) => ({ name, state: contactState, days }))
    .sort(byName);
}

describeWithSharedData(
  "a computer seller's morning of 28 March 2018",
  'crm-sales-opportunities',
  (folder) => {
    const visits = lastVisits(folder);
    const expected = flaggedOn(visits, '2018-03-28');
    const managerOf = new Map(
      plainRows(join(folder, 'sales_teams.csv')).map(([rep = '', manager = '']) => [
        address(rep),
        address(manager),
      ]),
    );
    const world = createWorld({ owner: ADMIN, now: '2018-03-28T07:30:00Z' });
    let read: ReadImport;
    let first: Run;
    beforeAll(async () => {
      read = await readImport(folder);
      first = morning(world, read);
    });

    it('takes in 41 people, 85 customers and 7,212 activities', () => {
      expect(first.outcome.imported).toEqual({ team: 41, customers: 85, activities: 7212 });
      expect(rowsOf(world, 'customers')).toHaveLength(85);
      expect(rowsOf(world, 'activities')).toHaveLength(7212);
      // And whoever set the workbook up.
      expect(rowsOf(world, 'team')).toHaveLength(42);
    });

    it('rejects 1,588 rows, and names every fault of each', () => {
      const rows = plainRows(join(folder, 'sales_pipeline.csv')).flatMap(
        ([, , , account, , engaged, closed], index) => {
          const columns = [
            ...(account === '' ? ['account'] : []),
            ...(engaged === '' && closed === '' ? ['close_date / engage_date'] : []),
          ];
          return columns.length === 0 ? [] : [{ line: index + 2, columns }];
        },
      );
      expect(rows).toHaveLength(1588);
      expect(rows.some(({ columns }) => columns.length === 2)).toBe(true);
      expect(
        first.outcome.rejected.map(({ line, problems }) => ({
          line,
          columns: problems.map(({ column }) => column),
        })),
      ).toEqual(rows);
      expect(
        first.outcome.rejected.every(({ problems }) => problems.every(({ problem }) => problem.length > 10)),
      ).toBe(true);
    });

    it('flags exactly the customers that a count of days in the file flags', () => {
      const wanted = expected.map(({ name, state, days }) => ({ name, state, days })).sort(byName);
      expect(wanted.some(({ state }) => state === 'overdue')).toBe(true);
      expect(wanted.some(({ state }) => state === 'due soon')).toBe(true);
      expect(flaggedInReport(first)).toEqual(wanted);
      const inSheet = rowsOf(world, 'customers').map(({ name, contactState }) => [name, contactState]);
      const states = new Map(expected.map(({ name, state }) => [name, state]));
      const labels: Record<string, string> = { overdue: 'Overdue', 'due soon': 'Due soon' };
      expect(inSheet).toEqual(
        inSheet.map(([name]) => [name, labels[states.get(String(name)) ?? ''] ?? 'On track']),
      );
    });

    it('writes one mail to each who made a last contact, and one to each manager of these', () => {
      const reps = new Set(expected.map(({ by }) => by));
      const managers = new Set([...reps].map((rep) => managerOf.get(rep) ?? ''));
      expect(sorted(first.report.mails.map(({ to }) => to))).toEqual(sorted([...reps, ...managers]));
      for (const rep of reps) {
        const { customers, more } = first.report.mails.find(({ to }) => to === rep)!;
        const own = expected.filter(({ by }) => by === rep).map(({ name }) => name);
        expect(customers.length + more).toBe(own.length);
        expect(own).toEqual(expect.arrayContaining([...customers]));
      }
      expect(sorted(world.mails.map(({ to }) => to))).toEqual(sorted([...reps, ...managers]));
    });

    it('again: nothing is imported, nobody gets a mail, and no cell is written outside Jobs', () => {
      const before = everythingBut(world, 'jobs');
      const mails = world.mails.length;
      world.now += 60_000;
      const again = morning(world, read);
      expect(again.outcome.imported).toEqual({ team: 0, customers: 0, activities: 0 });
      expect(again.outcome.rejected).toHaveLength(1588);
      expect(again.report.mails).toEqual([]);
      expect(world.mails).toHaveLength(mails);
      expect(everythingBut(world, 'jobs')).toEqual(before);
      expect(again.report.jobs).toHaveLength(1);
      // One row of Jobs.
      expect(again.calls.cellsWritten).toBeLessThanOrEqual(8);
      // The budgets of flags and of reminders without a mail.
      expect(again.calls.trips).toBeLessThanOrEqual(105);
      expect(flaggedInReport(again)).toEqual(flaggedInReport(first));
    });

    it('a day later: exactly those whose day has come are added, and only the people concerned get a mail', () => {
      world.now = Date.parse('2018-03-29T07:30:00Z');
      const next = morning(world, read);
      const wanted = flaggedOn(visits, '2018-03-29');
      expect(flaggedInReport(next)).toEqual(
        wanted.map(({ name, state, days }) => ({ name, state, days })).sort(byName),
      );
      const before = new Map(expected.map(({ name, state }) => [name, state]));
      const fresh = wanted.filter(({ name, state }) => before.get(name) !== state);
      expect(fresh.length).toBeGreaterThan(0);
      const reps = new Set(fresh.map(({ by }) => by));
      const managers = new Set([...reps].map((rep) => managerOf.get(rep) ?? ''));
      expect(sorted(next.report.mails.map(({ to }) => to))).toEqual(sorted([...reps, ...managers]));
      for (const { name, by } of fresh)
        expect(next.report.mails.find(({ to }) => to === by)?.customers).toContain(name);
    });
  },
);
