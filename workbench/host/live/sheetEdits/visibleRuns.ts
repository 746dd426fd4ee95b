import type { Area } from '../../../store/formula/area';
import { filterTest } from '../../../store/workbook/filter';
import type { Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';

/** Rows of an area that a filter lets through, in runs; what it hides is neither copied nor deleted. */
export function visibleRuns(world: World, sheet: Sheet, area: Area): Area[] {
  if (sheet.filter === null) return [area];
  const hides = filterTest(world, sheet);
  const runs: Area[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    if (hides(row)) continue;
    const last = runs.at(-1);
    if (last?.lastRow === row - 1) runs[runs.length - 1] = { ...last, lastRow: row };
    else runs.push({ ...area, row, lastRow: row });
  }
  return runs;
}
