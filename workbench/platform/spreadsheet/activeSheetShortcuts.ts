import { call } from '../call';
import type { Range } from './range';
import { RangeList } from './rangeList';
import { activeRange, activeRangeList, currentCell, readSelection, Selection } from './selection';
import { makeSheet, rangeRef, sheetIdOf } from './handles';
import type { Sheet } from './sheet';

/** What a spreadsheet does with the tab that the person looks at. */
export class ActiveSheetShortcuts {
  getActiveSheet(): Sheet {
    return makeSheet(readSelection().sheetId);
  }

  /** The second argument, whether an earlier selection comes back, makes no difference: one is kept for all tabs. */
  setActiveSheet(sheet: Sheet): Sheet {
    call('selection.setSheet', sheetIdOf(sheet));
    return sheet;
  }

  getSelection(): Selection {
    return new Selection();
  }

  getActiveRange(): Range | null {
    return activeRange();
  }

  getActiveRangeList(): RangeList {
    return activeRangeList();
  }

  getActiveCell(): Range {
    return currentCell();
  }

  getCurrentCell(): Range {
    return currentCell();
  }

  setActiveRange(range: Range): Range {
    call('selection.set', [rangeRef(range)]);
    return range;
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    call('selection.set', RangeList.refsOf(rangeList));
    return rangeList;
  }

  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.getActiveSheet().getRange(range) : range);
  }

  setCurrentCell(cell: Range): Range {
    call('selection.setCell', rangeRef(cell));
    return cell;
  }

  getSheetName(): string {
    return this.getActiveSheet().getName();
  }

  getSheetId(): number {
    return readSelection().sheetId;
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.getActiveSheet().getSheetValues(startRow, startColumn, numRows, numColumns);
  }

  appendRow(rowContents: unknown[]): Sheet {
    return this.getActiveSheet().appendRow(rowContents);
  }

  sort(columnPosition: number, ascending = true): Sheet {
    return this.getActiveSheet().sort(columnPosition, ascending);
  }

  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }

  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }

  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }

  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertRowAfter(afterPosition);
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertRowBefore(beforePosition);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsAfter(afterPosition, howMany);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsBefore(beforePosition, howMany);
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertColumnAfter(afterPosition);
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertColumnBefore(beforePosition);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertColumnsAfter(afterPosition, howMany);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertColumnsBefore(beforePosition, howMany);
  }

  deleteRow(rowPosition: number): Sheet {
    return this.getActiveSheet().deleteRow(rowPosition);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.getActiveSheet().deleteRows(rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    return this.getActiveSheet().deleteColumn(columnPosition);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.getActiveSheet().deleteColumns(columnPosition, howMany);
  }

  hideRow(row: Range): void {
    row.getSheet().hideRow(row);
  }

  unhideRow(row: Range): void {
    row.getSheet().unhideRow(row);
  }

  hideColumn(column: Range): void {
    column.getSheet().hideColumn(column);
  }

  unhideColumn(column: Range): void {
    column.getSheet().unhideColumn(column);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.getActiveSheet().isRowHiddenByUser(rowPosition);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.getActiveSheet().isRowHiddenByFilter(rowPosition);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.getActiveSheet().isColumnHiddenByUser(columnPosition);
  }

  getRowHeight(rowPosition: number): number {
    return this.getActiveSheet().getRowHeight(rowPosition);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.getActiveSheet().setRowHeight(rowPosition, height);
  }

  getColumnWidth(columnPosition: number): number {
    return this.getActiveSheet().getColumnWidth(columnPosition);
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.getActiveSheet().setColumnWidth(columnPosition, width);
  }

  autoResizeColumn(columnPosition: number): Sheet {
    return this.getActiveSheet().autoResizeColumn(columnPosition);
  }
}
