/** When a trigger of a clock fires. Hours and days are those of `zone`. */
export type ClockPlan =
  /** Once, at an instant. */
  | { kind: 'at'; instant: number }
  /** Once, in the first hour of a day. Months count from 1. */
  | { kind: 'date'; year: number; month: number; day: number }
  | { kind: 'minutes'; every: number }
  | { kind: 'hours'; every: number; minute: number | null }
  /** `hour` and `minute` null where the script left them to Google. */
  | { kind: 'days'; every: number; hour: number | null; minute: number | null }
  | { kind: 'weeks'; every: number; weekday: number; hour: number | null; minute: number | null }
  | { kind: 'monthDay'; day: number; hour: number | null; minute: number | null };

export type SpreadsheetEvent = 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

/** An installed trigger. It belongs to one person, runs with that person's rights, and only they can see it. PLATFORM 2.4 */
export interface TriggerRecord {
  id: string;
  handler: string;
  person: string;
  source: 'CLOCK' | 'SPREADSHEETS';
  event: 'CLOCK' | SpreadsheetEvent;
  /** The spreadsheet's id; null for a clock. */
  sourceId: string | null;
  createdAt: number;
  clock: ClockRecord | null;
  /** A spent one-off stays in the list, disabled, until the script deletes it. */
  disabled: boolean;
}

export interface ClockRecord {
  plan: ClockPlan;
  zone: string;
  /** The minute inside the hour that Google picked and keeps, where the plan leaves it open. PLATFORM 5.1 */
  minute: number;
  hour: number;
  /** The next instant, null when it will not fire again. */
  next: number | null;
}
