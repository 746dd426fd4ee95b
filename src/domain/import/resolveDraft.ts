import type { Column } from '../table/column';
import { type Draft, textValue } from './draft';
import type { PeopleIndex, ReferenceIndex } from './referenceIndex';

/** Who and what rows can point to, by the name of the tab. */
export interface Known {
  readonly people: PeopleIndex;
  readonly references: ReadonlyMap<string, ReferenceIndex>;
}

/**
 * Turns names into ids and addresses. A required reference that nobody has rejects the row; another one, or a
 * person who is not in the team, is kept as it was written, with a warning.
 */
export function resolveDraft(draft: Draft, known: Known): void {
  const references = draft.plan.fields.filter(({ column }) => column.refersTo !== undefined);
  for (const { field, column } of draft.plan.fields) {
    if (column.kind === 'person' || column.kind === 'people') resolvePeople(draft, field, known.people);
  }
  for (const { field, column } of references.filter(({ column: { kind } }) => kind !== 'tags')) {
    const index = known.references.get(column.refersTo?.table ?? '');
    if (index !== undefined) resolveOne(draft, field, column, column.refersTo?.partner ?? '', index);
  }
  // After the customer, whatever the order of the columns: names of contacts are looked up among the customer's.
  for (const { field, column } of references.filter(({ column: { kind } }) => kind === 'tags')) {
    const index = known.references.get(column.refersTo?.table ?? '');
    if (index !== undefined) resolveSeveral(draft, field, column.refersTo?.partner ?? '', index);
  }
}

function resolvePeople(draft: Draft, field: string, people: PeopleIndex): void {
  const { values, warnings } = draft;
  const resolve = (text: string): string => {
    const address = people.find(text);
    if (address === null) warnings.push({ field, found: text, code: 'unknown person' });
    return address ?? text;
  };
  const value = values[field];
  if (Array.isArray(value)) values[field] = value.map(resolve);
  else if (typeof value === 'string' && value !== '') values[field] = resolve(value);
}

function resolveOne(
  draft: Draft,
  field: string,
  column: Column,
  idField: string,
  index: ReferenceIndex,
): void {
  const { values, plan, faults, warnings } = draft;
  const name = textValue(values[field]);
  if (name === null) return;
  const found = index.find(name);
  if (found.kind === 'one') {
    values[idField] = found.id;
    values[field] = found.name;
    return;
  }
  const isRequired = column.required || plan.table.columns[idField]?.required === true;
  const code = found.kind === 'none' ? 'unknown reference' : 'ambiguous reference';
  (isRequired ? faults : warnings).push({
    field,
    found: name,
    code,
    params: { table: column.refersTo?.table ?? '' },
  });
}

/** Several in one cell, among those of the row's customer. Ids are set when every name is known: in step or not at all. */
function resolveSeveral(draft: Draft, field: string, idsField: string, index: ReferenceIndex): void {
  const { values, warnings } = draft;
  const names = values[field];
  if (!Array.isArray(names) || names.length === 0) return;
  const scope = textValue(values['customerId']);
  const found = (names as readonly string[]).map((name) => ({ name, ...index.find(name, scope) }));
  for (const one of found) {
    if (one.kind === 'one') continue;
    const code = one.kind === 'none' ? 'unknown reference' : 'ambiguous reference';
    warnings.push({ field, found: one.name, code, params: { table: 'contacts' } });
  }
  const ids = found.flatMap((one) => (one.kind === 'one' ? [one.id] : []));
  if (ids.length === names.length) values[idsField] = ids;
}
