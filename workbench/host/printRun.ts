import { type PrintColumn, printTable } from './printTable';
import type { RejectedRow, ReportedCustomer, ReportedMail } from './reportTypes';
import type { MainJobDone } from './startWorkbook';

const WIDTH = 120;

const number = new Intl.NumberFormat('en-US');

const CUSTOMER_COLUMNS: readonly PrintColumn<ReportedCustomer>[] = [
  { caption: 'Customer', value: ({ name }) => name, widest: 28 },
  { caption: 'Owner', value: ({ owner }) => owner ?? '–', widest: 28 },
  { caption: 'State', value: ({ contactState }) => contactState },
  { caption: 'Last contact', value: ({ lastContactOn }) => lastContactOn ?? 'never' },
  { caption: 'Due', value: ({ contactDueOn }) => contactDueOn },
  { caption: 'Days', value: ({ days }) => days, align: 'right' },
  { caption: 'Why', value: ({ why }) => why, widest: 70 },
];

const MAIL_COLUMNS: readonly PrintColumn<ReportedMail>[] = [
  { caption: 'To', value: ({ to }) => to, widest: 36 },
  { caption: 'Subject', value: ({ subject }) => subject, widest: 50 },
  {
    caption: 'Customers',
    value: ({ customers, more }) => `${customers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    widest: 60,
  },
];

const REJECTED_COLUMNS: readonly PrintColumn<RejectedRow>[] = [
  { caption: 'File', value: ({ file }) => file },
  { caption: 'Line', value: ({ line }) => line },
  {
    caption: 'Problem',
    value: ({ problems }) => problems.map(({ column, problem }) => `${column}: ${problem}`).join(' '),
    widest: 100,
  },
];

/** What a run did, for a person at a terminal. */
export function printRun(done: MainJobDone, columns = WIDTH): string {
  const { report } = done;
  const width = Math.max(60, columns);
  return [
    `Rapport on ${report.today}: ${count(done.customers, 'customer')}, ${count(done.people, 'active colleague')}.`,
    ...importPart(done, width),
    ...customersPart(done, width),
    ...mailsPart(done, width),
    jobsPart(done),
    filesPart(done),
  ].join('\n\n');
}

function count(n: number, one: string): string {
  return `${number.format(n)} ${one}${n === 1 ? '' : 's'}`;
}

function importPart({ import: outcome, isSample, rejectedFolder }: MainJobDone, width: number): string[] {
  if (outcome === null) return [];
  const counts = (of: object): string =>
    Object.entries(of)
      .filter(([, n]) => Number(n) > 0)
      .map(([tab, n]) => `${number.format(Number(n))} ${tab === 'takenOver' ? 'taken over' : tab}`)
      .join(', ');
  const taken = counts(outcome.imported);
  const known = counts(outcome.alreadyThere);
  const lines = [
    `${isSample ? 'Sample company' : 'Imported'}: ${taken === '' ? 'nothing new' : taken}${known === '' ? '.' : `; there already: ${known}.`}`,
  ];
  const { rejected, warnings } = outcome;
  if (warnings.length > 0) lines.push(`${count(warnings.length, 'row')} taken with a remark.`);
  if (rejected.length === 0) return [lines.join('\n')];
  lines.push(
    `${count(rejected.length, 'row')} rejected; mend them in ${rejectedFolder ?? ''} and import that folder:`,
    '',
    printTable(REJECTED_COLUMNS, rejected, { rows: 5, width }),
  );
  return [lines.join('\n')];
}

function customersPart({ report }: MainJobDone, width: number): string[] {
  const { customers } = report;
  if (customers.length === 0) return ['Every customer is on track.'];
  const states = new Map<string, number>();
  for (const { contactState } of customers) states.set(contactState, (states.get(contactState) ?? 0) + 1);
  const summary = [...states].map(([state, n]) => `${number.format(n)} ${state}`).join(', ');
  return [`Not on track: ${summary}.\n\n${printTable(CUSTOMER_COLUMNS, customers, { rows: 15, width })}`];
}

function mailsPart({ report, mailsGoOutOn }: MainJobDone, width: number): string[] {
  const { mails } = report;
  if (mails.length === 0 && mailsGoOutOn !== null) {
    const hint = mailsGoOutOn === '' ? '' : ` See the next one's with --today ${mailsGoOutOn}.`;
    return [`No mail: ${report.today} is not a working day.${hint}`];
  }
  if (mails.length === 0) return ['No mail: nobody has anything new.'];
  return [
    `${count(mails.length, 'mail')} in the outbox:\n\n${printTable(MAIL_COLUMNS, mails, { rows: 40, width })}`,
  ];
}

function jobsPart({ report: { jobs, calls } }: MainJobDone): string {
  const lines = jobs.map(({ job, result, message }) => `${job}: ${result}. ${message}`);
  return [
    ...lines,
    `It took ${count(calls.trips, 'trip')}, read ${count(calls.cellsRead, 'cell')} and wrote ${number.format(calls.cellsWritten)}.`,
  ].join('\n');
}

function filesPart({ file, savedAs }: MainJobDone): string {
  const saved = savedAs === null ? '' : `\nSaved as ${savedAs}.`;
  return `The workbook is kept in ${file}.${saved}`;
}
