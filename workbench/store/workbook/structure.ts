import type { Area } from '../formula/area';
import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { mergeAreas, spanOf } from './areas';
import { ensureRow, newRow, putValue } from './cells';
import { mapCell, rebaseFormula, shiftAnchoredFormula, shiftFormulas } from './formulaMoves';
import { normalGroups } from './groups';
import { ensureRoom } from './limits';
import { messages } from './messages';
import { editMetadata } from './metadata';
import { editNamedRanges } from './namedRanges';
import { patternMapper, patternOf, propsById, rewriteProps } from './propTable';
import { normalSpans } from './spans';
import {
  editList,
  inheritedFrom,
  mapArea,
  mapAreas,
  mapKeys,
  mapPieces,
  mapSpan,
  type StructureEdit,
} from './structureEdit';
import {
  type Axis,
  columnCount,
  type Condition,
  type ConditionalFormat,
  type ConditionArgument,
  findSheet,
  type FilterColumn,
  type Row,
  rowCount,
  type Sheet,
  touch,
  type Validation,
  type Workbook,
} from './workbook';

/** Every cell of a checkbox holds TRUE or FALSE, also one that has just come with its neighbour's validation. */
function untickNewCheckboxes(workbook: Workbook, sheet: Sheet, row: number): void {
  const kept = ensureRow(sheet, row);
  patternOf(workbook.props, kept.pattern).forEach((id, index) => {
    const validation = propsById(workbook.props, id).validation;
    if (validation?.criteria !== 'CHECKBOX' || (kept.values[index] ?? null) !== null) return;
    if (kept.formulas?.[index + 1] === undefined) putValue(kept, index + 1, uncheckedValue(validation));
  });
}

export function uncheckedValue(validation: Condition): number | string | boolean {
  const unchecked = validation.args[1];
  return unchecked === undefined || typeof unchecked === 'object' ? false : unchecked;
}

function editRows(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  const source = inheritedFrom(edit);
  const pattern = (source === null ? null : sheet.rows[source - 1])?.pattern ?? 0;
  const reaches = edit.at - 1 < sheet.rows.length;
  editList<Row | null>(edit, sheet.rows, () => null);
  if (edit.kind !== 'insert' || pattern === 0) return;
  for (let row = edit.at; row < edit.at + edit.count; row += 1) {
    if (reaches) sheet.rows[row - 1] = newRow();
    ensureRow(sheet, row).pattern = pattern;
    untickNewCheckboxes(workbook, sheet, row);
  }
}

function editColumns(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  const source = inheritedFrom(edit);
  const mapPattern = patternMapper(workbook.props, (ids) => {
    const inherited = source === null ? 0 : (ids[source - 1] ?? 0);
    const result = [...ids];
    if (edit.kind === 'insert') while (result.length < edit.at) result.push(0);
    editList(edit, result, () => (edit.kind === 'insert' ? inherited : 0));
    return result;
  });
  sheet.rows.forEach((row, index) => {
    if (row === null) return;
    editList(edit, row.values, () => null);
    row.pattern = mapPattern(row.pattern);
    if (row.formulas !== null) row.formulas = mapKeys(edit, row.formulas);
    if (row.notes !== null) row.notes = mapKeys(edit, row.notes);
    if (edit.kind === 'insert' && source !== null) untickNewCheckboxes(workbook, sheet, index + 1);
  });
}

function editAxis(axis: Axis, edit: StructureEdit): void {
  if (edit.kind === 'insert') {
    axis.count += edit.count;
    if (edit.at <= axis.frozen) axis.frozen += edit.count;
  }
  if (edit.kind === 'delete') {
    axis.count -= edit.count;
    axis.frozen -= Math.max(0, Math.min(axis.frozen, edit.at + edit.count - 1) - edit.at + 1);
  }
  axis.sizes = mapKeys(edit, axis.sizes);
  axis.hidden = normalSpans(axis.hidden.flatMap((span) => mapPieces(edit, span)));
  const groups = axis.groups.flatMap((group) => {
    const span = mapSpan(edit, group);
    return span === null ? [] : [{ ...group, ...span }];
  });
  axis.groups = normalGroups(groups);
}

function mapArgument(sheet: Sheet, edit: StructureEdit, argument: ConditionArgument): ConditionArgument {
  if (typeof argument !== 'object' || !('area' in argument) || argument.sheetId !== sheet.id) return argument;
  const area = mapArea(edit, argument.area);
  return area === null ? '#REF!' : { sheetId: argument.sheetId, area };
}

function isFormulaCondition(condition: Condition): boolean {
  return condition.criteria === 'CUSTOM_FORMULA';
}

/** The rule's formula is written for its first cell; afterwards it is written for whatever is its first cell then. */
function editConditionalFormat(
  sheet: Sheet,
  edited: Sheet,
  edit: StructureEdit,
  rule: ConditionalFormat,
): ConditionalFormat | null {
  const first = rule.areas[0];
  const areas = sheet === edited ? mergeAreas(mapAreas(edit, rule.areas)) : rule.areas;
  const newFirst = areas[0];
  if (first === undefined || newFirst === undefined) return null;
  const args = rule.condition.args.map((argument) => {
    if (!isFormulaCondition(rule.condition) || typeof argument !== 'string')
      return mapArgument(edited, edit, argument);
    const anchor = { sheetId: sheet.id, row: first.row, col: first.col };
    const shifted = shiftAnchoredFormula(argument, anchor, sheet, edited, edit);
    return rebaseFormula(shifted.formula, shifted.anchor, newFirst);
  });
  return { ...rule, areas, condition: { ...rule.condition, args } };
}

