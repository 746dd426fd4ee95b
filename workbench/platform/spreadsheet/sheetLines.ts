import { call } from '../call';
import { enumValue, type EnumValue } from '../enums';
import { type Dimension, Group, type GroupFacts } from './group';
import { rangeRef, sheetIdOf } from './handles';
import type { Range } from './range';
import { SheetIdentity } from './sheetIdentity';

const DEEPEST = 8;

/** Rows and columns as such: how many, how large, hidden, frozen, grouped; and their coming, going and moving. */
export class SheetLines extends SheetIdentity {
  #insert(dimension: Dimension, at: number, count: number, inherit: 'before' | 'after'): this {
    call('lines.insert', sheetIdOf(this), dimension, at, count, inherit);
    return this;
  }

  #delete(dimension: Dimension, at: number, count: number): this {
    call('lines.delete', sheetIdOf(this), dimension, at, count);
    return this;
  }

  #hide(dimension: Dimension, at: number, count: number, hidden: boolean): void {
    call('lines.setHidden', sheetIdOf(this), dimension, { first: at, last: at + count - 1 }, hidden);
  }

  #size(dimension: Dimension, at: number, count: number, size: number): this {
    call('lines.setSize', sheetIdOf(this), dimension, { first: at, last: at + count - 1 }, size);
    return this;
  }

  getMaxRows(): number {
    return call<number>('lines.count', sheetIdOf(this), 'rows');
  }

  getMaxColumns(): number {
    return call<number>('lines.count', sheetIdOf(this), 'columns');
  }

  insertRowAfter(afterPosition: number): this {
    return this.#insert('rows', afterPosition + 1, 1, 'before');
  }

  insertRowBefore(beforePosition: number): this {
    return this.#insert('rows', beforePosition, 1, 'after');
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.#insert('rows', afterPosition + 1, howMany, 'before');
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.#insert('rows', beforePosition, howMany, 'after');
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.#insert('rows', rowIndex, numRows, 'after');
  }

  insertColumnAfter(afterPosition: number): this {
    return this.#insert('columns', afterPosition + 1, 1, 'before');
  }

  insertColumnBefore(beforePosition: number): this {
    return this.#insert('columns', beforePosition, 1, 'after');
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.#insert('columns', afterPosition + 1, howMany, 'before');
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.#insert('columns', beforePosition, howMany, 'after');
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.#insert('columns', columnIndex, numColumns, 'after');
  }

  deleteRow(rowPosition: number): this {
    return this.#delete('rows', rowPosition, 1);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.#delete('rows', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): this {
    return this.#delete('columns', columnPosition, 1);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.#delete('columns', columnPosition, howMany);
  }

  moveRows(rowSpec: Range, destinationIndex: number): void {
    call('lines.move', rangeRef(rowSpec), 'rows', destinationIndex);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    call('lines.move', rangeRef(columnSpec), 'columns', destinationIndex);
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.#hide('rows', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.#hide('rows', rowIndex, numRows, false);
  }

  hideRow(row: Range): void {
    this.#hide('rows', rangeRef(row).row, rangeRef(row).numRows, true);
  }

  unhideRow(row: Range): void {
    this.#hide('rows', rangeRef(row).row, rangeRef(row).numRows, false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.#hide('columns', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.#hide('columns', columnIndex, numColumns, false);
  }

  hideColumn(column: Range): void {
    this.#hide('columns', rangeRef(column).column, rangeRef(column).numColumns, true);
  }

  unhideColumn(column: Range): void {
    this.#hide('columns', rangeRef(column).column, rangeRef(column).numColumns, false);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return call<boolean>('lines.isHidden', sheetIdOf(this), 'rows', rowPosition);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return call<boolean>('lines.isHidden', sheetIdOf(this), 'columns', columnPosition);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return call<boolean>('filter.hidesRow', sheetIdOf(this), rowPosition);
  }

  getRowHeight(rowPosition: number): number {
    return call<number>('lines.getSize', sheetIdOf(this), 'rows', rowPosition);
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.#size('rows', rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    return this.#size('rows', startRow, numRows, height);
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.#size('rows', startRow, numRows, height);
  }

  getColumnWidth(columnPosition: number): number {
    return call<number>('lines.getSize', sheetIdOf(this), 'columns', columnPosition);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.#size('columns', columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    return this.#size('columns', startColumn, numColumns, width);
  }

  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }

  autoResizeColumns(startColumn: number, numColumns: number): this {
    call('lines.autoResize', sheetIdOf(this), { first: startColumn, last: startColumn + numColumns - 1 });
    return this;
  }

  getFrozenRows(): number {
    return call<number>('lines.getFrozen', sheetIdOf(this), 'rows');
  }

  setFrozenRows(rows: number): void {
    call('lines.setFrozen', sheetIdOf(this), 'rows', rows);
  }

  getFrozenColumns(): number {
    return call<number>('lines.getFrozen', sheetIdOf(this), 'columns');
  }

  setFrozenColumns(columns: number): void {
    call('lines.setFrozen', sheetIdOf(this), 'columns', columns);
  }

  #group(dimension: Dimension, position: number, depth: number): Group | null {
    const facts = call<GroupFacts | null>('groups.find', sheetIdOf(this), dimension, position, depth);
    return facts === null ? null : new Group(sheetIdOf(this), dimension, facts);
  }

  #collapse(dimension: Dimension, first: number, last: number, collapsed: boolean): this {
    call('groups.collapseDepths', sheetIdOf(this), dimension, { first, last }, collapsed);
    return this;
  }

  getRowGroup(rowIndex: number, groupDepth: number): Group | null {
    return this.#group('rows', rowIndex, groupDepth);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Group | null {
    return this.#group('columns', columnIndex, groupDepth);
  }

  getRowGroupDepth(rowIndex: number): number {
    return call<number>('groups.depth', sheetIdOf(this), 'rows', rowIndex);
  }

  getColumnGroupDepth(columnIndex: number): number {
    return call<number>('groups.depth', sheetIdOf(this), 'columns', columnIndex);
  }

  collapseAllRowGroups(): this {
    return this.#collapse('rows', 1, DEEPEST, true);
  }

  collapseAllColumnGroups(): this {
    return this.#collapse('columns', 1, DEEPEST, true);
  }

  expandAllRowGroups(): this {
    return this.#collapse('rows', 1, DEEPEST, false);
  }

  expandAllColumnGroups(): this {
    return this.#collapse('columns', 1, DEEPEST, false);
  }

  expandRowGroupsUpToDepth(groupDepth: number): this {
    return this.#collapse('rows', 1, groupDepth, false).#collapse('rows', groupDepth + 1, DEEPEST, true);
  }

  expandColumnGroupsUpToDepth(groupDepth: number): this {
    return this.#collapse('columns', 1, groupDepth, false).#collapse(
      'columns',
      groupDepth + 1,
      DEEPEST,
      true,
    );
  }

  getRowGroupControlPosition(): EnumValue {
    const position = call<string>('groups.getControl', sheetIdOf(this), 'rows');
    return enumValue('SpreadsheetApp.GroupControlTogglePosition', position);
  }

  setRowGroupControlPosition(position: EnumValue): this {
    call('groups.setControl', sheetIdOf(this), 'rows', position.name());
    return this;
  }

  getColumnGroupControlPosition(): EnumValue {
    const position = call<string>('groups.getControl', sheetIdOf(this), 'columns');
    return enumValue('SpreadsheetApp.GroupControlTogglePosition', position);
  }

  setColumnGroupControlPosition(position: EnumValue): this {
    call('groups.setControl', sheetIdOf(this), 'columns', position.name());
    return this;
  }
}
