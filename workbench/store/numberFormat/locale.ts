import { NotImplementedError } from '../serviceError';

/** The locales whose ways of typing are known; a spreadsheet's locale as Google writes it. */
export type SheetLocale = 'en_US' | 'en_GB' | 'zh_CN';

export interface LocaleFacts {
  /** In which order a date of numbers is read when the year is not plainly first. */
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  readonly currency: string;
  /** What a Date gets in a cell without a format. PLATFORM 4.8 */
  readonly datePattern: string;
  readonly dateTimePattern: string;
  /** The language in which months and weekdays are shown. */
  readonly language: string;
}

const facts: Readonly<Record<SheetLocale, LocaleFacts>> = {
  en_US: {
    dateOrder: 'mdy',
    currency: '$',
    datePattern: 'M/d/yyyy',
    dateTimePattern: 'M/d/yyyy H:mm:ss',
    language: 'en-US',
  },
  en_GB: {
    dateOrder: 'dmy',
    currency: '£',
    datePattern: 'dd/MM/yyyy',
    dateTimePattern: 'dd/MM/yyyy HH:mm:ss',
    language: 'en-GB',
  },
  zh_CN: {
    dateOrder: 'ymd',
    currency: '¥',
    datePattern: 'yyyy/M/d',
    dateTimePattern: 'yyyy/M/d H:mm:ss',
    language: 'zh-CN',
  },
};

/** The facts of a locale. */
export function localeFacts(locale: SheetLocale): LocaleFacts {
  return facts[locale];
}

/** Reads a locale's name (`en_US`); throws with the names that are known. */
export function sheetLocale(name: string): SheetLocale {
  if (name === 'en_US' || name === 'en_GB' || name === 'zh_CN') return name;
  throw new NotImplementedError(`Locale ${name}`, `. Known are ${Object.keys(facts).join(', ')}.`);
}
