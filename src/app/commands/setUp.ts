import { customers } from '../../domain/tables/customers';
import { team } from '../../domain/tables/team';
import { settingToCode } from '../../text/settingText';
import { adoptCopy } from '../../usecases/install/adoptCopy';
import { goLive } from '../../usecases/install/goLive';
import { holdsTriggers, installTriggers, removeTriggers } from '../../usecases/install/installTriggers';
import { isSetUp, requireAdmin, setUpState, setUpWorkbook } from '../../usecases/install/setUpWorkbook';
import { previewNight } from '../../usecases/night/previewNight';
import { sendTestDigest } from '../../usecases/night/sendTestDigest';
import { readSettings } from '../../usecases/readSettings';
import { recall } from '../../usecases/remembered';
import { type Desk, deskOf } from '../desk';
import { previewText } from '../previewText';
import { settingTexts, yesOf } from '../settingTexts';

/** One line of the checklist. `run` answers false where the list should close to let the person work in the sheet. */
interface Step {
  readonly label: string;
  readonly fact: string;
  readonly isDone: boolean;
  readonly run: () => boolean;
}

/** Lays the tabs, then goes through the checklist until the person closes it. */
export function setUp(opened: Desk): void {
  const { ports, dialogs } = opened;
  const isFirst = !isSetUp(ports);
  setUpWorkbook(ports, settingTexts, isFirst ? opened.language : null);
  if (ports.workbook.isCopy()) confirmCopy(opened);
  ports.progress.step('done');
  let open = true;
  while (open) {
    const desk = deskOf(ports, dialogs);
    open = askOnce(desk, stepsOf(desk));
  }
}

function confirmCopy({ ports, dialogs, words }: Desk): void {
  if (dialogs.ask(words.checklist.title, words.checklist.confirmCopy)) adoptCopy(ports);
}

function askOnce({ dialogs, words }: Desk, steps: readonly Step[]): boolean {
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

function stepsOf(desk: Desk): Step[] {
  const { ports, dialogs, words, language } = desk;
  const { checklist } = words;
  const state = setUpState(ports);
  const { settings } = readSettings(ports, settingToCode);
  const lease = recall(ports.memory, 'lease');
  const me = ports.people.effective();
  const mineRun = holdsTriggers(ports);
  // Nobody can see whether another person's triggers still stand (PLATFORM 2.4); one's own may be gone.
  const runsAs = lease?.owner === me && !mineRun ? null : (lease?.owner ?? null);
  const goTo = (table: Parameters<typeof ports.workbook.show>[0]) => (): boolean => {
    ports.workbook.show(table);
    return false;
  };
  return [
    {
      label: checklist.team,
      fact: checklist.teamCount(state.people, state.managers),
      isDone: state.people > 1,
      run: goTo(team),
    },
    {
      label: checklist.customers,
      fact: checklist.customerCount(state.customers, state.withoutOwner),
      isDone: state.customers > 0,
      run: goTo(customers),
    },
    {
      label: checklist.preview,
      fact: checklist.previewFact,
      isDone: false,
      run: () => {
        dialogs.tell(words.preview.title, previewText(previewNight(ports, settingToCode), desk));
        return true;
      },
    },
    {
      label: checklist.testDigest,
      fact: checklist.testDigestFact(me),
      isDone: false,
      run: () => {
        const sent = sendTestDigest(ports, me, settingToCode);
        dialogs.tell(checklist.title, sent ? checklist.testSent(me) : checklist.nothingToSend);
        return true;
      },
    },
    {
      label: checklist.nightly,
      fact: checklist.nightlyFact(runsAs, settings.digestHour),
      isDone: runsAs !== null,
      run: () => {
        if (mineRun) {
          if (!dialogs.ask(checklist.title, checklist.confirmRemove)) return true;
          dialogs.tell(checklist.title, checklist.removed(removeTriggers(ports)));
          return true;
        }
        requireAdmin(ports);
        installTriggers(ports, settings.digestHour);
        return true;
      },
    },
    {
      label: checklist.goLive,
      fact: checklist.liveFact(settings.live),
      isDone: settings.live,
      run: () => {
        if (settings.live) return true;
        const { mails } = previewNight(ports, settingToCode);
        if (!dialogs.ask(checklist.title, checklist.confirmLive(mails.length))) return true;
        goLive(ports, yesOf(language));
        dialogs.tell(checklist.title, checklist.nowLive);
        return true;
      },
    },
  ];
}
