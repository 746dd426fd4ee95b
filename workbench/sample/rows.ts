import type { Day } from './calendar/day';

/** A blank cell is `''`, also where a day would stand; days are `2026-01-31`; choices are codes; several values in one cell stand between commas. */
export interface TeamRow {
  readonly email: string;
  readonly name: string;
  readonly role: 'rep' | 'manager' | 'admin';
  /** E-mail of the manager. */
  readonly manager: string;
  readonly regions: string;
  readonly language: string;
  readonly active: 'yes' | 'no';
  readonly digest: 'daily' | 'weekly' | 'off';
  readonly awayFrom: Day;
  readonly awayUntil: Day;
  /** E-mail of the one who stands in. */
  readonly cover: string;
}

export interface CustomerRow {
  readonly name: string;
  readonly status: 'potential' | 'interested' | 'active' | 'ended';
  readonly tier: 'A' | 'B' | 'C' | '';
  readonly owner: string;
  readonly helpers: string;
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
  readonly industry: string;
  readonly region: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly address: string;
  readonly source: string;
  readonly website: string;
  readonly employees: string;
  readonly turnover: string;
  readonly brands: string;
  readonly products: string;
  readonly outlets: string;
  readonly logistics: string;
  readonly needs: string;
  readonly purchased: string;
  readonly lastPurchaseOn: Day;
  readonly customerSince: Day;
  readonly endedOn: Day;
  readonly endReason: string;
  readonly cadenceDays: string;
  readonly snoozedUntil: Day;
  readonly snoozeReason: string;
  readonly language: string;
  readonly tags: string;
  readonly notes: string;
}

export interface ContactRow {
  readonly customer: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
  readonly wechat: string;
  readonly birthday: Day;
  readonly personality: string;
  readonly hobbies: string;
  readonly family: string;
  readonly isPrimary: 'yes' | 'no';
  readonly hasLeft: 'yes' | 'no';
  readonly language: string;
  readonly surveyConsent: 'yes' | 'no' | '';
  readonly consentOn: Day;
  readonly consentSource: string;
  readonly refusedOn: Day;
}

export interface ActivityRow {
  readonly customer: string;
  readonly contacts: string;
  readonly kind: string;
  readonly status: 'planned' | 'done' | 'cancelled';
  readonly dueOn: Day;
  readonly doneOn: Day;
  readonly by: string;
  readonly with: string;
  readonly place: string;
  readonly purpose: string;
  readonly summary: string;
  readonly feedback: string;
  readonly outcome: string;
  readonly nextStep: string;
  readonly minutes: string;
  readonly expense: string;
}
