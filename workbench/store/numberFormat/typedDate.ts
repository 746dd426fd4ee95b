import { localeFacts, type SheetLocale } from './locale';
import { isRealDay, serialOfDay } from './serial';

export interface TypedDate {
  readonly value: number;
  readonly pattern: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, date: number, pattern: string): TypedDate | null {
  return isRealDay(year, month, date) ? { value: serialOfDay(year, month, date), pattern } : null;
}

/** `2024-01-02`, `2024/1/2`, `2024-1`: a year of four digits at the front is plain in every locale. */
function yearFirst(text: string): TypedDate | null {
  const match = /^(\d{4})([-/])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, year = '', mark = '', month = '', date] = match;
  const padded = month.length === 2 && (date === undefined || date.length === 2);
  const monthPattern = padded ? 'mm' : 'm';
  const pattern = `yyyy${mark}${monthPattern}${date === undefined ? '' : `${mark}${padded ? 'dd' : 'd'}`}`;
  return day(Number(year), Number(month), Number(date ?? 1), pattern);
}

/** `1/2`, `1-2-24`, `1/2/2024` in the locale's order. */
function numbersOnly(text: string, locale: SheetLocale, currentYear: number): TypedDate | null {
  const match = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{4}|\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, first = '', mark = '', second = '', third] = match;
  const order = localeFacts(locale).dateOrder;
  if (third === undefined) {
    if (first.length > 2) return null;
    if (second.length === 4) return day(Number(second), Number(first), 1, `M${mark}yyyy`);
    if (second.length > 2) return null;
    return order === 'dmy'
      ? day(currentYear, Number(second), Number(first), `d${mark}M`)
      : day(currentYear, Number(first), Number(second), `M${mark}d`);
  }
  if (first.length > 2 || second.length > 2) return null;
  const yearPattern = third.length === 4 ? 'yyyy' : 'yy';
  if (order === 'ymd') {
    if (third.length === 4) return null;
    return day(fullYear(first), Number(second), Number(third), `yy${mark}M${mark}d`);
  }
  return order === 'dmy'
    ? day(fullYear(third), Number(second), Number(first), `dd${mark}MM${mark}${yearPattern}`)
    : day(fullYear(third), Number(first), Number(second), `M${mark}d${mark}${yearPattern}`);
}

function monthNumber(word: string): { readonly month: number; readonly pattern: string } | null {
  const lower = word.toLowerCase().replace(/\.$/, '');
  const short = MONTHS.indexOf(lower === 'sept' ? 'sep' : lower);
  if (short >= 0) return { month: short + 1, pattern: 'mmm' };
  const full = FULL_MONTHS.indexOf(lower);
  return full >= 0 ? { month: full + 1, pattern: 'mmmm' } : null;
}

/** `2 Jan 2024`, `2-Jan`, `January 2, 2024`, `Jan 2`, `Jan 2024`. */
function namedMonth(text: string, currentYear: number): TypedDate | null {
  const dayFirst = /^(\d{1,2})([- ])([A-Za-z]{3,9}\.?)(?:,?\2(\d{4}|\d{2}))?$/.exec(text);
  if (dayFirst !== null) {
    const [, date = '', mark = '', word = '', year] = dayFirst;
    const month = monthNumber(word);
    if (month === null) return null;
    const pattern = `d${mark}${month.pattern}${year === undefined ? '' : `${mark}yyyy`}`;
    return day(year === undefined ? currentYear : fullYear(year), month.month, Number(date), pattern);
  }
  const match = /^([A-Za-z]{3,9}\.?)[- ](\d{1,2}|\d{4})(?:,? ?(?<=[, ])(\d{4}))?$/.exec(text);
  if (match === null) return null;
  const [, word = '', number = '', year] = match;
  const month = monthNumber(word);
  if (month === null) return null;
  if (number.length === 4)
    return year === undefined ? day(Number(number), month.month, 1, `${month.pattern} yyyy`) : null;
  const pattern = `${month.pattern} d${year === undefined ? '' : ', yyyy'}`;
  return day(year === undefined ? currentYear : Number(year), month.month, Number(number), pattern);
}

/** `2024年1月2日`, `2024年1月`, `1月2日`. */
function chinese(text: string, currentYear: number): TypedDate | null {
  const match = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(text);
  if (match === null) return null;
  const [, year, month = '', date] = match;
  if (year === undefined && date === undefined) return null;
  const pattern = `${year === undefined ? '' : 'yyyy"年"'}m"月"${date === undefined ? '' : 'd"日"'}`;
  return day(year === undefined ? currentYear : fullYear(year), Number(month), Number(date ?? 1), pattern);
}

/** Reads a date (without a time) as a person of that locale types it. Null if it is none, or no day of the calendar. */
export function typedDate(text: string, locale: SheetLocale, currentYear: number): TypedDate | null {
  return (
    yearFirst(text) ??
    numbersOnly(text, locale, currentYear) ??
    namedMonth(text, currentYear) ??
    (locale === 'zh_CN' ? chinese(text, currentYear) : null)
  );
}
