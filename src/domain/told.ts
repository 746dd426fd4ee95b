import { type Day, isDay } from './day';
import type { Matter, MatterState } from './matters';

/** The two parts of a mail that remember apart: one's own customers, and the summary of one's team. */
export type Part = 'digest' | 'summary';

/** "In the mail of `day`, `person` was told that this customer is `state`." */
export interface ToldMark {
  readonly part: Part;
  readonly state: MatterState;
  /** Day of the survey answer; null for the other states. */
  readonly about: Day | null;
  /** Key of the person (their address in lower case). */
  readonly person: string;
  /** Day of the mail. */
  readonly day: Day;
}

/**
 * Whether the mail of a day to a person was put into the outbox. Marks are written before mails are, so a run that
 * dies in between leaves marks without a mail: they count for nothing. It must go on answering true for mails so old
 * that their rows are gone, or all that they said would be news again.
 */
export type MailExists = (person: string, day: Day) => boolean;

const PARTS: Readonly<Record<string, Part>> = { d: 'digest', s: 'summary' };
const STATES: Readonly<Record<string, MatterState>> = { o: 'overdue', s: 'due soon', l: 'low score' };
const STATE_LETTERS: Readonly<Record<MatterState, string>> = {
  overdue: 'o',
  'due soon': 's',
  'low score': 'l',
};

/**
 * A customer's marks as the text of its hidden cell: 'do2026-03-31=anna@example.com' means digest, overdue; several
 * stand in a fixed order, with blanks between them. A low score names the day of its answer:
 * 'dl2026-03-31/2026-03-29=…'. No marks are the empty text.
 */
export function formatTold(marks: readonly ToldMark[]): string {
  return marks.map(formatMark).sort().join(' ');
}

function formatMark({ part, state, about, person, day }: ToldMark): string {
  const who = person.replace(/[%\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const when = about === null ? day : `${day}/${about}`;
  return `${part.charAt(0)}${STATE_LETTERS[state]}${when}=${who}`;
}

/** Reads what `formatTold` wrote. What cannot be read is forgotten: it is then told again, which loses nothing. */
export function parseTold(text: string | null): readonly ToldMark[] {
  if (text === null || text === '') return [];
  const marks: ToldMark[] = [];
  for (const entry of text.split(' ')) {
    const mark = parseMark(entry);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

const ENTRY = /^([ds])([osl])([\d-]{10})(?:\/([\d-]{10}))?=(\S+)$/;

function parseMark(entry: string): ToldMark | null {
  const [, partLetter = '', stateLetter = '', day = '', about, who = ''] = ENTRY.exec(entry) ?? [];
  const part = PARTS[partLetter];
  const state = STATES[stateLetter];
  if (part === undefined || state === undefined || !isDay(day)) return null;
  if (about !== undefined && !isDay(about)) return null;
  if ((about !== undefined) !== (state === 'low score')) return null;
  const person = who.replace(/%([0-9a-f]{4})/g, (_code, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return { part, state, about: about ?? null, person, day };
}

/** The marks that count: those whose mail was really queued. */
export function countingMarks(marks: readonly ToldMark[], mailExists: MailExists): readonly ToldMark[] {
  return marks.filter((mark) => mailExists(mark.person, mark.day));
}

/** Overdue and due soon share one mark; a score has its own. */
function sameSubject(mark: ToldMark, matter: Matter): boolean {
  return (mark.state === 'low score') === (matter.state === 'low score');
}

function markFor(
  marks: readonly ToldMark[],
  part: Part,
  person: string,
  matter: Matter,
): ToldMark | undefined {
  return marks.find((mark) => mark.person === person && mark.part === part && sameSubject(mark, matter));
}

/** Whether a mark already says this. Whoever knows a customer as overdue learns nothing new from "due soon". */
function says(mark: ToldMark, matter: Matter): boolean {
  switch (matter.state) {
    case 'overdue':
      return mark.state === 'overdue';
    case 'due soon':
      return true;
    case 'low score':
      return mark.about === matter.about;
  }
}

/** Whether a person has been told. `marks` are the counting ones. */
export function wasTold(marks: readonly ToldMark[], part: Part, person: string, matter: Matter): boolean {
  const mark = markFor(marks, part, person, matter);
  return mark !== undefined && says(mark, matter);
}

/**
 * The mark of one person about one matter after today. Told before: it stays, and "overdue" becomes "due soon" where
 * the customer is that now. Not told: it is told now, where `tellingOn` is a day; else what was known before stays.
 */
export function markAfter(
  marks: readonly ToldMark[],
  part: Part,
  person: string,
  matter: Matter,
  tellingOn: Day | null,
): ToldMark | null {
  const mark = markFor(marks, part, person, matter);
  if (mark !== undefined && says(mark, matter))
    return mark.state === matter.state ? mark : { ...mark, ...matter };
  if (tellingOn !== null) return { part, person, day: tellingOn, ...matter };
  return mark ?? null;
}

/**
 * The marks after a day on which nobody is told: a mark whose matter is over goes, the others stay, whoever is
 * covering for whom, so that a cover over a free weekend makes nothing new.
 */
export function marksOverFreeDay(
  marks: readonly ToldMark[],
  matters: readonly Matter[],
): readonly ToldMark[] {
  const kept: ToldMark[] = [];
  for (const mark of marks) {
    const matter = matters.find((candidate) => sameSubject(mark, candidate));
    if (matter !== undefined) kept.push(says(mark, matter) ? { ...mark, ...matter } : mark);
  }
  return kept;
}

/**
 * What stays of earlier marks on a working day. A mark gives way to those of whoever is told instead; where nobody is
 * (a cover who wants no mails, or waits for Monday), the one who knew still knows.
 * @param after the marks of those whom today concerns
 */
export function marksKept(
  before: readonly ToldMark[],
  after: readonly ToldMark[],
  matters: readonly Matter[],
): readonly ToldMark[] {
  const isScore = ({ state }: ToldMark): boolean => state === 'low score';
  return marksOverFreeDay(before, matters).filter(
    (mark) => !after.some((other) => other.part === mark.part && isScore(other) === isScore(mark)),
  );
}
