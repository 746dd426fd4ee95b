import { isBlank } from '../../domain/table/cell';
import type { Problem } from '../../domain/table/problem';
import type { AnyTable } from '../../domain/table/table';
import type { SheetContext } from '../context';
import { CAPTION_ROW, FIRST_ROW, KEY_ROW } from '../keyRow';
import type { Tab } from '../tab';
import { layTab } from './tabLayout';

/** Missing tabs, and missing or doubled keys, as they are now. */
export function damageOf(context: SheetContext, tables: readonly AnyTable[]): Problem[] {
  return tables.flatMap((table): Problem[] => {
    const tab = context.tabs.find(table);
    if (tab === null) return [{ table: table.name, row: null, field: null, found: '', code: 'tab missing' }];
    tab.forgetColumns();
    return tab.keyRow().problems(Object.keys(table.columns));
  });
}

/**
 * Mends a tab: missing ones are made, missing columns come back at their places (blank: what was deleted is gone), and
 * of columns with the same key the one with more in it stays ours; the others become the team's, data and all.
 * Returns what was wrong.
 */
export function repairTab(context: SheetContext, table: AnyTable): readonly Problem[] {
  const problems = damageOf(context, [table]);
  if (problems.length === 0) return problems;
  const tab = context.tabs.find(table);
  if (tab !== null) {
    for (const { code, field } of problems) if (code === 'column doubled') clearDoubles(tab, field ?? '');
  }
  layTab(context, table, { force: true });
  return problems;
}

function clearDoubles(tab: Tab, field: string): void {
  const filled = tab
    .keyRow()
    .columnsOf(field)
    .map((column) => ({ column, count: filledIn(tab, column) }));
  const [, ...others] = filled.sort((a, b) => b.count - a.count || a.column - b.column);
  for (const { column } of others) {
    tab.sheet.getRange(KEY_ROW, column).clearContent();
    tab.sheet.getRange(CAPTION_ROW, column).clearNote();
  }
  tab.forgetColumns();
}

function filledIn(tab: Tab, column: number): number {
  const rows = tab.lastRow() - FIRST_ROW + 1;
  return rows < 1 ? 0 : tab.cells(FIRST_ROW, column, rows, 1).filter(([cell]) => !isBlank(cell ?? '')).length;
}
