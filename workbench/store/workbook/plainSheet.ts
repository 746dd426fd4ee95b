import { type Area, areaToA1, columnLetters } from '../formula/area';
import type { World } from '../world';
import { lastContentColumn, lastContentRow } from './extent';
import { type CellProps, patternOf, propsById } from './propTable';
import { contentAt } from './read';
import type {
  Condition,
  ConditionalLook,
  FilterColumn,
  Group,
  Sheet,
  Span,
  Value,
  Workbook,
} from './workbook';

/** Cells that have the same properties. */
export interface PropsArea {
  readonly area: Area;
  readonly props: CellProps;
}

/** One tab read out for a dump, an export or a comparison; cells are named in A1 notation. */
export interface PlainSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Values as kept (dates as serial numbers), formulas by their results; from A1 to the last content. */
  readonly values: readonly (readonly Value[])[];
  readonly formulas: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly formats: readonly { readonly area: string; readonly props: CellProps }[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly rowGroups: readonly Group[];
  readonly columnGroups: readonly Group[];
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly protections: readonly {
    readonly kind: string;
    readonly area: string | null;
    readonly unprotected: readonly string[];
    readonly description: string;
    readonly warningOnly: boolean;
    readonly editors: readonly string[];
  }[];
  readonly conditionalFormats: readonly {
    readonly areas: readonly string[];
    readonly condition: Condition;
    readonly look: ConditionalLook;
  }[];
  readonly filter: { readonly area: string; readonly columns: Readonly<Record<number, FilterColumn>> } | null;
  readonly tabColor: string | null;
  readonly gridlinesHidden: boolean;
}

interface Run {
  readonly id: number;
  readonly row: number;
  lastRow: number;
}

/** Unbroken runs of one property id in a column, top to bottom. */
function columnRuns(workbook: Workbook, sheet: Sheet, col: number): Run[] {
  const runs: Run[] = [];
  sheet.rows.forEach((row, index) => {
    const id = row === null ? 0 : (patternOf(workbook.props, row.pattern)[col - 1] ?? 0);
    if (id === 0) return;
    const last = runs.at(-1);
    if (last?.id === id && last.lastRow === index) last.lastRow = index + 1;
    else runs.push({ id, row: index + 1, lastRow: index + 1 });
  });
  return runs;
}

/** All properties of a sheet's cells, as rectangles: runs down the columns, joined where neighbours are alike. */
export function propsAreas(workbook: Workbook, sheet: Sheet): PropsArea[] {
  const result: { area: Area; id: number }[] = [];
  const open = new Map<string, number>();
  const width = sheet.rows.reduce((widest, row) => {
    return Math.max(widest, row === null ? 0 : patternOf(workbook.props, row.pattern).length);
  }, 0);
  for (let col = 1; col <= width; col += 1) {
    for (const run of columnRuns(workbook, sheet, col)) {
      const key = `${run.id} ${run.row} ${run.lastRow}`;
      const index = open.get(key);
      const known = index === undefined ? undefined : result[index];
      if (index !== undefined && known?.area.lastCol === col - 1) {
        result[index] = { ...known, area: { ...known.area, lastCol: col } };
      } else {
        open.set(key, result.length);
        result.push({ id: run.id, area: { row: run.row, col, lastRow: run.lastRow, lastCol: col } });
      }
    }
  }
  return result.map(({ area, id }) => ({ area, props: propsById(workbook.props, id) }));
}

function byCell(sheet: Sheet, part: 'formulas' | 'notes'): Record<string, string> {
  const entries: [string, string][] = [];
  sheet.rows.forEach((row, index) => {
    for (const [col, text] of Object.entries(row?.[part] ?? {})) {
      entries.push([`${columnLetters(Number(col))}${index + 1}`, text]);
    }
  });
  return Object.fromEntries(entries);
}

function readContents(world: World, sheet: Sheet): Value[][] {
  const rows: Value[][] = [];
  const width = lastContentColumn(world, sheet);
  for (let row = 1; row <= lastContentRow(world, sheet); row += 1) {
    const cells: Value[] = [];
    for (let col = 1; col <= width; col += 1) cells.push(contentAt(world, sheet, row, col));
    rows.push(cells);
  }
  return rows;
}

export function readSheetPlainly(world: World, sheet: Sheet): PlainSheet {
  const { rows, columns } = sheet.axes;
  return {
    name: sheet.name,
    sheetId: sheet.id,
    hidden: sheet.hidden,
    rows: rows.count,
    columns: columns.count,
    frozenRows: rows.frozen,
    frozenColumns: columns.frozen,
    values: readContents(world, sheet),
    formulas: byCell(sheet, 'formulas'),
    notes: byCell(sheet, 'notes'),
    formats: propsAreas(world.workbook, sheet).map(({ area, props }) => ({ area: areaToA1(area), props })),
    hiddenRows: rows.hidden,
    hiddenColumns: columns.hidden,
    rowGroups: rows.groups,
    columnGroups: columns.groups,
    columnWidths: columns.sizes,
    rowHeights: rows.sizes,
    protections: sheet.protections.map((protection) => ({
      kind: protection.kind,
      area: protection.area === null ? null : areaToA1(protection.area),
      unprotected: protection.unprotected.map(areaToA1),
      description: protection.description,
      warningOnly: protection.warningOnly,
      editors: protection.editors,
    })),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({
      ...rule,
      areas: rule.areas.map(areaToA1),
    })),
    filter:
      sheet.filter === null ? null : { area: areaToA1(sheet.filter.area), columns: sheet.filter.columns },
    tabColor: sheet.tabColor,
    gridlinesHidden: sheet.gridlinesHidden,
  };
}
