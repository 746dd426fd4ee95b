import type { Problem } from '../domain/table/problem';
import { allTables } from '../domain/tables/index';
import type { Ports } from '../ports';
import { Refusal } from './errors';
import { requireAdmin } from './install/setUpWorkbook';

/** Missing tabs, missing and doubled columns: what `Repair columns` would mend. */
export function findDamage(ports: Pick<Ports, 'workbook'>): readonly Problem[] {
  return ports.workbook.damage(allTables);
}

/**
 * Mends what findDamage found. Data is never deleted. Team itself may be damaged, so its admins are asked after.
 * @throws Refusal 'workbook is a copy' until that has been confirmed
 */
export function repairColumns(ports: Ports): readonly Problem[] {
  if (ports.workbook.isCopy()) throw new Refusal('workbook is a copy');
  return ports.lock.run(() => {
    const damaged = new Set(findDamage(ports).map(({ table }) => table));
    const mended: Problem[] = [];
    const tables = allTables.filter(({ name }) => damaged.has(name));
    if (!damaged.has('team')) requireAdmin(ports);
    for (const table of tables) {
      ports.progress.step('laying tab', { table: table.name });
      mended.push(...ports.workbook.repair(table));
    }
    return mended;
  });
}
