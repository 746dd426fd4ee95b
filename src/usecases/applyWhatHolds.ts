import type { Change } from '../domain/table/change';
import type { Ports } from '../ports';

/** The first time all that was asked; then without the rows that cannot be changed, as often as others turn up. */
const ATTEMPTS = 3;

/**
 * Applies changes that do not depend on each other, such as one night's references: a row that stands twice or says
 * something else by now is left out as a whole, told to the log, and keeps no other from being changed.
 * @returns what was really changed
 */
export function applyWhatHolds(
  ports: Pick<Ports, 'tables' | 'log'>,
  changes: readonly Change[],
): readonly Change[] {
  let left = changes;
  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt += 1) {
    const { made, conflicts } = ports.tables.apply(left);
    if (conflicts.length === 0) return made;
    const rows = new Set(conflicts.map(({ change }) => rowOf(change)));
    ports.log.warn('changes in conflict', { rows: rows.size, ids: [...rows].slice(0, NAMED).join(', ') });
    left = left.filter((change) => !rows.has(rowOf(change)));
  }
  return [];
}

/** So many rows are named in the log. */
const NAMED = 10;

function rowOf({ table, id }: Change): string {
  return `${table} ${id}`;
}
