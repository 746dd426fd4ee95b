import { ServiceError } from '../../../store/serviceError';
import { filterTest } from '../../../store/workbook/filter';
import { messages } from '../../../store/workbook/messages';
import { displayAt } from '../../../store/workbook/read';
import { findSheet, type Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type { FilterValues } from '../protocol/calls';

/** More are not listed; they keep being shown or hidden as they are. */
const MOST_VALUES = 1_000;

/** What a column shows in the rows that the filter's other columns let through. Blanks are `''`. */
export function listFilterValues(world: World, sheet: Sheet, col: number): FilterValues {
  const { filter } = sheet;
  if (filter === null) return { values: [], more: 0 };
  const hidden = filterTest(world, sheet);
  const hiddenByOthers = filterTest(world, sheet, col);
  const shown = new Map<string, boolean>();
  const last = Math.min(filter.area.lastRow, sheet.axes.rows.count);
  for (let row = filter.area.row + 1; row <= last; row += 1) {
    if (hiddenByOthers(row)) continue;
    const text = displayAt(world, sheet, row, col);
    if (shown.get(text) !== true) shown.set(text, !hidden(row));
  }
  const { compare } = new Intl.Collator(world.locale.replace('_', '-'), { numeric: true });
  const values = [...shown].map(([text, visible]) => ({ text, shown: visible }));
  values.sort((a, b) => compare(a.text, b.text));
  return { values: values.slice(0, MOST_VALUES), more: Math.max(0, values.length - MOST_VALUES) };
}

/** What a column of the filter can show. Throws `ServiceError` for a tab that is gone. */
export function filterValues(world: World, sheetId: number, col: number): FilterValues {
  const sheet = findSheet(world.workbook, sheetId);
  if (sheet === null) throw new ServiceError(messages.sheetGone(sheetId));
  return listFilterValues(world, sheet, col);
}
