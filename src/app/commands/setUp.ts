import { isSetUp, setUpWorkbook } from '../../usecases/install/setUpWorkbook';
import { type ChecklistStep, checklistSteps } from '../checklist';
import { confirmCopy } from '../confirmCopy';
import { type Desk, deskOf } from '../desk';
import { settingTexts } from '../settingTexts';

/** Asks first in a copy; lays the tabs, then goes through the checklist until the person closes it. */
export function setUp(opened: Desk): void {
  const { ports, dialogs } = opened;
  const isFirst = !isSetUp(ports);
  if (!confirmCopy(opened)) return;
  setUpWorkbook(ports, settingTexts, isFirst ? opened.language : null);
  ports.progress.step('done');
  let open = true;
  while (open) {
    const desk = deskOf(ports, dialogs);
    open = askOnce(desk, checklistSteps(desk));
  }
}

function askOnce({ dialogs, words }: Desk, steps: readonly ChecklistStep[]): boolean {
  const { checklist } = words;
  const lines = steps.map(({ label, fact, isDone }, index) =>
    (isDone ? checklist.done : checklist.open)(`${index + 1}. ${label}`, fact),
  );
  const typed = dialogs.prompt(checklist.title, [checklist.intro, ...lines, '', checklist.ask].join('\n'));
  if (typed === null || typed === '') return false;
  const step = steps[Number(typed.normalize('NFKC')) - 1];
  if (step !== undefined) return step.run();
  dialogs.tell(checklist.title, checklist.unknownStep(typed));
  return true;
}
