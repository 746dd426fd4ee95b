import { describe, expect, it } from '@jest/globals';
import type { RowsView, RowView } from '../../../../workbench/host/live/protocol/book';
import { createViews, MOST_ROWS_PUSHED } from '../../../../workbench/host/live/view/createViews';
import { clearCells, insertBefore, pasteTexts, typeText } from '../../../../workbench/store/workbook/edits';
import type { Seed } from '../../../../workbench/store/workbook/seed';
import { workbookFromSeed } from '../../../../workbench/store/workbook/seed';
import { createWorkbook } from '../../../../workbench/store/workbook/workbook';
import { createWorld, type World, type WorldOptions } from '../../../../workbench/store/world';
import { runScript } from '../../../support/script';

const OWNER = 'owner@example.com';
const EVE = 'eve@example.com';

function worldOf(rows: Seed[string], options: WorldOptions = {}): World {
  return createWorld({
    ...options,
    workbook: workbookFromSeed({ Main: rows, Lists: [['red'], ['blue'], ['red'], ['']] }),
  });
}

function script(world: World, body: string): void {
  runScript(`const sheet = SpreadsheetApp.getActive().getSheetByName('Main'); ${body}`, { world });
}

function rowOf(view: RowsView, row: number): RowView {
  const found = view.rows.find(([at]) => at === row)?.[1];
  if (!found) throw new Error(`Row ${row} shows nothing.`);
  return found;
}

function lookAt(view: RowsView, row: number, col: number) {
  return view.looks[rowOf(view, row).looks[col - 1] ?? 0];
}

describe('a row as windows see it', () => {
  it('shows texts as Sheets does, and what the editor begins with where that is more', () => {
    const world = worldOf([
      ['name', 1 / 3, { date: '2026-01-31' }, true, '007', { formula: '=B1*3' }, { formula: '=1/0' }],
    ]);
    script(
      world,
      `sheet.getRange('B1').setNumberFormat('0.0'); sheet.getRange('C1').setNumberFormat('d mmm');`,
    );
    const row = rowOf(createViews(world).rows(0, 1, 1), 1);
    expect(row.texts).toEqual(['name', '0.3', '31 Jan', 'TRUE', '007', '1', '#DIV/0!']);
    expect(row.kinds).toBe('tnnbtne');
    expect(row.typed).toMatchObject({ 2: String(1 / 3), 5: "'007", 6: '=B1*3', 7: '=1/0' });
    expect(row.typed).not.toHaveProperty('1');
  });

  it('speaks the language of the spreadsheet', () => {
    const world = worldOf([[{ date: '2026-01-31' }]], { locale: 'zh_CN' });
    script(world, `sheet.getRange('A1').setNumberFormat('dddd');`);
    expect(rowOf(createViews(world).rows(0, 1, 1), 1).texts).toEqual(['星期六']);
  });

  it('is cut behind the last cell that has anything, and null where nothing is', () => {
    const world = worldOf([['a', null, null, 'd'], []]);
    typeText(world, OWNER, 0, 1, 4, '');
    expect(createViews(world).rows(0, 1, 2).rows).toEqual([
      [1, { texts: ['a'], kinds: 't', looks: [0] }],
      [2, null],
    ]);
  });

  it('has the look of the first conditional format that is satisfied over its own (PLATFORM 4.20)', () => {
    const world = worldOf([['x'], ['y']]);
    script(
      world,
      `const rule = (text, color) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text)
        .setBackground(color).setRanges([sheet.getRange('A1:A9')]).build();
      sheet.getRange('A1:A2').setFontWeight('bold').setBackground('#eeeeee');
      sheet.setConditionalFormatRules([rule('x', '#ff0000'), rule('x', '#00ff00')]);`,
    );
    const view = createViews(world).rows(0, 1, 2);
    expect(lookAt(view, 1, 1)).toMatchObject({ background: '#ff0000', bold: true });
    expect(lookAt(view, 2, 1)).toMatchObject({ background: '#eeeeee', bold: true });
  });

  it('names its rules with their lists looked up, marks what they do not allow, and carries notes', () => {
    const world = worldOf([['red', true], ['green'], [null]]);
    script(
      world,
      `const list = SpreadsheetApp.getActive().getRange('Lists!A1:A4');
      sheet.getRange('A1:A3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(list).setHelpText('Pick one').build());
      sheet.getRange('B1').insertCheckboxes(); sheet.getRange('A2').setNote('green?');`,
    );
    const view = createViews(world).rows(0, 1, 3);
    const [key] = Object.values(rowOf(view, 1).rules ?? {});
    expect(view.rules[key ?? -1]).toEqual({
      kind: 'list',
      items: ['red', 'blue'],
      showDropdown: true,
      help: 'Pick one',
    });
    expect(view.rules[rowOf(view, 1).rules?.[2] ?? -1]?.kind).toBe('checkbox');
    expect([1, 2, 3].map((row) => rowOf(view, row).invalid)).toEqual([undefined, [1], undefined]);
    expect(rowOf(view, 2).notes).toEqual({ 1: 'green?' });
  });

  it('shows #ERROR! for a function that the platform does not have, and everything beside it', () => {
    const world = worldOf([[{ formula: '=GOOGLEFINANCE("X")' }, 'beside']]);
    expect(rowOf(createViews(world).rows(0, 1, 1), 1)).toMatchObject({
      texts: ['#ERROR!', 'beside'],
      kinds: 'et',
    });
  });
});

