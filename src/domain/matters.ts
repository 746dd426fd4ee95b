import type { ContactState } from './contactState';
import type { Day } from './day';
import type { Settings } from './settings';

/** The last answer of a customer to a survey, where it is low. */
export interface LowScore {
  /** Day of the answer. */
  readonly on: Day;
  readonly satisfaction: number | null;
  readonly recommend: number | null;
}

/** What a survey left on the customer's row. */
export interface SurveyFacts {
  readonly satisfaction: number | null;
  readonly recommend: number | null;
  readonly surveyedOn: Day | null;
}

/** A satisfaction or a recommendation at or below the setting; null where neither is, or there was no answer. */
export function lowScoreOf(
  { satisfaction, recommend, surveyedOn }: SurveyFacts,
  settings: Pick<Settings, 'lowSatisfaction' | 'lowRecommend'>,
): LowScore | null {
  const low =
    (satisfaction !== null && satisfaction <= settings.lowSatisfaction) ||
    (recommend !== null && recommend <= settings.lowRecommend);
  return low && surveyedOn !== null ? { on: surveyedOn, satisfaction, recommend } : null;
}

/**
 * Something about a customer that a person is told once and that lasts until it changes: being overdue, being due
 * soon, a low score of a certain day. (A plan of today is told today and needs no memory.)
 */
export type Matter =
  | { readonly state: 'overdue' | 'due soon'; readonly about: null }
  | { readonly state: 'low score'; readonly about: Day };

export type MatterState = Matter['state'];

const OVERDUE: Matter = { state: 'overdue', about: null };
const DUE_SOON: Matter = { state: 'due soon', about: null };
const NOTHING: readonly Matter[] = [];

/** At most two: one of contact, one of the score. */
export function mattersOf(contact: ContactState, lowScore: LowScore | null): readonly Matter[] {
  const ofContact = contact.state === 'overdue' ? OVERDUE : contact.state === 'due soon' ? DUE_SOON : null;
  const ofScore: Matter | null = lowScore === null ? null : { state: 'low score', about: lowScore.on };
  if (ofContact === null && ofScore === null) return NOTHING;
  return [ofContact, ofScore].filter((matter) => matter !== null);
}
