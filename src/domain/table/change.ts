/** What a field can hold in a change: JSON, as a record holds it. */
export type FieldValue = string | number | boolean | null | readonly string[];

/**
 * One change of one field. Every command of a person is a list of these, and nothing else.
 * A new row is a change of its `id` from null to the id, with changes of its other fields from null;
 * a removed row is the reverse.
 */
export interface Change {
  readonly table: string;
  readonly id: string;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** A change that was not made, because the field no longer holds what the change expects. */
export interface Conflict {
  readonly change: Change;
  /** What the sheet holds now; `undefined` where the row is gone. */
  readonly found: FieldValue | undefined;
}

/** The changes that take the sheet back, in the order in which they have to be made. */
export function inverseOf(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, from: change.to, to: change.from })).reverse();
}

export function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
