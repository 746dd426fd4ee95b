import type { ContactState } from './contactState';
import type { Day } from './day';

/** How many of the backlog a person is offered on a working day. */
export const BACKLOG_A_DAY = 5;

/** Undated, and without any plan: whoever is planned for, however late, needs no offer. */
export function isBacklog(contact: ContactState, nextActivityOn: Day | null): boolean {
  return contact.reason.kind === 'backlog' && nextActivityOn === null;
}

/**
 * The five of a person's backlog that are offered on a working day. The list is a ring in the order of the ids, and
 * each working day takes the next five, so that everybody's turn comes and a day's five are the same all day.
 * @param workingDay number of the working day, see `workingDayNumber`
 */
export function backlogOfDay<C extends { readonly id: string }>(
  backlog: readonly C[],
  workingDay: number,
): C[] {
  const ring = [...backlog].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (ring.length <= BACKLOG_A_DAY) return ring;
  const start = (((workingDay * BACKLOG_A_DAY) % ring.length) + ring.length) % ring.length;
  return [...ring, ...ring].slice(start, start + BACKLOG_A_DAY);
}
