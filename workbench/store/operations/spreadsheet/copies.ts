import { ServiceError } from '../../serviceError';
import type { Operations } from '../../operation';
import type { Session } from '../../session';
import { copyArea, moveArea, type PasteType } from '../../workbook/copy';
import { messages } from '../../workbook/messages';
import { type RangeRef, sheetOf, targetOf } from './target';

const WRITES_VALUES: readonly PasteType[] = [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMULA',
  'PASTE_VALUES',
];

function count(session: Session, ref: RangeRef, type: PasteType): void {
  if (WRITES_VALUES.includes(type)) session.meter.cellsWritten += ref.numRows * ref.numColumns;
}

/** Only the corner of the target has to lie on the sheet: its size is the source's. */
function cornerOf(session: Session, to: RangeRef): ReturnType<typeof targetOf> {
  const sheet = sheetOf(session, to.sheetId);
  if (to.row < 1 || to.column < 1) throw new ServiceError(messages.outsideSheet);
  const lastRow = to.row + to.numRows - 1;
  return { sheet, area: { row: to.row, col: to.column, lastRow, lastCol: to.column + to.numColumns - 1 } };
}

function copy(
  session: Session,
  from: RangeRef,
  to: RangeRef,
  type: PasteType,
  transposed: boolean,
): undefined {
  count(session, from, type);
  session.write(() => {
    copyArea(
      session.world,
      targetOf(session, from),
      cornerOf(session, to),
      type,
      transposed,
      session.effectiveUser,
    );
  });
}

function move(session: Session, from: RangeRef, to: RangeRef): undefined {
  count(session, from, 'PASTE_NORMAL');
  session.write(() => {
    moveArea(session.world, targetOf(session, from), cornerOf(session, to), session.effectiveUser);
  });
}

export const copyOperations = { 'range.copyTo': copy, 'range.moveTo': move } satisfies Operations;
