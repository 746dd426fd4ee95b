import { call } from '../call';
import { service } from '../service';
import { makeRange } from './handles';
import type { Range } from './range';

export type Dimension = 'rows' | 'columns';

export type GroupFacts = {
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  readonly collapsed: boolean;
};

/** Rows or columns that are collapsed and expanded together. */
export class Group {
  readonly #sheetId: number;
  readonly #dimension: Dimension;
  #facts: GroupFacts;

  constructor(sheetId: number, dimension: Dimension, facts: GroupFacts) {
    this.#sheetId = sheetId;
    this.#dimension = dimension;
    this.#facts = facts;
  }

  #setCollapsed(collapsed: boolean): this {
    call('groups.setCollapsed', this.#sheetId, this.#dimension, this.#facts, collapsed);
    this.#facts = { ...this.#facts, collapsed };
    return this;
  }

  collapse(): this {
    return this.#setCollapsed(true);
  }

  expand(): this {
    return this.#setCollapsed(false);
  }

  getDepth(): number {
    return this.#facts.depth;
  }

  isCollapsed(): boolean {
    const { first, depth } = this.#facts;
    const now = call<GroupFacts | null>('groups.find', this.#sheetId, this.#dimension, first, depth);
    return now?.collapsed ?? false;
  }

  /** Where the plus and minus sign stands: beside the group, on the side that the tab says. */
  getControlIndex(): number {
    const { first, last } = this.#facts;
    return call<string>('groups.getControl', this.#sheetId, this.#dimension) === 'AFTER'
      ? last + 1
      : first - 1;
  }

  getRange(): Range {
    const { first, last } = this.#facts;
    const sheetId = this.#sheetId;
    const count = last - first + 1;
    if (this.#dimension === 'rows') {
      const numColumns = call<number>('lines.count', sheetId, 'columns');
      return makeRange({ sheetId, row: first, column: 1, numRows: count, numColumns });
    }
    const numRows = call<number>('lines.count', sheetId, 'rows');
    return makeRange({ sheetId, row: 1, column: first, numRows, numColumns: count });
  }

  remove(): void {
    call('groups.remove', this.#sheetId, this.#dimension, this.#facts);
  }
}

service('SpreadsheetApp.Group', Group);
