import { describe, expect, it } from '@jest/globals';
import type { SheetEdit } from '../../../../workbench/host/live/protocol/edits';
import { applySheetEdit } from '../../../../workbench/host/live/sheetEdits/applySheetEdit';
import { filterValues } from '../../../../workbench/host/live/sheetEdits/filterValues';
import { findText } from '../../../../workbench/host/live/sheetEdits/findText';
import { deleteAt, insertBefore, sortCells } from '../../../../workbench/store/workbook/edits';
import { openJournal } from '../../../../workbench/store/workbook/journal';
import { readSheetPlainly } from '../../../../workbench/store/workbook/plainSheet';
import { type Seed, workbookFromSeed } from '../../../../workbench/store/workbook/seed';
import { createWorld, type World } from '../../../../workbench/store/world';
import { runScript } from '../../../support/script';

const OWNER = 'owner@example.com';
const EVE = 'eve@example.com';

function worldOf(rows: Seed[string]): World {
  const workbook = workbookFromSeed({ Main: rows, Other: [['there']] });
  // As soon as a window is open, reshapes are remembered.
  openJournal(workbook);
  return createWorld({ workbook, editors: [EVE], viewers: ['vic@example.com'] });
}

function script(world: World, body: string): void {
  runScript(`const sheet = SpreadsheetApp.getActive().getSheets()[0]; ${body}`, { world });
}

function plain(world: World, tab = 0) {
  const sheet = world.workbook.sheets[tab];
  if (sheet === undefined) throw new Error(`There is no tab ${tab}.`);
  return readSheetPlainly(world, sheet);
}

function edit(
  world: World,
  change: SheetEdit,
  options: { person?: string; shape?: number; confirmed?: boolean } = {},
) {
  return applySheetEdit(world, options.person ?? OWNER, 0, options.shape ?? 1, change, options.confirmed);
}

const type = (row: number, col: number, text: string): SheetEdit => ({ kind: 'type', row, col, text });
const area = (row: number, col: number, lastRow: number, lastCol: number) => ({ row, col, lastRow, lastCol });

