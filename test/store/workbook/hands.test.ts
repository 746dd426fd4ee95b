import { describe, expect, it } from '@jest/globals';
import { findSheet } from '../../../workbench/store/workbook/workbook';
import {
  clearCells,
  deleteAt,
  insertBefore,
  moveBefore,
  pasteTexts,
  renameTab,
  sortCells,
  typeText,
} from '../../../workbench/store/workbook/edits';
import { readSheetPlainly } from '../../../workbench/store/workbook/plainSheet';
import { seedFromWorkbook, workbookFromSeed } from '../../../workbench/store/workbook/seed';
import { createWorld, type World, type WorldOptions } from '../../../workbench/store/world';
import { runScript } from '../../support/script';

const OWNER = 'owner@example.com';

function worldOf(rows: Parameters<typeof workbookFromSeed>[0][string], options: WorldOptions = {}): World {
  return createWorld({ ...options, workbook: workbookFromSeed({ Team: rows }) });
}

function values(world: World): unknown {
  const sheet = findSheet(world.workbook, 0);
  return sheet === null ? null : readSheetPlainly(world, sheet).values;
}

describe('a seed', () => {
  it('takes texts as they are, dates as dates and formulas as formulas, and a dump gives them back', () => {
    const seed = {
      Team: [
        ['007', 1, true, null, { date: '2026-01-31' }],
        [{ formula: '=B1+1' }, { date: '2026-01-31T08:30:00' }],
      ],
    };
    const world = createWorld({ workbook: workbookFromSeed(seed), zone: 'Asia/Tokyo' });
    expect(seedFromWorkbook(world)).toEqual(seed);
    const body = `const [row] = SpreadsheetApp.getActiveSheet().getRange('A1:E1').getValues(); return [row[0], row[4].toISOString()];`;
    expect(runScript(body, { world })).toEqual(['007', '2026-01-30T15:00:00.000Z']);
  });

  it('refuses a date that is none', () => {
    expect(() => workbookFromSeed({ Team: [[{ date: 'soon' }]] })).toThrow('"soon" in the seed is no date.');
  });
});

describe("a person's hands", () => {
  it('type, and the edit knows the old and the new value (PLATFORM 4.22)', () => {
    const world = worldOf([['old', 5]]);
    expect(typeText(world, OWNER, 0, 1, 1, '1/2/2026')).toMatchObject({
      change: 'EDIT',
      oldValue: 'old',
      value: '46024',
    });
    expect(typeText(world, OWNER, 0, 1, 2, '')).toEqual({
      change: 'EDIT',
      sheetId: 0,
      area: { row: 1, col: 2, lastRow: 1, lastCol: 2 },
      oldValue: '5',
    });
    expect(values(world)).toEqual([[46_024]]);
  });

  it('type formulas, and text into text cells, whatever it looks like', () => {
    const world = worldOf([[1, 2]]);
    typeText(world, OWNER, 0, 2, 1, '=A1+B1');
    runScript(`SpreadsheetApp.getActiveSheet().getRange('A3:A4').setNumberFormat('@');`, { world });
    typeText(world, OWNER, 0, 3, 1, '=1+1');
    typeText(world, OWNER, 0, 4, 1, '007');
    expect(values(world)).toEqual([
      [1, 2],
      [3, null],
      ['=1+1', null],
      ['007', null],
    ]);
  });

  it('paste blocks beyond the end of the grid, and clear them', () => {
    const world = worldOf([['x']]);
    const edit = pasteTexts(world, OWNER, 0, 1000, 26, [
      ['1', 'a'],
      ['2', ''],
    ]);
    expect(edit).not.toHaveProperty('value');
    const sheet = findSheet(world.workbook, 0);
    expect([sheet?.axes.rows.count, sheet?.axes.columns.count]).toEqual([1001, 27]);
    clearCells(world, OWNER, 0, edit.area);
    expect(values(world)).toEqual([['x']]);
  });

  it('insert, delete, move and sort rows and columns, and rename the tab (PLATFORM 4.23)', () => {
    const world = worldOf([
      ['b', 1],
      ['a', 2],
    ]);
    expect(insertBefore(world, OWNER, 0, 'rows', 1, 1).change).toBe('INSERT_ROW');
    expect(deleteAt(world, OWNER, 0, 'rows', 1, 1).change).toBe('REMOVE_ROW');
    expect(moveBefore(world, OWNER, 0, 'columns', 2, 1, 1).change).toBe('OTHER');
    sortCells(world, OWNER, 0, { row: 1, col: 1, lastRow: 2, lastCol: 2 }, [{ col: 2, ascending: true }]);
    renameTab(world, OWNER, 0, 'Staff');
    expect(values(world)).toEqual([
      [2, 'a'],
      [1, 'b'],
    ]);
    expect(world.workbook.sheets[0]?.name).toBe('Staff');
  });

  it('are kept out by protections as scripts are', () => {
    const world = worldOf([['x']], { editors: ['eve@example.com'] });
    runScript(
      `const p = SpreadsheetApp.getActiveSheet().getRange('A1').protect(); p.removeEditors(p.getEditors());`,
      { world },
    );
    expect(() => typeText(world, 'eve@example.com', 0, 1, 1, 'y')).toThrow(
      'You are trying to edit a protected cell',
    );
    expect(() => typeText(world, 'stranger@example.com', 0, 9, 1, 'y')).toThrow(
      'You are trying to edit a protected cell',
    );
    expect(typeText(world, OWNER, 0, 1, 1, 'y').value).toBe('y');
  });
});

describe('a tab read out plainly', () => {
  it('has values, formulas, notes and formats by cell and area', () => {
    const world = worldOf([
      ['a', 1],
      ['b', { formula: '=B1*2' }],
    ]);
    runScript(
      `const sheet = SpreadsheetApp.getActiveSheet();
       sheet.getRange('A1:B2').setBackground('red').setNote('');
       sheet.getRange('C1:C3').setBackground('red');
       sheet.getRange('B2').setNote('doubled');`,
      { world },
    );
    const sheet = findSheet(world.workbook, 0);
    if (sheet === null) throw new Error('There is no sheet.');
    const plain = readSheetPlainly(world, sheet);
    expect(plain.values).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(plain.formulas).toEqual({ B2: '=B1*2' });
    expect(plain.notes).toEqual({ B2: 'doubled' });
    expect(plain.formats).toEqual([
      { area: 'A1:B2', props: { background: '#ff0000' } },
      { area: 'C1:C3', props: { background: '#ff0000' } },
    ]);
  });
});
