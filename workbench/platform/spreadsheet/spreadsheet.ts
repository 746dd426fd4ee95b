import type { WireNamedRange } from '../../store/operations/spreadsheet/namedRanges';
import type { RangeRef } from '../../store/operations/spreadsheet/target';
import type { WorkbookFacts } from '../../store/operations/spreadsheet/workbook';
import { call } from '../call';
import type { EnumValue } from '../enums';
import type { HtmlOutput } from '../html/htmlOutput';
import { service } from '../service';
import { createUi, showPage } from '../ui';
import { User } from '../user';
import { ActiveSheetShortcuts } from './activeSheetShortcuts';
import { flatten } from './flatten';
import { addMetadata, DeveloperMetadataFinder, metadataAt } from './developerMetadata';
import type { DeveloperMetadata } from './developerMetadata';
import { makeRange, makeSheet, provideMakers, rangeRef, sheetIdOf } from './handles';
import { type NamedRange, namedRanges } from './namedRange';
import { Protection } from './protection';
import type { Range } from './range';
import { RangeList } from './rangeList';
import { readSelection } from './selection';
import type { Sheet } from './sheet';
import { TextFinder } from './textFinder';

interface InsertOptions {
  readonly template?: Sheet;
}

function addressOf(person: unknown): string {
  return person instanceof User ? person.getEmail() : String(person);
}

/** The spreadsheet that the script is bound to; there is no other one here. */
export class Spreadsheet extends ActiveSheetShortcuts {
  #facts(): WorkbookFacts {
    return call<WorkbookFacts>('workbook.facts');
  }

  getId(): string {
    return this.#facts().id;
  }

  getUrl(): string {
    return this.#facts().url;
  }

  getName(): string {
    return this.#facts().name;
  }

  rename(newName: string): void {
    call('workbook.rename', newName);
  }

  getFormUrl(): null {
    return null;
  }

  getSpreadsheetTimeZone(): string {
    return this.#facts().timeZone;
  }

  setSpreadsheetTimeZone(timezone: string): void {
    call('workbook.setZone', timezone);
  }

  getSpreadsheetLocale(): string {
    return this.#facts().locale;
  }

  setSpreadsheetLocale(locale: string): void {
    call('workbook.setLocale', locale);
  }

  getOwner(): User {
    return new User(this.#facts().owner);
  }

  getEditors(): User[] {
    return this.#facts().editors.map((email) => new User(email));
  }

  getViewers(): User[] {
    return this.#facts().viewers.map((email) => new User(email));
  }

  addEditor(person: unknown): this {
    return this.addEditors([person]);
  }

  addEditors(people: unknown[]): this {
    call('workbook.share', people.map(addressOf), 'editors');
    return this;
  }

  removeEditor(person: unknown): this {
    call('workbook.unshare', addressOf(person), 'editors');
    return this;
  }

  addViewer(person: unknown): this {
    return this.addViewers([person]);
  }

  addViewers(people: unknown[]): this {
    call('workbook.share', people.map(addressOf), 'viewers');
    return this;
  }

  removeViewer(person: unknown): this {
    call('workbook.unshare', addressOf(person), 'viewers');
    return this;
  }

  getSheets(): Sheet[] {
    return call<number[]>('sheets.list').map(makeSheet);
  }

  getNumSheets(): number {
    return call<number[]>('sheets.list').length;
  }

  getSheetByName(name: string): Sheet | null {
    const sheetId = call<number | null>('sheets.byName', name);
    return sheetId === null ? null : makeSheet(sheetId);
  }

  getSheetById(id: number): Sheet | null {
    return call<number[]>('sheets.list').includes(id) ? makeSheet(id) : null;
  }

  /** Name, position (0-based) and options in that order, each of which may be left out. */
  insertSheet(...args: (string | number | InsertOptions)[]): Sheet {
    const name = args.find((arg) => typeof arg === 'string') ?? null;
    const index = args.find((arg) => typeof arg === 'number') ?? readSelectionIndex(this) + 1;
    const options = args.find((arg) => typeof arg === 'object');
    const templateId = options?.template === undefined ? null : sheetIdOf(options.template);
    return this.#activated(call<number>('sheets.insert', name, index, templateId));
  }

  /** What is new becomes the active tab. */
  #activated(sheetId: number): Sheet {
    call('selection.setSheet', sheetId);
    return makeSheet(sheetId);
  }

  deleteSheet(sheet: Sheet): void {
    call('sheets.delete', sheetIdOf(sheet));
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Sheet {
    const { index } = call<{ index: number }>('sheet.facts', readSelection().sheetId);
    const copyId = call<number>('sheet.copy', readSelection().sheetId);
    call('sheets.move', copyId, index + 1);
    return this.#activated(copyId);
  }

  moveActiveSheet(pos: number): void {
    call('sheets.move', readSelection().sheetId, pos);
  }

  renameActiveSheet(newName: string): void {
    call('sheet.rename', readSelection().sheetId, newName);
  }

  getRange(a1Notation: string): Range {
    return makeRange(call<RangeRef>('sheet.parseRange', readSelection().sheetId, a1Notation));
  }

  getRangeList(a1Notations: string[]): RangeList {
    const { sheetId } = readSelection();
    return new RangeList(a1Notations.map((text) => call<RangeRef>('sheet.parseRange', sheetId, text)));
  }

  getNamedRanges(): NamedRange[] {
    return namedRanges(null);
  }

  getRangeByName(name: string): Range | null {
    const found = call<WireNamedRange | null>('named.byName', name);
    return found === null ? null : makeRange(found.range);
  }

  setNamedRange(name: string, range: Range): void {
    call('named.set', name, rangeRef(range));
  }

  removeNamedRange(name: string): void {
    call('named.removeByName', name);
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(() => null, findText);
  }

  getProtections(type: EnumValue): Protection[] {
    return call<string[]>('protection.list', null, type.name()).map((id) => new Protection(id));
  }

  addDeveloperMetadata(...args: (string | EnumValue)[]): this {
    addMetadata(null, args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(null);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(null);
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = 5): void {
    call('ui.toast', msg, title, timeoutSeconds);
  }

  /** The old way to show a page. */
  show(userInterface: HtmlOutput): void {
    showPage('modeless', userInterface, null);
  }

  /** The old way to make a menu. */
  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    const menu = createUi().createMenu(name);
    for (const item of subMenus) {
      if (item === null) menu.addSeparator();
      else menu.addItem(item.name, item.functionName);
    }
    menu.addToUi();
  }

  removeMenu(name: string): void {
    call('ui.removeMenu', name);
  }
}

/** New tabs come behind the active one. */
function readSelectionIndex(spreadsheet: Spreadsheet): number {
  return call<number[]>('sheets.list').indexOf(spreadsheet.getSheetId());
}

service('SpreadsheetApp.Spreadsheet', flatten(Spreadsheet));
provideMakers({ spreadsheet: () => new Spreadsheet() });
