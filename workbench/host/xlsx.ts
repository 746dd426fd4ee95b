import type { NamedRange } from 'hucre';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { clampArea, quoteSheetName } from '../store/formula/area';
import type { World } from '../store/world';
import { lastContentRow } from '../store/workbook/extent';
import { propsAreas } from '../store/workbook/plainSheet';
import type { Filter, Sheet } from '../store/workbook/workbook';
import { replaceFile } from './keeping/atomicFile';
import { type ExportContext, freeName } from './xlsx/exportContext';
import { listsSheet } from './xlsx/listsSheet';
import { writeOwnProperties } from './xlsx/ownProperties';
import { xlsxColumns, xlsxRowDefs } from './xlsx/xlsxAxes';
import { withStyles, xlsxCells } from './xlsx/xlsxCells';
import { closedA1, fixedAddress } from './xlsx/xlsxFormula';
import { xlsxRules } from './xlsx/xlsxRules';
import { USUAL_FONT, xlsxColor } from './xlsx/xlsxStyle';
import { xlsxValidations } from './xlsx/xlsxValidation';

export interface XlsxFile {
  readonly bytes: Uint8Array;
  /** What the file cannot hold, by place, in words for a person: `Notes B7: the end of a very long text`. */
  readonly lost: readonly string[];
}

/** The filter's buttons. Which rows it hides is written with the rows; its criteria are not. */
function filterOf(sheet: Sheet, filter: Filter, context: ExportContext): Pick<WriteSheet, 'autoFilter'> {
  const range = closedA1(filter.area, sheet.axes.rows.count, sheet.axes.columns.count);
  if (Object.keys(filter.columns).length > 0)
    context.lost(sheet.name, "the filter's criteria (the hidden rows stay hidden)");
  return range === null ? {} : { autoFilter: { range } };
}

/** Printed, the captions stand on every page. */
function printTitles({ id, axes }: Sheet, { names }: ExportContext): NamedRange[] {
  const name = names.get(id);
  if (name === undefined || axes.rows.frozen === 0) return [];
  const range = `${quoteSheetName(name)}!$1:$${axes.rows.frozen}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

/** Wide tables are printed across, as many pages long as they need. */
const PAGE: WriteSheet['pageSetup'] = {
  orientation: 'landscape',
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

/** Without this name LibreOffice shows no filter. */
function filterName(sheet: Sheet, { names }: ExportContext): NamedRange[] {
  const { rows, columns } = sheet.axes;
  const area = sheet.filter === null ? null : clampArea(sheet.filter.area, rows.count, columns.count);
  const name = names.get(sheet.id);
  if (area === null || name === undefined) return [];
  return [{ name: '_xlnm._FilterDatabase', range: fixedAddress(name, area), scope: name }];
}

function viewOf(sheet: Sheet): WriteSheet['view'] {
  const tabColor = sheet.tabColor === null ? null : xlsxColor(sheet.tabColor);
  return {
    ...(sheet.gridlinesHidden ? { showGridLines: false } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
    ...(tabColor === null ? {} : { tabColor }),
  };
}

function writeSheet(sheet: Sheet, context: ExportContext): WriteSheet {
  const { rows: rowAxis, columns: columnAxis } = sheet.axes;
  const { rows, cells, columnStyles } = xlsxCells(sheet, context);
  const used = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const name = context.names.get(sheet.id) ?? sheet.name;
  if (name !== sheet.name) context.lost(sheet.name, `the tab's name (it is "${name}" in the file)`);
  if (sheet.protections.length > 0) context.lost(sheet.name, 'the protections');
  return {
    name,
    rows,
    cells,
    columns: withStyles(xlsxColumns(sheet, used), columnStyles),
    rowDefs: xlsxRowDefs(sheet, rows.length),
    dataValidations: xlsxValidations(propsAreas(context.world.workbook, sheet), sheet, context),
    conditionalRules: xlsxRules(sheet, context),
    outlineProperties: {
      summaryBelow: rowAxis.groupControl === 'AFTER',
      summaryRight: columnAxis.groupControl === 'AFTER',
    },
    pageSetup: PAGE,
    ...viewPart(sheet),
    ...(sheet.filter === null ? {} : filterOf(sheet, sheet.filter, context)),
  };
}

