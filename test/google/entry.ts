import { tableByName, allTables } from '../../src/domain/tables';
import type { Change, FieldValue } from '../../src/domain/table/change';
import type { Problem } from '../../src/domain/table/problem';
import type { AnyTable } from '../../src/domain/table/table';
import { standardSettings } from '../../src/domain/settings';
import type { Language } from '../../src/domain/table/words';
import { createGooglePorts, type GooglePorts } from '../../src/google/ports';
import { problemNote } from '../../src/text/problemSentence';
import { type ListSpec, runLists } from './changeLists';
import { guardWords, vocabularyOf } from '../../src/text/languages';
import type { Applied, RowPlace, Rows, SheetArea } from '../../src/ports';
import { undoChanges } from '../../src/usecases/undoChanges';

/** What the tests call inside a script's context: the ports by name, with tables by name. One set of ports a call. */

type Cells = Readonly<Record<string, FieldValue>>;

function ports(): GooglePorts {
  return createGooglePorts({
    tables: allTables,
    words: { vocabulary: vocabularyOf, guards: guardWords, problemNote },
    settings: () => ({ ...standardSettings }),
  });
}

/** Only names of fields cross from a test; the types of a table's columns do not. */
function anyTable(name: string): AnyTable {
  return tableByName(name);
}

export function setUp(language: Language | null = null): string[] {
  const { workbook } = ports();
  if (language !== null) workbook.setLanguage(language);
  workbook.probe();
  return allTables.filter((table) => workbook.layTab(table).made).map(({ name }) => name);
}

export function lay(table: string): boolean {
  return ports().workbook.layTab(anyTable(table)).made;
}

export function probe(): string | null {
  const made = ports();
  made.workbook.probe();
  return made.memory.get('sheet.textHabits');
}

export function read(table: string, fields: string[]): Rows<Cells> {
  return ports().tables.read(anyTable(table), fields) as unknown as Rows<Cells>; // as the fields say
}

export function find(table: string, ids: string[], fields: string[]): Rows<Cells> {
  return ports().tables.find(anyTable(table), ids, fields) as unknown as Rows<Cells>; // as the fields say
}

export function findBy(table: string, field: string, values: string[], fields: string[]): Rows<Cells> {
  return ports().tables.findBy(anyTable(table), field, values, fields) as unknown as Rows<Cells>; // as the fields say
}

export function append(table: string, records: Cells[]): readonly string[] {
  return ports().tables.append(anyTable(table), records); // tests give what the columns hold
}

export function apply(changes: Change[]): Applied {
  return ports().tables.apply(changes);
}

/** Reads, changes what the test says, and rewrites. `values` by id: fields with their new values. */
export function rewrite(
  table: string,
  key: string,
  fields: string[],
  values: Readonly<Record<string, Cells>>,
): number {
  const { tables } = ports();
  const before = tables.read(anyTable(table), [key, ...fields]);
  const records = before.records as unknown as Cells[]; // as the fields say
  const after = records.map((record) => ({ ...record, ...values[String(record[key])] }));
  return tables.rewrite(anyTable(table), before, after, fields); // as above
}

export function readAndWriteRow(
  table: string,
  fields: string[],
  place: RowPlace,
  values: Cells,
  readBack: boolean,
): string {
  const { tables } = ports();
  tables.read(anyTable(table), fields);
  return tables.writeRow(anyTable(table), place, values, { readBack });
}

export function giveIds(table: string, by: string | null): [number, string][] {
  const { tables } = ports();
  const rows = tables.read(anyTable(table), ['id', anyTable(table).title]);
  const given = tables.giveIds(anyTable(table), rows as unknown as Rows<{ readonly id: string | null }>, by); // id was read
  return [...given];
}

export function changeLanguage(language: Language): number {
  const { workbook, tables } = ports();
  workbook.setLanguage(language);
  for (const table of allTables) workbook.layTab(table);
  return allTables.reduce((sum, table) => sum + tables.relabel(table), 0);
}

export function annotate(table: string, problems: Problem[]): void {
  ports().tables.annotate(anyTable(table), problems);
}

export function damage(): readonly Problem[] {
  return ports().workbook.damage(allTables);
}

export function repair(table: string): readonly Problem[] {
  return ports().workbook.repair(anyTable(table));
}

export function locate(
  area: SheetArea,
): { readonly table: string; readonly from: number; readonly fields: readonly string[] } | null {
  const edit = ports().workbook.locate(area);
  return edit === null ? null : { table: edit.table.name, from: edit.from, fields: edit.fields };
}

export function isCopy(): boolean {
  return ports().workbook.isCopy();
}

export function adopt(): boolean {
  const { workbook } = ports();
  workbook.adopt();
  return workbook.isCopy();
}

export function today(): string {
  return ports().clock.today();
}

export function remember(key: string, value: string): string | null {
  const { memory } = ports();
  memory.set(key, value);
  return ports().memory.get(key);
}

export function recall(key: string): string | null {
  return ports().memory.get(key);
}

export function forget(key: string): void {
  ports().memory.remove(key);
}

export function sign(text: string): string {
  return ports().secrets.sign(text);
}

export function holdLock(times: number): number {
  const { lock } = ports();
  const inside = (depth: number): number => (depth === 0 ? 0 : 1 + lock.run(() => inside(depth - 1)));
  return inside(times);
}

export function mail(to: string): number {
  const { mail: service } = ports();
  service.send({ to, subject: 'Hello', text: 'Text' });
  return service.remaining();
}

export function addTriggers(handler: string): readonly string[] {
  const { triggers } = ports();
  triggers.addDaily(handler, 7);
  triggers.addEdit(handler);
  const once = triggers.addOnce(handler, 5);
  triggers.remove(once);
  return triggers.mine(handler);
}

export function people(): { readonly active: string; readonly effective: string } {
  const { people: port } = ports();
  return { active: port.active(), effective: port.effective() };
}

/** See changeLists.ts. */
export function applyLists(lists: ListSpec[]): string[] {
  const raw = (): string => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const rows = ['Customers', 'Activities'].map((name) => {
      const sheet = spreadsheet.getSheetByName(name);
      const values = sheet?.getDataRange().getValues() ?? [];
      const own = values.map((row) =>
        row.map((cell: unknown) => (cell instanceof Date ? cell.toISOString() : cell)),
      );
      // A removed row that stood elsewhere comes back at the end: rows are compared, not their order.
      return own
        .map((row) => JSON.stringify(row))
        .filter((row) => /[^",[\]]/.test(row))
        .sort();
    });
    return JSON.stringify(rows);
  };
  const undo = (inverse: readonly Change[]): Applied => undoChanges(ports(), inverse);
  return runLists(lists, { tables: () => ports().tables, undo, table: anyTable, raw });
}
