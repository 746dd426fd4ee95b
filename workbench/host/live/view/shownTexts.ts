import {
  AUTOMATIC_PATTERN,
  displayValue,
  isDatePattern,
  TEXT_PATTERN,
} from '../../../store/numberFormat/displayValue';
import { localeFacts, sheetLocale } from '../../../store/numberFormat/locale';
import { parseTyped, type TypingRules } from '../../../store/numberFormat/parseTyped';
import type { World } from '../../../store/world';
import { typingRules } from '../../../store/workbook/typing';

/** How a value stands in its cell, and what the editor begins with where that is something else. */
export interface Shown {
  readonly text: string;
  readonly typed: string | null;
}

/** Texts without any of these are what they look like. */
const MAY_BE_MORE = /\d|^[='+]|^(?:true|false)$/i;
const MOST_KNOWN = 20_000;

/**
 * Displayed texts of one locale; columns repeat their values, so each is worked out once. What the editor begins with
 * is such that entering it again changes nothing.
 */
export class ShownTexts {
  private readonly numbers = new Map<string, Map<number, Shown>>();
  private readonly texts = new Map<string, Shown>();
  private readonly locale;
  private readonly rules: TypingRules;

  constructor(world: World) {
    this.locale = sheetLocale(world.locale);
    this.rules = typingRules(world);
  }

  number(value: number, pattern: string): Shown {
    let known = this.numbers.get(pattern);
    if (known === undefined || known.size >= MOST_KNOWN) {
      known = new Map();
      this.numbers.set(pattern, known);
    }
    let shown = known.get(value);
    if (shown === undefined) {
      const text = displayValue(value, pattern, this.locale);
      shown = { text, typed: this.typedNumber(value, text, pattern) };
      known.set(value, shown);
    }
    return shown;
  }

  private typedNumber(value: number, text: string, pattern: string): string | null {
    if (parseTyped(text, this.rules).value === value) return null;
    if (!isDatePattern(pattern)) return String(value);
    const { datePattern, dateTimePattern } = localeFacts(this.locale);
    return displayValue(value, Number.isInteger(value) ? datePattern : dateTimePattern, this.locale);
  }

  text(value: string, pattern: string | undefined): Shown {
    if (pattern !== undefined && pattern.includes('@')) {
      if (pattern === TEXT_PATTERN) return { text: value, typed: null };
      const text = displayValue(value, pattern, this.locale);
      return { text, typed: text === value ? null : value };
    }
    if (!MAY_BE_MORE.test(value)) return { text: value, typed: null };
    let shown = this.texts.get(value);
    if (shown === undefined) {
      shown = { text: value, typed: this.typedText(value) };
      if (this.texts.size >= MOST_KNOWN) this.texts.clear();
      this.texts.set(value, shown);
    }
    return shown;
  }

  /** A text that would become something else if it were typed begins with an apostrophe. PLATFORM 4.4 */
  private typedText(value: string): string | null {
    const stays = !value.startsWith('=') && parseTyped(value, this.rules).value === value;
    return stays ? null : `'${value}`;
  }
}

export { AUTOMATIC_PATTERN };
