/** The text forms of dates in local time, both ways. */

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const longNames = new Map<string, Intl.DateTimeFormat>();
const NativeFormat = Intl.DateTimeFormat;

function longZoneName(zone: string, instant: number): string {
  let format = longNames.get(zone);
  if (!format) {
    format = new NativeFormat('en-US', { timeZone: zone, timeZoneName: 'long' });
    longNames.set(zone, format);
  }
  return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `+0530` for an offset in milliseconds; Java's and JavaScript's common form. */
export function offsetText(offset: number, colon = ''): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${colon}${pad(minutes % 60)}`;
}

/** The two halves of `Date.prototype.toString`; `wall` is the instant in wall milliseconds of the zone. */
export function localParts(zone: string, instant: number, wall: number): { date: string; time: string } {
  const at = new Date(wall);
  const year = at.getUTCFullYear();
  const yearText = year < 0 ? `-${pad(-year, 6)}` : pad(year, 4);
  const weekday = WEEKDAYS[at.getUTCDay()] ?? '';
  const month = MONTHS[at.getUTCMonth()] ?? '';
  const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map((part) => pad(part)).join(':');
  return {
    date: `${weekday} ${month} ${pad(at.getUTCDate())} ${yearText}`,
    time: `${clock} GMT${offsetText(wall - instant)} (${longZoneName(zone, instant)})`,
  };
}

/** Only a date in ISO form: the language takes it as UTC. */
const ISO_DATE = /^\s*(?:[+-]\d{6}|\d{4})(?:-\d\d(?:-\d\d)?)?\s*$/;
const ISO_LOCAL = /^(?:[+-]\d{6}|\d{4})(?:-\d\d(?:-\d\d)?)?T\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;
/** A zone's name or an offset after a time. */
const WITH_ZONE = /(?:^|[^a-z])(?:z|utc?|gmt|[ecmp][sd]t)(?![a-z])|:\d\d[^+-]*[+-]\d/i;

/**
 * The instant of a text. The engine reads what names its own zone; what names none is local time: it is read as UTC,
 * which gives the wall time, and then placed in the script's zone.
 */
export function parseLocalText(
  text: string,
  parse: (text: string) => number,
  toInstant: (wall: number) => number,
): number {
  const withoutComments = text.replace(/\([^()]*\)/g, ' ');
  if (ISO_DATE.test(text) || WITH_ZONE.test(withoutComments)) return parse(text);
  return toInstant(parse(ISO_LOCAL.test(text.trim()) ? `${text.trim()}Z` : `${withoutComments} UTC`));
}
