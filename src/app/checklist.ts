import type { Settings } from '../domain/settings';
import type { AnyTable } from '../domain/table/table';
import { customers } from '../domain/tables/customers';
import { team } from '../domain/tables/team';
import { settingToCode } from '../text/settingText';
import { goLive, stopLive } from '../usecases/install/goLive';
import { holdsTriggers, installTriggers, removeTriggers } from '../usecases/install/installTriggers';
import { requireAdmin, type SetUpState, setUpState } from '../usecases/install/setUpWorkbook';
import { previewNight } from '../usecases/night/previewNight';
import { sendTestDigest } from '../usecases/night/sendTestDigest';
import { readSettings } from '../usecases/readSettings';
import { recall } from '../usecases/remembered';
import type { Desk } from './desk';
import { previewText } from './previewText';
import { noOf, yesOf } from './settingTexts';

/** One line of the checklist. `run` answers false where the list should close to let the person work in the sheet. */
export interface ChecklistStep {
  readonly label: string;
  readonly fact: string;
  readonly isDone: boolean;
  readonly run: () => boolean;
}

/** What is done and what is left, from the first step to the last. */
export function checklistSteps(desk: Desk): ChecklistStep[] {
  const state = setUpState(desk.ports);
  const { settings } = readSettings(desk.ports, settingToCode);
  return [
    teamStep(desk, state),
    customersStep(desk, state),
    previewStep(desk),
    testDigestStep(desk, state),
    nightlyStep(desk, settings),
    liveStep(desk, settings, state),
  ];
}

function goTo({ ports }: Desk, table: AnyTable): () => boolean {
  return () => {
    ports.workbook.show(table);
    return false;
  };
}

function teamStep(desk: Desk, { people, managers, teamProblems }: SetUpState): ChecklistStep {
  const { checklist } = desk.words;
  const fact = checklist.teamCount(people, managers, teamProblems);
  return { label: checklist.team, fact, isDone: people > 1 && teamProblems === 0, run: goTo(desk, team) };
}

function customersStep(desk: Desk, state: SetUpState): ChecklistStep {
  const { checklist } = desk.words;
  const fact = checklist.customerCount(state.customers, state.withoutOwner);
  return { label: checklist.customers, fact, isDone: state.customers > 0, run: goTo(desk, customers) };
}

function previewStep(desk: Desk): ChecklistStep {
  const { ports, dialogs, words } = desk;
  return {
    label: words.checklist.preview,
    fact: words.checklist.previewFact,
    isDone: false,
    run: () => {
      dialogs.tell(words.preview.title, previewText(previewNight(ports, settingToCode), desk));
      return true;
    },
  };
}

function testDigestStep({ ports, dialogs, words: { checklist } }: Desk, state: SetUpState): ChecklistStep {
  const me = ports.people.effective();
  return {
    label: checklist.testDigest,
    fact: checklist.testDigestFact(me),
    isDone: false,
    run: () => {
      const result = sendTestDigest(ports, me, settingToCode);
      const text =
        result === 'sent' ? checklist.testSent(me) : checklist.nothingToSend(result, state.customers);
      dialogs.tell(checklist.title, text);
      return true;
    },
  };
}

/**
 * Whose triggers run the job; null where none do. Nobody can see whether another person's still stand (PLATFORM 2.4);
 * one's own may be gone.
 */
function runsAs({ ports }: Desk): string | null {
  const lease = recall(ports.memory, 'lease');
  if (lease?.owner === ports.people.effective() && !holdsTriggers(ports)) return null;
  return lease?.owner ?? null;
}

function nightlyStep(desk: Desk, { digestHour }: Settings): ChecklistStep {
  const { ports, dialogs } = desk;
  const { checklist } = desk.words;
  const owner = runsAs(desk);
  return {
    label: checklist.nightly,
    fact: checklist.nightlyFact(owner, digestHour),
    isDone: owner !== null,
    run: () => {
      if (!holdsTriggers(ports)) {
        requireAdmin(ports);
        installTriggers(ports, digestHour);
      } else if (dialogs.ask(checklist.title, checklist.confirmRemove)) {
        dialogs.tell(checklist.title, checklist.removed(removeTriggers(ports)));
      }
      return true;
    },
  };
}

function liveStep(desk: Desk, { live }: Settings, { customers: count }: SetUpState): ChecklistStep {
  const { ports, dialogs, language } = desk;
  const { checklist } = desk.words;
  const start = (): void => {
    if (count === 0 && !dialogs.ask(checklist.title, checklist.confirmLiveEmpty)) return;
    const { mails } = previewNight(ports, settingToCode, true);
    if (!dialogs.ask(checklist.title, checklist.confirmLive(mails.length))) return;
    goLive(ports, yesOf(language));
    const text = runsAs(desk) === null ? checklist.nowLiveButOff : checklist.nowLive;
    dialogs.tell(checklist.title, text);
  };
  const stop = (): void => {
    if (!dialogs.ask(checklist.title, checklist.confirmStop)) return;
    stopLive(ports, noOf(language));
    dialogs.tell(checklist.title, checklist.nowTest);
  };
  return {
    label: checklist.goLive,
    fact: checklist.liveFact(live),
    isDone: live,
    run: () => {
      if (live) stop();
      else start();
      return true;
    },
  };
}
