import type { EventDescription } from '../platform/events';
import { nextFiring } from '../store/triggerTimes';
import type { ClockRecord, TriggerRecord } from '../store/triggerRecord';
import type { Hooks } from '../store/session';
import type { World } from '../store/world';
import type { Execution, RunOptions } from './execution';
import { flowNow } from './flow';
import type { Flow } from './flow';
import type { Project } from './project';

const DAY = 86_400_000;

/**
 * What becomes of a firing that is due: Google may also miss it, or disable the trigger without a word. PLATFORM 5.1
 */
export type Fate = (trigger: TriggerRecord, at: number) => 'fire' | 'miss' | 'disable';

export interface ClockOptions {
  readonly hooks?: Hooks;
  readonly limitMs?: number;
  /** Default: all fire. */
  readonly fate?: Fate;
}

/** ISO: weeks begin on Monday, the first holds the year's first Thursday. */
function isoWeek(at: Date): number {
  const thursday = Math.floor(at.getTime() / DAY) - ((at.getUTCDay() + 6) % 7) + 3;
  const yearStart = Math.floor(Date.UTC(new Date(thursday * DAY).getUTCFullYear(), 0, 1) / DAY);
  return Math.floor((thursday - yearStart) / 7) + 1;
}

/** What a clock trigger's handler gets. Its parts are those of UTC, as Google gives them. */
export function clockEvent(trigger: TriggerRecord, instant: number): EventDescription {
  const at = new Date(instant);
  return {
    authMode: 'FULL',
    plain: {
      'day-of-month': at.getUTCDate(),
      'day-of-week': at.getUTCDay() || 7,
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      month: at.getUTCMonth() + 1,
      second: at.getUTCSeconds(),
      timezone: 'UTC',
      triggerUid: trigger.id,
      'week-of-year': isoWeek(at),
      year: at.getUTCFullYear(),
    },
  };
}

function clockRun(world: World, trigger: TriggerRecord): RunOptions {
  return {
    function: trigger.handler,
    event: clockEvent(trigger, world.now),
    user: trigger.person,
    kind: 'trigger',
  };
}

interface Due {
  readonly trigger: TriggerRecord;
  readonly clock: ClockRecord;
  readonly at: number;
}

function nextDue(world: World, instant: number): Due | null {
  let due: Due | null = null;
  for (const trigger of world.triggers) {
    const { clock, disabled } = trigger;
    if (disabled || !clock || clock.next === null || clock.next > instant) continue;
    if (due === null || clock.next < due.at) due = { trigger, clock, at: clock.next };
  }
  return due;
}

/**
 * Lets the virtual clock run to an instant and fires what falls due on the way, in time order, each as an execution of
 * its own. A spent one-off stays in the list, disabled, until the script deletes it, as in Google.
 */
export function* advanceFlow(world: World, instant: number, fate: Fate = () => 'fire'): Flow<Execution[]> {
  const executions: Execution[] = [];
  for (let due = nextDue(world, instant); due; due = nextDue(world, instant)) {
    const { trigger, clock, at } = due;
    world.now = Math.max(world.now, at);
    clock.next = nextFiring(clock, at, at);
    const decided = fate(trigger, at);
    if (clock.next === null || decided === 'disable') trigger.disabled = true;
    if (decided === 'fire') executions.push(yield clockRun(world, trigger));
  }
  world.now = Math.max(world.now, instant);
  return executions;
}

/** Fires a clock trigger now, whatever its plan says. Throws where there is no clock trigger of that id. */
export function* fireFlow(world: World, triggerId: string): Flow<Execution> {
  const trigger = world.triggers.find(({ id }) => id === triggerId);
  if (!trigger?.clock) throw new Error(`There is no clock trigger ${triggerId}.`);
  if (trigger.clock.plan.kind === 'at' || trigger.clock.plan.kind === 'date') {
    trigger.clock.next = null;
    trigger.disabled = true;
  }
  return yield clockRun(world, trigger);
}

/** `advanceFlow` here and now. */
export function advanceTo(
  world: World,
  project: Project,
  instant: number,
  { fate, ...shared }: ClockOptions = {},
): Execution[] {
  return flowNow(world, project, advanceFlow(world, instant, fate), shared);
}

/** `fireFlow` here and now. */
export function fire(
  world: World,
  project: Project,
  triggerId: string,
  { hooks, limitMs }: ClockOptions = {},
): Execution {
  const shared = { ...(hooks ? { hooks } : {}), ...(limitMs === undefined ? {} : { limitMs }) };
  return flowNow(world, project, fireFlow(world, triggerId), shared);
}
