import { problemSentence } from '../../text/problemSentence';
import { Refusal } from '../../usecases/errors';
import { isSetUp } from '../../usecases/install/setUpWorkbook';
import { findDamage, repairColumns as repair } from '../../usecases/repairColumns';
import { confirmCopy } from '../confirmCopy';
import type { Desk } from '../desk';

/** Says which columns are missing or doubled, and mends them after a yes. */
export function repairColumns(desk: Desk): void {
  const { ports, dialogs, words, language } = desk;
  const damage = findDamage(ports);
  if (damage.length === 0) {
    dialogs.tell(words.repair.title, words.repair.nothing);
    return;
  }
  // Not one tab of ours: there is nothing to repair yet.
  const isOurs = isSetUp(ports) || ports.workbook.isCopy();
  if (!isOurs && damage.every(({ code }) => code === 'tab missing')) throw new Refusal('not set up');
  const sentences = damage.map((problem) => problemSentence(problem, language)).join('\n');
  if (!dialogs.ask(words.repair.title, words.repair.confirm(sentences))) return;
  if (!confirmCopy(desk)) return;
  repair(ports);
  ports.progress.step('done');
  dialogs.tell(words.repair.title, words.repair.done);
}
