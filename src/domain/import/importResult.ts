import type { MappingFault, RowFaultCode } from './fault';

/** What is wrong with one row, in terms of the file that it came from. */
export interface RowReport {
  /** Index of the mapping in the request. */
  readonly part: number;
  readonly tab: string;
  readonly file: string;
  /** Line of text in the file where the row begins, from 1. */
  readonly line: number;
  readonly problems: readonly ReportedFault[];
}

export interface ReportedFault {
  /** The source columns, such as "close_date / engage_date"; blank where the fault is of the whole row. */
  readonly column: string;
  /** Our field, for the words. */
  readonly field: string | null;
  readonly found: string;
  readonly code: RowFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Numbers of rows by tab. */
export type Counts = Readonly<Record<string, number>>;

export interface ImportResult {
  /** Faults in the instructions. Where there is one, nothing was imported. */
  readonly mistakes: readonly MappingFault[];
  /** Newly taken in by this run, for the tabs of the request; `takenOver` where last contacts were brought along. */
  readonly imported: Counts;
  /** Rows that an earlier import took, or that stood there anyway. */
  readonly alreadyThere: Counts;
  readonly rejected: readonly RowReport[];
  /** Of rows that were taken. A person who is not in the team is named once, with the number of rows. */
  readonly warnings: readonly RowReport[];
}
