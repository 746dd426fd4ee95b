import { settingToCode } from '../../text/settingText';
import { requireAdmin } from '../../usecases/install/setUpWorkbook';
import { previewNight } from '../../usecases/night/previewNight';
import { runNight } from '../../usecases/night/runNight';
import type { Desk } from '../desk';
import { nightTexts } from '../nightTexts';
import { previewText } from '../previewText';

/** Shows what the nightly job would do, with the reason for each customer, and does it after a yes. */
export function runNightNow(desk: Desk): void {
  const { ports, dialogs, words, language } = desk;
  requireAdmin(ports);
  ports.progress.step('reading');
  const preview = previewNight(ports, settingToCode);
  const text = previewText(preview, desk);
  if (!dialogs.ask(words.preview.title, `${text}\n\n${words.preview.run}`)) return;
  const texts = nightTexts(language);
  const { result, facts } = runNight(ports, texts, 'person');
  ports.progress.step('done');
  dialogs.tell(words.preview.doneTitle, texts.sentence(result, facts, preview.isCopy));
}
