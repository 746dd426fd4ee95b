import { type Day, dayFromParts } from '../day';

/** In which order a source writes its dates; settles those that could be read two ways. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export type DayFault = 'not a day' | 'ambiguous day';

/** A day, or why the text is none. Faults are told from days by `isDayFault`. */
export type ReadDay = Day | DayFault;

export function isDayFault(read: ReadDay): read is DayFault {
  return read === 'not a day' || read === 'ambiguous day';
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const EIGHT_DIGITS = /^\d{8}$/;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})$/i;
const NAME_AND_DAY = /^([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/i;
/** A time of day behind a day: 09:30, T09:30:00Z, 9:30 am, 上午9:30. */
const TIME_BEHIND =
  /(?:T|\s+|(?<=[日号])\s*)(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Years in which eight digits are taken for a day; a number such as 31012017 is no day of the year 3101. */
const EARLIEST = 1900;
const LATEST = 2199;

/**
 * A day out of text: 2026-03-31, 2026/3/31, 2026.3.31, 2026年3月31日, 20260331, 31 Mar 2026, or day and month before a
 * year where that leaves one reading. A time of day behind it is left out. Years of two digits are refused.
 */
export function dayOfText(text: string, order?: DateOrder): ReadDay {
  const plain = text.normalize('NFKC').trim().replace(TIME_BEHIND, '');
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[3], yearFirst[4]);
  const chinese = CHINESE.exec(plain);
  if (chinese) return fromParts(chinese[1], chinese[2], chinese[3]);
  const yearLast = YEAR_LAST.exec(plain);
  if (yearLast) return fromYearLast(yearLast[1], yearLast[3], yearLast[4], order);
  if (EIGHT_DIGITS.test(plain)) return fromDigits(plain, order);
  return fromMonthName(plain);
}

function fromParts(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
): ReadDay {
  return dayFromParts(Number(year), Number(month), Number(dayOfMonth)) ?? 'not a day';
}

function fromYearLast(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  order: DateOrder | undefined,
): ReadDay {
  const dayFirst = fromParts(year, second, first);
  if (order === 'dmy') return dayFirst;
  const monthFirst = fromParts(year, first, second);
  if (order === 'mdy') return monthFirst;
  if (isDayFault(dayFirst)) return monthFirst;
  if (isDayFault(monthFirst) || monthFirst === dayFirst) return dayFirst;
  return 'ambiguous day';
}

function fromDigits(digits: string, order: DateOrder | undefined): ReadDay {
  const yearFirst = fromParts(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  const inRange = (year: string): boolean => Number(year) >= EARLIEST && Number(year) <= LATEST;
  if (!isDayFault(yearFirst) && inRange(digits.slice(0, 4))) return yearFirst;
  if (!inRange(digits.slice(4))) return 'not a day';
  return fromYearLast(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), order);
}

function fromMonthName(text: string): ReadDay {
  const dayAndName = DAY_AND_NAME.exec(text);
  const nameAndDay = dayAndName ? null : NAME_AND_DAY.exec(text);
  const name = (dayAndName?.[2] ?? nameAndDay?.[1] ?? '').toLowerCase();
  if (name === '') return 'not a day';
  const month = 1 + MONTHS.findIndex((long) => [long, long.slice(0, 3), long.slice(0, 4)].includes(name));
  if (month === 0) return 'not a day';
  return fromParts(dayAndName?.[3] ?? nameAndDay?.[3], String(month), dayAndName?.[1] ?? nameAndDay?.[2]);
}
