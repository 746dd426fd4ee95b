import type { Weekday } from './day';
import { type Fault, oneOf, type SettingRule, type ToCode, weekdays, whole, yesNo } from './settingRules';
import { LANGUAGES, type Language } from './table/words';

/** What the Settings tab decides, as values. Days are calendar days unless a name says otherwise. */
export interface Settings {
  /** A customer of tier A is to be contacted every so many days. */
  readonly cadenceA: number;
  readonly cadenceB: number;
  readonly cadenceC: number;
  /** For customers without a tier. */
  readonly cadenceOther: number;
  /** So many days before the due date a customer is due soon (at most half its cadence). */
  readonly dueSoonDays: number;
  readonly workingDays: readonly Weekday[];
  /** Hour of the spreadsheet's zone, 0 to 23. */
  readonly digestHour: number;
  /** A customer is asked at most once in so many days. */
  readonly surveyCapDays: number;
  readonly surveyReminderDays: number;
  readonly surveyExpiryDays: number;
  /** A satisfaction (1 to 5) up to this one is low. */
  readonly lowSatisfaction: number;
  /** A recommendation (0 to 10) up to this one is low. */
  readonly lowRecommend: number;
  /** Without a purchase for so many days the purchase date turns amber. */
  readonly purchaseAtRiskDays: number;
  readonly language: Language;
  /** False until Go live: mails go to the admin alone. */
  readonly live: boolean;
}

export type SettingKey = keyof Settings;

const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Every setting in the order of the tab: its default, what is allowed, how a cell is read and written. */
export const settingRules: { readonly [K in SettingKey]: SettingRule<Settings[K]> } = {
  cadenceA: whole(30, 1, 3650),
  cadenceB: whole(60, 1, 3650),
  cadenceC: whole(90, 1, 3650),
  cadenceOther: whole(90, 1, 3650),
  dueSoonDays: whole(7, 0, 365),
  workingDays: weekdays(MONDAY_TO_FRIDAY),
  digestHour: whole(7, 0, 23),
  surveyCapDays: whole(90, 1, 3650),
  surveyReminderDays: whole(7, 1, 365),
  surveyExpiryDays: whole(30, 1, 365),
  lowSatisfaction: whole(2, 1, 5),
  lowRecommend: whole(6, 0, 10),
  purchaseAtRiskDays: whole(90, 1, 3650),
  language: oneOf<Language>(LANGUAGES, 'en'),
  live: yesNo(false),
};

// Object.keys types its answer as texts; the object above has exactly these keys.
export const settingKeys = Object.keys(settingRules) as readonly SettingKey[];

/** One row of the tab as it was read. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** What is wrong with one row (`row` counts from 0 in the rows given). The default, or the first row, holds. */
export interface SettingProblem {
  readonly kind: Fault | 'unknown setting' | 'doubled setting';
  readonly key: string;
  readonly row: number;
  readonly found: string;
}

export interface SettingsRead {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

/**
 * Settings out of the tab's rows. A blank or missing value is the default; a bad one too, and a problem.
 * @param toCode turns what a cell says in any language into a code ('yes', 'mon', 'zh-CN')
 */
export function readSettings(rows: readonly SettingRow[], toCode?: ToCode): SettingsRead {
  const problems: SettingProblem[] = [];
  const rowOf = new Map<string, number>();
  rows.forEach(({ key, value }, row) => {
    const name = key.trim();
    const problem = !isSettingKey(name) ? 'unknown setting' : rowOf.has(name) ? 'doubled setting' : null;
    if (problem === null) rowOf.set(name, row);
    else if (name !== '') problems.push({ kind: problem, key: name, row, found: String(value) });
  });
  const take = <V>(key: SettingKey, rule: SettingRule<V>): V => {
    const row = rowOf.get(key);
    if (row === undefined) return rule.standard;
    const cell = rows[row]?.value;
    const read = rule.read(cell, toCode);
    if (read.ok) return read.value;
    problems.push({ kind: read.fault, key, row, found: String(cell) });
    return rule.standard;
  };
  return { settings: takeAll(take), problems };
}

function takeAll(take: <V>(key: SettingKey, rule: SettingRule<V>) => V): Settings {
  return {
    cadenceA: take('cadenceA', settingRules.cadenceA),
    cadenceB: take('cadenceB', settingRules.cadenceB),
    cadenceC: take('cadenceC', settingRules.cadenceC),
    cadenceOther: take('cadenceOther', settingRules.cadenceOther),
    dueSoonDays: take('dueSoonDays', settingRules.dueSoonDays),
    workingDays: take('workingDays', settingRules.workingDays),
    digestHour: take('digestHour', settingRules.digestHour),
    surveyCapDays: take('surveyCapDays', settingRules.surveyCapDays),
    surveyReminderDays: take('surveyReminderDays', settingRules.surveyReminderDays),
    surveyExpiryDays: take('surveyExpiryDays', settingRules.surveyExpiryDays),
    lowSatisfaction: take('lowSatisfaction', settingRules.lowSatisfaction),
    lowRecommend: take('lowRecommend', settingRules.lowRecommend),
    purchaseAtRiskDays: take('purchaseAtRiskDays', settingRules.purchaseAtRiskDays),
    language: take('language', settingRules.language),
    live: take('live', settingRules.live),
  };
}

export function isSettingKey(key: string): key is SettingKey {
  return Object.prototype.hasOwnProperty.call(settingRules, key);
}

/** The settings of a workbook in which nobody changed anything. */
export const standardSettings: Settings = takeAll((_key, rule) => rule.standard);
