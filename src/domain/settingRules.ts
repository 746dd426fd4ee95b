import type { Weekday } from './day';

/** What a cell can hold once a setting is written into it. */
export type SettingCell = string | number | boolean;

/** What may stand in a setting's cell, as data for its note, its drop-down and the Settings tab. */
export type Allowed =
  | { readonly kind: 'whole'; readonly from: number; readonly to: number }
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'choice'; readonly codes: readonly string[] }
  | { readonly kind: 'yes/no' };

export type Fault =
  | 'not a whole number'
  | 'too small'
  | 'too large'
  | 'not weekdays'
  | 'not a choice'
  | 'not yes or no';

export type SettingValue<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly fault: Fault };

/** Turns what a cell says, in any language, into a code; what it does not know it gives back. */
export type ToCode = (text: string) => string;

/** One setting: its default, what is allowed, and the way between cell and value. */
export interface SettingRule<V> {
  readonly standard: V;
  readonly allowed: Allowed;
  /** A blank cell is the default. */
  readonly read: (cell: unknown, toCode?: ToCode) => SettingValue<V>;
  readonly write: (value: V) => SettingCell;
}

const same: ToCode = (text) => text;

function rule<V>(
  standard: V,
  allowed: Allowed,
  readFilled: (text: string, toCode: ToCode) => V | Fault,
  isFault: (read: V | Fault) => read is Fault,
  write: (value: V) => SettingCell,
): SettingRule<V> {
  const read = (cell: unknown, toCode: ToCode = same): SettingValue<V> => {
    const text = textOf(cell);
    if (text === '') return { ok: true, value: standard };
    const value = readFilled(text, toCode);
    return isFault(value) ? { ok: false, fault: value } : { ok: true, value };
  };
  return { standard, allowed, read, write };
}

/**
 * Numbers and ticks are read as what they show; full-width digits and signs as their plain forms. Anything else (a
 * date) becomes a text that no rule takes.
 */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  const isPlain = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
  return isPlain ? String(cell).normalize('NFKC').trim() : Object.prototype.toString.call(cell);
}

const isText = (read: unknown): read is Fault => typeof read === 'string';

/** A whole number within bounds, both included. */
export function whole(standard: number, from: number, to: number): SettingRule<number> {
  const read = (text: string): number | Fault => {
    const value = Number(text);
    if (!Number.isInteger(value)) return 'not a whole number';
    if (value < from) return 'too small';
    return value > to ? 'too large' : value;
  };
  return rule<number>(standard, { kind: 'whole', from, to }, read, isText, (value) => value);
}

/** One of a few codes, in any mixture of capitals. */
export function oneOf<C extends string>(codes: readonly C[], standard: C): SettingRule<C> {
  const find = (text: string): C | undefined =>
    codes.find((code) => code.toLowerCase() === text.toLowerCase());
  const read = (text: string, toCode: ToCode): C | Fault =>
    find(text) ?? find(toCode(text)) ?? 'not a choice';
  const isFault = (value: C | Fault): value is Fault => find(value) === undefined;
  return rule<C>(standard, { kind: 'choice', codes }, read, isFault, (code) => code);
}

const YES = ['yes', 'true', '1'];
const NO = ['no', 'false', '0'];

export function yesNo(standard: boolean): SettingRule<boolean> {
  const read = (text: string, toCode: ToCode): boolean | Fault => {
    const means = [text, toCode(text)].map((word) => word.toLowerCase());
    if (means.some((word) => YES.includes(word))) return true;
    return means.some((word) => NO.includes(word)) ? false : 'not yes or no';
  };
  return rule<boolean>(standard, { kind: 'yes/no' }, read, isText, (value) => value);
}

export const WEEKDAY_CODES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Days of the week such as 'mon, tue, fri' or 'mon-fri'; at least one. */
export function weekdays(standard: readonly Weekday[]): SettingRule<readonly Weekday[]> {
  const write = (days: readonly Weekday[]): string => days.map((day) => WEEKDAY_CODES[day - 1]).join(', ');
  return rule<readonly Weekday[]>(standard, { kind: 'weekdays' }, readWeekdays, isText, write);
}

function readWeekdays(text: string, toCode: ToCode): readonly Weekday[] | Fault {
  const found = new Set<Weekday>();
  const parts = text.replace(/\s*[-–]\s*/g, '-').split(/[,;、\s]+/);
  for (const part of parts.filter((piece) => piece !== '')) {
    const ends = part.split('-').map((word) => weekdayOf(word, toCode));
    const [first, last = first] = ends;
    if (first === undefined || first === null || last === null || last === undefined || ends.length > 2) {
      return 'not weekdays';
    }
    let day = first;
    found.add(day);
    while (day !== last) {
      day = day === 7 ? 1 : ((day + 1) as Weekday); // 1 to 6, and one more
      found.add(day);
    }
  }
  return found.size === 0 ? 'not weekdays' : [...found].sort((a, b) => a - b);
}

function weekdayOf(word: string, toCode: ToCode): Weekday | null {
  const index = [word, toCode(word)]
    .map((name) => WEEKDAY_CODES.findIndex((code) => code === name.toLowerCase()))
    .find((at) => at >= 0);
  return index === undefined ? null : ((index + 1) as Weekday); // 0 to 6, and one
}
