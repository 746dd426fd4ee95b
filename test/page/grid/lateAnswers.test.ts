import { describe, expect, it } from '@jest/globals';
import type { RowsView } from '../../../workbench/host/live/protocol/book';
import { Legend, RowStore } from '../../../workbench/page/grid/rowStore';

const ROW = 3;

function telling(state: number, text: string | null, shape = 1): RowsView {
  const view = text === null ? null : { texts: [text], kinds: 't', looks: [0] };
  return { sheetId: 7, shape, state, rows: [[ROW, view]], looks: {}, rules: {} };
}

function storeWith(...views: readonly RowsView[]): RowStore {
  const store = new RowStore(1);
  for (const view of views) store.take(view);
  return store;
}

describe('of two tellings of one row', () => {
  const older = telling(4, 'older');
  const newer = telling(5, 'newer');

  it.each([
    ['in their order', [older, newer]],
    ['the other way round', [newer, older]],
  ])('the later state stays when they come %s', (_, views) => {
    expect(storeWith(...views).text(ROW, 1)).toBe('newer');
  });

  it('the later state stays also where it says that nothing is there any more', () => {
    const store = storeWith(telling(5, null), older);
    expect([store.row(ROW), store.isLoaded(ROW)]).toEqual([null, true]);
  });

  it('the earlier one, come late, draws nothing anew and takes away nothing that was typed since', () => {
    const store = storeWith(newer);
    store.expect(ROW, 1, 'typed');
    expect(store.take(older)).toBe(false);
    store.take(newer);
    expect(store.text(ROW, 1)).toBe('typed');
    store.take(telling(6, 'typed, as shown'));
    expect(store.text(ROW, 1)).toBe('typed, as shown');
  });

  it('each row stands for itself: a late answer still brings those that no push has told', () => {
    const store = storeWith(newer);
    const late: RowsView = { ...older, rows: [...older.rows, [ROW + 1, older.rows[0]?.[1] ?? null]] };
    expect(store.take(late)).toBe(true);
    expect([store.text(ROW, 1), store.text(ROW + 1, 1)]).toEqual(['newer', 'older']);
  });

  it('a gap in a late answer empties no row that was pushed meanwhile', () => {
    const store = storeWith(newer);
    store.fillGaps(ROW, ROW + 1, { ...older, rows: [] });
    expect([store.text(ROW, 1), store.row(ROW + 1)]).toEqual(['newer', null]);
  });
});

describe('an answer from before the server let go of the rows', () => {
  it('is passed over, since no push would ever correct it: the row is asked for again', () => {
    const store = storeWith(telling(4, 'shown meanwhile'));
    store.doubt(6);
    const late = telling(5, 'late');
    expect(store.take(late)).toBe(false);
    store.fillGaps(ROW, ROW, { ...late, rows: [] });
    expect([store.isLoaded(ROW), store.text(ROW, 1)]).toEqual([false, 'shown meanwhile']);
    store.take(telling(6, 'asked again'));
    expect([store.isLoaded(ROW), store.text(ROW, 1)]).toEqual([true, 'asked again']);
  });

  it('is not confused with one from after it that overtook the word of it', () => {
    const store = storeWith(telling(7, 'asked again'));
    store.doubt(6);
    expect(store.isLoaded(ROW)).toBe(true);
  });

  it('stays worth nothing when rows have changed places in the meantime', () => {
    const store = storeWith(telling(4, 'old'));
    store.doubt(6);
    store.forget(2);
    expect(store.take(telling(5, 'late', 2))).toBe(false);
    expect(store.take(telling(7, 'old positions', 1))).toBe(false);
    expect(store.take(telling(7, 'right', 2))).toBe(true);
  });
});

it('looks and rules of a late answer are learnt all the same: their keys keep their meaning', () => {
  const legend = new Legend();
  const rule = { kind: 'checkbox', items: [], showDropdown: false, help: null } as const;
  legend.learn({ ...telling(1, 'late'), rules: { 4: rule } });
  expect(legend.rules.get(4)).toEqual(rule);
});
