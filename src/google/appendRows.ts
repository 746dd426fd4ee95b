import { columnOf, newRow } from '../domain/table/record';
import type { AnyTable, NewRecord, RecordOf } from '../domain/table/table';
import { type CellBlock, writeCells } from './cellBlock';
import type { SheetContext } from './context';
import { idMaker } from './idMaker';
import { columnGroups } from './keyRow';
import { keyFieldOf } from './tab';
import { growTo, lastFilledRow } from './tabEnd';
import { RISKY_STARTS } from './textCells';

/**
 * Adds rows below the last one: gives ids where a record has none, and Created on/by where it says neither.
 * Trips: about 5, and 2 a group of adjacent columns, for any number of rows. Never with appendRow (PLATFORM 4.7).
 * @returns the ids, or the natural keys in tables without ids
 */
export function appendRows<T extends AnyTable>(
  context: SheetContext,
  table: T,
  records: readonly NewRecord<T>[],
): readonly string[] {
  if (records.length === 0) return [];
  const tab = context.tabs.of(table);
  // Nobody moves columns of the program's own tabs while it runs; those of people's tabs are looked at again.
  if (table.writers !== 'program') tab.forgetColumns();
  const keyField = keyFieldOf(table);
  const on = context.clock.now();
  const by = context.people.active() || null;
  const own = keyField !== null && table.idPrefix !== null ? keyField : null;
  const newId = idMaker(context, tab, own ?? '', own === null ? 0 : records.length);
  const complete = records.map((record): Record<string, unknown> => {
    const given: Readonly<Record<string, unknown>> = record;
    return {
      ...given,
      ...(own !== null && { [own]: given[own] ?? newId() }),
      ...(table.columns.createdOn !== undefined && { createdOn: given.createdOn ?? on }),
      ...(table.columns.createdBy !== undefined && { createdBy: given.createdBy ?? by }),
    };
  });
  const rules = context.rules(table);
  // A complete record has the values that its table's columns hold; only its type got lost on the way.
  const lines = complete.map((record) => newRow(table, record as Partial<RecordOf<T>>, rules));
  const end = lastFilledRow(tab);
  growTo(tab, end + lines.length, end);
  const places = tab.places(Object.keys(table.columns));
  for (const { column, fields } of columnGroups(places)) {
    const block: CellBlock = {
      sheet: tab.sheet,
      row: end + 1,
      column,
      columns: fields.map((field) => columnOf(table, field)),
      cells: lines.map((line) => fields.map((field) => line[field] ?? '')),
    };
    // Set-up has formatted the program's own tabs; only a text that could turn into something else makes sure of it.
    writeCells(block, context.habits(), { formats: table.writers !== 'program' || holdsRiskyText(block) });
  }
  tab.forgetLastRow();
  return keyField === null ? complete.map(() => '') : complete.map((record) => String(record[keyField]));
}

function holdsRiskyText({ cells }: CellBlock): boolean {
  const risky: readonly string[] = RISKY_STARTS;
  return cells.some((line) =>
    line.some((cell) => typeof cell === 'string' && risky.includes(cell.charAt(0))),
  );
}
