import { type Area, areaToA1, blockArea, clampArea } from '../formula/area';
import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { colsIn, rowsIn, sameArea, subtract } from './areas';
import { withoutProps } from './cells';
import { copyRules, withoutArea } from './conditionalFormats';
import { moveReferences, rebaseFormula } from './formulaMoves';
import { type Change, rowsChanged } from './journal';
import { messages } from './messages';
import { moveNamedRanges } from './namedRanges';
import { ensureCanEdit } from './protection';
import { contentAt } from './read';
import { BLANK_CELL, type CellCopy, putSlice, takeCell } from './slices';
import { type Anchor, columnCount, rowCount, type Sheet, touch } from './workbook';

export type PasteType =
  | 'PASTE_NORMAL'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_VALUES'
  | 'PASTE_CONDITIONAL_FORMATTING'
  | 'PASTE_COLUMN_WIDTHS';

/** Cells of a sheet. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cell that comes of `source` being pasted over `target`. */
function pasted(target: CellCopy, source: CellCopy, type: PasteType): CellCopy {
  const { format, validation } = source.props;
  const { validation: targetValidation } = target.props;
  switch (type) {
    case 'PASTE_NORMAL':
    case 'PASTE_NO_BORDERS':
      return source;
    case 'PASTE_FORMULA':
    case 'PASTE_VALUES':
      return { ...target, value: source.value, formula: source.formula };
    case 'PASTE_FORMAT': {
      const look = withoutProps(source.props, ['validation']);
      const props = targetValidation === undefined ? look : { ...look, validation: targetValidation };
      return { ...target, props: format === undefined ? props : { ...props, format } };
    }
    case 'PASTE_DATA_VALIDATION': {
      const rest = withoutProps(target.props, ['validation']);
      return { ...target, props: validation === undefined ? rest : { ...rest, validation } };
    }
    case 'PASTE_CONDITIONAL_FORMATTING':
    case 'PASTE_COLUMN_WIDTHS':
      return target;
  }
}

/** The source is repeated where the target is a multiple of it; else only the target's corner counts. */
function fullTarget(source: Area, target: Area, transposed: boolean): Area {
  const rows = transposed ? colsIn(source) : rowsIn(source);
  const cols = transposed ? rowsIn(source) : colsIn(source);
  const fills = rowsIn(target) % rows === 0 && colsIn(target) % cols === 0;
  return fills ? target : blockArea(target.row, target.col, rows, cols);
}

function isOnGrid(sheet: Sheet, area: Area): boolean {
  const onGrid = clampArea(area, rowCount(sheet), columnCount(sheet));
  return onGrid !== null && sameArea(onGrid, area);
}

function carried(
  cell: CellCopy,
  from: Anchor,
  to: Anchor,
  onlyValue: boolean,
  world: World,
  sheet: Sheet,
): CellCopy {
  if (onlyValue) return { ...cell, value: contentAt(world, sheet, from.row, from.col), formula: '' };
  const formula = cell.formula === '' ? '' : rebaseFormula(cell.formula, from, to);
  const { validation } = cell.props;
  if (!validation?.anchor || from.sheetId === to.sheetId) return { ...cell, formula };
  // The relative references of its formula mean the sheet that it now stands on.
  const here = { ...validation, anchor: { ...validation.anchor, sheetId: to.sheetId } };
  return { ...cell, formula, props: { ...cell.props, validation: here } };
}

