import type { Moment } from '../../domain/moment';
import type { Ports } from '../../ports';
import { readSettings, type SettingWords } from '../readSettings';
import { Busy } from '../errors';
import { noteRun } from '../install/installTriggers';
import { recordJob } from '../recordJob';
import { recall } from '../remembered';
import type { Language } from '../../domain/table/words';
import { Night } from './night';
import type { NightFacts } from './nightFacts';
import { type NightOutcome, nightlyJob } from './nightlyJob';
import { flagCustomers, noteProblems, queueDigests, sendMails, tidyOutbox } from './steps';

export const NIGHTLY_JOB = 'nightly';

/** What a night needs of the languages. */
export interface NightTexts {
  /** Turns what a setting says in any language into a code. */
  readonly toCode: SettingWords;
  /** Turns the workbook into a language. */
  readonly translate: (ports: Ports, language: Language) => void;
  readonly sentence: NightSentence;
  /** Cause and what to do, for the Jobs row of a night that failed. */
  readonly failure: (error: unknown) => string;
}

/** Makes the sentence of the Jobs row. Counts only. */
export type NightSentence = (result: NightOutcome['result'], facts: NightFacts, isCopy: boolean) => string;

/**
 * The nightly job: flags customers, notes problems, queues and sends the day's mails, and writes its row in Jobs. In a
 * copied workbook nothing is mailed until an admin has confirmed it.
 * @param by a run by hand says nothing of whether the triggers still run
 */
export function runNight(ports: Ports, texts: NightTexts, by: 'trigger' | 'person'): NightOutcome {
  const isCopy = ports.workbook.isCopy();
  const started = ports.clock.now();
  const steps = isCopy
    ? [flagCustomers, noteProblems]
    : [flagCustomers, noteProblems, queueDigests, sendMails, tidyOutbox];
  try {
    const outcome = nightlyJob(ports, steps, ({ day }) => {
      // In the lock's turn that claims the night: a turn of its own costs trips.
      if (by === 'trigger') noteRun(ports);
      const read = readSettings(ports, texts.toCode);
      // Somebody chose another language in the Settings tab itself, or a change of language died half-way.
      const { language } = read.settings;
      const isHalfDone = recall(ports.memory, 'translating') !== null;
      if (isHalfDone || language !== ports.workbook.language()) texts.translate(ports, language);
      const mode = read.settings.live && !isCopy ? 'live' : 'test';
      return new Night(ports, day, read, mode);
    });
    if (outcome.result !== 'busy') {
      const message = texts.sentence(outcome.result, outcome.facts, isCopy);
      recordJob(ports, { ...record(started, outcome.facts), result: outcome.result, message });
    }
    return outcome;
  } catch (error) {
    // Whoever waited for the lock in vain is told so at the screen, or tries again.
    if (!(error instanceof Busy)) noteFailure(ports, started, error, texts.failure(error));
    throw error;
  }
}

function record(started: Moment, facts: NightFacts) {
  return { job: NIGHTLY_JOB, started, counts: { ...facts } };
}

const NOTHING_DONE: NightFacts = { customers: 0, changed: 0, queued: 0, sent: 0, waiting: 0, problems: 0 };

/** The row about a failure; a sheet that cannot take even that is told in the log, and the failure itself goes on. */
export function noteFailure(ports: Ports, started: Moment, error: unknown, message: string): void {
  ports.log.warn('nightly job failed', { why: error instanceof Error ? error.message : String(error) });
  try {
    recordJob(ports, { ...record(started, NOTHING_DONE), result: 'failed', message });
  } catch (second) {
    ports.log.warn('the failure could not be recorded', { why: String(second) });
  }
}
