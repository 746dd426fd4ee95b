import { utc } from '@date-fns/utc';
import { getISODay, startOfISOWeek } from 'date-fns';

declare const dayMark: unique symbol;

/**
 * A calendar day, as the text 'YYYY-MM-DD' (years 1000 to 9999). It has no clock and no zone; days compare with
 * `<` and `===`. Made by `day`, `dayFromParts` or `isDay` only.
 */
export type Day = string & { readonly [dayMark]: true };

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_A_DAY = 86_400_000;
const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Days since 1970-01-01 of a text that already has the shape of a day. */
function dayNumber(text: string): number {
  const digit = (at: number): number => text.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return Date.UTC(year, digit(5) * 10 + digit(6) - 1, digit(8) * 10 + digit(9)) / MS_A_DAY;
}

function textOfNumber(number: number): string {
  return new Date(number * MS_A_DAY).toISOString().slice(0, 10);
}

/** True for a text 'YYYY-MM-DD' that names a day which exists. */
export function isDay(text: string): text is Day {
  return SHAPE.test(text) && textOfNumber(dayNumber(text)) === text;
}

/** @throws RangeError where the text names no day: day('2026-02-30') */
export function day(text: string): Day {
  if (isDay(text)) return text;
  throw new RangeError(`not a day: ${JSON.stringify(text)}`);
}

/** The day of a year, a month (1 to 12) and a day of the month; null where there is none. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | null {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const text = `${year}-${pad(month)}-${pad(dayOfMonth)}`;
  return isDay(text) ? text : null;
}

/*
 * The two below run once and more for every customer and activity. With date-fns, 400,000 of each take about a
 * second, most of it in making and parsing dates; with whole day numbers a fifth of that. Date.UTC knows no zone.
 */

/**
 * @param days whole; negative goes back
 * @throws RangeError beyond the years 1000 to 9999
 */
export function addDays(from: Day, days: number): Day {
  const to = dayWithin(from, days);
  if (to === null) throw new RangeError(`${from} and ${days} days is no day`);
  return to;
}

/** As addDays, but null beyond the years 1000 to 9999. */
export function dayWithin(from: Day, days: number): Day | null {
  const number = dayNumber(from) + days;
  if (!(number >= FIRST && number <= LAST)) return null;
  // Between the first and the last day every number is a day, and its text has the shape of one.
  return textOfNumber(number) as Day;
}

/** Whole calendar days from one day to another; negative where `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

const FIRST = dayNumber('1000-01-01');
const LAST = dayNumber('9999-12-31');

export function weekday(of: Day): Weekday {
  // date-fns types it as a number; an ISO day of the week is 1 to 7.
  return getISODay(of, { in: utc }) as Weekday;
}

/** The Monday of the day's week. */
export function startOfWeek(of: Day): Day {
  return day(startOfISOWeek(of, { in: utc }).toISOString().slice(0, 10));
}
