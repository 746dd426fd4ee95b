import { type Area, clampArea } from '../../../store/formula/area';
import { subtractAll } from '../../../store/workbook/areas';
import type { Journal } from '../../../store/workbook/journal';
import { mayEditProtected, mayEditSpreadsheet } from '../../../store/workbook/protection';
import {
  type Axis,
  columnCount,
  type Protection,
  rowCount,
  type Sheet,
} from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import type {
  AreaView,
  AxisView,
  BookHead,
  FilterView,
  ProtectionView,
  SheetHead,
  SpanView,
} from '../protocol/book';

/** What a tab's head says of its cells, worked out when they change. */
export interface CellFacts {
  readonly lastRow: number;
  readonly hiddenByFilter: readonly SpanView[];
}

function closed(sheet: Sheet, area: Area): AreaView | null {
  return clampArea(area, rowCount(sheet), columnCount(sheet));
}

function axisView({ count, sizes, hidden, frozen, groups }: Axis): AxisView {
  return { count, sizes: { ...sizes }, hidden: [...hidden], frozen, groups: [...groups] };
}

/** A protection of a whole tab has holes: it is shown as what lies between them. */
function protectionViews(
  world: World,
  sheet: Sheet,
  protection: Protection,
  person: string,
): ProtectionView[] {
  const whole = protection.area ?? { row: 1, col: 1, lastRow: rowCount(sheet), lastCol: columnCount(sheet) };
  const { description, warningOnly } = protection;
  const mayEdit = mayEditSpreadsheet(world, person) && mayEditProtected(world, protection, person);
  const parts = protection.unprotected.reduce<Area[]>((rest, free) => subtractAll(rest, free), [whole]);
  return parts.flatMap((part) => {
    const area = closed(sheet, part);
    return area === null ? [] : [{ area, description, warningOnly, mayEdit }];
  });
}

function filterView(sheet: Sheet, hiddenRows: readonly SpanView[]): FilterView | null {
  const area = sheet.filter === null ? null : closed(sheet, sheet.filter.area);
  if (sheet.filter === null || area === null) return null;
  return { area, filtered: Object.keys(sheet.filter.columns).map(Number), hiddenRows };
}

function sheetHead(
  world: World,
  journal: Journal,
  sheet: Sheet,
  facts: CellFacts,
  person: string,
): SheetHead {
  const { id, name, hidden, tabColor, gridlinesHidden } = sheet;
  return {
    id,
    name,
    hidden,
    tabColor,
    gridlinesHidden,
    rows: axisView(sheet.axes.rows),
    columns: axisView(sheet.axes.columns),
    filter: filterView(sheet, facts.hiddenByFilter),
    protections: sheet.protections.flatMap((one) => protectionViews(world, sheet, one, person)),
    shape: journal.shapeOf(id),
    lastRow: facts.lastRow,
  };
}

/** The workbook apart from its cells, as that person may work with it. */
export function bookHead(
  world: World,
  journal: Journal,
  person: string,
  factsOf: (sheet: Sheet) => CellFacts,
): BookHead {
  const { name, sheets } = world.workbook;
  return { name, sheets: sheets.map((sheet) => sheetHead(world, journal, sheet, factsOf(sheet), person)) };
}
