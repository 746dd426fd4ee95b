import { en } from './en';
import type { Words } from './words';
import { zhCN } from './zhCN';

/** Languages of the page, as the protocol names them. */
export type Language = 'en' | 'zh-CN';

export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

export const WORDS: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN };

export function isLanguage(text: string | null): text is Language {
  return text === 'en' || text === 'zh-CN';
}

/** What was chosen before; else the first of the browser's languages that the page speaks; else English. */
export function chooseLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh-CN';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
