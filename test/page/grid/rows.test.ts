import { describe, expect, it } from '@jest/globals';
import type { BookHead, RowsView, SheetHead } from '../../../workbench/host/live/protocol/book';
import { columnName, readA1 } from '../../../workbench/page/grid/a1';
import { rowData } from '../../../workbench/page/grid/bookData';
import { cellStyle, StyleCache } from '../../../workbench/page/grid/cellStyle';
import { cellView } from '../../../workbench/page/grid/cellView';
import { jump } from '../../../workbench/page/grid/jump';
import { nextBlock } from '../../../workbench/page/grid/loadOrder';
import type { Mark, MarkRender } from '../../../workbench/page/grid/mark';
import { GridModel } from '../../../workbench/page/grid/model';

const AXIS = { count: 100, sizes: {}, hidden: [], frozen: 2, groups: [] };
const HEAD: SheetHead = {
  id: 7,
  name: 'Customers',
  hidden: false,
  tabColor: null,
  gridlinesHidden: false,
  rows: AXIS,
  columns: AXIS,
  filter: null,
  protections: [],
  shape: 1,
  lastRow: 50,
};
const BOOK: BookHead = { name: 'Rapport', sheets: [HEAD] };

function rowsOf(shape: number, row: number, text: string, state = 1): RowsView {
  return {
    sheetId: 7,
    shape,
    state,
    rows: [[row, { texts: [text], kinds: 'n', looks: [0] }]],
    looks: {},
    rules: {},
  };
}

describe('the order in which rows are loaded', () => {
  const loaded = (spans: [number, number][]) => (row: number) => spans.some(([a, b]) => row >= a && row <= b);

  it('begins with the frozen rows and what follows them', () => {
    const need = { seen: null, frozen: 2, lastRow: 10_000, isLoaded: loaded([]) };
    expect(nextBlock(need)).toEqual({ first: 1, last: 500 });
  });

  it('then takes what is on the screen, wherever it was scrolled to', () => {
    const need = {
      seen: { first: 7000, last: 7030 },
      frozen: 2,
      lastRow: 10_000,
      isLoaded: loaded([[1, 500]]),
    };
    expect(nextBlock(need)).toEqual({ first: 6900, last: 7399 });
  });

  it('then the rest in larger blocks, below first, and nothing twice', () => {
    const isLoaded = loaded([
      [1, 500],
      [6900, 7399],
    ]);
    const need = { seen: { first: 7000, last: 7030 }, frozen: 2, lastRow: 10_000, isLoaded };
    expect(nextBlock(need)).toEqual({ first: 7400, last: 10_000 });
  });

  it('ends when all are here', () => {
    const need = { seen: { first: 1, last: 30 }, frozen: 2, lastRow: 40, isLoaded: loaded([[1, 40]]) };
    expect(nextBlock(need)).toBeNull();
  });
});

describe('rows and what changes them', () => {
  it('of an older shape are passed over: they are about other positions', () => {
    const model = new GridModel(BOOK);
    model.hear({ kind: 'reshaped', sheetId: 7, shape: 2, state: 2 });
    expect(model.takeRows(rowsOf(1, 3, 'stale')).cells).toEqual([]);
    expect(model.store(7).isLoaded(3)).toBe(false);
  });

  it('of a newer shape come before the push about it, and that push does not take them away again', () => {
    const model = new GridModel(BOOK);
    model.takeRows(rowsOf(2, 3, 'new', 2));
    model.hear({ kind: 'reshaped', sheetId: 7, shape: 2, state: 2 });
    expect(model.store(7).text(3, 1)).toBe('new');
  });

  it('are asked for again, and shown meanwhile, when the server says that all may differ at the same places', () => {
    const model = new GridModel(BOOK);
    model.takeRows(rowsOf(1, 3, 'old'));
    model.hear({ kind: 'reshaped', sheetId: 7, shape: 1, state: 2 });
    expect([model.store(7).isLoaded(3), model.store(7).text(3, 1)]).toEqual([false, 'old']);
  });

  it('show what was typed until the server says something about the row', () => {
    const model = new GridModel(BOOK);
    const store = model.store(7);
    model.takeRows(rowsOf(1, 3, '1.00'));
    store.expect(3, 1, '2');
    expect(store.text(3, 1)).toBe('2');
    model.takeRows(rowsOf(1, 3, '2.00', 2));
    expect(store.text(3, 1)).toBe('2.00');
  });

  it('show the old text again when what was typed is refused, but not over what was typed since', () => {
    const store = new GridModel(BOOK).store(7);
    store.expect(3, 1, 'refused');
    store.expect(3, 1, 'typed since');
    store.settle(3, 1, 'refused');
    expect(store.text(3, 1)).toBe('typed since');
    store.settle(3, 1, 'typed since');
    expect(store.text(3, 1)).toBe('');
  });

  it('a book tells which tabs came, went or look different', () => {
    const model = new GridModel({ ...BOOK, sheets: [HEAD, { ...HEAD, id: 8 }] });
    const wider = { ...HEAD, columns: { ...AXIS, sizes: { 2: 190 } } };
    const change = model.takeBook({ ...BOOK, sheets: [wider, { ...HEAD, id: 9 }] });
    expect(change).toMatchObject({ heads: [{ id: 7 }, { id: 9 }], gone: [8], added: [9] });
  });

  it('hidden by the filter are told apart from hidden ones', () => {
    const filter = {
      area: { row: 2, col: 1, lastRow: 50, lastCol: 4 },
      filtered: [2],
      hiddenRows: [{ first: 5, last: 7 }],
    };
    const model = new GridModel({ ...BOOK, sheets: [{ ...HEAD, filter }] });
    expect([4, 5, 7, 8].map((row) => model.isFiltered(7, row))).toEqual([false, true, true, false]);
  });

  it('of a collapsed group are hidden, those of an open one are not', () => {
    const groups = [
      { first: 3, last: 4, depth: 1, collapsed: true },
      { first: 8, last: 9, depth: 1, collapsed: false },
    ];
    expect(Object.keys(rowData({ ...AXIS, groups }))).toEqual(['2', '3']);
  });
});

