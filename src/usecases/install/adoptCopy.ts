import type { Ports } from '../../ports';
import { forget, remember } from '../remembered';
import { requireAdmin } from './setUpWorkbook';

/**
 * Makes a copied workbook one of its own. Triggers do not come along with a copy, so what is remembered of the
 * original's is forgotten, and tests go to whoever confirmed the copy.
 */
export function adoptCopy(ports: Ports): void {
  requireAdmin(ports);
  ports.lock.run(() => {
    for (const key of ['lease', 'continuations', 'night', 'running'] as const) forget(ports.memory, key);
    remember(ports.memory, 'admin', { email: ports.people.effective() });
    // Last: a run that dies before this leaves a copy.
    ports.workbook.adopt();
  });
}
