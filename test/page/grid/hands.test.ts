import { describe, expect, it } from '@jest/globals';
import type { SheetHead } from '../../../workbench/host/live/protocol/book';
import { areaText, pasteEdit } from '../../../workbench/page/grid/clipboard';
import { fillEdit, GESTURES } from '../../../workbench/page/grid/gestures';
import { keyAction } from '../../../workbench/page/grid/keys';
import { lineAround } from '../../../workbench/page/grid/lineAround';
import { fromTabText, toTabText } from '../../../workbench/page/grid/tabText';

const NO_KEYS = { key: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const AXIS = { count: 100, sizes: { 4: 50 }, hidden: [], frozen: 0, groups: [] };
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

describe('text on the clipboard', () => {
  it('survives tabs, line ends and quotes in cells', () => {
    const rows = [
      ['a\tb', 'two\nlines', 'say "hi"'],
      ['', '上海', '"'],
    ];
    expect(fromTabText(toTabText(rows))).toEqual(rows);
  });

  it('of other programs may end in a line end, which is no further row', () => {
    expect(fromTabText('x\ty\r\n1\t2\r\n')).toEqual([
      ['x', 'y'],
      ['1', '2'],
    ]);
  });

  it('keeps a quote that does not enclose a field', () => {
    expect(fromTabText('"5" screen\t6"')).toEqual([['"5" screen', '6"']]);
  });

  it('of whole columns ends with the last row that has anything', () => {
    const area = { row: 1, col: 1, lastRow: 1_000_000, lastCol: 1 };
    expect(areaText(area, 2, (row) => `r${row}`)).toBe('r1\nr2');
  });
});

describe('pasting', () => {
  const area = { row: 5, col: 2, lastRow: 5, lastCol: 2 };
  const copied = { sheetId: 7, area: { row: 1, col: 1, lastRow: 1, lastCol: 2 }, cut: false, text: 'a\tb' };

  it('what was copied here copies the cells themselves', () => {
    expect(pasteEdit('a\tb\r\n', area, copied, false)).toMatchObject({
      kind: 'copy',
      row: 5,
      col: 2,
      cut: false,
    });
  });

  it('values only, or another text, writes texts', () => {
    const paste = { kind: 'paste', row: 5, col: 2, rows: [['a', 'b']] };
    expect(pasteEdit('a\tb', area, copied, true)).toEqual(paste);
    expect(pasteEdit('c', area, copied, false)).toEqual({ ...paste, rows: [['c']] });
  });

  it('one text fills the whole selection; a block that does not fit in it is written once', () => {
    const three = { ...area, lastRow: 7 };
    expect(pasteEdit('x', three, null, false)).toMatchObject({ rows: [['x'], ['x'], ['x']] });
    expect(pasteEdit('x\ny', three, null, false)).toMatchObject({ rows: [['x'], ['y']] });
  });
});

describe('gestures of the bought grid', () => {
  it('a dragged column is moved before the place it was dropped at', () => {
    const params = {
      fromRange: { startRow: 0, endRow: 99, startColumn: 3, endColumn: 4 },
      toRange: { startRow: 0, endRow: 99, startColumn: 7, endColumn: 8 },
    };
    expect(GESTURES['sheet.command.move-cols']?.(params, { head: HEAD, selection: null })).toEqual([
      { kind: 'move', dimension: 'columns', at: 4, count: 2, to: 8 },
    ]);
  });

  it('resizing one of several selected columns gives all the size that the dragged one then has', () => {
    const selection = { kind: 'columns', row: 1, lastRow: 100, col: 3, lastCol: 6 };
    expect(
      GESTURES['sheet.command.delta-column-width']?.({ anchorCol: 3, deltaX: 25 }, { head: HEAD, selection }),
    ).toEqual([{ kind: 'resize', dimension: 'columns', first: 3, last: 6, pixels: 75 }]);
  });

  it('a fill is one edit, so that one undo takes it back; dragging continues a series, Ctrl+D repeats', () => {
    const source = { startRow: 6, endRow: 7, startColumn: 0, endColumn: 0 };
    expect(fillEdit(source, { ...source, endRow: 99 }, true)).toEqual({
      kind: 'fill',
      area: { row: 7, lastRow: 8, col: 1, lastCol: 1 },
      to: { row: 7, lastRow: 100, col: 1, lastCol: 1 },
      series: true,
    });
  });
});

describe('keys', () => {
  it('are those of Sheets', () => {
    expect(keyAction({ ...NO_KEYS, code: 'KeyZ', ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(keyAction({ ...NO_KEYS, code: 'KeyZ', metaKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(keyAction({ ...NO_KEYS, code: 'ArrowDown', altKey: true })).toEqual({ kind: 'open' });
    expect(keyAction({ ...NO_KEYS, code: 'KeyV', ctrlKey: true, shiftKey: true })).toEqual({
      kind: 'clipboard',
      plain: true,
    });
  });

  it('that type a letter or move by one cell are left to the grid', () => {
    expect(keyAction({ ...NO_KEYS, code: 'KeyZ' })).toBeNull();
    expect(keyAction({ ...NO_KEYS, code: 'ArrowDown', shiftKey: true })).toBeNull();
    expect(keyAction({ ...NO_KEYS, code: 'Space', shiftKey: true })).toEqual({ kind: 'selectRows' });
  });
});

describe('Home and End in an open cell', () => {
  it('go to the edges of the line in which the caret stands', () => {
    expect(lineAround('one line', 3)).toEqual({ start: 0, end: 8 });
    expect(lineAround('ab\rcd\ref', 2)).toEqual({ start: 0, end: 2 });
    expect(lineAround('ab\rcd\ref', 3)).toEqual({ start: 3, end: 5 });
    expect(lineAround('ab\rcd\ref', 8)).toEqual({ start: 6, end: 8 });
    expect(lineAround('\rb', 0)).toEqual({ start: 0, end: 0 });
  });
});
