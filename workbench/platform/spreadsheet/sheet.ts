import type { SheetFacts } from '../../store/operations/spreadsheet/sheets';
import { call } from '../call';
import { enumValue, type EnumValue } from '../enums';
import { service } from '../service';
import { colorHexOrNull } from './colors';
import { flatten } from './flatten';
import { makeRange, makeSheet, provideMakers, rangeRef, sheetIdOf } from './handles';
import { type NamedRange, namedRanges } from './namedRange';
import type { Range } from './range';
import { RangeList } from './rangeList';
import { activeRange, activeRangeList, currentCell, readSelection, Selection } from './selection';
import { SheetContent } from './sheetContent';
import { Spreadsheet } from './spreadsheet';

/** A tab. Written in parts: SheetIdentity, SheetLines, SheetContent, and here what concerns the tab itself. */
export class Sheet extends SheetContent {
  #facts(): SheetFacts {
    return call<SheetFacts>('sheet.facts', sheetIdOf(this));
  }

  #set(facts: Partial<SheetFacts>): this {
    call('sheet.setFacts', sheetIdOf(this), facts);
    return this;
  }

  getName(): string {
    return this.#facts().name;
  }

  getSheetName(): string {
    return this.#facts().name;
  }

  setName(name: string): this {
    call('sheet.rename', sheetIdOf(this), name);
    return this;
  }

  /** Counted from 1. */
  getIndex(): number {
    return this.#facts().index;
  }

  getParent(): Spreadsheet {
    return new Spreadsheet();
  }

  getType(): EnumValue {
    return enumValue('SpreadsheetApp.SheetType', 'GRID');
  }

  getFormUrl(): null {
    return null;
  }

  getNamedRanges(): NamedRange[] {
    return namedRanges(sheetIdOf(this));
  }

  getTabColor(): string | null {
    return this.#facts().tabColor;
  }

  setTabColor(color: string | null): this {
    return this.#set({ tabColor: colorHexOrNull(color) });
  }

  isSheetHidden(): boolean {
    return this.#facts().hidden;
  }

  hideSheet(): this {
    call('sheet.setHidden', sheetIdOf(this), true);
    return this;
  }

  showSheet(): this {
    call('sheet.setHidden', sheetIdOf(this), false);
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this.#facts().gridlinesHidden;
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    return this.#set({ gridlinesHidden: hideGridlines });
  }

  isRightToLeft(): boolean {
    return this.#facts().rightToLeft;
  }

  setRightToLeft(rightToLeft: boolean): this {
    return this.#set({ rightToLeft });
  }

  /** Only into the spreadsheet itself: there is no other one here. */
  copyTo(): Sheet {
    return makeSheet(call<number>('sheet.copy', sheetIdOf(this)));
  }

  activate(): this {
    call('selection.setSheet', sheetIdOf(this));
    return this;
  }

  getSelection(): Selection {
    return new Selection();
  }

  #isActive(): boolean {
    return readSelection().sheetId === sheetIdOf(this);
  }

  getActiveRange(): Range | null {
    return this.#isActive() ? activeRange() : this.getRange(1, 1);
  }

  getActiveRangeList(): RangeList {
    return this.#isActive() ? activeRangeList() : new RangeList([rangeRef(this.getRange(1, 1))]);
  }

  getActiveCell(): Range {
    return this.#isActive() ? currentCell() : this.getRange(1, 1);
  }

  getCurrentCell(): Range | null {
    return this.#isActive() ? currentCell() : null;
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
    const target = typeof range === 'string' ? this.getRange(range) : range;
    return this.setActiveRange(target);
  }

  setCurrentCell(cell: Range): Range {
    call('selection.setCell', rangeRef(cell));
    return makeRange(rangeRef(cell));
  }
}

service('SpreadsheetApp.Sheet', flatten(Sheet));
provideMakers({ sheet: (sheetId) => new Sheet(sheetId) });
