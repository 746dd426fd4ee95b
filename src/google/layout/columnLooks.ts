import { kindFormat } from '../../domain/table/cell';
import { columnOf } from '../../domain/table/record';
import { frozenColumns } from '../../domain/table/table';
import { CAPTION_ROW, columnGroups, columnLetters, FIRST_ROW, KEY_ROW, type ColumnGroup } from '../keyRow';
import type { Place, Tab } from '../tab';
import { CAPTION_BACKGROUND, columnWidth, tabColor, TITLE_WIDTH } from './looks';

/** Number formats of whole columns, one trip a format. */
export function layFormats(tab: Tab): void {
  const columnsByFormat = new Map<string, string[]>();
  for (const { field, column } of tab.keyRow().placed()) {
    const format = kindFormat(columnOf(tab.table, field).kind);
    const letters = columnLetters(column);
    columnsByFormat.set(format, [
      ...(columnsByFormat.get(format) ?? []),
      `${letters}${FIRST_ROW}:${letters}`,
    ]);
  }
  for (const [format, columns] of columnsByFormat) tab.sheet.getRangeList(columns).setNumberFormat(format);
}

/** How new columns look: captions, widths, hidden and folded ones. What people have changed since stays. */
export function layNewColumns(tab: Tab, fresh: ReadonlySet<string>): void {
  const { sheet, table } = tab;
  const places = tab
    .keyRow()
    .placed()
    .filter(({ field }) => fresh.has(field));
  for (const { column, fields } of columnGroups(places)) {
    sheet
      .getRange(CAPTION_ROW, column, 1, fields.length)
      .setFontWeight('bold')
      .setBackground(CAPTION_BACKGROUND);
  }
  for (const { column, count, width } of widthRuns(tab, places)) sheet.setColumnWidths(column, count, width);
  const folded = columnGroups(places.filter(({ field }) => isFolded(tab, field)));
  for (const group of folded) fold(tab, group);
  // A hidden column inside a folded group is out of sight with it.
  const hidden = places.filter(({ field }) => columnOf(table, field).hidden && !isFolded(tab, field));
  for (const { column, fields } of columnGroups(hidden)) sheet.hideColumns(column, fields.length);
}

function isFolded({ table }: Tab, field: string): boolean {
  return field !== table.title && !table.firstScreen.includes(field) && columnOf(table, field).kind !== 'id';
}

function fold({ sheet }: Tab, { column, fields }: ColumnGroup): void {
  if (sheet.getColumnGroupDepth(column) === 0) {
    sheet.getRange(KEY_ROW, column, 1, fields.length).shiftColumnGroupDepth(1);
  }
  sheet.getColumnGroup(column, 1)?.collapse();
}

function widthRuns(
  { table }: Tab,
  places: readonly Place[],
): { readonly column: number; readonly count: number; readonly width: number }[] {
  const runs: { column: number; count: number; width: number }[] = [];
  for (const { field, column } of places) {
    const width = field === table.title ? TITLE_WIDTH : columnWidth(columnOf(table, field).kind);
    const last = runs[runs.length - 1];
    if (last !== undefined && last.width === width && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1, width });
  }
  return runs;
}

/** What concerns the tab as a whole: key row out of sight, both head rows in view, a filter over the captions. */
export function layFrame(tab: Tab, made: boolean): void {
  const { sheet, table } = tab;
  if (sheet.getFrozenRows() < CAPTION_ROW) sheet.setFrozenRows(CAPTION_ROW);
  if (!sheet.isRowHiddenByUser(KEY_ROW)) sheet.hideRows(KEY_ROW);
  if (made) {
    sheet.setFrozenColumns(frozenColumns(table));
    sheet.setTabColor(tabColor(table.writers));
  }
  // A filter of the team's, with whatever it hides, stays.
  if (sheet.getFilter() === null) {
    const columns = tab
      .keyRow()
      .placed()
      .map(({ column }) => column);
    const rows = sheet.getMaxRows() - CAPTION_ROW + 1;
    sheet.getRange(CAPTION_ROW, 1, rows, Math.max(...columns)).createFilter();
  }
}
