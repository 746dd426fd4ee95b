import type { WireRule } from '../../store/operations/spreadsheet/rules';
import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { call } from '../call';
import type { EnumValue } from '../enums';
import { ConditionalFormatRule } from './conditionalFormatRule';
import {
  addMetadata,
  type DeveloperMetadata,
  DeveloperMetadataFinder,
  metadataAt,
} from './developerMetadata';
import { Filter } from './filter';
import { makeRange, sheetIdOf } from './handles';
import { Protection } from './protection';
import type { Range } from './range';
import { clearingOf } from './rangeContent';
import { RangeList } from './rangeList';
import { SheetLines } from './sheetLines';
import { TextFinder } from './textFinder';
import { toCrossing } from './values';

/** The ranges of a tab, its contents and its rules. */
export class SheetContent extends SheetLines {
  getRange(where: string | number, column = 1, numRows = 1, numColumns = 1): Range {
    const sheetId = sheetIdOf(this);
    if (typeof where === 'string') return makeRange(call<RangeRef>('sheet.parseRange', sheetId, where));
    call('sheet.checkBlock', sheetId, where, column, numRows, numColumns);
    return makeRange({ sheetId, row: where, column, numRows, numColumns });
  }

  getRangeList(a1Notations: string[]): RangeList {
    return new RangeList(
      a1Notations.map((text) => call<RangeRef>('sheet.parseRange', sheetIdOf(this), text)),
    );
  }

  getDataRange(): Range {
    return makeRange(call<RangeRef>('sheet.dataRange', sheetIdOf(this)));
  }

  getLastRow(): number {
    return call<number>('sheet.lastRow', sheetIdOf(this));
  }

  getLastColumn(): number {
    return call<number>('sheet.lastColumn', sheetIdOf(this));
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const lastRow = numRows === -1 ? this.getLastRow() : startRow + numRows - 1;
    const lastColumn = numColumns === -1 ? this.getLastColumn() : startColumn + numColumns - 1;
    return this.getRange(
      startRow,
      startColumn,
      lastRow - startRow + 1,
      lastColumn - startColumn + 1,
    ).getValues();
  }

  appendRow(rowContents: unknown[]): this {
    call('sheet.appendRow', sheetIdOf(this), rowContents.map(toCrossing));
    return this;
  }

  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    call('sheet.clear', sheetIdOf(this), clearingOf(options));
    return this;
  }

  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }

  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }

  clearNotes(): this {
    call('sheet.clear', sheetIdOf(this), clearingOf({ commentsOnly: true }));
    return this;
  }

  /** Sorts all rows below the frozen ones. */
  sort(columnPosition: number, ascending = true): this {
    const first = this.getFrozenRows() + 1;
    const rows = this.getMaxRows() - first + 1;
    this.getRange(first, 1, rows, this.getMaxColumns()).sort({ column: columnPosition, ascending });
    return this;
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(() => [this.#whole()], findText);
  }

  #whole(): RangeRef {
    return {
      sheetId: sheetIdOf(this),
      row: 1,
      column: 1,
      numRows: this.getMaxRows(),
      numColumns: this.getMaxColumns(),
    };
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return call<WireRule[]>('sheet.getRules', sheetIdOf(this)).map((wire) => new ConditionalFormatRule(wire));
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    call(
      'sheet.setRules',
      sheetIdOf(this),
      rules.map((rule) => ConditionalFormatRule.wireOf(rule)),
    );
  }

  clearConditionalFormatRules(): void {
    call('sheet.clearRules', sheetIdOf(this));
  }

  addDeveloperMetadata(...args: (string | EnumValue)[]): this {
    addMetadata({ sheetId: sheetIdOf(this) }, args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt({ sheetId: sheetIdOf(this) });
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder({ sheetId: sheetIdOf(this) });
  }

  protect(): Protection {
    return new Protection(call<string>('protection.ofSheet', sheetIdOf(this)));
  }

  getProtections(type: EnumValue): Protection[] {
    return call<string[]>('protection.list', sheetIdOf(this), type.name()).map((id) => new Protection(id));
  }

  getFilter(): Filter | null {
    const sheetId = sheetIdOf(this);
    return call<RangeRef | null>('filter.range', sheetId) === null ? null : new Filter(sheetId);
  }
}
