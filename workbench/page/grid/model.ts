import type { BookHead, RowsView, SheetHead } from '../../host/live/protocol/book';
import type { Push } from '../../host/live/protocol/pushes';
import { Legend, RowStore } from './rowStore';

/** What a push or an answer means for the screen. */
export interface Change {
  /** Heads whose sizes, counts or hidden places may differ. */
  readonly heads: readonly SheetHead[];
  readonly gone: readonly number[];
  readonly added: readonly number[];
  /** Tabs whose cells look different. */
  readonly cells: readonly number[];
}

const NOTHING: Change = { heads: [], gone: [], added: [], cells: [] };

/** The workbook as the server has told it so far. */
export class GridModel {
  readonly legend = new Legend();
  private readonly stores = new Map<number, RowStore>();
  private readonly filtered = new WeakMap<object, ReadonlySet<number>>();

  constructor(private current: BookHead) {}

  get book(): BookHead {
    return this.current;
  }

  head(sheetId: number): SheetHead | undefined {
    return this.current.sheets.find(({ id }) => id === sheetId);
  }

  store(sheetId: number): RowStore {
    const known = this.stores.get(sheetId);
    if (known !== undefined) return known;
    const store = new RowStore(this.head(sheetId)?.shape ?? 0);
    this.stores.set(sheetId, store);
    return store;
  }

  isFiltered(sheetId: number, row: number): boolean {
    const filter = this.head(sheetId)?.filter;
    if (filter === null || filter === undefined || filter.hiddenRows.length === 0) return false;
    let rows = this.filtered.get(filter);
    if (rows === undefined) {
      const all = new Set<number>();
      for (const { first, last } of filter.hiddenRows)
        for (let place = first; place <= last; place++) all.add(place);
      rows = all;
      this.filtered.set(filter, rows);
    }
    return rows.has(row);
  }

  takeBook(book: BookHead): Change {
    const before = new Map(this.current.sheets.map((head) => [head.id, head]));
    this.current = book;
    const after = new Set(book.sheets.map(({ id }) => id));
    const gone = [...before.keys()].filter((id) => !after.has(id));
    for (const id of gone) this.stores.delete(id);
    for (const { id, shape } of book.sheets) this.reshape(id, shape);
    // Heads that say the same need no new layout: a push of the whole book comes with any small change.
    const heads = book.sheets.filter((head) => JSON.stringify(head) !== JSON.stringify(before.get(head.id)));
    const added = [...after].filter((id) => !before.has(id));
    return { heads, gone, added, cells: heads.map(({ id }) => id) };
  }

  /** Positions of a smaller number are stale; a number that is known already changes nothing. */
  reshape(sheetId: number, shape: number): void {
    const store = this.store(sheetId);
    if (shape > store.shape) store.forget(shape);
  }

  takeRows(view: RowsView): Change {
    this.legend.learn(view);
    const store = this.store(view.sheetId);
    // Rows of a newer shape than known: the push about it is on its way, and these are right already.
    if (view.shape > store.shape) store.forget(view.shape);
    return store.take(view) ? { ...NOTHING, cells: [view.sheetId] } : NOTHING;
  }

  /** Null for pushes that are no concern of the grid. */
  hear(push: Push): Change | null {
    if (push.kind === 'book') return this.takeBook(push.book);
    if (push.kind === 'rows') return this.takeRows(push.rows);
    if (push.kind === 'rules') {
      this.legend.learnRules(push.rules, push.state);
      return NOTHING;
    }
    if (push.kind !== 'reshaped') return null;
    this.reshape(push.sheetId, push.shape);
    // The same shape again: so much has changed that asking for it is shorter than telling it.
    this.store(push.sheetId).doubt(push.state);
    return { ...NOTHING, cells: [push.sheetId] };
  }
}
