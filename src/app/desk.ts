import type { Language } from '../domain/table/words';
import type { Dialogs, Ports } from '../ports';
import type { AppWords } from '../text/appWords';
import { wordsOf } from '../text/languages';

/** What a command of the menu works with: the ports, the person before the screen, and the workbook's words. */
export interface Desk {
  readonly ports: Ports;
  readonly dialogs: Dialogs;
  readonly language: Language;
  readonly words: AppWords;
}

export function deskOf(ports: Ports, dialogs: Dialogs): Desk {
  const language = ports.workbook.language();
  return { ports, dialogs, language, words: wordsOf(language).app };
}
