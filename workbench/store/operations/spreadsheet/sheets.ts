import { clampArea, columnLetters, parseA1 } from '../../formula/area';
import type { Operations } from '../../operation';
import { ServiceError } from '../../serviceError';
import type { Session } from '../../session';
import { gridArea } from '../../workbook/cells';
import { clearArea, type Clearing } from '../../workbook/clear';
import { lastContentColumn, lastContentRow } from '../../workbook/extent';
import { messages } from '../../workbook/messages';
import { ensureCanEditSheet } from '../../workbook/protection';
import {
  copySheet,
  deleteSheet,
  insertSheet,
  moveSheet,
  renameSheet,
  setSheetHidden,
} from '../../workbook/sheets';
import { columnCount, findSheetByName, rowCount, type Sheet, touch } from '../../workbook/workbook';
import { changing, looking, type RangeRef, refOf, restructuring, sheetOf } from './target';

/** Facts of a tab that are one value each. */
export type SheetFacts = {
  readonly name: string;
  readonly index: number;
  readonly tabColor: string | null;
  readonly hidden: boolean;
  readonly gridlinesHidden: boolean;
  readonly rightToLeft: boolean;
};

function facts(session: Session, sheetId: number): SheetFacts {
  return looking(session, sheetId, (sheet) => {
    const { name, tabColor, hidden, gridlinesHidden, rightToLeft } = sheet;
    return {
      name,
      index: session.world.workbook.sheets.indexOf(sheet) + 1,
      tabColor,
      hidden,
      gridlinesHidden,
      rightToLeft,
    };
  });
}

type FactChange = Partial<Pick<SheetFacts, 'tabColor' | 'gridlinesHidden' | 'rightToLeft'>>;

function setFacts(session: Session, sheetId: number, change: FactChange): undefined {
  restructuring(session, sheetId, (sheet) => {
    ensureCanEditSheet(session.world, sheet, session.effectiveUser);
    Object.assign(sheet, change);
    touch(session.world.workbook, { kind: 'head' });
  });
}

/** Throws what `getRange` throws for a block that does not lie on the sheet. PLATFORM 4.10 */
function checkBlock(
  session: Session,
  sheetId: number,
  row: number,
  col: number,
  rows: number,
  cols: number,
): undefined {
  if (row < 1) throw new ServiceError(messages.startingRowTooSmall);
  if (col < 1) throw new ServiceError(messages.startingColumnTooSmall);
  if (rows < 1) throw new ServiceError(messages.tooFewRows);
  if (cols < 1) throw new ServiceError(messages.tooFewColumns);
  const fits = (sheet: Sheet): boolean =>
    row + rows - 1 <= rowCount(sheet) && col + cols - 1 <= columnCount(sheet);
  if (fits(sheetOf(session, sheetId))) return;
  // A buffered append may make the sheet longer.
  session.settle();
  if (!fits(sheetOf(session, sheetId))) throw new ServiceError(messages.outsideSheet);
}

/** `R2C1:R4C3` in A1 notation; any other text as it is. */
function fromR1C1(text: string): string {
  const corner = (row: string, col: string): string => `${columnLetters(Number(col))}${row}`;
  const match = /^(.*!)?R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text);
  if (match === null) return text;
  const [, sheet = '', row = '', col = '', lastRow = row, lastCol = col] = match;
  return `${sheet}${corner(row, col)}:${corner(lastRow, lastCol)}`;
}

/** Reads A1 or R1C1 notation, with or without a tab's name; `sheetId` is the tab meant by one without. */
function parseRange(session: Session, sheetId: number, text: string): RangeRef {
  const reference = parseA1(fromR1C1(text));
  const { workbook } = session.world;
  if (reference === null) throw new ServiceError(messages.rangeNotFound);
  const sheet =
    reference.sheet === null ? sheetOf(session, sheetId) : findSheetByName(workbook, reference.sheet);
  if (sheet === null) throw new ServiceError(messages.rangeNotFound);
  const { area } = reference;
  const whole = clampArea(area, rowCount(sheet), columnCount(sheet));
  if (whole === null || beyond(area.lastRow, rowCount(sheet)) || beyond(area.lastCol, columnCount(sheet))) {
    throw new ServiceError(messages.outsideSheet);
  }
  return refOf(sheet, area);
}

function beyond(last: number, count: number): boolean {
  return last !== Infinity && last > count;
}

function dataRange(session: Session, sheetId: number): RangeRef {
  return looking(session, sheetId, (sheet) => {
    const lastRow = Math.max(1, lastContentRow(session.world, sheet));
    const lastCol = Math.max(1, lastContentColumn(session.world, sheet));
    return refOf(sheet, { row: 1, col: 1, lastRow, lastCol });
  });
}

function clear(session: Session, sheetId: number, what: Clearing): undefined {
  const sheet = sheetOf(session, sheetId);
  const whole = refOf(sheet, gridArea(sheet));
  if (what.contents) {
    session.settle();
    session.meter.cellsWritten +=
      lastContentRow(session.world, sheet) * lastContentColumn(session.world, sheet);
  }
  changing(session, whole, (target) =>
    clearArea(session.world, target.sheet, target.area, what, session.effectiveUser),
  );
}

function insert(
  session: Session,
  name: string | null,
  index: number | null,
  templateId: number | null,
): number {
  session.settle();
  const template = templateId === null ? null : sheetOf(session, templateId);
  return insertSheet(session.world, name, index, template).id;
}

export const sheetOperations = {
  'sheet.facts': facts,
  'sheet.setFacts': setFacts,
  'sheet.checkBlock': checkBlock,
  'sheet.parseRange': parseRange,
  'sheet.dataRange': dataRange,
  'sheet.lastRow': (session: Session, sheetId: number): number =>
    looking(session, sheetId, (sheet) => lastContentRow(session.world, sheet)),
  'sheet.lastColumn': (session: Session, sheetId: number): number =>
    looking(session, sheetId, (sheet) => lastContentColumn(session.world, sheet)),
  'sheet.clear': clear,
  'sheet.clearRules': (session: Session, sheetId: number): undefined => {
    session.write(() => {
      const sheet = sheetOf(session, sheetId);
      ensureCanEditSheet(session.world, sheet, session.effectiveUser);
      sheet.conditionalFormats = [];
      touch(session.world.workbook, { kind: 'sheet', sheetId });
    });
  },
  'sheet.rename': (session: Session, sheetId: number, name: string): undefined => {
    restructuring(session, sheetId, (sheet) =>
      renameSheet(session.world, sheet, name, session.effectiveUser),
    );
  },
  'sheet.setHidden': (session: Session, sheetId: number, hidden: boolean): undefined => {
    restructuring(session, sheetId, (sheet) => setSheetHidden(session.world, sheet, hidden));
  },
  'sheet.copy': (session: Session, sheetId: number): number =>
    restructuring(session, sheetId, (sheet) => copySheet(session.world, sheet).id),
  'sheets.insert': insert,
  'sheets.delete': (session: Session, sheetId: number): undefined => {
    restructuring(session, sheetId, (sheet) => deleteSheet(session.world, sheet, session.effectiveUser));
  },
  'sheets.move': (session: Session, sheetId: number, position: number): undefined => {
    restructuring(session, sheetId, (sheet) => moveSheet(session.world, sheet, position));
  },
  'sheets.list': (session: Session): number[] => {
    session.settle();
    return session.world.workbook.sheets.map((sheet) => sheet.id);
  },
  'sheets.byName': (session: Session, name: string): number | null => {
    session.settle();
    return findSheetByName(session.world.workbook, name)?.id ?? null;
  },
} satisfies Operations;
