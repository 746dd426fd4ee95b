import type { MetadataSearch, WireMetadata, WireTarget } from '../../store/operations/spreadsheet/metadata';
import { call } from '../call';
import { type EnumValue, enumValue } from '../enums';
import { service } from '../service';
import { makeRange, makeSheet, makeSpreadsheet, rangeRef, sheetIdOf } from './handles';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

/** `(key)`, `(key, visibility)`, `(key, value)` or `(key, value, visibility)`. */
export function addMetadata(target: WireTarget, args: readonly (string | EnumValue)[]): void {
  const [key = '', value = null] = args.filter((arg): arg is string => typeof arg === 'string');
  const visibility = args.find((arg): arg is EnumValue => typeof arg !== 'string');
  call('metadata.add', target, key, value, visibility?.name() ?? 'DOCUMENT');
}

export function metadataAt(target: WireTarget): DeveloperMetadata[] {
  return call<WireMetadata[]>('metadata.at', target).map(({ id }) => new DeveloperMetadata(id));
}

class DeveloperMetadataLocation {
  readonly #place: WireMetadata['place'];

  constructor(place: WireMetadata['place']) {
    this.#place = place;
  }

  getLocationType(): EnumValue {
    return enumValue('SpreadsheetApp.DeveloperMetadataLocationType', this.#place.kind);
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.#place.kind === 'SPREADSHEET' ? makeSpreadsheet() : null;
  }

  getSheet(): Sheet | null {
    const { kind, sheetId } = this.#place;
    return kind === 'SHEET' && sheetId !== undefined ? makeSheet(sheetId) : null;
  }

  getRow(): Range | null {
    return this.#line('ROW');
  }

  getColumn(): Range | null {
    return this.#line('COLUMN');
  }

  #line(wanted: 'ROW' | 'COLUMN'): Range | null {
    const { kind, sheetId, at } = this.#place;
    if (kind !== wanted || sheetId === undefined || at === undefined) return null;
    const rows = wanted === 'ROW';
    return makeRange({
      sheetId,
      row: rows ? at : 1,
      column: rows ? 1 : at,
      numRows: rows ? 1 : call<number>('lines.count', sheetId, 'rows'),
      numColumns: rows ? call<number>('lines.count', sheetId, 'columns') : 1,
      ...(rows ? { openColumns: true } : { openRows: true }),
    });
  }
}

/** What a script has hung at a place. Read anew at every call: it may have been moved since. PLATFORM 4.16 */
export class DeveloperMetadata {
  readonly #id: number;

  constructor(id: number) {
    this.#id = id;
  }

  get #facts(): WireMetadata {
    return call<WireMetadata>('metadata.one', this.#id);
  }

  getId(): number {
    return this.#id;
  }

  getKey(): string {
    return this.#facts.key;
  }

  getValue(): string | null {
    return this.#facts.value;
  }

  getVisibility(): EnumValue {
    return enumValue('SpreadsheetApp.DeveloperMetadataVisibility', this.#facts.visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#facts.place);
  }

  setKey(key: string): this {
    call('metadata.change', this.#id, { key });
    return this;
  }

  setValue(value: string): this {
    call('metadata.change', this.#id, { value });
    return this;
  }

  setVisibility(visibility: EnumValue): this {
    call('metadata.change', this.#id, { visibility: visibility.name() });
    return this;
  }

  moveToColumn(column: Range): this {
    return this.#move(rangeRef(column));
  }

  moveToRow(row: Range): this {
    return this.#move(rangeRef(row));
  }

  moveToSheet(sheet: Sheet): this {
    return this.#move({ sheetId: sheetIdOf(sheet) });
  }

  moveToSpreadsheet(): this {
    return this.#move(null);
  }

  remove(): void {
    call('metadata.remove', this.#id);
  }

  #move(target: WireTarget): this {
    call('metadata.move', this.#id, target);
    return this;
  }
}

export class DeveloperMetadataFinder {
  #search: MetadataSearch;

  constructor(within: WireTarget) {
    this.#search = {
      within,
      intersecting: false,
      id: null,
      key: null,
      value: null,
      visibility: null,
      kind: null,
    };
  }

  #with(more: Partial<MetadataSearch>): this {
    this.#search = { ...this.#search, ...more };
    return this;
  }

  find(): DeveloperMetadata[] {
    return call<WireMetadata[]>('metadata.find', this.#search).map(({ id }) => new DeveloperMetadata(id));
  }

  onIntersectingLocations(): this {
    return this.#with({ intersecting: true });
  }

  withId(id: number): this {
    return this.#with({ id });
  }

  withKey(key: string): this {
    return this.#with({ key });
  }

  withLocationType(locationType: EnumValue): this {
    return this.#with({ kind: locationType.name() });
  }

  withValue(value: string): this {
    return this.#with({ value });
  }

  withVisibility(visibility: EnumValue): this {
    return this.#with({ visibility: visibility.name() });
  }
}

service('SpreadsheetApp.DeveloperMetadata', DeveloperMetadata);
service('SpreadsheetApp.DeveloperMetadataLocation', DeveloperMetadataLocation);
service('SpreadsheetApp.DeveloperMetadataFinder', DeveloperMetadataFinder);
