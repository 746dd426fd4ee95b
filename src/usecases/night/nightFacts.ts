/** What a nightly run did, in numbers: no personal data. Goes into the Jobs row. */
export interface NightFacts {
  customers: number;
  /** Cells written, outside Jobs and Outbox. */
  changed: number;
  queued: number;
  sent: number;
  waiting: number;
  problems: number;
}

export function noFacts(): NightFacts {
  return { customers: 0, changed: 0, queued: 0, sent: 0, waiting: 0, problems: 0 };
}
