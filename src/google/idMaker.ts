import type { SheetContext } from './context';
import { findRows } from './findRows';
import { FIRST_ROW } from './keyRow';
import { readColumns } from './readRows';
import type { Tab } from './tab';

/** Up to so many new ids are searched for one by one. */
const FEW = 2;

/** One new id is checked by the sheet's own search, several against the whole column, read once. */
export function idMaker(context: SheetContext, tab: Tab, keyField: string, count: number): () => string {
  const { table } = tab;
  const make = (): string => context.ids.newId(table.idPrefix ?? '');
  if (count > FEW && !context.ids.knows(table.name)) {
    const span = { row: FIRST_ROW, rows: tab.lastRow() - FIRST_ROW + 1 };
    context.ids.note(table.name, (readColumns(tab, [keyField], span).get(keyField) ?? []).map(String));
  }
  if (context.ids.knows(table.name)) return make;
  const checked = (): string => {
    const id = make();
    return findRows(context, tab, [id]).get(id)?.length === 0 ? id : checked();
  };
  return checked;
}
