import type { Allowed } from '../../domain/settingRules';
import type { SettingWords } from '../words';

const labels = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
  en: 'English',
  'zh-CN': 'Chinese',
} as const;

function allowed(of: Allowed): string {
  switch (of.kind) {
    case 'whole':
      return `a whole number from ${of.from} to ${of.to}`;
    case 'weekdays':
      return 'days of the week, such as Mon, Tue, Sat or Mon-Fri';
    case 'choice':
      return of.codes.map((code) => (labels as Readonly<Record<string, string>>)[code] ?? code).join(' or ');
    case 'yes/no':
      return 'Yes or No';
  }
}

export const settings: SettingWords = {
  meaning: {
    cadenceA: 'Customers of tier A are to be contacted every so many days.',
    cadenceB: 'Customers of tier B are to be contacted every so many days.',
    cadenceC: 'Customers of tier C are to be contacted every so many days.',
    cadenceOther: 'Customers without a tier are to be contacted every so many days.',
    dueSoonDays:
      'A customer is due soon when so many days or fewer are left, but never before half of the time is over.',
    workingDays: 'Days on which you work and reminders go out. The Holidays tab has the exceptions.',
    digestHour:
      'Hour of the morning, in the time zone of this spreadsheet, at which the nightly job runs and reminders go out. After a change, choose Set up once.',
    surveyCapDays: 'A customer is asked at most once in so many days.',
    surveyReminderDays: 'A survey without an answer is brought to mind once, after so many days.',
    surveyExpiryDays: 'After so many days without an answer a survey counts as expired.',
    lowSatisfaction: 'A satisfaction (1 to 5) up to this one alerts the owner.',
    lowRecommend: 'A willingness to recommend (0 to 10) up to this one alerts the owner.',
    purchaseAtRiskDays: 'The last purchase turns amber after so many days without another.',
    language:
      'Language of the tabs, the menu and mails to people without a language of their own. Change it with Language in the Rapport menu.',
    live: 'Yes: each person gets their own mails. No: all mails go to one admin, marked as tests. Change it with Set up in the Rapport menu.',
  },
  allowed,
  labels,
};
