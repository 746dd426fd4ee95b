import type { Plain } from '../../../platform/bridge';
import type { Operations } from '../../operation';
import type { Session } from '../../session';
import { formulaAt, noteAt } from '../../workbook/cells';
import { clearArea, type Clearing } from '../../workbook/clear';
import { rebaseFormula } from '../../workbook/formulaMoves';
import { contentAt, readDisplay, readEach, readValues } from '../../workbook/read';
import { type Direction, nextDataCell } from '../../workbook/nextDataCell';
import { removeDuplicates, sortArea, type SortKey } from '../../workbook/sort';
import type { Written } from '../../workbook/typing';
import { appendRow, blockOf, writeBlock, writeFormulas, writeNotes } from '../../workbook/write';
import { changing, looking, type RangeRef, reading, sheetOf, writing } from './target';

function readingEach<T extends Plain>(
  session: Session,
  ref: RangeRef,
  read: (sheet: ReturnType<typeof sheetOf>, row: number, col: number) => T,
): T[][] {
  return reading(session, ref, ({ sheet, area }) => readEach(area, (row, col) => read(sheet, row, col)));
}

function setValue(session: Session, ref: RangeRef, value: Written): undefined {
  writing(session, ref, ({ sheet, area }) => {
    writeBlock(session.world, sheet, area, () => value, session.effectiveUser);
  });
}

function setValues(session: Session, ref: RangeRef, values: Written[][]): undefined {
  writing(session, ref, ({ sheet, area }) => {
    writeBlock(session.world, sheet, area, blockOf<Written>(area, values, null), session.effectiveUser);
  });
}

function setFormulas(session: Session, ref: RangeRef, formulas: string[][]): undefined {
  writing(session, ref, ({ sheet, area }) => {
    writeFormulas(session.world, sheet, area, blockOf(area, formulas, ''), session.effectiveUser);
  });
}

/** One formula for all cells: like a copied one it is written for the first and read from each. */
function setFormula(session: Session, ref: RangeRef, formula: string): undefined {
  writing(session, ref, ({ sheet, area }) => {
    const here = (row: number, col: number): string => rebaseFormula(formula, area, { row, col });
    writeFormulas(session.world, sheet, area, here, session.effectiveUser);
  });
}

function setNotes(session: Session, ref: RangeRef, notes: string[][]): undefined {
  changing(session, ref, ({ sheet, area }) => {
    writeNotes(session.world, sheet, area, blockOf(area, notes, ''), session.effectiveUser);
  });
}

function setNote(session: Session, ref: RangeRef, note: string): undefined {
  changing(session, ref, ({ sheet, area }) => {
    writeNotes(session.world, sheet, area, () => note, session.effectiveUser);
  });
}

function clear(session: Session, ref: RangeRef, what: Clearing): undefined {
  const change = what.contents ? writing : changing;
  change(session, ref, ({ sheet, area }) =>
    clearArea(session.world, sheet, area, what, session.effectiveUser),
  );
}

function append(session: Session, sheetId: number, values: Written[]): undefined {
  session.meter.cellsWritten += values.length;
  session.write(() => appendRow(session.world, sheetOf(session, sheetId), values, session.effectiveUser));
}

function findDataCell(
  session: Session,
  ref: RangeRef,
  direction: Direction,
): { row: number; column: number } {
  return looking(session, ref.sheetId, (sheet) => {
    const { row, col } = nextDataCell(session.world, sheet, { row: ref.row, col: ref.column }, direction);
    return { row, column: col };
  });
}

export const cellOperations = {
  'range.nextDataCell': findDataCell,
  'range.getValues': (session: Session, ref: RangeRef) =>
    reading(session, ref, ({ sheet, area }) => readValues(session.world, sheet, area)), // dates as { date }
  'range.getDisplayValues': (session: Session, ref: RangeRef) =>
    reading(session, ref, ({ sheet, area }) => readDisplay(session.world, sheet, area)),
  'range.getFormulas': (session: Session, ref: RangeRef) => readingEach(session, ref, formulaAt),
  'range.getNotes': (session: Session, ref: RangeRef) =>
    looking(session, ref.sheetId, (sheet) => {
      const area = {
        row: ref.row,
        col: ref.column,
        lastRow: ref.row + ref.numRows - 1,
        lastCol: ref.column + ref.numColumns - 1,
      };
      return readEach(area, (row, col) => noteAt(sheet, row, col));
    }),
  'range.isBlank': (session: Session, ref: RangeRef) =>
    readingEach(session, ref, (sheet, row, col) => {
      return contentAt(session.world, sheet, row, col) === null && formulaAt(sheet, row, col) === '';
    }).every((line) => line.every(Boolean)),
  'range.setValue': setValue,
  'range.setValues': setValues,
  'range.setFormula': setFormula,
  'range.setFormulas': setFormulas,
  'range.setNote': setNote,
  'range.setNotes': setNotes,
  'range.clear': clear,
  'range.sort': (session: Session, ref: RangeRef, keys: SortKey[]): undefined =>
    writing(session, ref, ({ sheet, area }) =>
      sortArea(session.world, sheet, area, keys, session.effectiveUser),
    ),
  'range.removeDuplicates': (session: Session, ref: RangeRef, columns: number[]): number =>
    reading(session, ref, ({ sheet, area }) => {
      session.meter.cellsWritten += ref.numRows * ref.numColumns;
      return removeDuplicates(session.world, sheet, area, columns, session.effectiveUser);
    }),
  'sheet.appendRow': append,
} satisfies Operations;
