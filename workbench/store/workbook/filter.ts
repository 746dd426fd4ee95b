import type { World } from '../world';
import { holds } from './criteria';
import { displayAt } from './read';
import { criteriaContext, subjectAt } from './validation';
import type { FilterColumn, Sheet } from './workbook';

/** Whether one column's criteria let a row through. */
function columnTest(world: World, sheet: Sheet, col: number, column: FilterColumn, first: number) {
  const hidden = column.hiddenValues === null ? null : new Set(column.hiddenValues);
  const { visibleValues, condition } = column;
  const visible = visibleValues === null || visibleValues.length === 0 ? null : new Set(visibleValues);
  return (row: number): boolean => {
    if (hidden !== null || visible !== null) {
      const text = displayAt(world, sheet, row, col);
      if (hidden?.has(text) === true || visible?.has(text) === false) return false;
    }
    if (condition === null) return true;
    const subject = subjectAt(world, sheet, row, col);
    return holds(condition, subject, criteriaContext(world, sheet, row, col, { row: first, col }));
  };
}

/** Tells of each row whether the filter hides it, without one column's own criteria where `except` names it. */
export function filterTest(world: World, sheet: Sheet, except = 0): (row: number) => boolean {
  const { filter } = sheet;
  if (filter === null) return () => false;
  const { area } = filter;
  const tests = Object.entries(filter.columns)
    .filter(([col]) => Number(col) !== except)
    .map(([col, column]) => columnTest(world, sheet, Number(col), column, area.row + 1));
  return (row) => row > area.row && row <= area.lastRow && tests.some((lets) => !lets(row));
}

/** Worked out from the criteria as the data are now; the filter's first row is its header and always shown. */
export function isHiddenByFilter(world: World, sheet: Sheet, row: number): boolean {
  return filterTest(world, sheet)(row);
}
