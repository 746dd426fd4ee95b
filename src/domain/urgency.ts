import { type Candidate, daysBeyond } from './digestLines';

/** News that a person gets as numbers, because nobody in particular owns it. */
export interface UnownedNews {
  readonly newOverdue: number;
  readonly longestBeyond: number;
}

const BAND = 1_000_000_000;
const DAY = 10_000;

/**
 * How urgent a mail is; the higher goes first where the quota does not reach. In this order:
 *  4  something newly overdue: the longer beyond its due date, the sooner, since that customer has waited longest
 *  3  a plan of today or a low score: of little use tomorrow, but the customer is in somebody's mind already
 *  2  something newly due soon: there are still days left
 *  1  the rest (Mondays' unchanged, summaries, problems): a day later it says the same
 * Within a band: days beyond of the longest new overdue customer, then how many new ones there are.
 */
export function urgencyOf(own: readonly Candidate[], unowned: UnownedNews, newCount: number): number {
  const fresh = own.filter((candidate) => candidate.isNew);
  const has = (kind: Candidate['item']['kind']): boolean => fresh.some(({ item }) => item.kind === kind);
  const band =
    has('overdue') || unowned.newOverdue > 0
      ? 4
      : has('plan') || has('low score')
        ? 3
        : has('due soon')
          ? 2
          : 1;
  const beyond = fresh.reduce(
    (longest, { customer, item }) =>
      item.kind === 'overdue' ? Math.max(longest, daysBeyond(customer)) : longest,
    unowned.longestBeyond,
  );
  return band * BAND + Math.min(beyond, BAND / DAY - 1) * DAY + Math.min(newCount, DAY - 1);
}