/** Copies as `Range.copyTo` does. Throws `ServiceError` where the target is protected or lies outside the sheet. */
export function copyArea(
  world: World,
  from: Place,
  to: Place,
  type: PasteType,
  transposed: boolean,
  user: string,
): Area {
  const { workbook } = world;
  const target = fullTarget(from.area, to.area, transposed);
  if (!isOnGrid(to.sheet, target)) throw new ServiceError(messages.outsideSheet);
  ensureCanEdit(world, to.sheet, target, user);
  const height = transposed ? colsIn(from.area) : rowsIn(from.area);
  const width = transposed ? rowsIn(from.area) : colsIn(from.area);
  const lines: CellCopy[][] = [];
  for (let row = target.row; row <= target.lastRow; row += 1) {
    const line: CellCopy[] = [];
    for (let col = target.col; col <= target.lastCol; col += 1) {
      const down = (row - target.row) % height;
      const right = (col - target.col) % width;
      const sourceRow = from.area.row + (transposed ? right : down);
      const sourceCol = from.area.col + (transposed ? down : right);
      const source = carried(
        takeCell(workbook, from.sheet, sourceRow, sourceCol),
        { sheetId: from.sheet.id, row: sourceRow, col: sourceCol },
        { sheetId: to.sheet.id, row, col },
        type === 'PASTE_VALUES',
        world,
        from.sheet,
      );
      line.push(pasted(takeCell(workbook, to.sheet, row, col), source, type));
    }
    lines.push(line);
  }
  lines.forEach((line, index) => putSlice(workbook, to.sheet, target.row + index, target.col, line));
  copyBelongings(from, { sheet: to.sheet, area: target }, type, transposed);
  touch(workbook, rowsChanged(to.sheet, target), ...headChange(type));
  return target;
}

function headChange(type: PasteType): Change[] {
  return type === 'PASTE_COLUMN_WIDTHS' ? [{ kind: 'head' }] : [];
}

const WITH_RULES: readonly PasteType[] = [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_CONDITIONAL_FORMATTING',
];

function copyBelongings(from: Place, to: Place, type: PasteType, transposed: boolean): void {
  if (type === 'PASTE_COLUMN_WIDTHS') {
    for (let index = 0; index < colsIn(from.area); index += 1) {
      const width = from.sheet.axes.columns.sizes[from.area.col + index];
      if (width !== undefined) to.sheet.axes.columns.sizes[to.area.col + index] = width;
    }
  }
  if (!WITH_RULES.includes(type)) return;
  const rows = transposed ? colsIn(from.area) : rowsIn(from.area);
  const cols = transposed ? rowsIn(from.area) : colsIn(from.area);
  for (let row = to.area.row; row <= to.area.lastRow; row += rows) {
    for (let col = to.area.col; col <= to.area.lastCol; col += cols) {
      copyRules(from.sheet, from.area, to.sheet, blockArea(row, col, rows, cols), transposed);
    }
  }
}

/** Cuts and pastes: formulas that pointed to the cells point to them at their new place. */
export function moveArea(world: World, from: Place, to: Place, user: string): void {
  const { workbook } = world;
  const target = blockArea(to.area.row, to.area.col, rowsIn(from.area), colsIn(from.area));
  if (!isOnGrid(to.sheet, target)) throw new ServiceError(messages.outsideSheet);
  ensureCanEdit(world, from.sheet, from.area, user);
  ensureCanEdit(world, to.sheet, target, user);
  const lines: CellCopy[][] = [];
  for (let row = from.area.row; row <= from.area.lastRow; row += 1) {
    const line: CellCopy[] = [];
    for (let col = from.area.col; col <= from.area.lastCol; col += 1) {
      line.push(takeCell(workbook, from.sheet, row, col));
    }
    lines.push(line);
  }
  const blank = Array.from({ length: colsIn(from.area) }, () => BLANK_CELL);
  copyRules(from.sheet, from.area, to.sheet, target, false);
  const elsewhere = from.sheet !== to.sheet || areaToA1(target) !== areaToA1(from.area);
  if (elsewhere) from.sheet.conditionalFormats = withoutLeftBehind(from, to.sheet, target);
  lines.forEach((_, index) => putSlice(workbook, from.sheet, from.area.row + index, from.area.col, blank));
  lines.forEach((line, index) => putSlice(workbook, to.sheet, target.row + index, target.col, line));
  moveReferences(workbook, from, { sheet: to.sheet, area: target });
  moveNamedRanges(workbook, from, { sheet: to.sheet, area: target });
  touch(workbook, rowsChanged(from.sheet, from.area), rowsChanged(to.sheet, target), { kind: 'formulas' });
}

/** The rules of the sheet that was left, without the cells that were left and are not part of the target. */
function withoutLeftBehind(from: Place, targetSheet: Sheet, target: Area): Sheet['conditionalFormats'] {
  const holes = from.sheet === targetSheet ? subtract(from.area, target) : [from.area];
  return holes.reduce((rules, hole) => withoutArea(rules, hole), from.sheet.conditionalFormats);
}
