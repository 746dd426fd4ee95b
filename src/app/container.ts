import { allTables } from '../domain/tables';
import { settings as settingsTable } from '../domain/tables/settings';
import { standardSettings } from '../domain/settings';
import { consoleLog } from '../google/consoleLog';
import { createGooglePorts } from '../google/ports';
import type { Dialogs, Ports, Progress } from '../ports';
import { guardWords, vocabularyOf, wordsOf } from '../text/languages';
import { problemNote } from '../text/problemSentence';
import { progressText } from '../text/progressText';
import { settingToCode } from '../text/settingText';
import { readSettings } from '../usecases/readSettings';
import { lettersOf } from './letters';

/**
 * Puts the ports of one execution together. Calls no service.
 * @param dialogs the person who waits, to be told of progress; null where nobody does
 */
export function openPorts(dialogs: Dialogs | null): Ports {
  const google = createGooglePorts({
    tables: allTables,
    words: { vocabulary: vocabularyOf, guards: guardWords, problemNote },
    settings: () => {
      const isThere = google.workbook.damage([settingsTable]).length === 0;
      return isThere ? { ...readSettings(google, settingToCode).settings } : { ...standardSettings };
    },
  });
  return {
    ...google,
    letters: lettersOf(google.workbook),
    progress: dialogs === null ? silence : toasts(dialogs, google),
    log: consoleLog(),
  };
}

const silence: Progress = { step: () => undefined };

function toasts(dialogs: Dialogs, { workbook }: Pick<Ports, 'workbook'>): Progress {
  return {
    step: (code, params = {}) => {
      const language = workbook.language();
      dialogs.toast(wordsOf(language).app.product, progressText(code, params, language));
    },
  };
}
