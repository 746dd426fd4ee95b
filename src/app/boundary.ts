import type { Language } from '../domain/table/words';
import { openDialogs } from '../google/dialogs';
import type { Ports } from '../ports';
import { wordsOf } from '../text/languages';
import { Busy, Refusal, TableDamaged } from '../usecases/errors';
import { isKnownTrigger, removeSpentTrigger, removeStrayTrigger } from '../usecases/install/installTriggers';
import { isSetUp } from '../usecases/install/setUpWorkbook';
import { openPorts } from './container';
import { type Desk, deskOf } from './desk';
import { explain } from './explain';

/**
 * The boundary that every door goes through: it asks for what the door needs, runs the command, and turns an error
 * into a message that the person at the screen can act on.
 */
export function fromMenu<R>(name: string, command: (desk: Desk) => R): R | undefined {
  // First of all: where there is no user interface (a page, a web app) this throws, and nothing has happened.
  const dialogs = openDialogs();
  const ports = openPorts(dialogs);
  try {
    return command(deskOf(ports, dialogs));
  } catch (error) {
    const language = safeLanguage(ports);
    ports.log.warn(`${name} failed`, { why: plainWhy(error) });
    dialogs.tell(wordsOf(language).app.failure.title, explain(plainer(ports, error), language));
    return undefined;
  }
}

/** For the log: without the parameters of a refusal, which name people. */
function plainWhy(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** Before Set up there are no tabs: that is then what is to be done, whatever else is wrong. */
function plainer(ports: Ports, error: unknown): unknown {
  return error instanceof TableDamaged && !isSetUp(ports) ? new Refusal('not set up') : error;
}

interface TriggerEvent {
  readonly triggerUid?: unknown;
}

/**
 * Runs for triggers that the workbook knows and for nobody else: every top-level function can be called from a page.
 * PLATFORM 2.8a, 2.9
 * @param whenBusy what is done instead where the lock was not to be had
 * @throws Error with a sentence for whoever installed the trigger, also where the trigger is unknown
 */
export function fromTrigger(
  event: unknown,
  command: (ports: Ports, event: unknown) => void,
  whenBusy: (ports: Ports, busy: Busy) => void,
): void {
  const ports = openPorts(null);
  try {
    const id = triggerId(event);
    if (id === null) throw new Refusal('unknown trigger');
    if (!isExpected(ports, id)) return;
    unlessBusy(
      () => {
        removeSpentTrigger(ports, id);
        command(ports, event);
      },
      (busy) => whenBusy(ports, busy),
    );
  } catch (error) {
    // Google mails what a trigger throws to whoever installed it: that too is read by a person.
    throw error instanceof Refusal || error instanceof TableDamaged
      ? new Error(explain(error, safeLanguage(ports)))
      : error;
  }
}

function unlessBusy(work: () => void, otherwise: (busy: Busy) => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    otherwise(error);
  }
}

/**
 * False for the trigger of somebody whose job another admin has taken over: it is removed, without an error that
 * Google would mail at every edit.
 * @throws Refusal 'unknown trigger' where it is nobody's, or where no triggers run in its stead
 */
function isExpected(ports: Ports, id: string): boolean {
  if (isKnownTrigger(ports, id)) return true;
  const stray = strayTrigger(ports, id);
  if (stray === 'not mine' || stray === 'the last') throw new Refusal('unknown trigger', { id });
  return stray === 'known';
}

function strayTrigger(ports: Ports, id: string): ReturnType<typeof removeStrayTrigger> | 'kept' {
  try {
    return removeStrayTrigger(ports, id);
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    ports.log.warn('a stray trigger stays until it fires again', { why: error.message });
    return 'kept';
  }
}

function triggerId(event: unknown): string | null {
  if (typeof event !== 'object' || event === null) return null;
  const { triggerUid } = event as TriggerEvent; // every property of an object may be asked for
  return typeof triggerUid === 'string' || typeof triggerUid === 'number' ? String(triggerUid) : null;
}

/** The Settings may be what is broken. */
function safeLanguage(ports: Ports): Language {
  try {
    return ports.workbook.language();
  } catch (error) {
    ports.log.warn('language unknown', { why: String(error) });
    return 'en';
  }
}
