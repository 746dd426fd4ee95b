import type { Day } from '../day';
import { type Draft, isBlankValue, textValue, type Values } from './draft';
import { TAKEN_OVER_FIELD } from './partPlan';

/** Fills up, checks and rejects one row by the rules of its tab (CONTACT, Import). */
export function applyRowRules(draft: Draft, today: Day): void {
  requireFields(draft);
  const { name } = draft.plan.table;
  if (name === 'customers') customerRules(draft, today);
  if (name === 'activities') activityRules(draft, today);
  if (name === 'team') fillBlanks(draft.values, { active: true, digest: 'daily', role: 'rep' });
  if (name === 'holidays') fillBlanks(draft.values, { kind: 'off' });
}

/** Required are the fields that people fill; of a reference it is the name that can be missing. */
function requireFields({ plan, values, faults }: Draft): void {
  const { columns } = plan.table;
  for (const [field, column] of Object.entries(columns)) {
    if (column.kind === 'id' || column.kind === 'ref id' || column.derived) continue;
    const partner = column.refersTo === undefined ? undefined : columns[column.refersTo.partner];
    const isRequired = column.required || partner?.required === true;
    const isFaulty = faults.some((fault) => fault.field === field);
    if (isRequired && !isFaulty && isBlankValue(values[field]))
      faults.push({ field, found: '', code: 'missing' });
  }
}

function fillBlanks(values: Values, standard: Values): void {
  for (const [field, value] of Object.entries(standard)) {
    if (isBlankValue(values[field])) values[field] = value;
  }
}

function customerRules(draft: Draft, today: Day): void {
  const { values, warnings } = draft;
  const cadence = values['cadenceDays'];
  if (typeof cadence === 'number' && !(Number.isInteger(cadence) && cadence >= 1)) {
    warnings.push({ field: 'cadenceDays', found: String(cadence), code: 'bad cadence' });
    values['cadenceDays'] = null;
  }
  warnOfFuture(draft, 'customerSince', today);
  warnOfFuture(draft, TAKEN_OVER_FIELD, today);
}

/**
 * An activity that says when it was done, or planned, and nothing of its status, is done or planned. One that says
 * neither is taken with a problem: it counts for nothing until somebody says what it is.
 */
function activityRules(draft: Draft, today: Day): void {
  const { values, faults, warnings, texts } = draft;
  const isUnread = (field: string): boolean => faults.some((fault) => fault.field === field);
  if (isBlankValue(values['status']) && !isUnread('status')) {
    if (!isBlankValue(values['doneOn'])) values['status'] = 'done';
    else if (!isBlankValue(values['dueOn'])) values['status'] = 'planned';
    else warnings.push({ field: 'status', found: texts['status'] ?? '', code: 'no status' });
  }
  const lacks = (field: string): boolean => isBlankValue(values[field]) && !isUnread(field);
  if (values['status'] === 'done' && lacks('doneOn')) {
    faults.push({ field: 'doneOn', found: '', code: 'done without a day' });
  }
  if (values['status'] === 'planned' && lacks('dueOn')) {
    faults.push({ field: 'dueOn', found: '', code: 'planned without a day' });
  }
  if (values['status'] === 'done') warnOfFuture(draft, 'doneOn', today);
}

function warnOfFuture({ values, warnings }: Draft, field: string, today: Day): void {
  const day = textValue(values[field]);
  if (day !== null && day > today) warnings.push({ field, found: day, code: 'future day' });
}
