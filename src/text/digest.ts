import type { DigestMail } from '../domain/digestDesk';
import type { DigestLine, DigestSection } from '../domain/digestLines';
import type { Language } from '../domain/table/words';
import type { TeamSummary } from '../domain/teamSummary';
import { contactReason, whyTold } from './contact';
import { wordsOf } from './languages';
import type { DigestWords } from './words';

export interface DigestLinks {
  /** Address of the Customers tab. */
  readonly customers: string;
}

/** A mail in words. Plain text: nothing in it is ever read as HTML. */
export interface DigestText {
  readonly subject: string;
  readonly text: string;
}

/**
 * The words of one digest: one's own customers (the new first), a few of the undated, customers without an owner, the
 * team's summary, problems in the tabs.
 * @param isTest before Go live: the mail goes to an admin instead, and says to whom it would go
 */
export function renderDigest(
  mail: DigestMail,
  language: Language,
  links: DigestLinks,
  isTest = false,
): DigestText {
  const words = wordsOf(language).digest;
  const subject = words.subject(mail.newCount, mail.problems?.fresh ?? 0, openCount(mail), mail.day);
  const paragraphs = [
    ...(isTest ? [[words.testNotice(mail.name, mail.to)]] : []),
    [words.greeting(mail.name)],
    ...ownCustomers(mail, words, language),
    ...backlog(mail, words, language),
    ...unowned(mail, words),
    ...mail.teams.map((team) => teamSummary(team, words, language)),
    ...(mail.problems === null ? [] : [[words.problems(mail.problems.fresh, mail.problems.open)]]),
    [words.link(links.customers), words.footer],
  ];
  return {
    subject: isTest ? words.testSubject(subject) : subject,
    text: `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`,
  };
}

/** What a mail without anything new still stands for. */
function openCount({ sections, unowned: line, teams, problems }: DigestMail): number {
  const own = sections.reduce((sum, section) => sum + section.count, 0);
  const ofTeams = teams.reduce((sum, { total }) => sum + total.overdue + total.dueSoon, 0);
  return own + (line?.count ?? 0) + ofTeams + (problems?.open ?? 0);
}

function ownCustomers(mail: DigestMail, words: DigestWords, language: Language): string[][] {
  const titleOf = ({ kind, isNew, count }: DigestSection): string => words.sectionTitle(kind, isNew, count);
  const named = mail.sections.filter(({ lines }) => lines.length > 0);
  const unnamed = mail.sections.filter(({ lines }) => lines.length === 0);
  const sections = named.map((section) => [
    titleOf(section),
    ...section.lines.map((line) => lineText(line, words, language)),
  ]);
  return mail.more > 0 ? [...sections, [words.more(mail.more, unnamed.map(titleOf))]] : sections;
}

function lineText(line: DigestLine, words: DigestWords, language: Language): string {
  const why = whyTold(line.why, language);
  const { item } = line;
  switch (item.kind) {
    case 'plan':
      return words.planLine(line.name, item.activityIds.length, why);
    case 'low score':
      return words.line(line.name, wordsOf(language).contact.lowScore(item.score), why);
    case 'overdue':
    case 'due soon':
    case 'backlog':
      return words.line(line.name, contactReason(line.reason, language), why);
  }
}

function backlog({ backlog: part }: DigestMail, words: DigestWords, language: Language): string[][] {
  if (part === null) return [];
  const lines = part.lines.map((line) => lineText(line, words, language));
  return [[words.backlogTitle(part.lines.length, part.count), ...lines]];
}

function unowned({ unowned: line }: DigestMail, words: DigestWords): string[][] {
  if (line === null) return [];
  return [[words.unowned(line.count, line.newCount, line.backlog), words.unownedVia(line.via.kind)]];
}

function teamSummary(team: TeamSummary, words: DigestWords, language: Language): string[] {
  const reports = team.reports.map((report) =>
    words.report(report.person.name, report.isAway, words.counts(report)),
  );
  const long = team.longOverdue.map((line) => lineText(line, words, language));
  return [
    words.teamTitle(team.isOwnTeam ? null : team.manager.name),
    words.total(words.counts(team.total)),
    ...reports,
    ...(long.length === 0 ? [] : [words.longOverdueTitle, ...long]),
    ...(team.longOverdueMore > 0 ? [words.more(team.longOverdueMore, [])] : []),
  ];
}