function viewPart(sheet: Sheet): Partial<WriteSheet> {
  const { rows, columns } = sheet.axes;
  const view = viewOf(sheet);
  const frozen = rows.frozen > 0 || columns.frozen > 0;
  return {
    ...(view === undefined ? {} : { view }),
    ...(frozen ? { freezePane: { rows: rows.frozen, columns: columns.frozen } } : {}),
    ...(sheet.hidden ? { hidden: true } : {}),
  };
}

/** The tab that one sees first: the first that is shown and holds something. */
function firstTab(world: World): number {
  const { sheets } = world.workbook;
  const filled = sheets.findIndex((sheet) => !sheet.hidden && lastContentRow(world, sheet) > 0);
  return Math.max(0, filled >= 0 ? filled : sheets.findIndex((sheet) => !sheet.hidden));
}

/**
 * The world's workbook as an .xlsx file: all tabs with values, formulas and their results, number formats, looks,
 * drop-downs and other validations, conditional formats, notes, widths, hidden, grouped and frozen rows and columns,
 * filter, tab colours, hidden tabs.
 *
 * The format or the writer cannot express, and `lost` says so where it matters: protections of ranges and those that only
 * warn; criteria of a filter; a drop-down without its arrow; names of tabs beyond 31 characters; texts beyond 32,767
 * characters; formats of blank rows more than 200 below the content; several looks within one cell; "not bold" as part
 * of a conditional format; a width for columns nobody has used. Help texts of validations end at 255 characters; what
 * Sheets marks with a red corner, the other program asks about. E-mail and web addresses are judged more kindly.
 * Functions that only Sheets has show their last result until the other program computes them anew.
 */
export async function worldToXlsx(world: World): Promise<XlsxFile> {
  const taken = new Set<string>();
  const names = new Map(world.workbook.sheets.map((sheet) => [sheet.id, freeName(sheet.name, taken)]));
  const listsName = freeName('Lists', taken);
  const lists: (readonly string[])[] = [];
  const lost: string[] = [];
  const context: ExportContext = {
    world,
    names,
    listAddress: (choices) => {
      const known = lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(choices));
      const col = known < 0 ? lists.push(choices) : known + 1;
      return fixedAddress(listsName, { row: 1, col, lastRow: Math.max(1, choices.length), lastCol: col });
    },
    lost: (where, what) => lost.push(`${where}: ${what}`),
  };
  const sheets = world.workbook.sheets.map((sheet) => writeSheet(sheet, context));
  const namedRanges = world.workbook.sheets.flatMap((sheet) => [
    ...filterName(sheet, context),
    ...printTitles(sheet, context),
  ]);
  const bytes = await writeXlsx({
    namedRanges,
    sheets: lists.length === 0 ? sheets : [...sheets, listsSheet(listsName, lists)],
    activeSheet: firstTab(world),
    defaultFont: USUAL_FONT,
    properties: {
      title: world.workbook.name,
      created: new Date(world.now),
      modified: new Date(world.now),
      custom: writeOwnProperties(world, lists.length === 0 ? null : listsName),
    },
  });
  return { bytes, lost: [...new Set(lost)] };
}

/** The workbook as an .xlsx file, for a download. */
export async function xlsxBytes(world: World): Promise<Uint8Array> {
  return (await worldToXlsx(world)).bytes;
}

/** Saves the workbook as a file, replacing an older one in one step. Returns what the file cannot hold. */
export async function saveXlsx(world: World, path: string): Promise<readonly string[]> {
  const { bytes, lost } = await worldToXlsx(world);
  replaceFile(path, bytes);
  return lost;
}
