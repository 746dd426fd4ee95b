import { addDays } from '../../domain/day';
import { type Moment, momentFromMs, msOf } from '../../domain/moment';
import type { Ports } from '../../ports';
import { NIGHTLY_DOOR } from '../install/installTriggers';
import { forget, type NightCursor, recall, remember } from '../remembered';
import type { Night } from './night';
import { type NightFacts, noFacts } from './nightFacts';

/** A part of the job. Each is safe to repeat, and says whether it got to its end. */
export interface NightStep {
  readonly name: string;
  run(night: Night): 'done' | 'out of time';
}

export interface NightOutcome {
  readonly result: 'ok' | 'resumed' | 'busy';
  readonly started: string;
  readonly facts: NightFacts;
}

/** Google ends an execution after six minutes (PLATFORM 1.1); a step needs some of them to come to an orderly stop. */
export const TIME_BUDGET_MS = 4 * 60_000;
/** A claim lapses by itself, should a run die: later than any execution can last. */
const CLAIM_MS = 7 * 60_000;
/** Where a cut-off job goes on. */
const CONTINUE_AFTER_MINUTES = 1;

/**
 * Runs the steps of a night from where the last run stopped. Near the end of its time it remembers the step, sets a
 * one-off trigger and stops.
 * @param openNight makes what the steps share, for a day
 */
export function nightlyJob(
  ports: Ports,
  steps: readonly NightStep[],
  openNight: (cursor: Pick<NightCursor, 'day'>) => Night,
): NightOutcome {
  const started = ports.clock.now();
  const until = momentFromMs(msOf(started) + CLAIM_MS);
  const turn: { hadLock: boolean } = { hadLock: false };
  try {
    // The claim and the first step share one turn of the lock.
    const begun = ports.lock.run(() => {
      turn.hadLock = true;
      return claim(ports, until) ? begin(ports, steps, openNight, started) : null;
    });
    if (begun === null) return { result: 'busy', started, facts: noFacts() };
    const { cursor, night, left } = begun;
    let { stopped } = begun;
    for (const step of left.slice(1)) stopped ??= runOne(ports, night, step);
    if (stopped !== null) goOnLater(ports, { ...cursor, step: stopped.name });
    else finish(ports);
    return { result: stopped === null ? 'ok' : 'resumed', started, facts: night.facts };
  } catch (error) {
    // Who got no lock has claimed nothing, and need not wait for it once more.
    if (turn.hadLock) giveBackClaim(ports, until);
    throw error;
  }
}

/** The first step of those that are left. */
function begin(
  ports: Ports,
  steps: readonly NightStep[],
  openNight: (cursor: Pick<NightCursor, 'day'>) => Night,
  started: Moment,
): Attempt {
  const cursor = currentCursor(ports) ?? { day: ports.clock.today(), started, step: steps[0]?.name ?? '' };
  const at = steps.findIndex((step) => step.name === cursor.step);
  const left = steps.slice(Math.max(0, at));
  const night = openNight(cursor);
  return { cursor, night, left, stopped: runOne(ports, night, left[0]) };
}

/** A run that fails lets go, so that whoever mends the cause need not wait. A killed one cannot. */
function giveBackClaim(ports: Ports, until: Moment): void {
  try {
    ports.lock.run(() => {
      if (recall(ports.memory, 'running')?.until === until) forget(ports.memory, 'running');
    });
  } catch (error) {
    ports.log.warn('the claim lapses by itself', { why: String(error) });
  }
}

/** A night that was begun. `stopped` is the step at which time ran out. */
interface Attempt {
  readonly cursor: NightCursor;
  readonly night: Night;
  readonly left: readonly NightStep[];
  readonly stopped: NightStep | null;
}

/** The step itself where it did not get to its end. */
function runOne(ports: Ports, night: Night, step: NightStep | undefined): NightStep | null {
  if (step === undefined) return null;
  return !hasTime(ports) || step.run(night) === 'out of time' ? step : null;
}

function finish(ports: Ports): void {
  forget(ports.memory, 'night');
  forget(ports.memory, 'running');
}

export function hasTime(ports: Pick<Ports, 'clock'>): boolean {
  return ports.clock.elapsed() < TIME_BUDGET_MS;
}

/** Whether a nightly run has the night; to be asked inside the lock. */
export function isNightRunning(ports: Pick<Ports, 'memory' | 'clock'>): boolean {
  const running = recall(ports.memory, 'running');
  return running !== null && running.until > ports.clock.now();
}

/** One nightly run at a time, by hand or by trigger. Inside the lock. */
function claim(ports: Ports, until: Moment): boolean {
  if (isNightRunning(ports)) return false;
  remember(ports.memory, 'running', { until });
  return true;
}

/**
 * Where a cut-off job of today goes on; one that was cut near midnight keeps its day. An older one is given up: its
 * steps are all repeated by today's.
 */
function currentCursor(ports: Ports): NightCursor | null {
  const cursor = recall(ports.memory, 'night');
  if (cursor === null) return null;
  return addDays(cursor.day, 1) < ports.clock.today() || isTooOld(ports, cursor) ? null : cursor;
}

const CURSOR_MS = 12 * 3_600_000;

function isTooOld(ports: Ports, cursor: NightCursor): boolean {
  return msOf(ports.clock.now()) - msOf(cursor.started) > CURSOR_MS;
}

function goOnLater(ports: Ports, cursor: NightCursor): void {
  ports.lock.run(() => {
    remember(ports.memory, 'night', cursor);
    forget(ports.memory, 'running');
    const id = ports.triggers.addOnce(NIGHTLY_DOOR, CONTINUE_AFTER_MINUTES);
    remember(ports.memory, 'continuations', [...(recall(ports.memory, 'continuations') ?? []), id]);
  });
}
