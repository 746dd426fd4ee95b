import type { Area } from '../formula/area';
import type { World } from '../world';
import { changeProps, ensureRow, keptRows, putNote, putValue, withoutProps } from './cells';
import { withoutArea } from './conditionalFormats';
import { isHiddenByFilter } from './filter';
import { rowsChanged } from './journal';
import { type CellProps, patternOf, propsById, type PropName } from './propTable';
import { ensureCanEdit } from './protection';
import { uncheckedValue } from './structure';
import { type Sheet, touch } from './workbook';

export interface Clearing {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
  readonly skipFilteredRows?: boolean;
}

const LOOK: readonly PropName[] = [
  'background',
  'fontColor',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontLine',
  'horizontalAlignment',
  'verticalAlignment',
  'wrap',
];

/** Contents go; a checkbox stays one, without its tick. */
function clearContents(world: World, sheet: Sheet, area: Area): void {
  for (const [, kept] of keptRows(sheet, area)) {
    const ids = patternOf(world.workbook.props, kept.pattern);
    const last = Math.min(area.lastCol, Math.max(kept.values.length, ids.length, lastFormula(kept.formulas)));
    for (let col = area.col; col <= last; col += 1) {
      const { validation } = propsById(world.workbook.props, ids[col - 1] ?? 0);
      putValue(kept, col, validation?.criteria === 'CHECKBOX' ? uncheckedValue(validation) : null);
    }
  }
}

function lastFormula(formulas: Readonly<Record<number, string>> | null): number {
  return formulas === null ? 0 : Math.max(0, ...Object.keys(formulas).map(Number));
}

function clearNotes(sheet: Sheet, area: Area): void {
  for (const [, kept] of keptRows(sheet, area)) {
    for (const key of Object.keys(kept.notes ?? {})) {
      const col = Number(key);
      if (col >= area.col && col <= area.lastCol) putNote(kept, col, '');
    }
  }
}

function clearProps(world: World, sheet: Sheet, area: Area, names: readonly PropName[]): void {
  const lastRow = Math.min(area.lastRow, sheet.rows.length);
  if (lastRow < area.row) return;
  changeProps(world.workbook, sheet, { ...area, lastRow }, (props: CellProps) => withoutProps(props, names));
}

function clearPart(world: World, sheet: Sheet, area: Area, what: Clearing): void {
  if (what.contents) clearContents(world, sheet, area);
  if (what.notes) clearNotes(sheet, area);
  if (what.formats) {
    clearProps(world, sheet, area, LOOK);
    sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, area);
  }
  if (what.validations) clearProps(world, sheet, area, ['validation']);
}

/** The parts of an area that the filter lets through. */
function visibleParts(world: World, sheet: Sheet, area: Area): Area[] {
  const parts: Area[] = [];
  for (let row = area.row; row <= Math.min(area.lastRow, sheet.rows.length); row += 1) {
    if (!isHiddenByFilter(world, sheet, row)) parts.push({ ...area, row, lastRow: row });
  }
  return parts;
}

/** Clears what is named and keeps the rest. Number formats stay: Google's reference says so. */
export function clearArea(world: World, sheet: Sheet, area: Area, what: Clearing, user: string): void {
  ensureCanEdit(world, sheet, area, user);
  const parts = what.skipFilteredRows ? visibleParts(world, sheet, area) : [area];
  for (const part of parts) clearPart(world, sheet, part, what);
  touch(world.workbook, rowsChanged(sheet, area));
}

/** Writes the unticked value into every blank cell of an area: what a checkbox validation brings along. */
export function fillCheckboxes(
  world: World,
  sheet: Sheet,
  area: Area,
  unchecked: number | string | boolean,
): void {
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const kept = ensureRow(sheet, row);
    for (let col = area.col; col <= area.lastCol; col += 1) {
      const blank = (kept.values[col - 1] ?? null) === null && kept.formulas?.[col] === undefined;
      if (blank) putValue(kept, col, unchecked);
    }
  }
  touch(world.workbook, rowsChanged(sheet, area));
}
