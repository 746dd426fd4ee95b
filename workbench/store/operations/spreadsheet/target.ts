import { type Area, clampArea } from '../../formula/area';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { sameArea } from '../../workbook/areas';
import { messages } from '../../workbook/messages';
import { columnCount, findSheet, rowCount, type Sheet } from '../../workbook/workbook';

/** A range as it crosses the bridge. The open flags stand for ends that are not written: `A2:A`, `3:3`. */
export type RangeRef = {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly numRows: number;
  readonly numColumns: number;
  readonly openRows?: boolean;
  readonly openColumns?: boolean;
};

export interface Target {
  readonly sheet: Sheet;
  readonly area: Area;
}

export function sheetOf(session: Session, sheetId: number): Sheet {
  const sheet = findSheet(session.world.workbook, sheetId);
  if (sheet === null) throw new ServiceError(messages.sheetGone(sheetId));
  return sheet;
}

/** The cells of a range as they are on the grid now. Throws where the sheet has shrunk below them. */
export function targetOf(session: Session, ref: RangeRef): Target {
  const sheet = sheetOf(session, ref.sheetId);
  const area = {
    row: ref.row,
    col: ref.column,
    lastRow: ref.openRows === true ? rowCount(sheet) : ref.row + ref.numRows - 1,
    lastCol: ref.openColumns === true ? columnCount(sheet) : ref.column + ref.numColumns - 1,
  };
  const onGrid = clampArea(area, rowCount(sheet), columnCount(sheet));
  if (onGrid === null || !sameArea(onGrid, area)) throw new ServiceError(messages.outsideSheet);
  return { sheet, area };
}

/** The area with its open ends, as rules and protections keep it. */
export function openArea(ref: RangeRef): Area {
  return {
    row: ref.row,
    col: ref.column,
    lastRow: ref.openRows === true ? Infinity : ref.row + ref.numRows - 1,
    lastCol: ref.openColumns === true ? Infinity : ref.column + ref.numColumns - 1,
  };
}

export function refOf(sheet: Sheet, area: Area): RangeRef {
  const lastRow = Math.min(area.lastRow, rowCount(sheet));
  const lastCol = Math.min(area.lastCol, columnCount(sheet));
  return {
    sheetId: sheet.id,
    row: area.row,
    column: area.col,
    numRows: lastRow - area.row + 1,
    numColumns: lastCol - area.col + 1,
    ...(area.lastRow === Infinity ? { openRows: true } : {}),
    ...(area.lastCol === Infinity ? { openColumns: true } : {}),
  };
}

/** Carries out what is buffered, then reads; the cells read are counted. */
export function reading<T>(session: Session, ref: RangeRef, read: (target: Target) => T): T {
  session.settle();
  const target = targetOf(session, ref);
  session.meter.cellsRead += ref.numRows * ref.numColumns;
  return read(target);
}

/** A look at a sheet that reads no cells. */
export function looking<T>(session: Session, sheetId: number, look: (sheet: Sheet) => T): T {
  session.settle();
  return look(sheetOf(session, sheetId));
}

/** Buffers a change of cells that writes no values. PLATFORM 4.18 */
export function changing(session: Session, ref: RangeRef, change: (target: Target) => void): undefined {
  session.write(() => change(targetOf(session, ref)));
}

/** Buffers a write of values or formulas; the cells written are counted. PLATFORM 4.18 */
export function writing(session: Session, ref: RangeRef, write: (target: Target) => void): undefined {
  session.meter.cellsWritten += ref.numRows * ref.numColumns;
  changing(session, ref, write);
}

/** Changes a sheet at once, after what is buffered. */
export function restructuring<T>(session: Session, sheetId: number, change: (sheet: Sheet) => T): T {
  session.settle();
  return change(sheetOf(session, sheetId));
}
