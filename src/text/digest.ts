import type { DigestMail } from '../domain/digestDesk';
import type { DigestLine, DigestSection } from '../domain/digestLines';
import type { Language } from '../domain/table/words';
import { newsIn, type SummaryCounts, type TeamSummary } from '../domain/teamSummary';
import { sinceWhen, standing, whyTold } from './contact';
import { wordsOf } from './languages';
import type { Letter, LetterFact, LetterItem, LetterPart } from './letter';
import { letterHtml } from './letterHtml';
import { letterText } from './letterText';
import type { DigestWords } from './words';

export interface DigestLinks {
  /** Address of the Customers tab. */
  readonly customers: string;
}

/** A mail in words. In `text` nothing is ever read as HTML; in `html` everything from the sheet is escaped. */
export interface DigestText {
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Bytes of a mail's body that every account may send: PLATFORM 1.6 */
const LARGEST_BODY = 200_000;

/** A digest as its two parts, which say the same. A manager of hundreds gets the plain one alone: HTML has no room. */
export function renderDigest(
  mail: DigestMail,
  language: Language,
  links: DigestLinks,
  isTest = false,
): DigestText {
  const letter = digestLetter(mail, language, links, isTest);
  const html = letterHtml(letter);
  const fits = bytesAtMost(html) <= LARGEST_BODY;
  return { subject: letter.subject, text: letterText(letter), ...(fits && { html }) };
}

/** Three for each unit beyond ASCII: a character of two units has four. */
function bytesAtMost(text: string): number {
  return text.replace(/[^\n -~]/g, '---').length;
}

/**
 * The words of one digest: one's own customers, a few of the undated, customers without an owner, the team's summary,
 * problems in the tabs. Whatever the headline counts stands before all that is unchanged.
 * @param isTest before Go live: the mail goes to an admin instead, and says to whom it would go
 */
export function digestLetter(
  mail: DigestMail,
  language: Language,
  links: DigestLinks,
  isTest = false,
): Letter {
  const { digest: words, formats } = wordsOf(language);
  const day = formats.day(mail.day);
  const headline = words.headline(mail.newCount, mail.problems?.fresh ?? 0, openCount(mail));
  const subject = words.subject(headline, day);
  return {
    language,
    subject: isTest ? words.testSubject(subject) : subject,
    headline,
    day,
    notice: isTest ? words.testNotice(mail.name, mail.to) : null,
    greeting: words.greeting(mail.name),
    parts: partsOf(mail, words, language),
    link: { label: words.openCustomers, url: links.customers },
    footer: words.footer,
  };
}

/** What a mail without anything new still stands for. */
function openCount({ sections, unowned: line, teams, problems }: DigestMail): number {
  const own = sections.reduce((sum, section) => sum + section.count, 0);
  const ofTeams = teams.reduce((sum, { total }) => sum + total.overdue + total.dueSoon, 0);
  return own + (line?.count ?? 0) + ofTeams + (problems?.open ?? 0);
}

function note(...paragraphs: readonly string[]): LetterPart {
  return { title: null, paragraphs, items: [], more: null };
}

/** What is new in whatever part, then one's own unchanged customers, then the rest. */
function partsOf(mail: DigestMail, words: DigestWords, language: Language): LetterPart[] {
  const own = ownCustomers(mail, words, language);
  const others = otherParts(mail, words, language);
  return [
    ...own.fresh,
    ...others.filter(({ isNews }) => isNews).flatMap(({ parts }) => parts),
    ...own.unchanged,
    ...backlog(mail, words, language),
    ...others.filter(({ isNews }) => !isNews).flatMap(({ parts }) => parts),
  ];
}

interface OtherPart {
  readonly isNews: boolean;
  readonly parts: readonly LetterPart[];
}

function otherParts(mail: DigestMail, words: DigestWords, language: Language): OtherPart[] {
  const { unowned: line, teams, problems } = mail;
  return [
    { isNews: (line?.newCount ?? 0) > 0, parts: unowned(mail, words) },
    ...teams.map((team) => ({ isNews: newsIn(team.total) > 0, parts: teamSummary(team, words, language) })),
    {
      isNews: (problems?.fresh ?? 0) > 0,
      parts: problems === null ? [] : [note(words.problems(problems.fresh, problems.open))],
    },
  ];
}

interface OwnParts {
  readonly fresh: readonly LetterPart[];
  readonly unchanged: readonly LetterPart[];
}

/** The number of those who are not named stands where the names end. */
function ownCustomers(mail: DigestMail, words: DigestWords, language: Language): OwnParts {
  const titleOf = ({ kind, isNew, count }: DigestSection): string => words.sectionTitle(kind, isNew, count);
  const partOf = (section: DigestSection): LetterPart => ({
    title: titleOf(section),
    paragraphs: [],
    items: section.lines.map((line) => customer(line, words, language)),
    more: null,
  });
  const named = mail.sections.filter(({ lines }) => lines.length > 0);
  const unnamed = mail.sections.filter(({ lines }) => lines.length === 0);
  const fresh = named.filter(({ isNew }) => isNew).map(partOf);
  const unchanged = named.filter(({ isNew }) => !isNew).map(partOf);
  if (mail.more === 0) return { fresh, unchanged };
  const rest = { title: null, paragraphs: [], items: [], more: words.more(mail.more, unnamed.map(titleOf)) };
  return fresh.length > 0 && unchanged.length === 0
    ? { fresh: [...fresh, rest], unchanged }
    : { fresh, unchanged: [...unchanged, rest] };
}

function customer(line: DigestLine, words: DigestWords, language: Language): LetterItem {
  const why = whyTold(line.why, language);
  return { name: line.name, isCustomer: true, facts: factsOf(line, words, language), why };
}

function factsOf({ item, reason }: DigestLine, words: DigestWords, language: Language): LetterFact[] {
  switch (item.kind) {
    case 'plan':
      return [plain(words.plan(item.activityIds.length))];
    case 'low score':
      return [plain(wordsOf(language).contact.lowScore(item.score))];
    case 'overdue':
    case 'due soon':
    case 'backlog': {
      const text = standing(reason, language);
      const stands = { text, tone: item.kind === 'due soon' ? 'soon' : 'late' } as const;
      return [...(text === '' ? [] : [stands]), plain(sinceWhen(reason, language))];
    }
  }
}

function plain(text: string): LetterFact {
  return { text, tone: null };
}

function backlog({ backlog: part }: DigestMail, words: DigestWords, language: Language): LetterPart[] {
  if (part === null) return [];
  return [
    {
      title: words.sectionTitle('backlog', false, part.count),
      paragraphs: [words.backlog(part.lines.length, part.count)],
      items: part.lines.map((line) => customer(line, words, language)),
      more: null,
    },
  ];
}

function unowned({ unowned: line }: DigestMail, words: DigestWords): LetterPart[] {
  if (line === null) return [];
  return [note(words.unowned(line.count, line.newCount, line.backlog), words.unownedVia(line.via.kind))];
}

function teamSummary(team: TeamSummary, words: DigestWords, language: Language): LetterPart[] {
  const colleague = (name: string, counts: SummaryCounts): LetterItem => ({
    name,
    isCustomer: false,
    facts: counted(counts, words),
    why: '',
  });
  const summary = {
    title: words.teamTitle(team.isOwnTeam ? null : team.manager.name),
    paragraphs: [],
    items: [
      colleague(words.together, team.total),
      ...team.reports.map((report) => colleague(words.report(report.person.name, report.isAway), report)),
    ],
    more: null,
  };
  const long = {
    title: words.longOverdueTitle,
    paragraphs: [],
    items: team.longOverdue.map((line) => customer(line, words, language)),
    more: team.longOverdueMore > 0 ? words.more(team.longOverdueMore, []) : null,
  };
  return team.longOverdue.length === 0 ? [summary] : [summary, long];
}

function counted(counts: SummaryCounts, words: DigestWords): LetterFact[] {
  const { overdue, dueSoon, plansToday, newLowScores, backlog: undated } = words.counts(counts);
  return [
    { text: overdue, tone: counts.overdue > 0 ? 'late' : null },
    { text: dueSoon, tone: counts.dueSoon > 0 ? 'soon' : null },
    plain(plansToday),
    ...(counts.newLowScores > 0 ? [plain(newLowScores)] : []),
    ...(counts.backlog > 0 ? [plain(undated)] : []),
  ];
}
