import type { Operations } from '../../operation';
import type { Session } from '../../session';
import { select, selectCell, selectionOf, selectSheet } from '../../workbook/selections';
import { type RangeRef, refOf, sheetOf, targetOf } from './target';

/** What the person who runs the script has selected. */
export type WireSelection = {
  readonly sheetId: number;
  readonly ranges: readonly RangeRef[];
  readonly cell: { readonly row: number; readonly col: number };
};

function read(session: Session): WireSelection {
  const { sheetId, areas, cell } = selectionOf(session.world.workbook, session.effectiveUser);
  const sheet = sheetOf(session, sheetId);
  return { sheetId, ranges: areas.map((area) => refOf(sheet, area)), cell: { row: cell.row, col: cell.col } };
}

function set(session: Session, refs: RangeRef[]): undefined {
  session.settle();
  const targets = refs.map((ref) => targetOf(session, ref));
  const [first] = targets;
  if (first === undefined) return;
  select(
    session.world.workbook,
    session.effectiveUser,
    first.sheet,
    targets.map(({ area }) => area),
  );
}

export const selectionOperations = {
  'selection.read': read,
  'selection.set': set,
  'selection.setSheet': (session: Session, sheetId: number): undefined => {
    selectSheet(session.world.workbook, session.effectiveUser, sheetOf(session, sheetId));
  },
  'selection.setCell': (session: Session, ref: RangeRef): undefined => {
    const { sheet } = targetOf(session, ref);
    selectCell(session.world.workbook, session.effectiveUser, sheet, ref.row, ref.column);
  },
} satisfies Operations;
