import type { Plain } from '../../../platform/bridge';
import type { Operations } from '../../operation';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { isHiddenByFilter } from '../../workbook/filter';
import { messages } from '../../workbook/messages';
import { ensureCanEdit } from '../../workbook/protection';
import { sortArea } from '../../workbook/sort';
import { type Filter, type Sheet, touch } from '../../workbook/workbook';
import { openArea, type RangeRef, refOf, restructuring, targetOf } from './target';
import { conditionFromWire, conditionToWire, type WireCondition } from './wireConditions';

export type WireFilterColumn = {
  readonly condition: WireCondition | null;
  readonly hiddenValues: readonly string[] | null;
  readonly visibleValues: readonly string[] | null;
};

function create(session: Session, ref: RangeRef): undefined {
  session.settle();
  const { sheet, area } = targetOf(session, ref);
  if (sheet.filter !== null) throw new ServiceError(messages.filterExists);
  ensureCanEdit(session.world, sheet, area, session.effectiveUser);
  sheet.filter = { area: openArea(ref), columns: {} };
  touch(session.world.workbook, { kind: 'head' });
}

function withFilter<T>(session: Session, sheetId: number, use: (sheet: Sheet, filter: Filter) => T): T {
  return restructuring(session, sheetId, (sheet) => {
    if (sheet.filter === null) throw new ServiceError('The filter no longer exists.');
    return use(sheet, sheet.filter);
  });
}

function setColumn(
  session: Session,
  sheetId: number,
  column: number,
  wire: WireFilterColumn | null,
): undefined {
  withFilter(session, sheetId, (_, filter) => {
    if (column < filter.area.col || column > filter.area.lastCol)
      throw new ServiceError(messages.columnsOutOfBounds);
    if (wire === null) {
      const rest = Object.entries(filter.columns).filter(([key]) => Number(key) !== column);
      filter.columns = Object.fromEntries(rest);
    } else {
      const condition = wire.condition === null ? null : conditionFromWire(session.world, wire.condition);
      filter.columns = { ...filter.columns, [column]: { ...wire, condition } };
    }
    touch(session.world.workbook, { kind: 'head' });
  });
}

function getColumn(session: Session, sheetId: number, column: number): Plain {
  return withFilter(session, sheetId, (_, filter): Plain => {
    const known = filter.columns[column];
    if (known === undefined) return null;
    const condition = known.condition === null ? null : conditionToWire(session.world, known.condition);
    return { ...known, condition }; // made of plain values only
  });
}

function sort(session: Session, sheetId: number, column: number, ascending: boolean): undefined {
  withFilter(session, sheetId, (sheet, { area }) => {
    const body = { ...area, row: area.row + 1, lastRow: Math.min(area.lastRow, sheet.axes.rows.count) };
    session.meter.cellsWritten += (body.lastRow - body.row + 1) * (body.lastCol - body.col + 1);
    sortArea(session.world, sheet, body, [{ col: column, ascending }], session.effectiveUser);
  });
}

export const filterOperations = {
  'filter.create': create,
  'filter.range': (session: Session, sheetId: number): RangeRef | null =>
    restructuring(session, sheetId, (sheet) =>
      sheet.filter === null ? null : refOf(sheet, sheet.filter.area),
    ),
  'filter.remove': (session: Session, sheetId: number): undefined => {
    withFilter(session, sheetId, (sheet) => {
      sheet.filter = null;
      touch(session.world.workbook, { kind: 'head' });
    });
  },
  'filter.setColumn': setColumn,
  'filter.getColumn': getColumn,
  'filter.sort': sort,
  'filter.hidesRow': (session: Session, sheetId: number, row: number): boolean =>
    restructuring(session, sheetId, (sheet) => isHiddenByFilter(session.world, sheet, row)),
} satisfies Operations;
