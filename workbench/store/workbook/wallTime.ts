/**
 * Between instants (milliseconds since 1970, UTC) and wall time in a zone ("wall milliseconds": the same count as if
 * the wall clock were UTC's), and between wall time and a sheet's serial numbers.
 */

const DAY = 86_400_000;
/** Days from 1899-12-30, where serial numbers begin, to 1970-01-01. */
const EPOCH_SERIAL = 25_569;

/** What a wall time that a clock change leaves out is taken for: the moment after the gap, or the one before it. */
export type GapChoice = 'after' | 'before';

interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  /** Offset of UTC days on which it does not change; NaN for days on which it does. */
  readonly days: Map<number, number>;
  /** What was asked last for a day on which it does. */
  last: { readonly instant: number; readonly offset: number };
}

const clocks = new Map<string, ZoneClock>();

function clockOf(zone: string): ZoneClock {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clock = { format, days: new Map(), last: { instant: NaN, offset: NaN } };
    clocks.set(zone, clock);
  }
  return clock;
}

function computeOffset(clock: ZoneClock, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const part: Record<string, string> = {};
  for (const { type, value } of clock.format.formatToParts(whole)) part[type] = value;
  const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year']);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
  wall.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
  return wall.getTime() - whole;
}

/** Calendars end a little after this, in both directions: 275,760 years. */
const FARTHEST = 8.64e15 - 2 * DAY;

/** The zone's distance from UTC at an instant, in milliseconds; east is positive. Far outside the calendar: as at its end. */
export function zoneOffset(zone: string, at: number): number {
  const instant = Math.min(FARTHEST, Math.max(-FARTHEST, at));
  const clock = clockOf(zone);
  const day = Math.floor(instant / DAY);
  let offset = clock.days.get(day);
  if (offset === undefined) {
    const start = computeOffset(clock, day * DAY);
    offset = start === computeOffset(clock, (day + 1) * DAY) ? start : NaN;
    clock.days.set(day, offset);
  }
  if (!Number.isNaN(offset)) return offset;
  // On a day with a change, formulas ask for the same instant again and again.
  if (clock.last.instant !== instant) clock.last = { instant, offset: computeOffset(clock, instant) };
  return clock.last.offset;
}

/** Where the wall time comes twice, the first one is meant. */
export function wallToInstant(zone: string, wall: number, gap: GapChoice): number {
  const before = zoneOffset(zone, wall - DAY);
  const after = zoneOffset(zone, wall + DAY);
  if (before === after) return wall - before;
  if (zoneOffset(zone, wall - before) === before) return wall - before;
  if (zoneOffset(zone, wall - after) === after) return wall - after;
  return gap === 'after' ? wall - before : wall - after;
}

export function instantToWall(zone: string, instant: number): number {
  return instant + zoneOffset(zone, instant);
}

export function serialToInstant(zone: string, serial: number, gap: GapChoice): number {
  return wallToInstant(zone, Math.round((serial - EPOCH_SERIAL) * DAY), gap);
}

export function instantToSerial(zone: string, instant: number): number {
  return instantToWall(zone, instant) / DAY + EPOCH_SERIAL;
}
