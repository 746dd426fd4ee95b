import type { AnyTable } from '../../domain/table/table';
import { LANGUAGES } from '../../domain/table/words';
import type { Sheet } from '../book';
import type { SheetContext } from '../context';
import { keyFieldOf, type Tab } from '../tab';
import { leaveSpareRows } from '../tabEnd';
import { layFormats, layFrame, layNewColumns } from './columnLooks';
import { captionsOf, layCaptions, layColumns } from './columns';
import { layConditionalFormats } from './conditionalFormats';
import { settingsNamedIn } from './markedFormula';
import { layProtections } from './protections';
import { layValidations, TEAM } from './validations';

/** Goes up when this code lays something differently, so that workbooks are brought up to date. */
const VERSION = 2;

function memoryKey(table: AnyTable): string {
  return `sheet.layout.${table.name}`;
}

/**
 * Makes a table's tab, or brings it up to date. What stands as it should is left alone: a workbook that is set up a
 * second time is not written to. What people changed (captions, widths, folds, their columns, formats and filters)
 * stays. `force` goes through everything again, as repairs need it.
 */
export function layTab(
  context: SheetContext,
  table: AnyTable,
  { force }: { readonly force: boolean },
): { readonly made: boolean } {
  const made = ensureTab(context, table);
  layTeamFirst(context, table);
  const tab = context.tabs.of(table);
  tab.forgetColumns();
  const wanted = fingerprint(context, table);
  if (!made && !force && context.memory.get(memoryKey(table)) === wanted && isComplete(tab)) {
    leaveSpareRows(tab);
    return { made };
  }
  if (!made) translateName(context, table, tab.sheet);
  const fresh = layColumns(context, tab);
  layCaptions(context, tab);
  layFormats(tab);
  layValidations(context, tab, fresh);
  layNewColumns(tab, fresh);
  layFrame(tab, fresh.has(table.title));
  layProtections(context, tab);
  layConditionalFormats(context, tab);
  leaveSpareRows(tab);
  context.memory.set(memoryKey(table), wanted);
  tab.forgetLastRow();
  return { made };
}

/** A rule for people points to the Team tab, which therefore has to be there. */
function layTeamFirst(context: SheetContext, table: AnyTable): void {
  const team = context.tables.find(({ name }) => name === TEAM);
  if (team === undefined || team.name === table.name || context.registry.sheetOf(team) !== null) return;
  const named = Object.values(table.columns).some(({ kind, derived }) => kind === 'person' && !derived);
  if (named) layTab(context, team, { force: false });
}

/** Every field has a column, and every column of ours a caption. */
function isComplete(tab: Tab): boolean {
  const fields = Object.keys(tab.table.columns);
  if (fields.some((field) => tab.keyRow().columnsOf(field).length === 0)) return false;
  const captions = captionsOf(tab);
  return tab
    .keyRow()
    .placed()
    .every(({ column }) => (captions[column - 1] ?? '') !== '');
}

/** All that the layout follows from, in short. */
function fingerprint(context: SheetContext, table: AnyTable): string {
  const conditions = table.highlights.map(({ when }) => when);
  const settings = context.settings();
  const team = context.tables.find(({ name }) => name === TEAM);
  const facts = JSON.stringify({
    VERSION,
    language: context.language(),
    table,
    words: context.words.vocabulary(table),
    settings: settingsNamedIn(conditions).map((name) => settings[name]),
    // A rule for people points to the Team tab.
    team: team === undefined ? null : (context.tabs.find(team)?.sheet.getSheetId() ?? null),
    key: keyFieldOf(table),
  });
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, facts, Utilities.Charset.UTF_8);
  return Utilities.base64EncodeWebSafe(digest);
}

/** True where the table had no tab. A blank tab of its name is taken; one with contents is somebody else's. */
function ensureTab(context: SheetContext, table: AnyTable): boolean {
  const { book, registry, tabs } = context;
  if (registry.sheetOf(table) !== null) return false;
  registry.refuseInCopy();
  const stray = registry.strayOf(table);
  const sheet = stray ?? blankTab(context, table) ?? insertTab(context, table);
  registry.register(table, sheet);
  book.forgetSheets();
  tabs.forgetAll();
  return stray === null;
}

function tabName(context: SheetContext, table: AnyTable): string {
  return context.words.vocabulary(table)[context.language()].tab;
}

function blankTab(context: SheetContext, table: AnyTable): Sheet | null {
  // The typings say that there always is one.
  const sheet = context.book.spreadsheet.getSheetByName(tabName(context, table));
  if (sheet === null || sheet.getLastRow() > 0) return null;
  const isTaken = context.tables.some((other) => {
    return context.registry.sheetOf(other)?.getSheetId() === sheet.getSheetId();
  });
  return isTaken ? null : sheet;
}

function insertTab(context: SheetContext, table: AnyTable): Sheet {
  const { spreadsheet } = context.book;
  return spreadsheet.insertSheet(freeName(context, tabName(context, table)), placeOf(context, table));
}

/** Behind the nearest tab that comes before it in the order of the tables, else before the next; 0 is the first. */
function placeOf(context: SheetContext, table: AnyTable): number {
  const ids = context.book.spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  const order = context.tables.map((one) => {
    const sheet = context.registry.sheetOf(one);
    return sheet === null ? -1 : ids.indexOf(sheet.getSheetId());
  });
  const at = context.tables.indexOf(table);
  const before = order.slice(0, at).filter((index) => index >= 0);
  const after = order.slice(at + 1).filter((index) => index >= 0);
  if (before.length > 0) return (before[before.length - 1] ?? 0) + 1;
  return after[0] ?? ids.length;
}

function freeName(context: SheetContext, name: string): string {
  const taken = new Set(context.book.spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  const isFree = (candidate: string): boolean => !taken.has(candidate.toLowerCase());
  if (isFree(name)) return name;
  let number = 2;
  while (!isFree(`${name} (${number})`)) number += 1;
  return `${name} (${number})`;
}

/** A tab that still bears our name in another language gets the present one; a name of the team's stays. */
function translateName(context: SheetContext, table: AnyTable, sheet: Sheet): void {
  const vocabulary = context.words.vocabulary(table);
  const wanted = tabName(context, table);
  const name = sheet.getName();
  if (name === wanted || !LANGUAGES.some((language) => vocabulary[language].tab === name)) return;
  sheet.setName(freeName(context, wanted));
}
