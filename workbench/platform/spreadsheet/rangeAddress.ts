import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { areaToA1 } from '../../store/formula/area';
import { call } from '../call';
import { Exception } from '../exception';
import { messages } from '../../store/workbook/messages';
import { keepRange, makeRange, makeSheet, rangeRef } from './handles';
import type { Range } from './range';
import type { Sheet } from './sheet';

/** Where a range lies: all that a handle holds. Nothing here asks for data. */
export class RangeAddress {
  constructor(ref: RangeRef) {
    keepRange(this, ref);
  }

  get #ref(): RangeRef {
    return rangeRef(this);
  }

  getA1Notation(): string {
    const { row, column, numRows, numColumns, openRows, openColumns } = this.#ref;
    return areaToA1({
      row,
      col: column,
      lastRow: openRows === true ? Infinity : row + numRows - 1,
      lastCol: openColumns === true ? Infinity : column + numColumns - 1,
    });
  }

  getRow(): number {
    return this.#ref.row;
  }

  getRowIndex(): number {
    return this.#ref.row;
  }

  getColumn(): number {
    return this.#ref.column;
  }

  getLastRow(): number {
    return this.#ref.row + this.#ref.numRows - 1;
  }

  getLastColumn(): number {
    return this.#ref.column + this.#ref.numColumns - 1;
  }

  getNumRows(): number {
    return this.#ref.numRows;
  }

  getHeight(): number {
    return this.#ref.numRows;
  }

  getNumColumns(): number {
    return this.#ref.numColumns;
  }

  getWidth(): number {
    return this.#ref.numColumns;
  }

  getGridId(): number {
    return this.#ref.sheetId;
  }

  getSheet(): Sheet {
    return makeSheet(this.#ref.sheetId);
  }

  isStartRowBounded(): boolean {
    return this.#ref.openRows !== true || this.#ref.row > 1;
  }

  isStartColumnBounded(): boolean {
    return this.#ref.openColumns !== true || this.#ref.column > 1;
  }

  isEndRowBounded(): boolean {
    return this.#ref.openRows !== true;
  }

  isEndColumnBounded(): boolean {
    return this.#ref.openColumns !== true;
  }

  /** The cell `row` down and `column` right, both counted from 1. */
  getCell(row: number, column: number): Range {
    const { sheetId, numRows, numColumns } = this.#ref;
    if (row < 1 || row > numRows || column < 1 || column > numColumns)
      throw new Exception('Cell reference out of range');
    return makeRange({
      sheetId,
      row: this.#ref.row + row - 1,
      column: this.#ref.column + column - 1,
      numRows: 1,
      numColumns: 1,
    });
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    numRows: number = this.#ref.numRows,
    numColumns: number = this.#ref.numColumns,
  ): Range {
    const { sheetId } = this.#ref;
    const row = this.#ref.row + rowOffset;
    const column = this.#ref.column + columnOffset;
    if (row < 1 || column < 1) throw new Exception(messages.outsideSheet);
    call('sheet.checkBlock', sheetId, row, column, numRows, numColumns);
    return makeRange({ sheetId, row, column, numRows, numColumns });
  }
}
