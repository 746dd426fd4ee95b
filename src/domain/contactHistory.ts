import { addDays, type Day } from './day';
import type { Moment } from './moment';
import { personKey } from './team';

/** What the contact rule reads of an activity. */
export interface ActivityFacts {
  readonly id: string | null;
  readonly customerId: string | null;
  readonly status: 'planned' | 'done' | 'cancelled' | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly by: string | null;
  readonly outcome: 'positive' | 'neutral' | 'negative' | 'no answer' | null;
  readonly createdOn: Moment | null;
}

/** One plan of today. */
export interface Plan {
  readonly activityId: string | null;
  readonly by: string | null;
}

/** What has happened with a customer up to today, and what is planned from today on. */
export interface ContactHistory {
  /** Latest day on which the customer was reached; null if never. */
  readonly lastContactOn: Day | null;
  /** Whoever reached them, as the activity names them; null also where it names nobody ("taken over"). */
  readonly lastContactBy: string | null;
  /** Activities without answer after the last contact, up to today. */
  readonly attempts: number;
  /** Earliest planned day, from today on. */
  readonly nextActivityOn: Day | null;
  readonly plansToday: readonly Plan[];
}

/** What is wrong with an activity. `index` is its place in the list given. */
export interface ActivityProblem {
  readonly kind:
    | 'no customer'
    | 'unknown customer'
    | 'no status'
    | 'done without a day'
    | 'planned without a day'
    | 'done in the future';
  readonly index: number;
  readonly activityId: string | null;
}

export interface ContactHistories {
  /** One for every customer asked for, contacted or not. */
  readonly of: ReadonlyMap<string, ContactHistory>;
  readonly problems: readonly ActivityProblem[];
}

/** While the activities are read: the history so far, and the latest contact itself, to break ties. */
interface Draft {
  lastContactOn: Day | null;
  lastContactBy: string | null;
  attempts: number;
  nextActivityOn: Day | null;
  plansToday: Plan[];
  latest: ActivityFacts | null;
}

/** Shared by the customers without a plan of today, which is nearly all of them: none of it is ever changed. */
const NO_PLANS: Plan[] = [];

/**
 * The history of each customer, from all activities in any order. Two passes: attempts are counted once the last
 * contact is known.
 */
export function contactHistories(
  activities: readonly ActivityFacts[],
  customerIds: readonly string[],
  today: Day,
): ContactHistories {
  const drafts = new Map<string, Draft>();
  for (const id of customerIds) drafts.set(id, emptyDraft());
  const problems: ActivityProblem[] = [];
  const unanswered: ActivityFacts[] = [];
  activities.forEach((activity, index) => {
    const kind = problemOf(activity, today, drafts);
    if (kind !== null) problems.push({ kind, index, activityId: activity.id });
    const draft = activity.customerId === null ? undefined : drafts.get(activity.customerId);
    if (draft === undefined) return;
    if (activity.status === 'planned') takePlan(draft, activity, today);
    if (activity.status !== 'done' || activity.doneOn === null || activity.doneOn > today) return;
    if (activity.outcome === 'no answer') unanswered.push(activity);
    else if (isLater(activity, draft.latest)) takeContact(draft, activity);
  });
  for (const { customerId, doneOn } of unanswered) {
    const draft = customerId === null ? undefined : drafts.get(customerId);
    if (draft === undefined || doneOn === null) continue;
    if (draft.lastContactOn === null || doneOn > draft.lastContactOn) draft.attempts += 1;
  }
  return { of: drafts, problems };
}

/** The history of a customer with whom nothing has happened. */
export const noHistory: ContactHistory = emptyDraft();

function emptyDraft(): Draft {
  return {
    lastContactOn: null,
    lastContactBy: null,
    attempts: 0,
    nextActivityOn: null,
    plansToday: NO_PLANS,
    latest: null,
  };
}

function problemOf(
  activity: ActivityFacts,
  today: Day,
  customers: ReadonlyMap<string, unknown>,
): ActivityProblem['kind'] | null {
  if (activity.customerId === null) return 'no customer';
  if (!customers.has(activity.customerId)) return 'unknown customer';
  switch (activity.status) {
    case 'planned':
      return activity.dueOn === null ? 'planned without a day' : null;
    case 'done':
      if (activity.doneOn === null) return 'done without a day';
      return activity.doneOn > today ? 'done in the future' : null;
    case 'cancelled':
      return null;
    case null:
      return 'no status';
  }
}

function takePlan(draft: Draft, { id, by, dueOn }: ActivityFacts, today: Day): void {
  if (dueOn === null || dueOn < today) return;
  if (draft.nextActivityOn === null || dueOn < draft.nextActivityOn) draft.nextActivityOn = dueOn;
  if (dueOn === today) draft.plansToday = [...draft.plansToday, { activityId: id, by }];
}

function takeContact(draft: Draft, activity: ActivityFacts): void {
  draft.latest = activity;
  draft.lastContactOn = activity.doneOn;
  draft.lastContactBy = activity.by;
}

/**
 * Whether a contact comes before another as the last one: the later day; on one day the newest `Created on` (one
 * without is oldest); then the first in the alphabet by `by` (nobody comes after everybody).
 */
function isLater(one: ActivityFacts, other: ActivityFacts | null): boolean {
  if (other === null) return true;
  if (one.doneOn !== other.doneOn) return (one.doneOn ?? '') > (other.doneOn ?? '');
  if (one.createdOn !== other.createdOn) return (one.createdOn ?? '') > (other.createdOn ?? '');
  const [oneBy, otherBy] = [personKey(one.by), personKey(other.by)];
  if (oneBy === null || otherBy === null) return otherBy === null && oneBy !== null;
  if (oneBy !== otherBy) return oneBy < otherBy;
  return (one.by ?? '') < (other.by ?? '');
}

/** A plan counts as "planned" from today to six days ahead. */
export const PLANNED_DAYS_AHEAD = 6;

/** The earliest plan, where it is near enough to show the customer as planned. */
export function nearPlan(history: ContactHistory, today: Day): Day | null {
  const next = history.nextActivityOn;
  return next !== null && next <= addDays(today, PLANNED_DAYS_AHEAD) ? next : null;
}
