import type { Cell } from '../../domain/table/cell';
import { text } from '../../domain/table/column';
import type { AnyTable } from '../../domain/table/table';
import { columnOrder } from '../../domain/table/table';
import { LANGUAGES, type Vocabulary } from '../../domain/table/words';
import { writeCells } from '../cellBlock';
import type { SheetContext } from '../context';
import { CAPTION_ROW, columnGroups, KEY_ROW } from '../keyRow';
import type { Tab } from '../tab';

/** Words of one column; a table's vocabulary is typed by its own fields, which are only texts here. */
export function columnWords(
  vocabulary: Vocabulary,
  language: keyof Vocabulary,
  field: string,
): { readonly caption: string; readonly note: string } {
  const words: Readonly<Record<string, { readonly caption: string; readonly note: string } | undefined>> =
    vocabulary[language].columns;
  const found = words[field];
  if (found === undefined) throw new RangeError(`no words for the column ${field}`);
  return found;
}

/**
 * Gives every field a column: where all are missing, in the order of the definition; where a key got lost, the column
 * that still bears its caption in any language; else a new column at the field's place. Returns the fields whose
 * columns are new.
 */
export function layColumns(context: SheetContext, tab: Tab): ReadonlySet<string> {
  const order: readonly string[] = columnOrder(tab.table);
  const isMissing = (field: string): boolean => tab.keyRow().columnsOf(field).length === 0;
  if (!order.some(isMissing)) return new Set();
  if (tab.sheet.getLastRow() === 0) {
    layAll(tab, order);
    return new Set(order);
  }
  findByCaption(context, tab, order.filter(isMissing));
  const fresh = order.filter(isMissing);
  for (const field of fresh) insertColumn(tab, order, field);
  return new Set(fresh);
}

function layAll(tab: Tab, order: readonly string[]): void {
  const columns = tab.sheet.getMaxColumns();
  if (columns < order.length) tab.sheet.insertColumnsAfter(columns, order.length - columns);
  tab.sheet
    .getRange(KEY_ROW, 1, 1, order.length)
    .setNumberFormat('@')
    .setValues([[...order]]);
  tab.forgetColumns();
}

function findByCaption(context: SheetContext, tab: Tab, missing: readonly string[]): void {
  const captions = captionsOf(tab);
  const keys = tab.keyRow().keys;
  for (const field of missing) {
    const names = captionsOfField(context, tab.table, field);
    const columns = captions.flatMap((caption, index) => {
      return names.includes(caption) && (keys[index] ?? '') === '' ? [index + 1] : [];
    });
    const [column] = columns;
    if (columns.length === 1 && column !== undefined) setKey(tab, column, field);
  }
  tab.forgetColumns();
}

/** Captions as they stand, from column 1 on. */
export function captionsOf(tab: Tab): string[] {
  const cells = tab.sheet.getRange(`${CAPTION_ROW}:${CAPTION_ROW}`).getValues()[0] ?? [];
  return (cells as Cell[]).map((cell) => String(cell).trim()); // as in tab.cells
}

export function captionsOfField(context: SheetContext, table: AnyTable, field: string): string[] {
  const vocabulary = context.words.vocabulary(table);
  return LANGUAGES.map((language) => columnWords(vocabulary, language, field).caption);
}

function setKey(tab: Tab, column: number, field: string): void {
  tab.sheet.getRange(KEY_ROW, column).setNumberFormat('@').setValue(field);
}

/** Behind the nearest field before it that has a column; first of all where there is none. */
function insertColumn(tab: Tab, order: readonly string[], field: string): void {
  const before = order.slice(0, order.indexOf(field)).reverse();
  const neighbour =
    before.map((other) => tab.keyRow().columnOf(other)).find((column) => column !== null) ?? null;
  if (neighbour === null) tab.sheet.insertColumnBefore(1);
  else tab.sheet.insertColumnAfter(neighbour);
  setKey(tab, (neighbour ?? 0) + 1, field);
  tab.forgetColumns();
}

/** Whatever a column holds, its caption is a text. */
const CAPTION = text();

/**
 * Captions and the notes that explain them, in the workbook's language. A caption that the team has renamed stays;
 * one of ours in another language is translated.
 */
export function layCaptions(context: SheetContext, tab: Tab): void {
  const vocabulary = context.words.vocabulary(tab.table);
  const language = context.language();
  const standing = captionsOf(tab);
  const notes = tab.sheet.getRange(`${CAPTION_ROW}:${CAPTION_ROW}`).getNotes()[0] ?? [];
  const outdated = tab
    .keyRow()
    .placed()
    .filter(({ field, column }) => {
      const now = standing[column - 1] ?? '';
      const isOurs = now === '' || captionsOfField(context, tab.table, field).includes(now);
      return isOurs && now !== columnWords(vocabulary, language, field).caption;
    });
  for (const { column, fields } of columnGroups(outdated)) {
    const captions = fields.map((field) => columnWords(vocabulary, language, field).caption);
    const columns = fields.map(() => CAPTION);
    const block = { sheet: tab.sheet, row: CAPTION_ROW, column, columns, cells: [captions] };
    writeCells(block, context.habits(), { formats: true });
  }
  for (const { column, fields } of columnGroups(tab.keyRow().placed())) {
    const wanted = fields.map((field) => columnWords(vocabulary, language, field).note);
    if (wanted.some((note, index) => note !== notes[column + index - 1])) {
      tab.sheet.getRange(CAPTION_ROW, column, 1, fields.length).setNotes([wanted]);
    }
  }
}
