import { team } from '../../domain/tables/team';
import type { Ports } from '../../ports';
import { forget, remember } from '../remembered';
import { requirePerson } from './requirePerson';
import { requireAdmin } from './setUpWorkbook';

/**
 * Makes a copied workbook one of its own. Triggers do not come along with a copy, so what is remembered of the
 * original's is forgotten, and tests go to whoever confirmed the copy. Team itself may be damaged: then whoever can
 * edit the copy may mend it.
 */
export function adoptCopy(ports: Ports): void {
  const email = requirePerson(ports);
  if (ports.workbook.damage([team]).length === 0) requireAdmin(ports);
  ports.lock.run(() => {
    for (const key of ['lease', 'continuations', 'retry', 'night', 'running'] as const)
      forget(ports.memory, key);
    remember(ports.memory, 'admin', { email });
    // Last: a run that dies before this leaves a copy.
    ports.workbook.adopt();
  });
}
