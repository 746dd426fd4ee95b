import { describe, expect, it } from '@jest/globals';
import { keyAction } from '../../../workbench/page/grid/keys';
import { allAround, regionAround } from '../../../workbench/page/grid/region';

/** A tab drawn with `#` for filled cells. */
function tab(...lines: readonly string[]): Parameters<typeof regionAround>[0] {
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    hasContent: (row, col) => lines[row - 1]?.[col - 1] === '#',
  };
}

const TWO_LISTS = tab('##......', '##...###', '.#...#.#', '.....###', '........');
const LEFT = { row: 1, col: 1, lastRow: 3, lastCol: 2 };
const RIGHT = { row: 2, col: 6, lastRow: 4, lastCol: 8 };

describe('the data around a cell', () => {
  it('ends at empty rows and columns, and at the edge of the tab', () => {
    expect(regionAround(TWO_LISTS, { row: 2, col: 1 })).toEqual(LEFT);
    expect(regionAround(TWO_LISTS, { row: 4, col: 8 })).toEqual(RIGHT);
  });

  it('takes in an empty cell within it, or beside it', () => {
    expect(regionAround(TWO_LISTS, { row: 3, col: 7 })).toEqual(RIGHT);
    expect(regionAround(TWO_LISTS, { row: 3, col: 1 })).toEqual(LEFT);
  });

  it('holds together by corners', () => {
    expect(regionAround(tab('#...', '.#..', '..#.'), { row: 1, col: 1 })).toEqual({
      row: 1,
      col: 1,
      lastRow: 3,
      lastCol: 3,
    });
  });
});

describe('Ctrl+A', () => {
  const all = { row: 1, col: 1, lastRow: 5, lastCol: 8 };
  const at = { row: 2, col: 6 };

  it('is a key of ours, and with Shift it is not', () => {
    const press = { key: 'a', code: 'KeyA', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
    expect(keyAction(press)).toEqual({ kind: 'selectAll' });
    expect(keyAction({ ...press, shiftKey: true })).toBeNull();
  });

  it('selects the data around the cell first, then the whole tab', () => {
    const first = allAround(TWO_LISTS, at, { ...at, lastRow: 2, lastCol: 6 });
    expect(first).toEqual(RIGHT);
    expect(allAround(TWO_LISTS, at, first)).toEqual(all);
    expect(allAround(TWO_LISTS, at, all)).toEqual(all);
  });

  it('selects the whole tab at once where nothing is around', () => {
    const far = { row: 5, col: 4 };
    expect(allAround(TWO_LISTS, far, { ...far, lastRow: 5, lastCol: 4 })).toEqual(all);
  });
});
