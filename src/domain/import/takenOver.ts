import { type Day, isDay } from '../day';
import type { Activity, NewActivity } from '../tables/activities';
import { type Draft, textValue } from './draft';
import { TAKEN_OVER_FIELD } from './partPlan';
import type { Digest } from './rowKeys';

/** What is known of a customer's contacts when the list's own last contact is weighed against them. */
export type ContactFacts = Pick<Activity, 'customerId' | 'status' | 'doneOn' | 'outcome'>;

/** A customer of the import, with the id that it has in the workbook. */
export interface TakenCustomer {
  readonly id: string;
  readonly name: string;
  readonly draft: Draft;
}

/** The last day on which each customer was reached, by all activities that are known. */
export function lastContacts(activities: readonly ContactFacts[]): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const { customerId, status, doneOn, outcome } of activities) {
    if (customerId === null || doneOn === null || status !== 'done' || outcome === 'no answer') continue;
    const other = last.get(customerId);
    if (other === undefined || doneOn > other) last.set(customerId, doneOn);
  }
  return last;
}

/**
 * The last-contact dates that the team's own list brings along, as done activities: kind other, by nobody. Only those
 * that are later than every known contact, so that the same list twice adds nothing.
 */
export function takenOverActivities(
  taken: readonly TakenCustomer[],
  known: readonly ContactFacts[],
  summary: string,
  digest: Digest,
): readonly (NewActivity & { readonly sourceKey: string })[] {
  const last = new Map(lastContacts(known));
  return taken.flatMap(({ id, name, draft }) => {
    const doneOn = textValue(draft.values[TAKEN_OVER_FIELD]);
    if (doneOn === null || !isDay(doneOn)) return [];
    const other = last.get(id);
    if (other !== undefined && doneOn <= other) return [];
    last.set(id, doneOn);
    const sourceKey = `${digest(JSON.stringify(['taken over', id, doneOn]))}#1`;
    return [{ customerId: id, customer: name, kind: 'other', status: 'done', doneOn, summary, sourceKey }];
  });
}
