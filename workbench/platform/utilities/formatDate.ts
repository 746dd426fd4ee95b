import { zoneOffset } from '../../store/workbook/wallTime';
import { offsetText } from '../dateText';
import { Exception } from '../exception';

/** Java's SimpleDateFormat in English, as `Utilities.formatDate` uses it. */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY = 86_400_000;

interface Moment {
  readonly instant: number;
  /** The wall time as if it were UTC. */
  readonly wall: Date;
  readonly offset: number;
  readonly zone: string;
}

const pad = (value: number, width: number): string =>
  value < 0 ? `-${String(-value).padStart(width, '0')}` : String(value).padStart(width, '0');

/** `GMT+8`, `UTC-03:30`, `+0530`: an offset in milliseconds; null for a zone's name. */
function fixedOffset(zone: string): number | null {
  const match = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (!match) return null;
  const [, sign, hours = '0', minutes = '0'] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const NativeFormat = Intl.DateTimeFormat;
const knownZones = new Map<string, boolean>();

function isZone(zone: string): boolean {
  let known = knownZones.get(zone);
  if (known === undefined) {
    try {
      known = new NativeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      known = false;
    }
    knownZones.set(zone, known);
  }
  return known;
}

function momentOf(date: Date, zone: string): Moment {
  const instant = date.getTime();
  const fixed = fixedOffset(zone);
  if (fixed === null && !isZone(zone)) {
    throw new Exception('Invalid argument: timeZone. Should be of type: String');
  }
  const offset = fixed ?? zoneOffset(zone, instant);
  return { instant, wall: new Date(instant + offset), offset, zone };
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** English speakers of different places abbreviate different zones: the first that is no mere offset. */
function zoneName({ zone, instant, offset }: Moment, style: 'short' | 'long'): string {
  if (fixedOffset(zone) !== null) return `GMT${offsetText(offset, ':')}`;
  if (style === 'short' && /^(?:Etc\/)?GMT$/.test(zone)) return 'GMT';
  let name = '';
  for (const locale of style === 'long'
    ? ['en-US']
    : ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-ZA', 'en-IN', 'en-NZ']) {
    const key = `${zone} ${locale} ${style}`;
    let format = zoneFormats.get(key);
    if (!format) {
      format = new NativeFormat(locale, { timeZone: zone, timeZoneName: style });
      zoneFormats.set(key, format);
    }
    name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
    if (!/^(?:GMT|UTC)[+-]/.test(name)) return name;
  }
  return name;
}

const dayNumber = (wall: Date): number => Math.floor(wall.getTime() / DAY);
const yearStart = (year: number): number => Math.floor(Date.UTC(year, 0, 1) / DAY);

/** Weeks begin on Sunday and the week of January 1 is week 1: Java's US calendar. */
function weekOfYear(wall: Date): { week: number; year: number } {
  const year = wall.getUTCFullYear();
  const weekStart = dayNumber(wall) - wall.getUTCDay();
  const startOf = (of: number): number => yearStart(of) - new Date(yearStart(of) * DAY).getUTCDay();
  if (weekStart >= startOf(year + 1)) return { week: 1, year: year + 1 };
  return { week: (weekStart - startOf(year)) / 7 + 1, year };
}

function weekOfMonth(wall: Date): number {
  const first = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1)).getUTCDay();
  return Math.floor((wall.getUTCDate() - 1 + first) / 7) + 1;
}

function yearText(year: number, count: number): string {
  return count === 2 ? pad(((year % 100) + 100) % 100, 2) : pad(year, count);
}

function named(names: readonly string[], index: number, count: number): string {
  const name = names[index] ?? '';
  return count >= 4 ? name : name.slice(0, 3);
}

function isoOffset(offset: number, count: number): string {
  if (offset === 0) return 'Z';
  const text = offsetText(offset, count === 3 ? ':' : '');
  return count === 1 ? text.slice(0, 3) : text;
}

/** One run of a letter. */
const FIELDS: Readonly<Record<string, (moment: Moment, count: number) => string>> = {
  G: ({ wall }) => (wall.getUTCFullYear() > 0 ? 'AD' : 'BC'),
  y: ({ wall }, count) => yearText(wall.getUTCFullYear(), count),
  Y: ({ wall }, count) => yearText(weekOfYear(wall).year, count),
  M: ({ wall }, count) =>
    count >= 3 ? named(MONTHS, wall.getUTCMonth(), count) : pad(wall.getUTCMonth() + 1, count),
  d: ({ wall }, count) => pad(wall.getUTCDate(), count),
  D: ({ wall }, count) => pad(dayNumber(wall) - yearStart(wall.getUTCFullYear()) + 1, count),
  E: ({ wall }, count) => named(WEEKDAYS, wall.getUTCDay(), count),
  u: ({ wall }, count) => pad(wall.getUTCDay() || 7, count),
  F: ({ wall }, count) => pad(Math.floor((wall.getUTCDate() - 1) / 7) + 1, count),
  w: ({ wall }, count) => pad(weekOfYear(wall).week, count),
  W: ({ wall }, count) => pad(weekOfMonth(wall), count),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: ({ wall }, count) => pad(wall.getUTCHours(), count),
  k: ({ wall }, count) => pad(wall.getUTCHours() || 24, count),
  K: ({ wall }, count) => pad(wall.getUTCHours() % 12, count),
  h: ({ wall }, count) => pad(wall.getUTCHours() % 12 || 12, count),
  m: ({ wall }, count) => pad(wall.getUTCMinutes(), count),
  s: ({ wall }, count) => pad(wall.getUTCSeconds(), count),
  S: ({ wall }, count) => pad(wall.getUTCMilliseconds(), count),
  z: (moment, count) => zoneName(moment, count >= 4 ? 'long' : 'short'),
  Z: ({ offset }) => offsetText(offset),
  X: ({ offset }, count) => isoOffset(offset, count),
};
const ALIASES: Readonly<Record<string, string>> = { L: 'M' };

/** Text in quotes, two quotes, a run of one letter, or anything else. */
const PIECES = /''|'(?:[^']|'')*'|'|([A-Za-z])\1*|[^A-Za-z']+/g;

/** `formatDate(date, 'Europe/Berlin', "yyyy-MM-dd'T'HH:mm:ssXXX")`. Throws where the zone or a letter is unknown. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  if (Number.isNaN(date.getTime())) throw new Exception('Invalid argument: date. Should be of type: Date');
  const moment = momentOf(date, zone);
  return pattern.replace(PIECES, (piece, letter: string | undefined) => {
    if (piece === "''") return "'";
    if (piece === "'") throw new Exception('Unterminated quote');
    if (piece.startsWith("'")) return piece.slice(1, -1).replaceAll("''", "'");
    if (letter === undefined) return piece;
    const field = FIELDS[ALIASES[letter] ?? letter];
    if (!field) throw new Exception(`Illegal pattern character '${letter}'`);
    return field(moment, piece.length);
  });
}
