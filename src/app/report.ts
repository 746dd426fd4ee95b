import type { DigestMail } from '../domain/digestDesk';
import { jobs } from '../domain/tables/jobs';
import { outbox } from '../domain/tables/outbox';
import { contactReason } from '../text/contact';
import { settingToCode } from '../text/settingText';
import { type NightPreview, previewNight } from '../usecases/night/previewNight';
import type { Desk } from './desk';
import { lettersOf } from './letters';

/**
 * How the workbook stands, as the command line reports it: every customer that is not on track with the reason, the
 * mails queued or sent since a moment, and the jobs of that time.
 * @param since a moment; earlier ones are left out
 */
export function reportOf(desk: Desk, since: string) {
  const { ports } = desk;
  const preview = previewNight(ports, settingToCode);
  const { isWorkingDay, nextWorkingDay } = preview;
  return {
    today: ports.clock.today(),
    isWorkingDay,
    nextWorkingDay,
    customers: customersNow(preview, desk),
    mails: mailsSince(desk, since),
    jobs: ports.tables
      .read(jobs, ['job', 'started', 'result', 'message'])
      .records.filter(({ started }) => (started ?? '') >= since)
      .map(({ job, result, message }) => ({ job, result, message })),
  };
}

function customersNow({ flagged }: NightPreview, { language }: Desk) {
  return flagged.map(({ id, name, owner, attempts, lastContactOn, contact }) => ({
    id,
    name,
    owner,
    contactState: contact.state,
    lastContactOn,
    contactDueOn: contact.dueOn,
    days: contact.days,
    attempts,
    why: contactReason(contact.reason, language),
  }));
}

function mailsSince({ ports }: Desk, since: string) {
  const letters = lettersOf(ports.workbook);
  const fields = [
    'to',
    'template',
    'arguments',
    'language',
    'urgency',
    'queuedOn',
    'sentOn',
    'state',
  ] as const;
  return ports.tables
    .read(outbox, fields)
    .records.filter(({ queuedOn, sentOn }) => (queuedOn ?? '') >= since || (sentOn ?? '') >= since)
    .sort((a, b) => (b.urgency ?? 0) - (a.urgency ?? 0))
    .map(({ to, template, arguments: args, language, state }) => {
      if (args === null || template === null)
        return { to, kind: template, subject: '', customers: [], more: 0, state };
      // The program wrote it, from a DigestMail.
      const mail = JSON.parse(args) as DigestMail;
      const { subject } = letters.render({ template, arguments: args, language: language ?? 'en' });
      return { to, kind: template, subject, customers: namedIn(mail), more: countedOnly(mail), state };
    });
}

/** Everybody whom the mail names, in its order: one's own, then the backlog's, then the team's. */
function namedIn({ sections, backlog, teams }: DigestMail): string[] {
  const lines = [
    ...sections.flatMap((section) => section.lines),
    ...(backlog?.lines ?? []),
    ...teams.flatMap((team) => team.longOverdue),
  ];
  return [...new Set(lines.map(({ name }) => name))];
}

/** How many the mail only counts: behind one's own customers, and behind each team's. */
function countedOnly({ more, teams }: DigestMail): number {
  return teams.reduce((sum, { longOverdueMore }) => sum + longOverdueMore, more);
}
