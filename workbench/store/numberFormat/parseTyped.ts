import type { SheetLocale } from './locale';
import { typedDate } from './typedDate';
import { typedNumber } from './typedNumber';
import { typedTime } from './typedTime';

export interface TypingRules {
  readonly locale: SheetLocale;
  /** The year of a date typed without one. */
  readonly currentYear: number;
  /**
   * PLATFORM 4.5 (open): true keeps every text with a leading plus; false (the default) makes a number of it, also
   * of a telephone number such as `+1 555 0100`, whose blanks, hyphens and brackets are then lost.
   */
  readonly plusIsText?: boolean;
}

export interface TypedValue {
  readonly value: number | boolean | string;
  /** The number format that the cell gets; absent where it keeps its own. */
  readonly pattern?: string;
}

/** No text that becomes anything else is longer, and long texts need not be tried. */
const LONGEST = 40;

function telephoneNumber(text: string): TypedValue | null {
  if (!/^\+[\d\s(][\d\s()-]*$/.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '');
  return digits === '' ? null : { value: Number(digits) };
}

function typedDateTime(text: string, rules: TypingRules): TypedValue | null {
  const gap = /^(\S.*?)\s+(\d{1,2}(?::\d.*|\s*[aApP]\.?[mM]\.?))$/.exec(text);
  if (gap === null) return null;
  const date = typedDate(gap[1] ?? '', rules.locale, rules.currentYear);
  const time = typedTime(gap[2] ?? '');
  if (date === null || time === null || time.value >= 1) return null;
  return { value: date.value + time.value, pattern: `${date.pattern} ${time.pattern}` };
}

/**
 * What Sheets makes of a text that a person types, or that a script sets, in a cell whose format is not `@`: a number,
 * a date, a time, a boolean, or the text itself; a leading apostrophe is taken off and keeps the rest text. PLATFORM 4.4
 * Formulas (a leading `=`) are the caller's: here they are plain text.
 */
export function parseTyped(text: string, rules: TypingRules): TypedValue {
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return { value: text };
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (trimmed.startsWith('+')) {
    if (rules.plusIsText === true) return { value: text };
    return typedNumber(trimmed, rules.locale) ?? telephoneNumber(trimmed) ?? { value: text };
  }
  if (!/\d/.test(trimmed)) return { value: text };
  return (
    typedNumber(trimmed, rules.locale) ??
    typedDate(trimmed, rules.locale, rules.currentYear) ??
    typedTime(trimmed) ??
    typedDateTime(trimmed, rules) ?? { value: text }
  );
}
