/**
 * A problem as data: where it is, what was found, and a code from which `text` makes the sentence that says what
 * to do. `row` is the sheet's row number, `field` the column's key; null where the problem is not of one cell.
 */
export interface Problem {
  readonly table: string;
  readonly row: number | null;
  readonly field: string | null;
  readonly found: string;
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Everything that can be wrong with a cell, a row or a tab. */
export type ProblemCode =
  | CellFault
  | 'missing' // a required field is blank
  | 'unknown reference' // no row of that name
  | 'ambiguous reference' // several rows of that name
  | 'unknown person' // not in Team
  | 'doubled id'
  | 'doubled natural key'
  | 'future day' // done in the future
  | 'bad cadence'
  | 'bad setting'
  | 'tab missing'
  | 'column missing'
  | 'column doubled';

/** What can be wrong with the contents of one cell, whatever its row says. */
export type CellFault =
  | 'not a day'
  | 'ambiguous day'
  | 'not a moment'
  | 'not a number'
  | 'too small'
  | 'too large'
  | 'not yes or no'
  | 'not a choice'
  | 'not an email';
