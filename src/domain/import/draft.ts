import { CellFaultFound, LONGEST_CELL, type ReadableCell, shortened } from '../table/cell';
import type { RowFault } from './fault';
import type { FieldPlan, PartPlan } from './partPlan';

export type Values = Record<string, ReadableCell>;

/** A row of a source on its way into a tab. */
export interface Draft {
  readonly plan: PartPlan;
  readonly line: number;
  /** What its cells say, typed; filled up and resolved on the way. */
  readonly values: Values;
  /** The texts that the values were read from. */
  readonly texts: Readonly<Record<string, string>>;
  /** Why the row cannot be taken; all of them. */
  readonly faults: RowFault[];
  /** What is wrong with a row that is taken nevertheless. */
  readonly warnings: RowFault[];
}

/** Reads every row of a part; a fault in one cell does not hide those in others. */
export function readDrafts(plan: PartPlan): Draft[] {
  const width = plan.source.header.length;
  return plan.source.rows.map((cells, index) => {
    const draft: Draft = {
      plan,
      line: plan.source.lines[index] ?? 0,
      values: {},
      texts: Object.fromEntries(plan.fields.map(({ field, make }) => [field, make(cells)])),
      faults: [],
      warnings: [],
    };
    checkWidth(draft, cells, width);
    for (const field of plan.fields) readField(draft, field);
    return draft;
  });
}

/**
 * Cells beyond the header come from a separator inside a text without quotes: all that follows it stands in the
 * wrong column. Cells that are missing at the end are blank.
 */
function checkWidth(draft: Draft, cells: readonly string[], width: number): void {
  if (cells.length === width) return;
  const fault = { field: null, params: { cells: cells.length, columns: width } };
  if (cells.length < width) {
    draft.warnings.push({ ...fault, found: String(cells.length), code: 'too few cells' });
    return;
  }
  const beyond = cells.slice(width).filter((cell) => cell.trim() !== '');
  if (beyond.length === 0) return;
  draft.faults.push({ ...fault, found: shortened(beyond.join(', ')), code: 'too many cells' });
}

function readField(draft: Draft, { field, column, read }: FieldPlan): void {
  const text = draft.texts[field] ?? '';
  // Blanks alone are nothing; around a natural key they are a slip of the keyboard, elsewhere part of the text.
  const isKey = draft.plan.table.naturalKey === field || column.refersTo !== undefined;
  if (text.length > LONGEST_CELL) {
    draft.values[field] = null;
    const params = { length: text.length, atMost: LONGEST_CELL };
    draft.faults.push({ field, found: shortened(text), code: 'too long', params });
    return;
  }
  const value = read(text.trim() === '' ? '' : isKey ? text.trim() : text);
  if (!(value instanceof CellFaultFound)) {
    draft.values[field] = value;
    return;
  }
  draft.values[field] = null;
  const { code, found, params } = value;
  const fault: RowFault = { field, found, code, ...(params && { params }) };
  if (isIgnorable(draft, field)) draft.warnings.push({ field, found, code: 'bad cadence' });
  else draft.faults.push(fault);
}

/** A cadence that makes no sense is left out, and the row is taken (CONTACT, Import). */
function isIgnorable(draft: Draft, field: string): boolean {
  return draft.plan.table.name === 'customers' && field === 'cadenceDays';
}

export function isBlankValue(value: ReadableCell | undefined): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A value as a text, where it is one. */
export function textValue(value: ReadableCell | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
