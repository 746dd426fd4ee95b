import { addDays, type Day } from './calendar/day';
import type { Customer } from './customers';
import type { Random } from './random';

/** How far back the sample's memory goes. */
export const HISTORY_DAYS = 730;

/** People keep a cadence roughly: mostly a little early, at times in bursts, at times late. */
function drawGap(cadence: number, random: Random): number {
  const factor =
    random.weighted([
      [0.85, 7],
      [0.35, 2],
      [1.5, 1],
    ]) *
    (0.75 + random.next() * 0.5);
  return Math.max(2, Math.round(cadence * factor));
}

/** The working day that is the given one or the nearest before it. */
export function workdayUpTo(day: Day, isWorkday: (day: Day) => boolean): Day {
  for (let back = 0; back < 14; back += 1) {
    const candidate = addDays(day, -back);
    if (isWorkday(candidate)) return candidate;
  }
  return day;
}

interface Recollection {
  readonly today: Day;
  readonly isWorkday: (day: Day) => boolean;
  /** The most days that are remembered. */
  readonly memory: number;
}

/** The days on which somebody reached the customer, oldest first, ending with the last contact. */
export function drawContactDays(customer: Customer, { today, isWorkday, memory: most }: Recollection): Day[] {
  const { lastContactOn, since, cadence, random } = customer;
  if (lastContactOn === null) return [];
  const memory = addDays(today, -HISTORY_DAYS);
  const start = since !== null && since > memory ? since : memory;
  const days = [lastContactOn];
  for (;;) {
    const earlier = workdayUpTo(addDays(days[0] ?? lastContactOn, -drawGap(cadence, random)), isWorkday);
    if (earlier < start || days.length >= most) return days;
    days.unshift(earlier);
  }
}
