import type { Area } from '../formula/area';
import { type Change, noteChanges } from './journal';
import type { Metadata } from './metadata';
import type { NamedRange } from './namedRanges';
import { createPropTable, type PropTable } from './propTable';

/** What a cell holds. A date is a number (days since 1899-12-30, wall time of the workbook's zone) under a date format. */
export type Value = number | string | boolean | null;

/** One row's contents; column 1 stands at index 0. Arrays and records may be shorter than the grid is wide. */
export interface Row {
  values: Value[];
  /** Which properties its cells have: the id of a pattern in the workbook's property table. */
  pattern: number;
  /** Formula text by column (1-based); the cell's entry in `values` is then null. */
  formulas: Record<number, string> | null;
  notes: Record<number, string> | null;
}

/** Consecutive rows or columns, 1-based and inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Group extends Span {
  /** 1 is the outermost. */
  readonly depth: number;
  readonly collapsed: boolean;
}

export type Dimension = 'rows' | 'columns';

/** What a sheet knows about its rows, or about its columns, apart from the cells. */
export interface Axis {
  count: number;
  /** Pixels by position, where they differ from the usual. */
  sizes: Record<number, number>;
  hidden: Span[];
  frozen: number;
  groups: Group[];
  groupControl: 'BEFORE' | 'AFTER';
}

export interface Protection {
  readonly id: string;
  kind: 'RANGE' | 'SHEET';
  /** Null for a whole sheet. */
  area: Area | null;
  unprotected: Area[];
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
}

/** A value inside a condition: plain, a date as serial number, or cells of a sheet. */
export type ConditionArgument =
  | number
  | string
  | boolean
  | { readonly serial: number }
  | { readonly relative: string }
  | { readonly sheetId: number; readonly area: Area };

export interface Condition {
  /** The name in `BooleanCriteria` or `DataValidationCriteria`. */
  readonly criteria: string;
  readonly args: readonly ConditionArgument[];
}

export interface Validation extends Condition {
  readonly allowInvalid: boolean;
  readonly showDropdown: boolean;
  readonly helpText: string | null;
  /** The cell that the relative references of its formula were written for; null where there is no formula. */
  readonly anchor: Anchor | null;
}

export interface Anchor {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
}

/** Null leaves that part of the look to the cell. */
export interface ConditionalLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
}

/** The relative references of a formula are written for the first cell of the first area. */
export interface ConditionalFormat {
  areas: Area[];
  condition: Condition;
  look: ConditionalLook;
}

export interface FilterColumn {
  readonly condition: Condition | null;
  readonly hiddenValues: readonly string[] | null;
  readonly visibleValues: readonly string[] | null;
}

export interface Filter {
  area: Area;
  /** By column of the sheet, 1-based. */
  columns: Record<number, FilterColumn>;
}

export interface Sheet {
  readonly id: number;
  name: string;
  /** Row 1 stands at index 0; rows without any content or property are null or beyond the end. */
  rows: (Row | null)[];
  axes: Record<Dimension, Axis>;
  tabColor: string | null;
  hidden: boolean;
  gridlinesHidden: boolean;
  rightToLeft: boolean;
  protections: Protection[];
  conditionalFormats: ConditionalFormat[];
  filter: Filter | null;
}

/** What one person has selected; the current cell lies in the last area. */
export interface Selection {
  readonly sheetId: number;
  readonly areas: readonly Area[];
  readonly cell: { readonly row: number; readonly col: number };
}

/** The spreadsheet's zone, locale and people are the world's: `zones.spreadsheet`, `locale`, `sharing`. */
export interface Workbook {
  name: string;
  readonly id: string;
  readonly url: string;
  sheets: Sheet[];
  props: PropTable;
  selections: Record<string, Selection>;
  metadata: Metadata[];
  namedRanges: NamedRange[];
  /** Counts everything that was ever given an id here. */
  nextId: number;
  /** Goes up with every change; what was computed for an older version is stale. Not saved. */
  version: number;
}

export interface WorkbookOptions {
  readonly name?: string;
  readonly id?: string;
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;

function createAxis(count: number): Axis {
  return { count, sizes: {}, hidden: [], frozen: 0, groups: [], groupControl: 'AFTER' };
}

export function createSheet(id: number, name: string, rows = DEFAULT_ROWS, columns = DEFAULT_COLUMNS): Sheet {
  return {
    id,
    name,
    rows: [],
    axes: { rows: createAxis(rows), columns: createAxis(columns) },
    tabColor: null,
    hidden: false,
    gridlinesHidden: false,
    rightToLeft: false,
    protections: [],
    conditionalFormats: [],
    filter: null,
  };
}

/** A new workbook as Sheets makes it: one empty tab of 1,000 × 26 with the sheet id 0. */
export function createWorkbook(options: WorkbookOptions = {}): Workbook {
  const id = options.id ?? 'local-workbook';
  return {
    name: options.name ?? 'Untitled spreadsheet',
    id,
    url: `https://docs.google.com/spreadsheets/d/${id}/edit`,
    sheets: [createSheet(0, 'Sheet1')],
    props: createPropTable(),
    selections: {},
    metadata: [],
    namedRanges: [],
    nextId: 1,
    version: 0,
  };
}

/** Every writer says what it changed: windows are told by it. */
export function touch(workbook: Workbook, ...changes: [Change, ...Change[]]): void {
  workbook.version += 1;
  noteChanges(workbook, changes);
}

export function rowCount(sheet: Sheet): number {
  return sheet.axes.rows.count;
}

export function columnCount(sheet: Sheet): number {
  return sheet.axes.columns.count;
}

export function findSheet(workbook: Workbook, sheetId: number): Sheet | null {
  return workbook.sheets.find((sheet) => sheet.id === sheetId) ?? null;
}

/** Sheets takes a tab's name without regard to case. */
export function findSheetByName(workbook: Workbook, name: string): Sheet | null {
  const exact = workbook.sheets.find((sheet) => sheet.name === name);
  const wanted = name.toLowerCase();
  return exact ?? workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}
