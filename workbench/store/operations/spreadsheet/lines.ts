import type { Operations } from '../../operation';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { spanOf } from '../../workbook/areas';
import { findGroup, groupDepth, removeGroup, setCollapsed, shiftGroupDepth } from '../../workbook/groups';
import { messages } from '../../workbook/messages';
import { ensureCanEdit, ensureCanEditSheet, ensureCanInsert } from '../../workbook/protection';
import { addSpan, inSpans, removeSpan } from '../../workbook/spans';
import { deleteLines, insertLines, moveLines } from '../../workbook/structure';
import {
  type Axis,
  columnCount,
  type Dimension,
  type Group,
  rowCount,
  type Sheet,
  type Span,
  touch,
} from '../../workbook/workbook';
import { displayAt } from '../../workbook/read';
import { lastContentRow } from '../../workbook/extent';
import { looking, type RangeRef, restructuring, targetOf } from './target';

type WireSpan = { readonly first: number; readonly last: number };
type WireGroup = { readonly [K in keyof Group]: Group[K] };

const USUAL_SIZE: Readonly<Record<Dimension, number>> = { rows: 21, columns: 100 };

/** Changes an axis after checking the person's right to the sheet. */
function changeAxis(
  session: Session,
  sheetId: number,
  dimension: Dimension,
  change: (axis: Axis) => void,
): undefined {
  restructuring(session, sheetId, (sheet) => {
    ensureCanEditSheet(session.world, sheet, session.effectiveUser);
    change(sheet.axes[dimension]);
    touch(session.world.workbook, { kind: 'head' });
  });
}

function ensureOnAxis(axis: Axis, dimension: Dimension, span: Span): void {
  if (span.first >= 1 && span.last >= span.first && span.last <= axis.count) return;
  throw new ServiceError(dimension === 'rows' ? messages.rowsOutOfBounds : messages.columnsOutOfBounds);
}

function insert(
  session: Session,
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
  inherit: 'before' | 'after',
): undefined {
  restructuring(session, sheetId, (sheet) => {
    ensureCanInsert(session.world, sheet, dimension, at, session.effectiveUser);
    insertLines(session.world, sheet, { kind: 'insert', dimension, at, count, inherit });
  });
}

function linesArea(sheet: Sheet, dimension: Dimension, at: number, count: number) {
  const last = at + count - 1;
  return dimension === 'rows'
    ? { row: at, col: 1, lastRow: last, lastCol: columnCount(sheet) }
    : { row: 1, col: at, lastRow: rowCount(sheet), lastCol: last };
}

function remove(
  session: Session,
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
): undefined {
  restructuring(session, sheetId, (sheet) => {
    ensureCanEdit(session.world, sheet, linesArea(sheet, dimension, at, count), session.effectiveUser);
    deleteLines(session.world, sheet, { kind: 'delete', dimension, at, count });
  });
}

/** Moves the rows or columns of a range before the position `to`. */
function move(session: Session, ref: RangeRef, dimension: Dimension, to: number): undefined {
  session.settle();
  const { sheet, area } = targetOf(session, ref);
  const { first, last } = spanOf(area, dimension);
  const count = last - first + 1;
  ensureCanEdit(session.world, sheet, linesArea(sheet, dimension, first, count), session.effectiveUser);
  moveLines(session.world, sheet, area, { kind: 'move', dimension, at: first, count, to });
}

function setHidden(
  session: Session,
  sheetId: number,
  dimension: Dimension,
  span: WireSpan,
  hidden: boolean,
): undefined {
  changeAxis(session, sheetId, dimension, (axis) => {
    ensureOnAxis(axis, dimension, span);
    axis.hidden = hidden ? addSpan(axis.hidden, span) : removeSpan(axis.hidden, span);
  });
}

function setSize(
  session: Session,
  sheetId: number,
  dimension: Dimension,
  span: WireSpan,
  size: number,
): undefined {
  changeAxis(session, sheetId, dimension, (axis) => {
    ensureOnAxis(axis, dimension, span);
    const sizes = { ...axis.sizes };
    for (let at = span.first; at <= span.last; at += 1) sizes[at] = size;
    axis.sizes = sizes;
  });
}

/** Rows that are read to guess how wide a column has to be. */
const MEASURED_ROWS = 200;
const PIXELS_A_LETTER = 7;

/** As wide as the longest text, by a rough measure: letters are not measured here. */
function autoResize(session: Session, sheetId: number, span: WireSpan): undefined {
  restructuring(session, sheetId, (sheet) => {
    ensureOnAxis(sheet.axes.columns, 'columns', span);
    const sizes = { ...sheet.axes.columns.sizes };
    const lastRow = Math.min(MEASURED_ROWS, lastContentRow(session.world, sheet));
    for (let col = span.first; col <= span.last; col += 1) {
      let longest = 0;
      for (let row = 1; row <= lastRow; row += 1) {
        longest = Math.max(longest, displayAt(session.world, sheet, row, col).length);
      }
      if (longest > 0) sizes[col] = Math.max(21, longest * PIXELS_A_LETTER + 6);
    }
    sheet.axes.columns.sizes = sizes;
    touch(session.world.workbook, { kind: 'head' });
  });
}

