import { describe, expect, it } from '@jest/globals';
import type { SheetEdit } from '../../../../workbench/host/live/protocol/edits';
import { applySheetEdit } from '../../../../workbench/host/live/sheetEdits/applySheetEdit';
import { createUndo, type Undo } from '../../../../workbench/host/live/sheetEdits/createUndo';
import { deleteAt, insertBefore, typeText } from '../../../../workbench/store/workbook/edits';
import { readSheetPlainly } from '../../../../workbench/store/workbook/plainSheet';
import { type Seed, workbookFromSeed } from '../../../../workbench/store/workbook/seed';
import { createWorkbook } from '../../../../workbench/store/workbook/workbook';
import { createWorld, type World } from '../../../../workbench/store/world';
import { shapeOf } from '../smallBook';

const OWNER = 'owner@example.com';
const EVE = 'eve@example.com';

function worldOf(rows: Seed[string]): World {
  return createWorld({ workbook: workbookFromSeed({ Main: rows }), editors: [EVE] });
}

function edit(world: World, undo: Undo, change: SheetEdit): void {
  undo.push(world, applySheetEdit(world, OWNER, 0, shapeOf(world, 0), change).inverse);
}

function values(world: World): unknown {
  const [sheet] = world.workbook.sheets;
  return sheet === undefined ? null : readSheetPlainly(world, sheet).values;
}

const area = { row: 1, col: 1, lastRow: 2, lastCol: 2 };
const DONE = { kind: 'done', sheetId: 0 };

describe('taking back what others have worked on since', () => {
  it('keeps what they wrote and says how many cells that were', () => {
    const world = worldOf([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const undo = createUndo();
    edit(world, undo, { kind: 'clear', area });
    typeText(world, EVE, 0, 1, 2, 'from Eve');
    const undone = undo.undo(world, OWNER);
    expect(undone.answer).toEqual({ kind: 'partly', sheetId: 0, kept: 1 });
    expect(undone.edit).toEqual({ change: 'EDIT', sheetId: 0, area });
    expect(values(world)).toEqual([
      ['a', 'from Eve'],
      ['c', 'd'],
    ]);
  });

  it('finds the cells where they are now', () => {
    const world = worldOf([['a', 'b']]);
    const undo = createUndo();
    edit(world, undo, { kind: 'type', row: 1, col: 2, text: 'new' });
    insertBefore(world, EVE, 0, 'rows', 1, 1);
    insertBefore(world, EVE, 0, 'columns', 1, 1);
    expect(undo.undo(world, OWNER).answer).toEqual(DONE);
    expect(values(world)).toEqual([
      [null, null, null],
      [null, 'a', 'b'],
    ]);
  });

  it('leaves inserted rows in which they have written, and takes the others away', () => {
    const world = worldOf([['a'], ['b']]);
    const undo = createUndo();
    edit(world, undo, { kind: 'insert', dimension: 'rows', at: 2, count: 3 });
    typeText(world, EVE, 0, 3, 1, 'from Eve');
    const { answer, edit: fires } = undo.undo(world, OWNER);
    expect(answer).toEqual({ kind: 'partly', sheetId: 0, kept: 1 });
    expect(fires?.change).toBe('REMOVE_ROW');
    expect(values(world)).toEqual([['a'], ['from Eve'], ['b']]);
  });

  it('brings deleted rows back with all they held, behind the row that they stood behind', () => {
    const world = worldOf([['a', { formula: '=A2' }], ['b'], ['c']]);
    const undo = createUndo();
    edit(world, undo, { kind: 'note', row: 2, col: 1, text: 'remember' });
    edit(world, undo, { kind: 'delete', dimension: 'rows', at: 2, count: 1 });
    expect(values(world)).toEqual([
      ['a', '#REF!'],
      ['c', null],
    ]);
    insertBefore(world, EVE, 0, 'rows', 1, 1);
    expect(undo.undo(world, OWNER).answer).toEqual(DONE);
    expect(values(world)).toEqual([
      [null, null],
      ['a', '#REF!'],
      ['b', null],
      ['c', null],
    ]);
  });

  it('puts sorted rows back by who they are, with what was written into them', () => {
    const world = worldOf([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    const undo = createUndo();
    const all = { row: 1, col: 1, lastRow: 3, lastCol: 26 };
    edit(world, undo, { kind: 'sort', area: all, keys: [{ col: 1, ascending: true }] });
    typeText(world, EVE, 0, 1, 1, 'zzz');
    deleteAt(world, EVE, 0, 'rows', 2, 1);
    undo.undo(world, OWNER);
    expect(values(world)).toEqual([
      ['c', 1],
      ['zzz', 2],
    ]);
  });

  it('does nothing to cells that are protected from the person by now', () => {
    const world = worldOf([['a']]);
    const undo = createUndo();
    undo.push(world, applySheetEdit(world, EVE, 0, 1, { kind: 'type', row: 1, col: 1, text: 'x' }).inverse);
    world.sharing.editors = [];
    expect(undo.undo(world, EVE)).toEqual({ answer: { kind: 'nothing' }, edit: null });
    expect(values(world)).toEqual([['x']]);
  });
});

describe('the undo of a window', () => {
  it('keeps at least fifty steps, and forgets what was undone when something new is done', () => {
    const world = worldOf([['0']]);
    const undo = createUndo();
    for (let count = 1; count <= 60; count += 1) {
      edit(world, undo, { kind: 'type', row: 1, col: 1, text: String(count) });
    }
    for (let count = 1; count <= 50; count += 1) expect(undo.undo(world, OWNER).answer).toEqual(DONE);
    expect(values(world)).toEqual([[10]]);
    undo.redo(world, OWNER);
    expect(values(world)).toEqual([[11]]);
    edit(world, undo, { kind: 'type', row: 1, col: 1, text: 'new' });
    expect(undo.redo(world, OWNER).answer).toEqual({ kind: 'nothing' });
  });

  it('is over where another workbook takes the place', () => {
    const world = worldOf([['a']]);
    const undo = createUndo();
    edit(world, undo, { kind: 'type', row: 1, col: 1, text: 'b' });
    world.workbook = createWorkbook();
    expect(undo.undo(world, OWNER).answer).toEqual({ kind: 'nothing' });
  });
});
