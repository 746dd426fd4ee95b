import { type Cell, CellFaultFound } from '../domain/table/cell';
import { cellReader } from '../domain/table/cellReader';
import { cellWriter } from '../domain/table/cellWriter';
import { columnOf } from '../domain/table/record';
import type { AnyTable } from '../domain/table/table';
import type { SheetContext } from './context';
import { columnLetters, FIRST_ROW } from './keyRow';
import { readColumns } from './readRows';
import type { Tab } from './tab';

/**
 * Brings choices and yes/no to the words of the workbook's language. Only to see which words stand there are cells
 * read; they are replaced by the sheet's own search and replace, which meets them wherever people have moved them.
 * Safe to repeat. Returns how many cells changed.
 */
export function relabel(context: SheetContext, table: AnyTable): number {
  const tab = context.tabs.of(table);
  tab.forgetColumns();
  tab.forgetLastRow();
  const fields = Object.keys(table.columns).filter((field) => {
    const kind = columnOf(table, field).kind;
    return (kind === 'choice' || kind === 'yes/no') && tab.keyRow().columnOf(field) !== null;
  });
  const columns = readColumns(tab, fields, { row: FIRST_ROW, rows: tab.lastRow() - FIRST_ROW + 1 });
  const rules = context.rules(table);
  let changed = 0;
  for (const { field, column } of tab.places(fields)) {
    const read = cellReader(field, columnOf(table, field), rules);
    const write = cellWriter(field, columnOf(table, field), rules);
    const words = new Set(columns.get(field));
    for (const word of words) {
      if (typeof word !== 'string' || word === '') continue;
      const value = read(word);
      if (value instanceof CellFaultFound) continue;
      const label = write(value);
      if (typeof label !== 'string' || label === '' || label === word) continue;
      changed += replaceWord(context, tab, { column, cells: columns.get(field) ?? [], word, label });
    }
  }
  if (changed > 0) SpreadsheetApp.flush();
  return changed;
}

function replaceWord(
  context: SheetContext,
  tab: Tab,
  {
    column,
    cells,
    word,
    label,
  }: {
    readonly column: number;
    readonly cells: readonly Cell[];
    readonly word: string;
    readonly label: string;
  },
): number {
  if (context.habits().searchFindsHidden) {
    const finder = tab.wholeColumn(column).createTextFinder(word).matchEntireCell(true).matchCase(true);
    return finder.replaceAllWith(label);
  }
  // Folded columns would be left out: the cells are written where they were just read.
  const stale = cells.flatMap((cell, index) => {
    return cell === word ? [`${columnLetters(column)}${FIRST_ROW + index}`] : [];
  });
  if (stale.length > 0) tab.sheet.getRangeList(stale).setValue(label);
  return stale.length;
}
