import { andMore, count } from './printCount';
import { printCustomers } from './printCustomers';
import { printImport } from './printImport';
import { type PrintColumn, printTable } from './printTable';
import type { ReportedMail } from '../reportTypes';
import type { MainJobDone } from '../startWorkbook';

const WIDTH = 120;

const MAIL_COLUMNS: readonly PrintColumn<ReportedMail>[] = [
  { caption: 'To', value: ({ to }) => to, widest: 36 },
  { caption: 'Subject', value: ({ subject }) => subject, widest: 50 },
  {
    caption: 'Customers',
    value: ({ customers, more }) => `${customers.join(', ')}${more > 0 ? ` ${andMore(more)}` : ''}`,
    widest: 60,
  },
];

/** What a run did, for a person at a terminal. */
export function printRun(done: MainJobDone, columns = WIDTH): string {
  const { report } = done;
  const width = Math.max(60, columns);
  return [
    `Rapport on ${report.today}: customers ${count(done.customers)} · active colleagues ${count(done.people)}`,
    ...printImport(done, width),
    printCustomers(report.customers, width),
    mailsPart(done, width),
    jobsPart(done),
    filesPart(done),
  ].join('\n\n');
}

function mailsPart({ report, mailsGoOutOn }: MainJobDone, width: number): string {
  const { mails } = report;
  if (mails.length === 0 && mailsGoOutOn !== null) {
    const hint = mailsGoOutOn === '' ? '' : ` See the next one's with --today ${mailsGoOutOn}.`;
    return `No mail: ${report.today} is not a working day.${hint}`;
  }
  if (mails.length === 0) return 'No mail: nobody has anything new.';
  const table = printTable(MAIL_COLUMNS, mails, { rows: 40, width, more: andMore });
  return `Mails in the outbox: ${count(mails.length)}\n\n${table}`;
}

function jobsPart({ report: { jobs, calls } }: MainJobDone): string {
  const lines = jobs.map(({ job, result, message }) => `${job}: ${result}. ${message}`);
  const cost = `trips ${count(calls.trips)} · cells read ${count(calls.cellsRead)} · cells written ${count(calls.cellsWritten)}`;
  return [...lines, `It took: ${cost}`].join('\n');
}

function filesPart({ file, savedAs }: MainJobDone): string {
  const saved = savedAs === null ? '' : `\nSaved as ${savedAs}.`;
  return `The workbook is kept in ${file}.${saved}`;
}
