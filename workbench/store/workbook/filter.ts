import type { World } from '../world';
import { holds } from './criteria';
import { displayAt } from './read';
import { criteriaContext, subjectAt } from './validation';
import type { FilterColumn, Sheet } from './workbook';

function lets(
  world: World,
  sheet: Sheet,
  row: number,
  col: number,
  first: number,
  column: FilterColumn,
): boolean {
  if (column.hiddenValues !== null && column.hiddenValues.includes(displayAt(world, sheet, row, col)))
    return false;
  if (column.visibleValues !== null && column.visibleValues.length > 0) {
    if (!column.visibleValues.includes(displayAt(world, sheet, row, col))) return false;
  }
  if (column.condition === null) return true;
  const subject = subjectAt(world, sheet, row, col);
  return holds(column.condition, subject, criteriaContext(world, sheet, row, col, { row: first, col }));
}

/** Worked out from the criteria as the data are now; the filter's first row is its header and always shown. */
export function isHiddenByFilter(world: World, sheet: Sheet, row: number): boolean {
  const { filter } = sheet;
  if (filter === null || row <= filter.area.row || row > filter.area.lastRow) return false;
  return Object.entries(filter.columns).some(([col, column]) => {
    return !lets(world, sheet, row, Number(col), filter.area.row + 1, column);
  });
}