function editValidation(
  workbook: Workbook,
  edited: Sheet,
  edit: StructureEdit,
  validation: Validation,
): Validation {
  const formula = validation.args[0];
  const anchor = validation.anchor;
  if (anchor === null || typeof formula !== 'string') {
    return { ...validation, args: validation.args.map((argument) => mapArgument(edited, edit, argument)) };
  }
  const own = findSheet(workbook, anchor.sheetId) ?? edited;
  const shifted = shiftAnchoredFormula(formula, anchor, own, edited, edit);
  return { ...validation, args: [shifted.formula], anchor: shifted.anchor };
}

function editAttachments(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  const kept = (areas: readonly Area[]): Area[] => areas.flatMap((area) => mapArea(edit, area) ?? []);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const area = protection.area === null ? null : mapArea(edit, protection.area);
    if (area === null && protection.kind === 'RANGE') return [];
    return [{ ...protection, area, unprotected: kept(protection.unprotected) }];
  });
  if (sheet.filter !== null) {
    const area = mapArea(edit, sheet.filter.area);
    const columns: Record<number, FilterColumn> =
      edit.dimension === 'columns' ? mapKeys(edit, sheet.filter.columns) : sheet.filter.columns;
    sheet.filter = area === null ? null : { area, columns };
  }
  for (const [user, selection] of Object.entries(workbook.selections)) {
    if (selection.sheetId !== sheet.id) continue;
    const areas = kept(selection.areas);
    const first = areas[0] ?? { row: 1, col: 1, lastRow: 1, lastCol: 1 };
    workbook.selections[user] = {
      sheetId: sheet.id,
      areas: areas.length === 0 ? [first] : areas,
      cell: mapCell(edit, selection.cell),
    };
  }
}

/** Carries out one edit on a sheet, with everything in the workbook that refers to its rows or columns. */
export function applyStructure(workbook: Workbook, sheet: Sheet, edit: StructureEdit): void {
  if (edit.dimension === 'rows') editRows(workbook, sheet, edit);
  else editColumns(workbook, sheet, edit);
  editAxis(sheet.axes[edit.dimension], edit);
  editAttachments(workbook, sheet, edit);
  editMetadata(workbook, sheet, edit);
  editNamedRanges(workbook, sheet, edit);
  shiftFormulas(workbook, sheet, edit);
  for (const other of workbook.sheets) {
    other.conditionalFormats = other.conditionalFormats.flatMap((rule) => {
      return editConditionalFormat(other, sheet, edit, rule) ?? [];
    });
  }
  rewriteProps(workbook.props, (props) => {
    if (props.validation === undefined) return props;
    return { ...props, validation: editValidation(workbook, sheet, edit, props.validation) };
  });
  touch(workbook, { kind: 'lines', sheetId: sheet.id, edit }, { kind: 'head' }, { kind: 'formulas' });
}

/** Checks an insertion as Sheets does, and carries it out. PLATFORM 1.9, 4.11 */
export function insertLines(world: World, sheet: Sheet, edit: StructureEdit & { kind: 'insert' }): void {
  const { count } = sheet.axes[edit.dimension];
  const wrong = edit.dimension === 'rows' ? messages.rowsOutOfBounds : messages.columnsOutOfBounds;
  if (edit.at < 1 || edit.at > count + 1 || edit.count < 1) throw new ServiceError(wrong);
  ensureRoom(world, edit.count * (edit.dimension === 'rows' ? columnCount(sheet) : rowCount(sheet)));
  applyStructure(world.workbook, sheet, edit);
}

/** Checks a deletion as Sheets does, and carries it out. PLATFORM 4.11 */
export function deleteLines(world: World, sheet: Sheet, edit: StructureEdit & { kind: 'delete' }): void {
  const { count, frozen } = sheet.axes[edit.dimension];
  const rows = edit.dimension === 'rows';
  const last = edit.at + edit.count - 1;
  if (edit.at < 1 || edit.count < 1 || last > count) {
    throw new ServiceError(rows ? messages.rowsOutOfBounds : messages.columnsOutOfBounds);
  }
  if (edit.count === count) throw new ServiceError(rows ? messages.allRows : messages.allColumns);
  if (frozen > 0 && edit.at <= frozen + 1 && last === count) {
    throw new ServiceError(rows ? messages.allFreeRows : messages.allFreeColumns);
  }
  applyStructure(world.workbook, sheet, edit);
}

/** Moves whole rows or columns; `to` is the position that they are to stand before. */
export function moveLines(
  world: World,
  sheet: Sheet,
  area: Area,
  edit: StructureEdit & { kind: 'move' },
): void {
  const { count } = sheet.axes[edit.dimension];
  const span = spanOf(area, edit.dimension);
  if (edit.to < 1 || edit.to > count + 1) throw new ServiceError(messages.outsideSheet);
  // Onto itself: nothing to do.
  if (edit.to >= span.first && edit.to <= span.last + 1) return;
  applyStructure(world.workbook, sheet, edit);
}
