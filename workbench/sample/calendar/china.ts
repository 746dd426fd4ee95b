import { addDays, type Day, makeDay, weekdayOf } from './day';
import type { Holiday } from './holiday';

const MOVED_WORKDAY = '调休上班';

/** Days of the lunar calendar of one year, by month and day, such as `8-15`. Leap months are passed over. */
function lunarDays(year: number): Map<string, Day> {
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const result = new Map<string, Day>();
  for (let offset = 15; offset < 300; offset += 1) {
    const day = addDays(makeDay(year, 1, 1), offset);
    const parts = format.formatToParts(Date.parse(`${day}T12:00:00Z`));
    const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const key = `${value('month')}-${value('day')}`;
    if (!result.has(key)) result.set(key, day);
  }
  return result;
}

/** Tomb Sweeping Day by the usual rule of thumb for this century: 4 or 5 April. */
function tombSweepingDay(year: number): Day {
  const short = year % 100;
  return makeDay(year, 4, Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4));
}

/** A holiday of one day; where it falls on a weekend, the Monday after it is off too. */
function shortHoliday(day: Day, name: string): Holiday[] {
  const toMonday = [1, 0, 0, 0, 0, 0, 2][weekdayOf(day)] ?? 0;
  const off = toMonday === 0 ? [day] : [day, addDays(day, toMonday)];
  return off.map((one) => ({ day: one, name, kind: 'off' }));
}

/** True for the days of a weekend that a short holiday on its Friday, Saturday, Sunday or Monday prolongs. */
function isLongWeekend(sunday: Day, off: ReadonlySet<Day>): boolean {
  return [-2, -1, 0, 1].some((offset) => off.has(addDays(sunday, offset)));
}

/**
 * A holiday of a week, paid for with two working days on weekends: the Sunday before it and the Saturday after it, or
 * those a week further where another holiday lies there.
 */
function longHoliday(first: Day, days: number, name: string, others: ReadonlySet<Day>): Holiday[] {
  const off = Array.from({ length: days }, (_, index): Holiday => {
    return { day: addDays(first, index), name, kind: 'off' };
  });
  let before = addDays(first, -(weekdayOf(first) || 7));
  if (isLongWeekend(before, others)) before = addDays(before, -7);
  const end = addDays(first, days - 1);
  const after = addDays(end, (6 - weekdayOf(end) + 7) % 7 || 7);
  const moved = [before, after].map((day): Holiday => ({ day, name: MOVED_WORKDAY, kind: 'workday' }));
  return [...off, ...moved];
}

/**
 * Chinese public holidays of one year in the manner of the State Council's yearly notices. The two long ones with
 * their moved working days come out as announced in most years; the notices themselves are not copied.
 */
export function chineseHolidays(year: number): Holiday[] {
  const lunar = lunarDays(year);
  const on = (key: string): Day => {
    const day = lunar.get(key);
    if (day === undefined) throw new Error(`The lunar calendar of ${year} has no day ${key}.`);
    return day;
  };
  const short = [
    ...shortHoliday(makeDay(year, 1, 1), '元旦'),
    ...shortHoliday(tombSweepingDay(year), '清明节'),
    ...shortHoliday(makeDay(year, 5, 1), '劳动节'),
    ...shortHoliday(on('5-5'), '端午节'),
    ...shortHoliday(on('8-15'), '中秋节'),
  ];
  const others = new Set(short.map(({ day }) => day));
  const spring = longHoliday(addDays(on('1-1'), -1), 8, '春节', others);
  const national = longHoliday(makeDay(year, 10, 1), 7, '国庆节', others);
  const byDay = new Map([...short, ...spring, ...national].map((holiday) => [holiday.day, holiday]));
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
