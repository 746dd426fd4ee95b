/**
 * Spreadsheet days: whole days since 1899-12-30, the time of day as a fraction. No zone and no clock: the days are
 * those of the calendar, counted in UTC where every day has 24 hours.
 */
const DAY_MS = 86_400_000;
/** The serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;

export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Whole seconds; the fraction is rounded to milliseconds and cut off. */
  readonly second: number;
}

/** The serial of a day; a month or day that is too large or too small goes on into the next or previous one. */
export function serialOfDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS + UNIX_EPOCH;
}

/** Whether the calendar has that day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return serialOfDay(year, month + 1, 1) - serialOfDay(year, month, 1);
}

export function partsOfSerial(serial: number): DateParts {
  const date = new Date(Math.round((serial - UNIX_EPOCH) * DAY_MS));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOfSerial(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}
