import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { readXlsx, type Sheet as XlsxSheet, type Workbook as XlsxWorkbook } from 'hucre/xlsx';
import { clampArea, parseArea } from '../../../store/formula/area';
import {
  createSheet,
  createWorkbook,
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  type Filter,
  type FilterColumn,
  type Sheet,
} from '../../../store/workbook/workbook';
import { createWorld, type World } from '../../../store/world';
import { LAST_COLUMN, LAST_ROW } from '../exportContext';
import { fixedAddress } from '../xlsxFormula';
import { USUAL_FONT } from '../xlsxStyle';
import { type OwnProperties, readOwnProperties } from '../ownProperties';
import { openAxes } from './openAxes';
import { openCells } from './openCells';
import type { OpenContext } from './openContext';
import { openColor } from './openStyle';
import { openRules } from './openRules';
import { openValidations } from './openValidation';
import { faultAtSight, faultOf, type FileLanguage, FileNotOpened, type Loss, openWords } from './openWords';

export interface OpenedFile {
  /** A world of its own: nothing of the one before has changed. */
  readonly world: World;
  /** What was left out, in sentences; empty for a file that the workbench has saved. */
  readonly remarks: readonly string[];
}

/** What the new world takes over from the one before: who and where people are, not what they wrote. */
export type OpenFrom = Pick<
  World,
  'seed' | 'now' | 'zones' | 'locale' | 'sharing' | 'people' | 'quotas' | 'latency' | 'switches'
>;

/** The end of everything that the file says of the sheet, in rows and columns. */
function sizeOf(from: XlsxSheet): { rows: number; columns: number } {
  const ends = [...(from.dataValidations ?? []).flatMap(({ range }) => range.split(/\s+/))]
    .concat(from.autoFilter === undefined ? [] : [from.autoFilter.range])
    .flatMap((text) => parseArea(text) ?? []);
  const lastRow = ends.map((area) => area.lastRow).filter((row) => row < LAST_ROW);
  const lastCol = ends.map((area) => area.lastCol).filter((col) => col < LAST_COLUMN);
  const used = from.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [cellRows, cellColumns] = cellEnds(from);
  return {
    rows: lastRow.reduce(
      (most, row) => Math.max(most, row),
      Math.max(DEFAULT_ROWS, from.rows.length, cellRows),
    ),
    columns: lastCol.reduce((most, col) => Math.max(most, col), Math.max(DEFAULT_COLUMNS, used, cellColumns)),
  };
}

function cellEnds({ cells }: XlsxSheet): [rows: number, columns: number] {
  let [rows, columns] = [0, 0];
  for (const key of cells?.keys() ?? []) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, col + 1);
  }
  return [rows, columns];
}

function filterOf(from: XlsxSheet, sheet: Sheet): Filter | null {
  const area = from.autoFilter === undefined ? null : parseArea(from.autoFilter.range);
  const own = area === null ? null : clampArea(area, sheet.axes.rows.count, sheet.axes.columns.count);
  if (own === null) return null;
  const columns: Record<number, FilterColumn> = {};
  for (const { colIndex, filters } of from.autoFilter?.columns ?? []) {
    if (filters === undefined || filters.length === 0) continue;
    columns[own.col + colIndex] = { condition: null, hiddenValues: null, visibleValues: filters };
  }
  return { area: own, columns };
}

/** What stands in the file besides cells, and stays there. */
function noteLosses(from: XlsxSheet, lost: (what: Loss) => void): void {
  const has = (list: readonly unknown[] | undefined): boolean => list !== undefined && list.length > 0;
  if (has(from.merges)) lost('merges');
  if (has(from.images) || has(from.textBoxes) || has(from.sparklines)) lost('pictures');
  if (from.protection !== undefined) lost('protection');
  if (has(from.tables)) lost('tables');
}

function openSheet(from: XlsxSheet, sheet: Sheet, context: OpenContext): void {
  const { view } = from;
  sheet.hidden = from.hidden === true || from.veryHidden === true;
  sheet.tabColor = openColor(view?.tabColor, context);
  sheet.gridlinesHidden = view?.showGridLines === false;
  sheet.rightToLeft = view?.rightToLeft === true;
  openCells(from, sheet, context);
  openAxes(from, sheet);
  openValidations(from, sheet, context);
  sheet.conditionalFormats = openRules(from, sheet, context);
  sheet.filter = filterOf(from, sheet);
  noteLosses(from, (what) => context.lost(sheet.name, what));
}

