import type { Column } from '../../domain/table/column';
import { columnOf } from '../../domain/table/record';
import type { AnyTable } from '../../domain/table/table';
import type { Range } from '../book';
import type { SheetContext } from '../context';
import type { Tab } from '../tab';
import { dropDown } from './dropDown';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Sheets has no rule "a number"; nobody's turnover is larger. */
const LARGEST = 1e15;

/** Name of the table whose key is a person's address. */
export const TEAM = 'team';

/** Rules that warn and never refuse: a refusing one makes scripts throw (PLATFORM 4.17). */
export function layValidations(context: SheetContext, tab: Tab, fresh: ReadonlySet<string>): void {
  const without: string[] = [];
  for (const { field, column } of tab.keyRow().placed()) {
    const range = tab.wholeColumn(column);
    const builder = ruleOf(context, tab.table, field, range);
    if (builder === null) {
      // A column that was just inserted has taken over its neighbour's rule.
      if (fresh.has(field)) without.push(range.getA1Notation());
      continue;
    }
    const note = context.words.vocabulary(tab.table)[context.language()].columns;
    const helpText =
      (note as Readonly<Record<string, { readonly note: string } | undefined>>)[field]?.note ?? '';
    range.setDataValidation(builder.setAllowInvalid(true).setHelpText(helpText).build());
  }
  if (without.length > 0) tab.sheet.getRangeList(without).clearDataValidations();
}

function ruleOf(context: SheetContext, table: AnyTable, field: string, range: Range): Builder | null {
  const column = columnOf(table, field);
  if (column.derived) return null;
  const builder = SpreadsheetApp.newDataValidation();
  switch (column.kind) {
    case 'choice': {
      const words = dropDown(table, field, context.words.vocabulary(table), context.language());
      // An open choice without words of its own offers what stands in the column already.
      return words.length === 0
        ? builder.requireValueInRange(range, true)
        : builder.requireValueInList(words, true);
    }
    case 'yes/no':
      return builder.requireValueInList(
        dropDown(table, field, context.words.vocabulary(table), context.language()),
        true,
      );
    case 'day':
      return builder.requireDate();
    case 'money':
    case 'number':
    case 'percent':
      return builder.requireNumberBetween(bound(column, 'atLeast'), bound(column, 'atMost'));
    case 'person':
      return personRule(context, builder);
    case 'id':
    case 'text':
    case 'long text':
    case 'phone':
    case 'email':
    case 'url':
    case 'moment':
    case 'people':
    case 'tags':
    case 'ref id':
    case 'ref ids':
      return null;
  }
}

function bound(column: Column, which: 'atLeast' | 'atMost'): number {
  return column[which] ?? (which === 'atLeast' ? -LARGEST : LARGEST);
}

/** Addresses of the Team tab. */
function personRule(context: SheetContext, builder: Builder): Builder | null {
  const team = context.tables.find(({ name }) => name === TEAM);
  const tab = team === undefined ? null : context.tabs.find(team);
  const column = team === undefined ? null : (tab?.keyRow().columnOf(team.naturalKey ?? '') ?? null);
  return tab === null || column === null ? null : builder.requireValueInRange(tab.wholeColumn(column), true);
}