function setFrozen(session: Session, sheetId: number, dimension: Dimension, count: number): undefined {
  changeAxis(session, sheetId, dimension, (axis) => {
    const rows = dimension === 'rows';
    if (count < 0 || count > axis.count) {
      throw new ServiceError(rows ? messages.rowsOutOfBounds : messages.columnsOutOfBounds);
    }
    if (count > 0 && count === axis.count)
      throw new ServiceError(rows ? messages.allRowsFrozen : messages.allColumnsFrozen);
    axis.frozen = count;
  });
}

function shiftDepth(session: Session, ref: RangeRef, dimension: Dimension, delta: number): undefined {
  session.settle();
  const { area } = targetOf(session, ref);
  changeAxis(session, ref.sheetId, dimension, (axis) =>
    shiftGroupDepth(axis, spanOf(area, dimension), delta),
  );
}

/** Groups that lie at least in part inside the range. */
function collapseIn(session: Session, ref: RangeRef, dimension: Dimension, collapsed: boolean): undefined {
  session.settle();
  const { first, last } = spanOf(targetOf(session, ref).area, dimension);
  changeAxis(session, ref.sheetId, dimension, (axis) => {
    for (const group of axis.groups) {
      if (group.first <= last && first <= group.last) setCollapsed(axis, group, collapsed);
    }
  });
}

/** Collapses or expands all groups whose depth lies in the span. */
function collapseDepths(
  session: Session,
  sheetId: number,
  dimension: Dimension,
  depths: WireSpan,
  collapsed: boolean,
): undefined {
  changeAxis(session, sheetId, dimension, (axis) => {
    for (const group of axis.groups) {
      if (group.depth >= depths.first && group.depth <= depths.last) setCollapsed(axis, group, collapsed);
    }
  });
}

function oneGroup(
  session: Session,
  sheetId: number,
  dimension: Dimension,
  position: number,
  depth: number,
): WireGroup | null {
  return looking(session, sheetId, (sheet) => findGroup(sheet.axes[dimension], position, depth));
}

function depthOf(session: Session, sheetId: number, dimension: Dimension, position: number): number {
  return looking(session, sheetId, (sheet) => {
    const axis = sheet.axes[dimension];
    ensureOnAxis(axis, dimension, { first: position, last: position });
    return groupDepth(axis, position);
  });
}

export const lineOperations = {
  'lines.insert': insert,
  'lines.delete': remove,
  'lines.move': move,
  'lines.count': (session: Session, sheetId: number, dimension: Dimension): number =>
    looking(session, sheetId, (sheet) => sheet.axes[dimension].count),
  'lines.setHidden': setHidden,
  'lines.isHidden': (session: Session, sheetId: number, dimension: Dimension, position: number): boolean =>
    looking(session, sheetId, (sheet) => inSpans(sheet.axes[dimension].hidden, position)),
  'lines.setSize': setSize,
  'lines.getSize': (session: Session, sheetId: number, dimension: Dimension, position: number): number =>
    looking(session, sheetId, (sheet) => sheet.axes[dimension].sizes[position] ?? USUAL_SIZE[dimension]),
  'lines.autoResize': autoResize,
  'lines.setFrozen': setFrozen,
  'lines.getFrozen': (session: Session, sheetId: number, dimension: Dimension): number =>
    looking(session, sheetId, (sheet) => sheet.axes[dimension].frozen),
  'groups.shift': shiftDepth,
  'groups.collapseIn': collapseIn,
  'groups.collapseDepths': collapseDepths,
  'groups.find': oneGroup,
  'groups.depth': depthOf,
  'groups.setCollapsed': (
    session: Session,
    sheetId: number,
    dimension: Dimension,
    group: WireGroup,
    collapsed: boolean,
  ): undefined => changeAxis(session, sheetId, dimension, (axis) => setCollapsed(axis, group, collapsed)),
  'groups.remove': (session: Session, sheetId: number, dimension: Dimension, group: WireGroup): undefined =>
    changeAxis(session, sheetId, dimension, (axis) => removeGroup(axis, group)),
  'groups.setControl': (
    session: Session,
    sheetId: number,
    dimension: Dimension,
    position: 'BEFORE' | 'AFTER',
  ): undefined =>
    changeAxis(session, sheetId, dimension, (axis) => {
      axis.groupControl = position;
    }),
  'groups.getControl': (session: Session, sheetId: number, dimension: Dimension): string =>
    looking(session, sheetId, (sheet) => sheet.axes[dimension].groupControl),
} satisfies Operations;
