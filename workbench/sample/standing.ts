import { addDays, type Day } from './calendar/day';
import type { Random } from './random';

/** How a customer stands with the company today: what their history has to lead up to. */
export type Standing =
  | 'on track'
  | 'planned'
  | 'due soon'
  | 'overdue'
  /** Overdue by more than twice the cadence: told to the manager by name. */
  | 'forgotten'
  /** Never contacted, and known for longer than the cadence. */
  | 'never, overdue'
  /** Never contacted, known for some days only. */
  | 'new'
  /** Brought along from an old list, without any date. */
  | 'backlog'
  | 'snoozed'
  | 'ended';

const SHARES: readonly (readonly [Standing, number])[] = [
  ['on track', 0.52],
  ['planned', 0.09],
  ['due soon', 0.08],
  ['overdue', 0.15],
  ['forgotten', 0.035],
  ['never, overdue', 0.01],
  ['new', 0.02],
  ['backlog', 0.02],
  ['snoozed', 0.03],
  ['ended', 0.045],
];

/** Standings for so many customers in the shares above, exact but for rounding, in no order. */
export function dealStandings(count: number, random: Random): Standing[] {
  let sum = 0;
  const dealt = SHARES.flatMap(([standing, share]) => {
    const before = Math.round(sum * count);
    sum += share;
    return new Array<Standing>(Math.round(sum * count) - before).fill(standing);
  });
  return random.shuffled(dealt);
}

/** The days of a customer for whom a contact is to come up soon. CONTACT.md: 7, but at most half the cadence. */
function dueSoonWindow(cadence: number): number {
  return Math.min(7, Math.floor(cadence / 2));
}

/** Least and most days from the last contact to today; null for those never contacted. */
function sinceLastContact(standing: Standing, cadence: number): readonly [number, number] | null {
  switch (standing) {
    case 'on track':
      return [0, cadence - dueSoonWindow(cadence)];
    case 'planned':
      return [3, Math.round(cadence * 1.25)];
    case 'due soon':
      return [cadence - dueSoonWindow(cadence) + 1, cadence];
    case 'overdue':
      return [cadence + 1, Math.round(cadence * 1.8)];
    case 'forgotten':
      return [cadence * 2 + 1, cadence * 3 + 20];
    case 'snoozed':
      return [7, cadence * 2];
    case 'ended':
      return [60, 500];
    case 'never, overdue':
    case 'new':
    case 'backlog':
      return null;
  }
}

/** The day of the last contact that makes the customer stand so: a working day if there is one. */
export function drawLastContact(
  standing: Standing,
  cadence: number,
  today: Day,
  isWorkday: (day: Day) => boolean,
  random: Random,
): Day | null {
  const range = sinceLastContact(standing, cadence);
  if (range === null) return null;
  const [from, to] = range;
  const days = Array.from({ length: to - from + 1 }, (_, index) => addDays(today, -from - index));
  const workdays = days.filter(isWorkday);
  const candidates = workdays.length > 0 ? workdays : days;
  // Most of those overdue are so by a little: the nearer end is likelier.
  const skewed = standing === 'overdue' ? random.next() ** 1.6 : random.next();
  return candidates[Math.floor(skewed * candidates.length)] ?? null;
}
