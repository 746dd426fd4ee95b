import { LANGUAGES } from '../../domain/table/words';
import { wordsOf } from '../../text/languages';
import { changeLanguage as change } from '../../usecases/changeLanguage';
import { requireAdmin } from '../../usecases/install/setUpWorkbook';
import { recall } from '../../usecases/remembered';
import type { Desk } from '../desk';
import { settingTexts } from '../settingTexts';

/** Asks for a language and turns the workbook into it. */
export function changeLanguage({ ports, dialogs, words, language }: Desk): void {
  requireAdmin(ports);
  const { title, ask, unknown, names } = words.language;
  const typed = dialogs.prompt(title, ask(names[language]));
  if (typed === null || typed === '') return;
  const chosen = LANGUAGES[Number(typed.normalize('NFKC')) - 1];
  if (chosen === undefined) {
    dialogs.tell(title, unknown(typed));
    return;
  }
  const isHalfDone = recall(ports.memory, 'translating') !== null;
  if (chosen === language && !isHalfDone) {
    dialogs.tell(title, words.language.same);
    return;
  }
  const cells = change(ports, settingTexts, chosen);
  ports.progress.step('done');
  const spoken = wordsOf(chosen).app.language;
  dialogs.tell(spoken.title, spoken.done(cells));
}