describe('hands in the sheet', () => {
  it('type, and what it fires knows the old and the new value (PLATFORM 4.22)', () => {
    const world = worldOf([['old']]);
    const done = edit(world, type(1, 1, 'new'));
    expect(done.answer).toEqual({ kind: 'done' });
    expect(done.edit).toMatchObject({ change: 'EDIT', sheetId: 0, value: 'new', oldValue: 'old' });
  });

  it('tick a checkbox that has values of its own', () => {
    const world = worldOf([[null]]);
    script(world, `sheet.getRange('A1').insertCheckboxes('yes', 'no');`);
    edit(world, type(1, 1, 'TRUE'));
    expect(plain(world).values).toEqual([['yes']]);
    edit(world, type(1, 1, 'FALSE'));
    expect(plain(world).values).toEqual([['no']]);
  });

  it('are refused by protections in the words of Google, and by a rule that refuses (PLATFORM 4.17, 4.21)', () => {
    const world = worldOf([['a', 'b']]);
    script(
      world,
      `const p = sheet.getRange('A1').protect(); p.removeEditors(p.getEditors());
      sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['b']).setAllowInvalid(false).build());`,
    );
    expect(edit(world, type(1, 1, 'x'), { person: EVE }).answer).toEqual({
      kind: 'refused',
      message:
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    });
    expect(edit(world, type(1, 2, 'x')).answer).toMatchObject({ kind: 'refused' });
    expect(edit(world, type(5, 5, 'x'), { person: 'vic@example.com' }).answer).toMatchObject({
      kind: 'refused',
    });
    expect(edit(world, { kind: 'addTab' }, { person: 'vic@example.com' }).answer).toMatchObject({
      kind: 'refused',
    });
    expect(plain(world).values).toEqual([['a', 'b']]);
  });

  it('change nothing where a part is refused: neither the other cells nor the room that was made for them', () => {
    const world = worldOf([['a']]);
    script(
      world,
      `sheet.getRange('B1000').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['b']).setAllowInvalid(false).build());`,
    );
    const before = plain(world);
    const done = edit(world, {
      kind: 'paste',
      row: 1000,
      col: 1,
      rows: [
        ['x', 'wrong'],
        ['y', null],
      ],
    });
    expect(done).toMatchObject({ answer: { kind: 'refused' }, edit: null, inverse: null });
    expect(plain(world)).toEqual(before);
  });

  it('are asked first where a protection only warns, the owner too', () => {
    const world = worldOf([['a']]);
    script(
      world,
      `sheet.getRange('A1:A3').protect().setDescription('Filled in by Rapport').setWarningOnly(true);`,
    );
    const deletion: SheetEdit = { kind: 'delete', dimension: 'rows', at: 2, count: 1 };
    for (const each of [type(1, 1, 'x'), deletion]) {
      expect(edit(world, each).answer).toEqual({ kind: 'confirm', description: 'Filled in by Rapport' });
    }
    expect(edit(world, type(4, 1, 'x')).answer).toEqual({ kind: 'done' });
    expect(edit(world, type(1, 1, 'x'), { confirmed: true }).answer).toEqual({ kind: 'done' });
  });

  it('paste a block, leave alone what is null, and make room', () => {
    const world = worldOf([['a', 'b']]);
    edit(world, { kind: 'paste', row: 1, col: 1, rows: [[null, '5'], ['x']] });
    expect(plain(world).values).toEqual([
      ['a', 5],
      ['x', null],
    ]);
    edit(world, { kind: 'paste', row: 1001, col: 1, rows: [['end']] });
    expect(plain(world).rows).toBe(1001);
  });

  it('copy formulas, looks and rules, and cut so that formulas follow', () => {
    const world = worldOf([[1, { formula: '=A1+1' }], [10], [{ formula: '=B1' }]]);
    script(world, `sheet.getRange('B1').setBackground('#ff0000');`);
    const from = { sheetId: 0, area: area(1, 2, 1, 2) };
    edit(world, { kind: 'copy', from, row: 2, col: 2, cut: false });
    expect(plain(world).formulas).toMatchObject({ B1: '=A1+1', B2: '=A2+1' });
    expect(plain(world).formats).toEqual([{ area: 'B1:B2', props: { background: '#ff0000' } }]);
    edit(world, { kind: 'copy', from, row: 1, col: 4, cut: true });
    expect(plain(world).formulas).toEqual({ D1: '=A1+1', B2: '=A2+1', A3: '=D1' });
  });

  it('leave rows that a filter hides out of copies, clearing and deletion', () => {
    const rows = [['name'], ['a'], ['b'], ['c']];
    const filtered = (): World => {
      const world = worldOf(rows);
      edit(world, { kind: 'filter', area: area(1, 1, 4, 1) });
      edit(world, { kind: 'filterColumn', col: 1, visible: ['a', 'c'] });
      return world;
    };
    const copied = filtered();
    edit(copied, { kind: 'copy', from: { sheetId: 0, area: area(2, 1, 4, 1) }, row: 1, col: 3, cut: false });
    expect(plain(copied).values.map((line) => line[2])).toEqual(['a', 'c', null, null]);
    const cleared = filtered();
    edit(cleared, { kind: 'clear', area: area(2, 1, 4, 1) });
    expect(plain(cleared).values).toEqual([['name'], [null], ['b']]);
    const deleted = filtered();
    edit(deleted, { kind: 'delete', dimension: 'rows', at: 2, count: 3 });
    expect(plain(deleted).values).toEqual([['name'], ['b']]);
  });

  it('change looks and formats, and take them away again', () => {
    const world = worldOf([[0.5]]);
    const here = area(1, 1, 1, 1);
    edit(world, {
      kind: 'look',
      area: here,
      look: { bold: true, background: '#ffff00', strikethrough: true, align: 'right', wrap: true },
    });
    edit(world, { kind: 'numberFormat', area: here, pattern: '0%' });
    expect(plain(world).formats[0]?.props).toEqual({
      fontWeight: 'bold',
      background: '#ffff00',
      fontLine: 'line-through',
      horizontalAlignment: 'right',
      wrap: 'WRAP',
      format: '0%',
    });
    edit(world, {
      kind: 'look',
      area: here,
      look: { bold: false, background: null, strikethrough: false, align: null, wrap: false },
    });
    edit(world, { kind: 'numberFormat', area: here, pattern: '' });
    expect(plain(world).formats).toEqual([]);
    expect(edit(world, { kind: 'numberFormat', area: here, pattern: '[' }).answer).toMatchObject({
      kind: 'refused',
    });
  });

  it('rename, add, copy, move, hide and delete tabs', () => {
    const world = worldOf([['a']]);
    const names = (): string[] =>
      world.workbook.sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name));
    edit(world, { kind: 'renameTab', name: 'Customers' });
    edit(world, { kind: 'copyTab' });
    edit(world, { kind: 'addTab' });
    expect(names()).toEqual(['Customers', 'Sheet4', 'Copy of Customers', 'Other']);
    edit(world, { kind: 'moveTab', position: 4 });
    edit(world, { kind: 'hideTab' });
    expect(names()).toEqual(['Sheet4', 'Copy of Customers', 'Other', '(Customers)']);
    edit(world, { kind: 'deleteTab' });
    expect(edit(world, type(1, 1, 'x')).answer).toEqual({ kind: 'stale' });
    expect(edit(world, { kind: 'renameTab', name: 'Other' }).answer).toEqual({ kind: 'stale' });
  });
});

