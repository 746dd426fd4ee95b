import type { ClockPlan, ClockRecord } from './triggerRecord';
import { nextInteger } from './random';
import { instantToWall, wallToInstant } from './workbook/wallTime';
import type { World } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Picks, once and for good, the hour and minute that the script left open: Google fires "somewhere inside the hour",
 * and near a minute means within a quarter of an hour of it. PLATFORM 5.1
 */
export function createClock(world: World, plan: ClockPlan, zone: string): ClockRecord {
  const near = 'minute' in plan ? plan.minute : null;
  const picked = near === null ? nextInteger(world, 60) : near - 15 + nextInteger(world, 31);
  const minute = Math.min(59, Math.max(0, picked));
  const hour = plan.kind === 'date' ? 0 : hourOf(world, plan);
  const clock: ClockRecord = { plan, zone, minute, hour, next: null };
  clock.next = nextFiring(clock, world.now, null);
  return clock;
}

function hourOf(world: World, plan: ClockPlan): number {
  return 'hour' in plan && plan.hour !== null ? plan.hour : nextInteger(world, 24);
}

/** The first instant after `after` at which the clock fires; `previous` is its last firing, null before the first. */
export function nextFiring(clock: ClockRecord, after: number, previous: number | null): number | null {
  const { plan } = clock;
  switch (plan.kind) {
    case 'at':
      return previous === null ? plan.instant : null;
    case 'date':
      return previous === null ? onDay(clock, Date.UTC(plan.year, plan.month - 1, plan.day) / DAY) : null;
    case 'minutes':
      return (previous ?? after) + plan.every * MINUTE;
    case 'hours':
      return nextHour(clock, plan.every, after, previous);
    case 'days':
      return previous === null
        ? firstDay(clock, after, () => true)
        : onDay(clock, dayOf(clock, previous) + plan.every);
    case 'weeks':
      return previous === null
        ? firstDay(clock, after, (day) => new Date(day * DAY).getUTCDay() === plan.weekday)
        : onDay(clock, dayOf(clock, previous) + 7 * plan.every);
    case 'monthDay':
      return firstDay(clock, previous ?? after, (day) => new Date(day * DAY).getUTCDate() === plan.day);
  }
}

function nextHour(clock: ClockRecord, every: number, after: number, previous: number | null): number {
  if (previous !== null) return previous + every * HOUR;
  const inThisHour = Math.floor(after / HOUR) * HOUR + clock.minute * MINUTE;
  return inThisHour > after ? inThisHour : inThisHour + HOUR;
}

/** Days since 1970-01-01 on the zone's calendar. */
function dayOf(clock: ClockRecord, instant: number): number {
  return Math.floor(instantToWall(clock.zone, instant) / DAY);
}

function onDay(clock: ClockRecord, day: number): number {
  return wallToInstant(clock.zone, day * DAY + clock.hour * HOUR + clock.minute * MINUTE, 'after');
}

function firstDay(clock: ClockRecord, after: number, fits: (day: number) => boolean): number {
  for (let day = dayOf(clock, after); ; day += 1) {
    if (fits(day) && onDay(clock, day) > after) return onDay(clock, day);
  }
}