describe('what has changed', () => {
  it('is told once, row by row, and only of rows that some window has asked for', () => {
    const world = worldOf([['a'], ['b'], ['c']]);
    const views = createViews(world);
    views.rows(0, 1, 2);
    for (const row of [2, 3]) typeText(world, OWNER, 0, row, 1, 'new');
    expect(views.changes().pushes).toMatchObject([
      { kind: 'rows', rows: { rows: [[2, { texts: ['new'] }]] } },
    ]);
    expect(views.changes()).toEqual({ pushes: [], heads: false });
  });

  it('is not lost for the others when one window asks in between', () => {
    const world = worldOf([['a']]);
    const views = createViews(world);
    views.rows(0, 1, 1);
    typeText(world, OWNER, 0, 1, 1, 'new');
    views.rows(0, 1, 1);
    expect(views.changes().pushes).toHaveLength(1);
  });

  it('reaches formulas in other rows, and costs no reading of rows that nothing has to do with', () => {
    const rows = Array.from({ length: 500 }, (_, at) => [at, { formula: `=A${at + 1}*2` }]);
    const world = worldOf([
      [{ formula: '=SUM(A2:A501)' }],
      ...rows.map(([n]) => [n ?? null, { formula: '=1' }]),
    ]);
    const views = createViews(world);
    views.rows(0, 1, 501);
    const before = views.rowsRead;
    typeText(world, OWNER, 0, 300, 1, '1000000');
    const [push] = views.changes().pushes;
    expect(push).toMatchObject({
      kind: 'rows',
      rows: {
        rows: [
          [1, { kinds: 'n' }],
          [300, {}],
        ],
      },
    });
    expect(views.rowsRead - before).toBe(2);
  });

  it('reaches rows that an array formula fills only now', () => {
    const world = worldOf([[{ formula: '=FILTER(Lists!A1:A9,Lists!A1:A9<>"")' }]]);
    const views = createViews(world);
    views.rows(0, 1, 9);
    typeText(world, OWNER, 1, 5, 1, 'green');
    expect(views.changes().pushes).toMatchObject([
      { kind: 'rows', rows: { sheetId: 0, rows: [[4, { texts: ['green'] }]] } },
    ]);
  });

  it('is nothing where what was written shows the same', () => {
    const world = worldOf([['a']]);
    const views = createViews(world);
    views.rows(0, 1, 1);
    typeText(world, OWNER, 0, 1, 1, 'a');
    expect(views.changes()).toEqual({ pushes: [], heads: false });
  });

  it('reaches lists of ranges and the cells that no longer fit them', () => {
    const world = worldOf([['red']]);
    script(
      world,
      `const list = SpreadsheetApp.getActive().getRange('Lists!A1:A4');
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(list).build());`,
    );
    const views = createViews(world);
    views.rows(0, 1, 1);
    pasteTexts(world, OWNER, 1, 1, 1, [['green'], ['blue'], ['green']]);
    const [push, lists] = views.changes().pushes;
    if (push?.kind !== 'rows') throw new Error('No rows were pushed.');
    expect(Object.values(push.rows.rules).map(({ items }) => items)).toEqual([['green', 'blue']]);
    expect(rowOf(push.rows, 1).invalid).toEqual([1]);
    // Whoever shows other rows with this rule is told of it too.
    expect(lists).toMatchObject({ kind: 'rules', rules: push.rows.rules });
  });

  it('is, where a list of a range grows, that list and the cells that held the new entry all along', () => {
    const world = worldOf([
      ...Array.from({ length: 5_000 }, () => ['red']),
      ['green'],
      [{ formula: '="gr"&"een"' }],
      ['pink'],
    ]);
    script(
      world,
      `const list = SpreadsheetApp.getActive().getRange('Lists!A1:A4');
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(list).setAllowInvalid(true).build();
      sheet.getRange('A1:A5003').setDataValidation(rule);`,
    );
    const views = createViews(world);
    views.rows(0, 1, 6_000);
    const before = views.rowsRead;
    typeText(world, OWNER, 1, 4, 1, 'green');
    const [push, lists, ...others] = views.changes().pushes;
    if (push?.kind !== 'rows' || lists?.kind !== 'rules')
      throw new Error('Rows and rules were to be pushed.');
    expect(push.rows.rows.map(([row]) => row)).toEqual([5_001, 5_002]);
    expect(Object.values(lists.rules).map(({ items }) => items)).toEqual([['red', 'blue', 'green']]);
    expect(others).toEqual([]);
    expect(views.rowsRead - before).toBe(2);
  });

  it('is what a new day changes, and no more', () => {
    const world = worldOf([[{ formula: '=TODAY()' }], ['plain'], [{ date: '2026-01-06' }]]);
    script(
      world,
      `sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=AND(ISNUMBER($A3),$A3<TODAY())').setBackground('#ff0000').setRanges([sheet.getRange('A3:A4')]).build()]);`,
    );
    const views = createViews(world);
    views.rows(0, 1, 4);
    world.now += 3_600_000;
    expect(views.changes().pushes).toEqual([]);
    world.now += 2 * 86_400_000;
    const before = views.rowsRead;
    const [push] = views.changes().pushes;
    if (push?.kind !== 'rows') throw new Error('No rows were pushed.');
    expect(push.rows.rows.map(([row]) => row)).toEqual([1, 3]);
    // The fourth row has the rule too, and still looks as it did.
    expect(views.rowsRead - before).toBe(3);
  });

  it('makes windows ask again where lines come or go, and where more rows changed than are worth sending', () => {
    const world = createWorld({
      workbook: workbookFromSeed({ Main: Array.from({ length: 5_000 }, () => ['x']) }),
    });
    const views = createViews(world);
    views.rows(0, 1, 5_000);
    insertBefore(world, OWNER, 0, 'rows', 3, 1);
    expect(views.changes()).toEqual({
      pushes: [{ kind: 'reshaped', sheetId: 0, shape: 2, state: expect.any(Number) }],
      heads: true,
    });
    views.rows(0, 1, 5_000);
    const before = views.rowsRead;
    clearCells(world, OWNER, 0, { row: 1, col: 1, lastRow: MOST_ROWS_PUSHED + 2, lastCol: 1 });
    expect(views.changes().pushes).toEqual([
      { kind: 'reshaped', sheetId: 0, shape: 2, state: expect.any(Number) },
    ]);
    expect(views.rowsRead).toBe(before);
  });

  it('is everything where another workbook takes the place', () => {
    const world = worldOf([['a']]);
    const views = createViews(world);
    world.workbook = createWorkbook();
    expect(views.changes().pushes).toEqual([{ kind: 'reload' }]);
    expect(views.head(OWNER).sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

describe('the heads of the tabs', () => {
  it('say what each person may edit, without the holes of a protected tab', () => {
    const world = worldOf([['a']], { editors: [EVE] });
    script(
      world,
      `const whole = sheet.protect().setDescription('keys').setUnprotectedRanges([sheet.getRange('A3:Z1000')]); whole.removeEditors(whole.getEditors());
      sheet.getRange('B5').protect().setWarningOnly(true);`,
    );
    const views = createViews(world);
    const protectionsFor = (person: string) => views.head(person).sheets[0]?.protections;
    expect(protectionsFor(EVE)).toEqual([
      {
        area: { row: 1, col: 1, lastRow: 2, lastCol: 26 },
        description: 'keys',
        warningOnly: false,
        mayEdit: false,
      },
      { area: { row: 5, col: 2, lastRow: 5, lastCol: 2 }, description: '', warningOnly: true, mayEdit: true },
    ]);
    expect(protectionsFor(OWNER)?.map(({ mayEdit }) => mayEdit)).toEqual([true, true]);
    expect(protectionsFor('viewer@example.com')?.map(({ mayEdit }) => mayEdit)).toEqual([false, false]);
  });

  it('change with sizes, names and rights, and with cells only where those move the end or the filter', () => {
    const world = worldOf([['name'], ['a'], ['b']]);
    script(
      world,
      `sheet.getRange('A1:A9').createFilter().setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['b']).build());`,
    );
    const views = createViews(world);
    expect(views.head(OWNER).sheets[0]).toMatchObject({
      lastRow: 3,
      filter: { filtered: [1], hiddenRows: [{ first: 3, last: 3 }] },
    });
    const told = (act: () => void): boolean => {
      act();
      return views.changes().heads;
    };
    expect(told(() => typeText(world, OWNER, 0, 1, 1, 'caption'))).toBe(false);
    expect(told(() => typeText(world, OWNER, 0, 2, 1, 'b'))).toBe(true);
    expect(views.head(OWNER).sheets[0]?.filter?.hiddenRows).toEqual([{ first: 2, last: 3 }]);
    expect(told(() => typeText(world, OWNER, 0, 12, 1, 'end'))).toBe(true);
    expect(told(() => script(world, `sheet.setColumnWidth(1, 50);`))).toBe(true);
    expect(told(() => world.sharing.editors.push(EVE))).toBe(true);
    expect(told(() => (world.locale = 'en_GB'))).toBe(true);
  });
});
