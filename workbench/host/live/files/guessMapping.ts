import type { DateOrder } from '../../import/importPlan';
import { CUSTOMARY_HEADERS } from './customaryHeaders';
import type { FileLanguage } from './fileWords';

/** What an import can fill in one tab: the bundle's answer to the command `columns`. */
export interface KnownTab {
  readonly tab: string;
  readonly names: Readonly<Record<FileLanguage, string>>;
  readonly required: readonly string[];
  readonly captions: Readonly<Record<string, Readonly<Record<FileLanguage, string>>>>;
}

/** A tab with the columns of a file that fill it. */
export interface Guess {
  readonly tab: KnownTab;
  /** Our field to its source column. */
  readonly columns: Readonly<Record<string, string>>;
  /** Source columns without a place. */
  readonly unknown: readonly string[];
}

/** `Account owner`, `account_owner` and `accountOwner` are one; `联系周期(天)` is 联系周期. */
export function normalHeader(header: string): string {
  const plain = header
    .normalize('NFKC')
    .replace(/\([^)]*\)\s*$/, '')
    .toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
  return letters === '' ? header.trim().toLowerCase() : letters;
}

/** All spellings by which a field is known, the surest first. */
function spellings({ tab, captions }: KnownTab, field: string): string[] {
  const own = Object.values(captions[field] ?? {});
  return [...own, field, ...(CUSTOMARY_HEADERS[tab]?.[field] ?? [])].map(normalHeader);
}

/** Each field takes the column that it is best known by, each column goes to one field. */
function fieldsOf(tab: KnownTab, header: readonly string[]): Map<string, string> {
  const free = new Map<string, string>();
  for (const name of header) {
    const key = normalHeader(name);
    // A caption that stands twice says nothing: import.json would have to tell the two apart.
    const isDoubled = header.filter((one) => one === name).length > 1;
    if (!isDoubled && name.trim() !== '' && !free.has(key)) free.set(key, name);
  }
  const offers = Object.keys(tab.captions).flatMap((field) =>
    spellings(tab, field).flatMap((spelling, rank) =>
      free.has(spelling) ? [{ field, spelling, rank }] : [],
    ),
  );
  const taken = new Map<string, string>();
  for (const { field, spelling } of offers.sort((a, b) => a.rank - b.rank)) {
    const column = free.get(spelling);
    if (column === undefined || taken.has(field)) continue;
    taken.set(field, column);
    free.delete(spelling);
  }
  return taken;
}

/** Whether the file's own name says which tab it is: `contacts.csv`, `客户.xlsx`. */
function isNamedAfter({ tab, names }: KnownTab, file: string): boolean {
  const name = normalHeader(file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  return [tab, ...Object.values(names)].some((one) => name.includes(normalHeader(one)));
}

/** An activity that says neither when it was done nor for when it is planned counts for nothing. */
const DAYS = ['doneOn', 'dueOn'];

function isComplete({ tab, required }: KnownTab, fields: ReadonlyMap<string, string>): boolean {
  if (!required.every((field) => fields.has(field))) return false;
  return tab !== 'activities' || DAYS.some((field) => fields.has(field));
}

/**
 * Which tab a table of a file fills, by its captions: of the tabs whose required columns are all there, the one that
 * takes most of them; where several take as many, the one that the file is named after. Null where there is none.
 */
export function guessTab(header: readonly string[], file: string, tabs: readonly KnownTab[]): Guess | null {
  const guesses = tabs.flatMap((tab) => {
    // Settings are no list that a person keeps elsewhere.
    const fields = tab.tab === 'settings' ? new Map<string, string>() : fieldsOf(tab, header);
    if (fields.size === 0 || !isComplete(tab, fields)) return [];
    return [{ tab, fields, score: fields.size + (isNamedAfter(tab, file) ? 1.5 : 0) }];
  });
  const best = guesses.reduce<(typeof guesses)[number] | null>(
    (most, one) => (most === null || one.score > most.score ? one : most),
    null,
  );
  if (best === null) return null;
  const used = new Set(best.fields.values());
  // In the order in which a person reads them in their file.
  const inFileOrder = [...best.fields].sort(([, a], [, b]) => header.indexOf(a) - header.indexOf(b));
  return {
    tab: best.tab,
    columns: Object.fromEntries(inFileOrder),
    unknown: header.filter((name) => name.trim() !== '' && !used.has(name)),
  };
}

const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2\d{4}\b/;

/** In which order days are written, where some cell leaves no doubt and none speaks against it. */
export function guessDates(rows: readonly (readonly string[])[]): DateOrder | null {
  let [dayFirst, monthFirst] = [false, false];
  for (const row of rows) {
    for (const cell of row) {
      const match = YEAR_LAST.exec(cell.trim());
      if (match === null) continue;
      if (Number(match[1]) > 12) dayFirst = true;
      if (Number(match[3]) > 12) monthFirst = true;
    }
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}
