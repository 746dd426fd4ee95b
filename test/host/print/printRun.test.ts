import { describe, expect, it } from '@jest/globals';
import type { RejectedByPart } from '../../../workbench/host/mainJob';
import { printRun } from '../../../workbench/host/print/printRun';
import type { ReportedCustomer, RunReport } from '../../../workbench/host/reportTypes';
import type { MainJobDone } from '../../../workbench/host/startWorkbook';
import { textWidth } from '../../../workbench/host/print/textWidth';

const REPORT: RunReport = {
  today: '2026-01-06',
  imported: {},
  rejected: [],
  warnings: [],
  customers: [],
  mails: [],
  calls: { calls: 1, trips: 1, byMethod: {}, cellsRead: 7212, cellsWritten: 1 },
  jobs: [],
};

function ran(change: Partial<MainJobDone>, report: Partial<RunReport> = {}): MainJobDone {
  return {
    report: { ...REPORT, ...report },
    mailsGoOutOn: null,
    customers: 1,
    people: 1,
    import: null,
    isSample: false,
    rejectedFolder: '/kept/rejected',
    problemList: '/kept/rejected/problems.csv',
    file: '/kept/workbook.json',
    savedAs: null,
    ...change,
  };
}

const faulty = (line: number, ...problems: readonly (readonly [string, string])[]): RejectedByPart => ({
  part: 0,
  file: 'pipeline.csv',
  line,
  problems: problems.map(([column, problem]) => ({ column, found: '', problem })),
});

const outcome = { mistakes: [], imported: {}, alreadyThere: {}, rejected: [], warnings: [] };

function customer(change: Partial<ReportedCustomer>): ReportedCustomer {
  return {
    id: 'C-1',
    name: 'Whitmoor Furniture & Learning Centers of the North',
    owner: null,
    contactState: 'overdue',
    lastContactOn: '2025-10-07',
    contactDueOn: '2025-12-06',
    days: 91,
    attempts: 0,
    why: '91 days since the last contact (7 Oct 2025); every 60 days is agreed; nobody answered 2 times',
    ...change,
  };
}

describe('what is printed of an import', () => {
  it('counts without a plural and with separators of thousands', () => {
    const imported = { team: 1, customers: 85, activities: 7212, takenOver: 2, holidays: 0 };
    const said = printRun(ran({ import: { ...outcome, imported, alreadyThere: { team: 1 } } }));
    expect(said).toContain('Rapport on 2026-01-06: customers 1 · active colleagues 1\n');
    expect(said).toContain(
      'Imported: team 1 · customers 85 · activities 7,212 · last contacts taken over 2\nThere already: team 1\n',
    );
    expect(said).toContain('trips 1 · cells read 7,212 · cells written 1');
  });

  it('tallies the faults of all rejected rows, shows the first, and says where all are', () => {
    const blank = ['account', `This is blank. ${'Fill it in, please. '.repeat(8).trim()}`] as const;
    const rejected = [
      faulty(2, ['close_date', 'No such day.']),
      ...Array.from({ length: 1588 }, (_, at) => faulty(at + 3, blank, blank)),
    ];
    const lines = printRun(ran({ import: { ...outcome, rejected } }), 100).split('\n');
    expect(lines).toContain('Rows rejected: 1,589. By fault, the most frequent first:');
    expect(lines.filter((line) => line.includes(' × '))).toEqual([
      `1,588 × account: ${blank[1]}`,
      '    1 × close_date: No such day.',
    ]);
    expect(lines.filter((line) => line.startsWith('pipeline.csv'))).toHaveLength(9);
    expect(lines).toContain('and 1,584 more');
    expect(lines).toContain('Every fault is listed in /kept/rejected/problems.csv');
    expect(lines).toContain('Mend the rows in /kept/rejected and import that folder.');
  });

  it('shows the first remarks on rows that were taken', () => {
    const warnings = Array.from({ length: 6 }, (_, at) =>
      faulty(at + 2, ['phone', 'Not a\u001b[31m phone.']),
    );
    const said = printRun(ran({ import: { ...outcome, warnings } }));
    expect(said).toMatch(/Rows taken with a remark: 6\. .*--report/);
    expect(said).toMatch(/pipeline\.csv +2 +phone +Not a \[31m phone\.\n/);
    expect(said).toMatch(/pipeline\.csv +6 .*\nand 1 more\n/);
  });
});

describe('the table of customers', () => {
  const head = (customers: readonly ReportedCustomer[], width: number): string =>
    printRun(ran({}, { customers }), width)
      .split('\n')
      .find((line) => line.startsWith('Customer '))!;

  it('has no owners where nobody has one, and does not repeat the days in the reason', () => {
    const said = printRun(ran({}, { customers: [customer({})] }), 100);
    expect(head([customer({})], 100)).not.toContain('Owner');
    expect(said).toContain('91  every 60 days is agreed; nobody answered 2 t…\n');
    expect(said).not.toContain('days since the last contact');
  });

  it('shortens names and owners before reasons', () => {
    const customers = [customer({ owner: 'anika.pemberton@example.com' })];
    const said = printRun(ran({}, { customers }), 120);
    expect(head(customers, 120)).toContain('Owner');
    expect(said).toMatch(/Whit[^…]+….* 91 {2}every 60 days is agreed; nobody answered 2/);
    for (const width of [80, 100, 120]) {
      const rows = printRun(ran({}, { customers }), width).split('\n');
      expect(rows.filter((row) => /^(?:Whit|─)/.test(row) && textWidth(row) > width)).toEqual([]);
    }
  });

  it('does not repeat the days in a Chinese reason either', () => {
    const why = '距上次联系（2025年10月7日）已 91 天，约定每 60 天联系一次；未接 2 次';
    const said = printRun(ran({}, { customers: [customer({ why })] }), 160);
    expect(said).toContain('91  约定每 60 天联系一次；未接 2 次\n');
  });

  it('keeps a reason whole that says nothing of the days', () => {
    const why = 'not to be contacted before 21 Jan 2026: budget; 910 asked';
    expect(printRun(ran({}, { customers: [customer({ why, days: 91 })] }), 160)).toContain(why);
  });

  it('counts by state, and the rows that are not printed', () => {
    const customers = Array.from({ length: 1600 }, () => customer({}));
    const said = printRun(ran({}, { customers }), 100);
    expect(said).toContain('Not on track: overdue 1,600\n');
    expect(said).toContain('\nand 1,585 more\n');
  });
});
