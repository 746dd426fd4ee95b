import type { MailHead } from '../../host/live/protocol/mails';
import type { PersonView, Status } from '../../host/live/protocol/status';
import type { PeopleWords } from '../text/words';

/** The person as the workbench knows them; somebody unknown is a guest without access. */
export function personOf(status: Status, email: string): PersonView {
  return (
    status.people.find((person) => person.email === email) ?? {
      email,
      name: email,
      role: 'other',
      access: 'none',
    }
  );
}

/** Who keeps the spreadsheet; a window that was nobody yet begins as them. */
export function ownerOf(people: readonly PersonView[]): PersonView | null {
  return people.find(({ access }) => access === 'owner') ?? null;
}

/** What a person is, in a word: whom the team does not know is what the spreadsheet lets them be. */
export function standing(
  { roles, access }: Pick<PeopleWords, 'roles' | 'access'>,
  person: PersonView,
): string {
  return person.role === 'other' && person.access !== 'none' ? access[person.access] : roles[person.role];
}

const ADDRESS = /[^\s@<>(),;:"'|[\]]+@[^\s@<>(),;:"'|[\]]+\.[^\s@<>(),;:"'|[\]]*[^\s@<>(),;:"'|[\].]/g;

/** E-mail addresses that stand in texts, each once. */
export function addressesIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.match(ADDRESS) ?? []))];
}

/** Whether the text is an address and nothing else. */
export const isAddress = (text: string): boolean => addressesIn([text])[0] === text;

/** An admin looks into all mails, everybody else into their own. */
export const seesAllMails = (person: PersonView): boolean =>
  person.role === 'admin' || person.access === 'owner';

export function mailsFor(mails: readonly MailHead[], person: PersonView): readonly MailHead[] {
  return seesAllMails(person) ? mails : mails.filter(({ to }) => to.includes(person.email));
}

/** The first letter, were it written with two units. */
const letter = (word: string): string => /^./u.exec(word)?.[0] ?? '';

/** One or two letters for the round badge: of a Chinese name its last two characters, else first letters. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/@.*$/, '')
    .trim()
    .split(/[\s._-]+/);
  const first = words[0] ?? '';
  if (/^\p{Script=Han}+$/u.test(first)) return first.slice(-2);
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${letter(first)}${letter(last)}`.toUpperCase() || '?';
}

/** One of six colours, always the same for the same person. */
export function hueOf(email: string): number {
  let sum = 0;
  for (const letter of email) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % 6;
}