describe('a cell as it is drawn', () => {
  const render = (): MarkRender => ({ drawWith: () => undefined });
  const renders: Record<Mark, MarkRender> = {
    dropdown: render(),
    checked: render(),
    unchecked: render(),
    funnel: render(),
    funnelled: render(),
  };
  const draw = (
    row: Partial<NonNullable<RowsView['rows'][number][1]>>,
    filter: SheetHead['filter'] = null,
  ) => {
    const model = new GridModel(BOOK);
    const view = { texts: ['TRUE'], kinds: 't', looks: [0], ...row };
    const rules = {
      1: { kind: 'list', items: ['A'], showDropdown: true, help: null },
      2: { kind: 'checkbox', items: [], showDropdown: false, help: null },
    } as const;
    model.takeRows({ sheetId: 7, shape: 1, state: 1, rows: [[2, view]], looks: {}, rules });
    const styles = new StyleCache(model.legend.looks);
    return cellView(model.store(7), 2, 1, filter, { legend: model.legend, styles, renders });
  };

  it('shows the text of the server as text, whatever it looks like', () => {
    expect(draw({ texts: ['=1+1'] })).toMatchObject({ v: '=1+1', t: 1 });
    expect(draw({ texts: ['007'], kinds: 'n' })).toMatchObject({ v: '007', t: 1 });
  });

  it('puts numbers right and text left unless the look says otherwise', () => {
    const look = { ...PLAIN, align: 'center' as const };
    expect([cellStyle(undefined, 'n').ht, cellStyle(undefined, 't').ht, cellStyle(look, 'n').ht]).toEqual([
      3, 1, 2,
    ]);
  });

  it('has a checkbox in place of TRUE, an arrow for a list, a funnel in the head of a filter', () => {
    expect(draw({ rules: { 1: 2 } })).toMatchObject({ v: '', customRender: [renders.checked] });
    expect(draw({ texts: ['A'], rules: { 1: 1 } })).toMatchObject({
      v: 'A',
      customRender: [renders.dropdown],
    });
    const filter = { area: { row: 2, col: 1, lastRow: 9, lastCol: 2 }, filtered: [1], hiddenRows: [] };
    expect(draw({ texts: ['Name'] }, filter)).toMatchObject({ customRender: [renders.funnelled] });
  });

  it('marks a note and an invalid content in different corners', () => {
    expect(Object.keys(draw({ notes: { 1: 'why' }, invalid: [1] })?.markers ?? {})).toEqual(['tr', 'tl']);
  });

  it('is nothing where nothing is', () => {
    expect(draw({ texts: [''] })).toBeNull();
  });
});

const PLAIN = {
  background: null,
  color: null,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  size: null,
  family: null,
  align: null,
  valign: null,
  wrap: false,
};

describe('Ctrl and an arrow', () => {
  const filled = new Set([3, 4, 5, 9]);
  const ground = {
    rows: 20,
    columns: 3,
    hasContent: (row: number) => filled.has(row),
    isHidden: (row: number) => row === 4 || row === 20,
  };

  it('goes to the end of a run, then to the next filled cell, then to the last row that is to be seen', () => {
    const rows: number[] = [];
    for (let row = 3; rows.length < 3; ) rows.push((row = jump(ground, { row, col: 1 }, 'down').row));
    expect(rows).toEqual([5, 9, 19]);
  });

  it('stays where it is at the edge', () => {
    expect(jump(ground, { row: 1, col: 1 }, 'up')).toEqual({ row: 1, col: 1 });
  });
});

describe('addresses', () => {
  it('name columns past Z and are read back', () => {
    expect([1, 26, 27, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(readA1('AA10')).toEqual({ row: 10, col: 27 });
    expect(readA1('A0')).toBeNull();
  });
});
