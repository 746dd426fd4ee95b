import { addDays, type Day, daysBetween, startOfWeek, type Weekday, weekday } from './day';

/** A row of Holidays: a day off, or (调休) a working day that was moved onto a weekend. */
export interface Holiday {
  readonly day: Day;
  readonly kind: 'off' | 'workday';
}

/** What the Settings and the Holidays tab say about working. */
export interface WorkCalendar {
  readonly weekdays: ReadonlySet<Weekday>;
  readonly off: ReadonlySet<Day>;
  readonly workdays: ReadonlySet<Day>;
}

/** Of a day that stands in both ways the working day wins: a mail too many is better than one too few. */
export function workCalendar(weekdays: readonly Weekday[], holidays: readonly Holiday[]): WorkCalendar {
  const daysOf = (kind: Holiday['kind']): Set<Day> =>
    new Set(holidays.filter((holiday) => holiday.kind === kind).map((holiday) => holiday.day));
  return { weekdays: new Set(weekdays), off: daysOf('off'), workdays: daysOf('workday') };
}

export function isWorkingDay(today: Day, calendar: WorkCalendar): boolean {
  if (calendar.workdays.has(today)) return true;
  return calendar.weekdays.has(weekday(today)) && !calendar.off.has(today);
}

/** The first working day of the week (Monday to Sunday) in which the day lies; null in a week that is free. */
export function firstWorkingDayOfWeek(of: Day, calendar: WorkCalendar): Day | null {
  const monday = startOfWeek(of);
  for (let offset = 0; offset < 7; offset += 1) {
    const candidate = addDays(monday, offset);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return null;
}

/**
 * Whether the unchanged backlog makes a mail go out by itself, and weekly digests go out: on Mondays, and where
 * Monday is free on the first working day after it. After a week that is free as a whole that is the first working
 * day of the next one.
 */
export function isMondayDigest(today: Day, calendar: WorkCalendar): boolean {
  return firstWorkingDayOfWeek(today, calendar) === today;
}

const LONGEST_BREAK = 366;

/** The first working day after a day; null where there is none within a year. */
export function nextWorkingDay(after: Day, calendar: WorkCalendar): Day | null {
  for (let offset = 1; offset <= LONGEST_BREAK; offset += 1) {
    const candidate = addDays(after, offset);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return null;
}

const FIRST_MONDAY = '2000-01-03' as Day; // a literal that is a day

/**
 * How many working days lie before a day, counted from 2000-01-03: it grows by one from each working day to the next,
 * over holidays and moved working days, so that what rotates by it leaves nothing out.
 */
export function workingDayNumber(of: Day, calendar: WorkCalendar): number {
  const monday = startOfWeek(of);
  let count = (daysBetween(FIRST_MONDAY, monday) / 7) * calendar.weekdays.size;
  for (let date = monday; date < of; date = addDays(date, 1)) {
    if (calendar.weekdays.has(weekday(date))) count += 1;
  }
  const past = (date: Day): boolean => date >= FIRST_MONDAY && date < of;
  for (const date of calendar.off) {
    if (past(date) && calendar.weekdays.has(weekday(date)) && !calendar.workdays.has(date)) count -= 1;
  }
  for (const date of calendar.workdays) {
    if (past(date) && !calendar.weekdays.has(weekday(date))) count += 1;
  }
  return count;
}
