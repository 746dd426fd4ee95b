import type { WireFilterColumn } from '../../store/operations/spreadsheet/filters';
import type { RangeRef } from '../../store/operations/spreadsheet/target';
import { call } from '../call';
import { Exception } from '../exception';
import { service } from '../service';
import { FilterCriteria } from './filterCriteria';
import { makeRange } from './handles';
import type { Range } from './range';

/** A tab's filter; a tab has at most one. Columns are counted from the tab's first. */
export class Filter {
  readonly #sheetId: number;

  constructor(sheetId: number) {
    this.#sheetId = sheetId;
  }

  getRange(): Range {
    const ref = call<RangeRef | null>('filter.range', this.#sheetId);
    if (ref === null) throw new Exception('The filter no longer exists.');
    return makeRange(ref);
  }

  remove(): void {
    call('filter.remove', this.#sheetId);
  }

  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const wire = call<WireFilterColumn | null>('filter.getColumn', this.#sheetId, columnPosition);
    return wire === null ? null : new FilterCriteria(wire);
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    const wire = filterCriteria === null ? null : FilterCriteria.wireOf(filterCriteria);
    call('filter.setColumn', this.#sheetId, columnPosition, wire);
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    call('filter.setColumn', this.#sheetId, columnPosition, null);
    return this;
  }

  sort(columnPosition: number, ascending: boolean): this {
    call('filter.sort', this.#sheetId, columnPosition, ascending);
    return this;
  }
}

service('SpreadsheetApp.Filter', Filter);