describe('positions that were read off an older shape', () => {
  it('move along with rows that came or went', () => {
    const world = worldOf([['a'], ['b'], ['c']]);
    insertBefore(world, EVE, 0, 'rows', 1, 2);
    expect(edit(world, type(2, 1, 'B')).answer).toEqual({ kind: 'done' });
    expect(plain(world).values.map(([cell]) => cell)).toEqual([null, null, 'a', 'B', 'c']);
  });

  it('are stale where their row is gone, and follow one row through a sort but not several', () => {
    const world = worldOf([['c'], ['b'], ['a']]);
    sortCells(world, EVE, 0, area(1, 1, 3, 26), [{ col: 1, ascending: true }]);
    expect(edit(world, type(1, 1, 'C')).answer).toEqual({ kind: 'done' });
    expect(plain(world).values).toEqual([['a'], ['b'], ['C']]);
    expect(edit(world, { kind: 'clear', area: area(1, 1, 2, 1) }).answer).toEqual({ kind: 'stale' });
    expect(
      edit(world, { kind: 'resize', dimension: 'columns', first: 1, last: 1, pixels: 50 }).answer.kind,
    ).toBe('done');
    deleteAt(world, EVE, 0, 'rows', 2, 1);
    expect(edit(world, type(2, 1, 'x')).answer).toEqual({ kind: 'stale' });
  });

  it('are stale for a block that somebody has torn apart', () => {
    const world = worldOf([['a'], ['b']]);
    insertBefore(world, EVE, 0, 'rows', 2, 1);
    expect(edit(world, { kind: 'paste', row: 1, col: 1, rows: [['x'], ['y']] }).answer).toEqual({
      kind: 'stale',
    });
  });
});

describe('filters and search', () => {
  it('list what a column shows in the rows that the other columns let through', () => {
    const world = worldOf([
      ['n', 'k'],
      [10, 'x'],
      [9, 'x'],
      [10, 'y'],
      [null, 'y'],
    ]);
    edit(world, { kind: 'filter', area: area(1, 1, 5, 2) });
    edit(world, { kind: 'filterColumn', col: 1, visible: ['9', ''] });
    expect(filterValues(world, 0, 1)).toEqual({
      values: [
        { text: '', shown: true },
        { text: '9', shown: true },
        { text: '10', shown: false },
      ],
      more: 0,
    });
    edit(world, { kind: 'filterColumn', col: 2, visible: ['y'] });
    expect(filterValues(world, 0, 1).values.map(({ text }) => text)).toEqual(['', '10']);
    // The nine is not on the list now, and is not hidden by what was chosen from it.
    edit(world, { kind: 'filterColumn', col: 1, visible: [''] });
    expect(plain(world).filter?.columns[1]?.hiddenValues).toEqual(['10']);
    edit(world, { kind: 'filter', area: null });
    expect(plain(world).filter).toBeNull();
  });

  it('find displayed texts in any case, not more than 200', () => {
    const world = worldOf([['Anna'], [{ date: '2026-01-31' }], ['anneX']]);
    expect(findText(world, 'ANN', 0).map(({ row, text }) => [row, text])).toEqual([
      [1, 'Anna'],
      [3, 'anneX'],
    ]);
    expect(findText(world, '1/31', 0)).toEqual([{ sheetId: 0, row: 2, col: 1, text: '1/31/2026' }]);
    expect(findText(world, 'there', null)).toMatchObject([{ sheetId: 1 }]);
    edit(world, { kind: 'paste', row: 1, col: 2, rows: Array.from({ length: 300 }, () => ['many']) });
    expect(findText(world, 'many', null)).toHaveLength(200);
  });
});
