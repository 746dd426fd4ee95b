import type { ProblemCode } from '../table/problem';

/** What an import can find wrong with a row: what cells and rows of the sheet can have, and faults of its own. */
export type RowFaultCode = ProblemCode | ImportFaultCode;

export type ImportFaultCode =
  | 'same key as line' // another row of this import has the same natural key and says something else
  | 'done without a day'
  | 'planned without a day'
  | 'no status'
  | 'too long' // more than a cell can hold
  | 'too many cells'
  | 'too few cells';

/** What an import can find wrong with its instructions; nothing is imported then. */
export type MappingFaultCode = 'unknown tab' | 'unknown field' | 'cannot be imported' | 'key not mapped';

export interface RowFault {
  /** Our field; null where the fault is of the row. */
  readonly field: string | null;
  readonly found: string;
  readonly code: RowFaultCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface MappingFault {
  readonly tab: string;
  readonly field: string | null;
  readonly code: MappingFaultCode;
  readonly params?: Readonly<Record<string, string | number>>;
}
