import { describe, expect, it } from '@jest/globals';
import { checkedEdit } from '../../../workbench/host/live/checkedEdit';
import type { SheetEdit } from '../../../workbench/host/live/protocol/edits';

const AREA = { row: 1, col: 1, lastRow: 3, lastCol: 2 };
const GOOD: readonly SheetEdit[] = [
  { kind: 'type', row: 1, col: 1, text: '' },
  { kind: 'paste', row: 1, col: 1, rows: [['a', null], []] },
  { kind: 'copy', row: 1, col: 1, from: { sheetId: 0, area: AREA }, cut: true },
  { kind: 'fill', area: AREA, to: AREA, series: true },
  { kind: 'look', area: AREA, look: { bold: true, size: null, align: 'left' } },
  { kind: 'move', dimension: 'columns', at: 1, count: 2, to: 5 },
  { kind: 'sort', area: AREA, keys: [{ col: 1, ascending: false }] },
  { kind: 'filter', area: null },
  { kind: 'filterColumn', col: 2, visible: ['a', ''] },
  { kind: 'freeze', rows: 0, columns: 2 },
  { kind: 'resize', dimension: 'rows', first: 1, last: 2, pixels: 21.5 },
  { kind: 'addTab' },
];

describe('an edit that comes from a window', () => {
  it.each(GOOD)('is taken as it is: $kind', (edit) => {
    expect(checkedEdit(edit)).toBe(edit);
  });

  it.each([
    [{ kind: 'type', row: 1.5, col: 1, text: 'x' }, 'row'],
    [{ kind: 'type', row: '1', col: 1, text: 'x' }, 'row'],
    [{ kind: 'type', row: 1, col: 0, text: 'x' }, 'col'],
    [{ kind: 'type', row: 1, col: 1, text: 5 }, 'text'],
    [{ kind: 'paste', row: 1, col: 1, rows: [['a'], null] }, 'rows'],
    [{ kind: 'paste', row: 1, col: 1, rows: [[{}]] }, 'rows'],
    [{ kind: 'copy', row: 1, col: 1, from: { sheetId: 0 }, cut: true }, 'from'],
    [{ kind: 'clear', area: { ...AREA, lastRow: 0 } }, 'area'],
    [{ kind: 'clear', area: { row: 3, col: 1, lastRow: 1, lastCol: 1 } }, 'area'],
    [{ kind: 'clear', area: { row: 1, col: 1, lastRow: null, lastCol: 1 } }, 'area'],
    [{ kind: 'look', area: AREA, look: { size: 'big' } }, 'look'],
    [{ kind: 'look', area: AREA, look: { constructor: 1 } }, 'look'],
    [{ kind: 'insert', dimension: '__proto__', at: 1, count: 1 }, 'dimension'],
    [{ kind: 'insert', dimension: 'rows', at: 1, count: -1 }, 'count'],
    [{ kind: 'sort', area: AREA, keys: null }, 'keys'],
    [{ kind: 'freeze', rows: 1.5, columns: 0 }, 'rows'],
    [{ kind: 'moveTab', position: -7 }, 'position'],
    [{ kind: 'filterColumn', col: 1, visible: [5] }, 'visible'],
  ])('is refused with its wrong part: %j', (edit, part) => {
    expect(() => checkedEdit(edit)).toThrow(`without a proper "${part}"`);
  });

  it.each([null, 'type', {}, { kind: 'constructor' }, { kind: '__proto__' }, []])('is known: %j', (edit) => {
    expect(() => checkedEdit(edit)).toThrow('no edit that the workbench knows');
  });
});
