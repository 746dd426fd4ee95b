import { parseTyped } from '../../numberFormat/parseTyped';
import { daysInMonth, partsOfSerial, serialOfDay, weekdayOfSerial } from '../../numberFormat/serial';
import { fixed, type FunctionTable, number, optional, text, whole } from '../define';
import { formulaErrors } from '../formulaError';
import type { Scope } from '../scope';

/** Serials before 1899-12-30 are no dates to the functions that take one. */
function notNegative(serial: number): number {
  if (serial < 0) throw formulaErrors.num;
  return serial;
}

function parts(serial: number): ReturnType<typeof partsOfSerial> {
  return partsOfSerial(notNegative(serial));
}

/** Years below 1900 are counted from 1900, as in every spreadsheet. */
function dateOf(year: number, month: number, day: number): number {
  return notNegative(serialOfDay(year >= 0 && year < 1900 ? year + 1900 : year, month, day));
}

/** The same day so many months on, or that month's last day if it is shorter. */
function addMonths(serial: number, months: number): number {
  const { year, month, day } = parts(serial);
  const first = partsOfSerial(serialOfDay(year, month + months, 1));
  return notNegative(
    serialOfDay(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month))),
  );
}

function endOfMonth(serial: number, months: number): number {
  const { year, month } = parts(serial);
  return notNegative(serialOfDay(year, month + months + 1, 0));
}

/** The number of the first and of the last day of the week, counted from Sunday = 0, for the kinds of WEEKDAY and WEEKNUM. */
function firstWeekday(kind: number): number {
  if (kind === 1) return 0;
  if (kind === 2) return 1;
  if (kind >= 11 && kind <= 17) return (kind - 10) % 7;
  throw formulaErrors.num;
}

function weekday(serial: number, kind: number): number {
  const day = weekdayOfSerial(notNegative(serial));
  if (kind === 3) return (day + 6) % 7;
  return ((day - firstWeekday(kind) + 7) % 7) + 1;
}

/** The ISO week: weeks begin on Monday, the first one holds 4 January. */
function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) + 3 - ((weekdayOfSerial(serial) + 6) % 7);
  return Math.floor((thursday - serialOfDay(partsOfSerial(thursday).year, 1, 1)) / 7) + 1;
}

function weekNumber(serial: number, kind: number): number {
  if (kind === 21) return isoWeek(notNegative(serial));
  const start = serialOfDay(parts(serial).year, 1, 1);
  const lead = (weekdayOfSerial(start) - firstWeekday(kind) + 7) % 7;
  return Math.floor((Math.floor(serial) - start + lead) / 7) + 1;
}

/** Whole months between two days: the last one counts only when its day has come. */
function wholeMonths(from: number, to: number): number {
  const [a, b] = [parts(from), parts(to)];
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
}

function dayDifference(from: number, to: number, unit: string): number {
  const [start, end] = [Math.floor(from), Math.floor(to)];
  if (start > end) throw formulaErrors.num;
  const months = wholeMonths(start, end);
  const { year, month, day } = parts(start);
  switch (unit.toUpperCase()) {
    case 'D':
      return end - start;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return end - serialOfDay(year, month + months, day);
    case 'YD':
      return end - serialOfDay(year + Math.floor(months / 12), month, day);
    default:
      throw formulaErrors.num;
  }
}

/** The seconds of the day, without the fraction of one that a serial cannot hold exactly. */
function secondsOfDay(serial: number): number {
  return Math.round((notNegative(serial) % 1) * 86_400) % 86_400;
}

/** A text read as a date or time; a plain number in it is neither. */
function typedSerial(value: string, scope: Scope): number {
  const currentYear = partsOfSerial(scope.context.today()).year;
  const typed = parseTyped(value.trim(), { locale: scope.context.locale, currentYear, plusIsText: true });
  if (typeof typed.value !== 'number' || typed.pattern === undefined || /[0#%]$/.test(typed.pattern)) {
    throw formulaErrors.value;
  }
  return typed.value;
}

export const dateFunctions: FunctionTable = {
  TODAY: fixed([], (_, scope) => scope.context.today()),
  NOW: fixed([], (_, scope) => scope.context.now()),
  DATE: fixed([whole, whole, whole], ([year, month, day]) => dateOf(year, month, day)),
  TIME: fixed([whole, whole, whole], ([hour, minute, second]) => {
    const seconds = hour * 3600 + minute * 60 + second;
    return (notNegative(seconds) % 86_400) / 86_400;
  }),
  DATEVALUE: fixed([text], ([value], scope) => Math.floor(typedSerial(value, scope))),
  TIMEVALUE: fixed([text], ([value], scope) => typedSerial(value, scope) % 1),
  YEAR: fixed([number], ([serial]) => parts(serial).year),
  MONTH: fixed([number], ([serial]) => parts(serial).month),
  DAY: fixed([number], ([serial]) => parts(serial).day),
  HOUR: fixed([number], ([serial]) => Math.floor(secondsOfDay(serial) / 3600)),
  MINUTE: fixed([number], ([serial]) => Math.floor(secondsOfDay(serial) / 60) % 60),
  SECOND: fixed([number], ([serial]) => secondsOfDay(serial) % 60),
  WEEKDAY: fixed([number, optional(whole, 1)], ([serial, kind]) => weekday(serial, kind)),
  WEEKNUM: fixed([number, optional(whole, 1)], ([serial, kind]) => weekNumber(serial, kind)),
  ISOWEEKNUM: fixed([number], ([serial]) => isoWeek(notNegative(serial))),
  EDATE: fixed([number, whole], ([serial, months]) => addMonths(serial, months)),
  EOMONTH: fixed([number, whole], ([serial, months]) => endOfMonth(serial, months)),
  DAYS: fixed([number, number], ([end, start]) => Math.floor(end) - Math.floor(start)),
  DATEDIF: fixed([number, number, text], ([start, end, unit]) => dayDifference(start, end, unit)),
};
