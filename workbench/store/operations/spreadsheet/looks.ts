import type { Plain } from '../../../platform/bridge';
import { isValidPattern } from '../../numberFormat/displayValue';
import { ServiceError } from '../../serviceError';
import type { Operations } from '../../operation';
import type { Session } from '../../session';
import { changeEachProps, changeProps, propsAt, withoutProps } from '../../workbook/cells';
import type { CellProps, PropName } from '../../workbook/propTable';
import { ensureCanEdit } from '../../workbook/protection';
import { patternAt, readEach } from '../../workbook/read';
import type { Sheet } from '../../workbook/workbook';
import { changing, type RangeRef, sheetOf, targetOf } from './target';

/** A property of cells that is a text or a number; null where the cell has none of its own. */
type Look = string | number | null;
type LookName = Exclude<PropName, 'validation'>;

function checkFormat(name: LookName, value: Look): void {
  if (name !== 'format' || typeof value !== 'string' || isValidPattern(value)) return;
  throw new ServiceError(`The number format "${value}" cannot be read.`);
}

function withLook(props: CellProps, name: LookName, value: Look): CellProps {
  return value === null ? withoutProps(props, [name]) : { ...props, [name]: value };
}

function setLook(session: Session, ref: RangeRef, name: LookName, value: Look): undefined {
  checkFormat(name, value);
  changing(session, ref, ({ sheet, area }) => {
    ensureCanEdit(session.world, sheet, area, session.effectiveUser);
    changeProps(session.world.workbook, sheet, area, (props) => withLook(props, name, value));
  });
}

function setLooks(session: Session, ref: RangeRef, name: LookName, values: Look[][]): undefined {
  for (const line of values) for (const value of line) checkFormat(name, value);
  changing(session, ref, ({ sheet, area }) => {
    ensureCanEdit(session.world, sheet, area, session.effectiveUser);
    const change = (props: CellProps, row: number, col: number): CellProps => {
      return withLook(props, name, values[row - area.row]?.[col - area.col] ?? null);
    };
    const rowKey = (row: number): string => JSON.stringify(values[row - area.row]);
    changeEachProps(session.world.workbook, sheet, area, change, rowKey);
  });
}

function lookAt(session: Session, sheet: Sheet, row: number, col: number, name: LookName): Look {
  const look = name === 'format' ? patternAt(session.world, sheet, row, col) : undefined;
  return look ?? propsAt(session.world.workbook, sheet, row, col)[name] ?? null;
}

function getLooks(session: Session, ref: RangeRef, name: LookName): Plain {
  session.settle();
  const { sheet, area } = targetOf(session, ref);
  return readEach(area, (row, col) => lookAt(session, sheet, row, col, name));
}

export const lookOperations = {
  'range.setLook': setLook,
  'range.setLooks': setLooks,
  'range.getLooks': getLooks,
  'range.getLook': (session: Session, ref: RangeRef, name: LookName): Look => {
    session.settle();
    return lookAt(session, sheetOf(session, ref.sheetId), ref.row, ref.column, name);
  },
} satisfies Operations;
