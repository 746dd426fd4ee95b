import { localeFacts, type SheetLocale } from './locale';

export interface TypedNumber {
  readonly value: number;
  /** The format that the cell gets along with it. */
  readonly pattern?: string;
}

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d{1,3}))?$/;
const CURRENCIES: Readonly<Record<string, string>> = { $: '$', '€': '€', '£': '£', '¥': '¥', '￥': '¥' };

interface Marks {
  readonly negative: boolean;
  readonly currency: string | null;
  readonly percent: boolean;
  readonly body: string;
}

/** Takes signs, brackets, currency and percent sign off; null if they stand twice or in a wrong place. */
function readMarks(text: string): Marks | null {
  let body = text;
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(body);
  if (bracketed !== null) {
    negative = true;
    body = bracketed[1] ?? '';
  }
  const lead = /^([-+]?)([$€£¥￥]?)\s*([-+]?)(.*)$/.exec(body);
  const [, before = '', symbol = '', after = '', rest = ''] = lead ?? [];
  if ((before !== '' && after !== '') || (bracketed !== null && before + after !== '')) return null;
  if (before + after === '-') negative = true;
  const percent = rest.endsWith('%');
  if (percent && symbol !== '') return null;
  return {
    negative,
    currency: CURRENCIES[symbol] ?? null,
    percent,
    body: percent ? rest.slice(0, -1).trimEnd() : rest,
  };
}

function patternFor(marks: Marks, match: RegExpExecArray, locale: SheetLocale): string | undefined {
  const [, whole = '', fraction = '', exponent] = match;
  const decimals = fraction.length > 1;
  if (marks.currency !== null) {
    const symbol =
      marks.currency === localeFacts(locale).currency ? `"${marks.currency}"` : `[$${marks.currency}]`;
    return `${symbol}#,##0${decimals ? '.00' : ''}`;
  }
  if (marks.percent) return decimals ? '0.00%' : '0%';
  if (exponent !== undefined) return '0.00E+00';
  return whole.includes(',') ? `#,##0${decimals ? '.00' : ''}` : undefined;
}

/** Reads a number as a person types one: `007`, `1,234.5`, `1e5`, `12%`, `$5`, `-$5`, `(5)`. Null if it is none. */
export function typedNumber(text: string, locale: SheetLocale): TypedNumber | null {
  const marks = readMarks(text);
  if (marks === null) return null;
  const match = NUMBER.exec(marks.body);
  if (match === null || !/\d/.test(`${match[1] ?? ''}${match[2] ?? ''}`)) return null;
  const size = Number(marks.body.replaceAll(',', ''));
  if (!Number.isFinite(size)) return null;
  // Through the decimal text, so that 12.3% is 0.123 and not its neighbour.
  const scaled = marks.percent ? Number(`${size}e-2`) : size;
  const percent = Number.isNaN(scaled) ? size / 100 : scaled;
  const value = marks.negative && percent !== 0 ? -percent : percent;
  const pattern = patternFor(marks, match, locale);
  return pattern === undefined ? { value } : { value, pattern };
}
