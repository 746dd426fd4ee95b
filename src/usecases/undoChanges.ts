import type { Change } from '../domain/table/change';
import type { Applied, Ports } from '../ports';

/**
 * Takes a command back: applies the inverse that the command answered with. Where somebody has changed one of the
 * fields since, nothing is taken back and the conflicts say what stands there now.
 */
export function undoChanges(ports: Pick<Ports, 'tables' | 'lock'>, inverse: readonly Change[]): Applied {
  return ports.lock.run(() => ports.tables.apply(inverse));
}
