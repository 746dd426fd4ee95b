import type { WireNamedRange } from '../../store/operations/spreadsheet/namedRanges';
import { call } from '../call';
import { service } from '../service';
import { makeRange, rangeRef } from './handles';
import type { Range } from './range';

/** Cells that go by a name. Read anew at every call: they may have been moved or renamed since. */
export class NamedRange {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
  }

  getName(): string {
    return call<WireNamedRange>('named.one', this.#id).name;
  }

  getRange(): Range {
    return makeRange(call<WireNamedRange>('named.one', this.#id).range);
  }

  setName(name: string): this {
    call('named.rename', this.#id, name);
    return this;
  }

  setRange(range: Range): this {
    call('named.move', this.#id, rangeRef(range));
    return this;
  }

  remove(): void {
    call('named.remove', this.#id);
  }
}

service('SpreadsheetApp.NamedRange', NamedRange);

/** Of the whole spreadsheet (null), or of one tab. */
export function namedRanges(sheetId: number | null): NamedRange[] {
  return call<string[]>('named.list', sheetId).map((id) => new NamedRange(id));
}
