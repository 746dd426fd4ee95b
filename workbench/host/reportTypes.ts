/** What `--report FILE.json` holds: one run of the main job, for a person's script or a test to read. */
export interface RunReport {
  /** The day the run took for today, `2018-03-28`, in the spreadsheet's zone. */
  readonly today: string;
  /** Rows newly taken in this run, not those known from an earlier one. */
  readonly imported: ImportedCounts;
  /** Rows that were not taken, in the order of their files. */
  readonly rejected: readonly RejectedRow[];
  /** Rows that were taken with a remark, in the same shape: `problem` is the remark. */
  readonly warnings: readonly RejectedRow[];
  /** Every customer whose contact state is not "on track", most urgent first. */
  readonly customers: readonly ReportedCustomer[];
  /** Mails queued or sent by this run, most urgent first. */
  readonly mails: readonly ReportedMail[];
  /** What the nightly job alone cost, import and set-up not counted. See DESIGN part 5. */
  readonly calls: ReportedCalls;
  /** The rows that this run added to the Jobs tab, oldest first. */
  readonly jobs: readonly ReportedJob[];
}

/** By tab. A tab for which nothing was given is left out or 0. */
export interface ImportedCounts {
  readonly team?: number;
  readonly customers?: number;
  readonly contacts?: number;
  readonly activities?: number;
  readonly holidays?: number;
  readonly settings?: number;
  /** Activities made from a `lastContactOn` that the team's own list brought along; not counted in `activities`. */
  readonly takenOver?: number;
}

export interface RejectedRow {
  /** The source file as import.json names it. */
  readonly file: string;
  /** The line of text in the file at which the row begins; the first is 1. */
  readonly line: number;
  /** Every fault of the row, not the first one only. */
  readonly problems: readonly RejectedCell[];
}

export interface RejectedCell {
  /** The field or source column at fault. */
  readonly column: string;
  /** The text as it stands in the file; blank where something is missing. */
  readonly found: string;
  /** What is wrong and what to do. */
  readonly problem: string;
}

/** Codes of the Customers tab's `contactState`, without `on track`. */
export type ReportedContactState = 'never' | 'planned' | 'due soon' | 'overdue' | 'paused';

export interface ReportedCustomer {
  readonly id: string;
  readonly name: string;
  /** E-mail address; null for a customer without an owner. */
  readonly owner: string | null;
  readonly contactState: ReportedContactState;
  /** `2017-12-27`; null where nobody was ever in contact. */
  readonly lastContactOn: string | null;
  /** Null for ended customers and for the backlog. */
  readonly contactDueOn: string | null;
  /** Whole calendar days since the last contact, or since the day counted from; null for the backlog. */
  readonly days: number | null;
  /** Contacts without answer since the last contact. */
  readonly attempts: number;
  /** The reason in words, as the digest tells it. */
  readonly why: string;
}

export interface ReportedMail {
  readonly to: string;
  /** `digest` for the daily mail. */
  readonly kind: string;
  readonly subject: string;
  /** Names of the customers that the mail names, in its order. */
  readonly customers: readonly string[];
  /** How many more it only counts ("and N more"), those of a manager's summary included. */
  readonly more: number;
}

export interface ReportedCalls {
  readonly calls: number;
  readonly trips: number;
  /** Calls by class and method, such as `Range.getValues`. */
  readonly byMethod: Readonly<Record<string, number>>;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

export interface ReportedJob {
  readonly job: string;
  readonly result: 'ok' | 'resumed' | 'failed';
  readonly message: string;
}
