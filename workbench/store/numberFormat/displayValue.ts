import { format, isDateFormat, isValidFormat } from 'numfmt';
import { FormulaError } from '../formula/formulaError';
import { generalDisplay } from './generalText';
import { localeFacts, type SheetLocale } from './locale';
import { AUTOMATIC_PATTERN } from './automaticPattern';

export { AUTOMATIC_PATTERN };

/** The format under which whatever is typed stays text. */
export const TEXT_PATTERN = '@';

export type CellContent = number | string | boolean | null | FormulaError;

const dateAnswers = new Map<string, boolean>();

function isAutomatic(pattern: string): boolean {
  return pattern === '' || pattern === AUTOMATIC_PATTERN || pattern.toLowerCase() === 'general';
}

/** numfmt knows Excel's letters: Sheets writes tenths of seconds as `.0` too, but also as `.S`. */
function toNumfmt(pattern: string): string {
  return pattern.replace(
    /([sS])\.(S+)/g,
    (_, seconds: string, tenths: string) => `${seconds}.${'0'.repeat(tenths.length)}`,
  );
}

/** Whether `getValue` gives a Date for a number in a cell of that format: dates, times and durations. */
export function isDatePattern(pattern: string): boolean {
  if (isAutomatic(pattern) || pattern === TEXT_PATTERN) return false;
  let answer = dateAnswers.get(pattern);
  if (answer === undefined) {
    answer = isDateFormat(toNumfmt(pattern));
    dateAnswers.set(pattern, answer);
  }
  return answer;
}

/** Whether Sheets could take the pattern for `setNumberFormat`. */
export function isValidPattern(pattern: string): boolean {
  return isAutomatic(pattern) || isValidFormat(toNumfmt(pattern));
}

/**
 * What `getDisplayValue` gives. Blank is `''`, TRUE and FALSE stay words in any format, an error is its code.
 * Throws on a pattern for which `isValidPattern` is false.
 */
export function displayValue(value: CellContent, pattern: string, locale: SheetLocale = 'en_US'): string {
  if (value === null || value === '') return '';
  if (value instanceof FormulaError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    // Only a pattern with a text section changes a text.
    return pattern === TEXT_PATTERN || !pattern.includes('@') ? value : format(toNumfmt(pattern), value);
  }
  if (isAutomatic(pattern) || pattern === TEXT_PATTERN) return generalDisplay(value);
  return format(toNumfmt(pattern), value, {
    leap1900: false,
    dateSpanLarge: true,
    locale: localeFacts(locale).language,
  });
}