/** The long lists of choices that were put on a hidden sheet when the file was saved, by their address. */
function choicesOf(lists: XlsxSheet | undefined): Map<string, readonly string[]> {
  const choices = new Map<string, readonly string[]>();
  const width = lists?.rows.reduce((widest, row) => Math.max(widest, row.length), 0) ?? 0;
  for (let col = 0; col < width; col += 1) {
    const texts = (lists?.rows ?? []).map((row) => row[col] ?? null);
    while (texts.length > 0 && texts.at(-1) === null) texts.pop();
    const area = { row: 1, col: col + 1, lastRow: Math.max(1, texts.length), lastCol: col + 1 };
    choices.set(fixedAddress(lists?.name ?? '', area), texts.map(String));
  }
  return choices;
}

async function parse(bytes: Uint8Array, file: string, language: FileLanguage): Promise<XlsxWorkbook> {
  const fault = faultAtSight(bytes);
  if (fault !== null) throw new FileNotOpened(fault, file, language);
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new FileNotOpened(faultOf(error), file, language, { cause: error });
  }
}

/** Sheet ids as Sheets gives them out: numbers that tell nothing, other ones in every file. */
function sheetIdOf(digest: string, index: number): number {
  return (Number.parseInt(digest.slice(0, 7), 16) + Math.imul(index, 1_103_515_245)) & 0x7fffffff;
}

function newWorld(
  file: XlsxWorkbook,
  path: string,
  digest: string,
  own: OwnProperties,
  from: OpenFrom,
): World {
  const title = file.properties?.title?.trim() ?? '';
  const name = title === '' ? basename(path, extname(path)) : title;
  const workbook = createWorkbook({ name, id: `opened-${digest.slice(0, 16)}` });
  const { owner, editors, viewers } = from.sharing;
  return createWorld({
    ...from,
    zones: { ...from.zones, ...(own.zone === null ? {} : { spreadsheet: own.zone }) },
    locale: own.locale ?? from.locale,
    owner,
    editors: [...editors],
    viewers: [...viewers],
    workbook,
  });
}

/**
 * Opens an .xlsx as a workbook of its own: every tab in its order with values, formulas, formats, looks, checks,
 * drop-downs, conditional formats, notes, widths, what is hidden, grouped, frozen and filtered; one of ours also brings
 * its locale and zone. It has a new id, no
 * properties and no triggers, so that Rapport takes it for a copy, as it does in Google.
 * @param path the file's name, for messages and for a workbook without a title
 * @throws FileNotOpened with a sentence for a person; nothing has changed then
 */
export async function openXlsx(
  bytes: Uint8Array,
  path: string,
  from: OpenFrom,
  language: FileLanguage = 'en',
): Promise<OpenedFile> {
  const file = await parse(bytes, path, language);
  const digest = createHash('sha256').update(bytes).update(String(from.now)).digest('hex');
  const own = readOwnProperties(file.properties?.custom);
  const world = newWorld(file, path, digest, own, from);
  const lists = file.sheets.find((sheet) => sheet.hidden === true && sheet.name === own.listsSheet);
  const found = file.sheets.filter((sheet) => sheet !== lists);
  if (found.length === 0) throw new FileNotOpened('no sheets', path, language);
  const lost = new Set<string>();
  const words = openWords(language).losses;
  const sheets = found.map((sheet, index) => {
    const { rows, columns } = sizeOf(sheet);
    return createSheet(sheetIdOf(digest, index), sheet.name, rows, columns);
  });
  const cells = sheets.reduce((sum, { axes }) => sum + axes.rows.count * axes.columns.count, 0);
  if (cells > world.quotas.cells) throw new FileNotOpened('too many cells', path, language);
  const context: OpenContext = {
    world,
    sheetIds: new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id])),
    choices: choicesOf(lists),
    usualFont: file.defaultFont ?? USUAL_FONT,
    themeColors: file.themeColors ?? [],
    is1904: file.dateSystem === '1904',
    lost: (sheet, what) => lost.add(words[what](sheet)),
  };
  world.workbook.sheets = sheets;
  world.workbook.nextId = sheets.length + 1;
  found.forEach((sheet, index) => {
    const opened = sheets[index];
    if (opened !== undefined) openSheet(sheet, opened, context);
  });
  if (sheets.every((sheet) => sheet.hidden) && sheets[0] !== undefined) sheets[0].hidden = false;
  return { world, remarks: [...lost] };
}
