import { type Day, dayFromParts } from '../domain/day';
import { type Moment, msOf } from '../domain/moment';
import type { CellDays } from '../domain/table/cell';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No zone's clock change is larger, nor further from midnight when it swallows it. */
const LARGEST_CHANGE = 3 * HOUR;

/** Wall time of a zone as milliseconds: the count that UTC would have if its clock showed the same. */
export type WallClock = (instant: number) => number;

/** Calendar days of one zone. */
export interface ZoneDays extends CellDays {
  /** The day on which an instant lies: what a clock on the wall says. */
  dayAt(moment: Moment): Day;
  /** What that clock shows, such as 07:58. */
  timeAt(moment: Moment): string;
  /** Wall time of an instant, in milliseconds. Two instants of the hour that comes twice have the same. */
  wallOf(instant: number): number;
}

/**
 * Days of a zone. A cell's date is midnight of its day in the spreadsheet's zone; where a clock change swallows that
 * midnight (Cairo, Beirut, Santiago …) Sheets may mean the first instant of the day or the same length of time
 * before it, and both are read as that day.
 * @param wall the zone's clock: see intlClock and formatClock
 */
export function zoneDays(wall: WallClock): ZoneDays {
  const offsets = cachedOffsets(wall);
  const starts = new Map<number, Start>();
  const startOf = (dayNumber: number): Start => {
    const known = starts.get(dayNumber);
    if (known !== undefined) return known;
    const start = firstInstant(offsets, dayNumber);
    starts.set(dayNumber, start);
    return start;
  };
  const numberAt = (instant: number): number => Math.floor((instant + offsets(instant)) / DAY);
  const numberOfCell = (instant: number): number => {
    const number = numberAt(instant);
    const next = startOf(number + 1);
    return next.gap > 0 && instant >= next.instant - next.gap ? number + 1 : number;
  };
  const texts = new Map<number, Day>();
  const textOf = (number: number): Day => {
    const known = texts.get(number);
    if (known !== undefined) return known;
    const text = dayOfNumber(number);
    texts.set(number, text);
    return text;
  };
  const daysOfInstants = new Map<number, Day>();
  const dates = new Map<Day, number>();
  // All rows of an import have the same moment of their making.
  const moments = new Map<number, Moment>();
  return {
    dayOf: (date) => remembered(daysOfInstants, date.getTime(), (instant) => textOf(numberOfCell(instant))),
    dateOf: (day) => new Date(remembered(dates, day, (text) => startOf(numberOfDay(text)).instant)),
    momentOf: (date) => remembered(moments, Math.min(Math.max(date.getTime(), EARLIEST), LATEST), momentText),
    dateOfMoment: (moment) => new Date(msOf(moment)),
    dayAt: (moment) => textOf(numberAt(msOf(moment))),
    timeAt: (moment) => new Date(msOf(moment) + offsets(msOf(moment))).toISOString().slice(11, 16),
    wallOf: (instant) => instant + offsets(instant),
  };
}

/** Enough for every date of a large workbook; a table of random instants must not fill the memory. */
const MOST_REMEMBERED = 100_000;

function remembered<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make(key);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, value);
  }
  return value;
}

/** The zone's distance from UTC. Asks the clock twice a UTC day, and again only on days on which it changes. */
function cachedOffsets(wall: WallClock): (instant: number) => number {
  const days = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    // Clocks tell whole seconds; the rest is the same in every zone.
    const seconds = Math.floor(instant / 1000) * 1000;
    return wall(seconds) - seconds;
  };
  const changing = Number.NaN;
  return (instant) => {
    const day = Math.floor(instant / DAY);
    let offset = days.get(day);
    if (offset === undefined) {
      const start = offsetAt(day * DAY);
      offset = start === offsetAt((day + 1) * DAY) ? start : changing;
      days.set(day, offset);
    }
    return Number.isNaN(offset) ? offsetAt(instant) : offset;
  };
}

interface Start {
  /** The first instant of the day. */
  readonly instant: number;
  /** How much of the day's beginning the clock leaves out, in milliseconds; mostly 0. */
  readonly gap: number;
}

function firstInstant(offsets: (instant: number) => number, dayNumber: number): Start {
  const midnight = dayNumber * DAY;
  const before = offsets(midnight - DAY);
  const after = offsets(midnight + DAY);
  const wallAt = (instant: number): number => instant + offsets(instant);
  // Where midnight comes twice, the first one begins the day.
  const candidates = [midnight - Math.max(before, after), midnight - Math.min(before, after)];
  for (const instant of candidates) if (wallAt(instant) === midnight) return { instant, gap: 0 };
  // No clock shows this midnight: the day begins at the change, whose instant is searched to the millisecond.
  let early = midnight - Math.max(before, after) - LARGEST_CHANGE;
  let late = midnight - Math.min(before, after) + LARGEST_CHANGE;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallAt(middle) < midnight) early = middle;
    else late = middle;
  }
  return { instant: late, gap: wallAt(late) - wallAt(early) - 1 };
}

const FIRST_YEAR = -30_610_224_000_000; // 1000-01-01T00:00Z
const EARLIEST = FIRST_YEAR;
const LATEST = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z
const FIRST_DAY = FIRST_YEAR / DAY;
const LAST_DAY = Math.floor(LATEST / DAY);

/** Sheets has dates beyond the years that a Day has; those are taken for the last day there is. */
function dayOfNumber(number: number): Day {
  const date = new Date(Math.min(Math.max(number, FIRST_DAY), LAST_DAY) * DAY);
  const day = dayFromParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (day === null) throw new RangeError(`no day has the number ${number}`);
  return day;
}

/** Within these years the ISO text of a date is a moment; a large table has too many to check each. */
function momentText(instant: number): Moment {
  return new Date(instant).toISOString() as Moment;
}

function numberOfDay(day: Day): number {
  return Date.parse(day) / DAY;
}
