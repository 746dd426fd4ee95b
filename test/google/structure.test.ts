import { describe, expect, it } from '@jest/globals';
import { columnLetters } from '../../src/google/keyRow';
import { applyEdit } from '../../workbench/host/edits';
import { run } from '../../workbench/host/execution';
import { projectOf } from '../support/script';
import { differences, laidSheet, snapshot, TestSheet } from './sheet';

const OWNER = 'owner@example.com';

/** Runs code of the team's own in the workbook. */
function teamScript(sheet: TestSheet, body: string): void {
  const { error } = run(sheet.world, projectOf(`function own() { ${body} }`), {
    function: 'own',
    kind: 'editor',
  });
  if (error) throw new Error(error.message);
}

const onCustomers = "const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Customers');";

function filled(): TestSheet {
  const sheet = laidSheet();
  sheet.append('customers', [
    { name: 'Ada', phone: '007', status: 'active' },
    { name: 'Bob', phone: '+49 30', status: 'ended' },
  ]);
  return sheet;
}

const FIELDS = ['name', 'phone', 'status'];
const ROWS = [
  { name: 'Ada', phone: '007', status: 'active' },
  { name: 'Bob', phone: '+49 30', status: 'ended' },
];

describe('a workbook that the team made its own', () => {
  it.each([
    [
      'captions renamed',
      `${onCustomers} s.getRange('B2:J2').setValues([['x', 'Phone', '', 'y', 'z', '1', '2', '3', '4']]);`,
    ],
    [
      'columns moved',
      `${onCustomers} s.moveColumns(s.getRange('I:I'), 2); s.moveColumns(s.getRange('K:L'), 5);`,
    ],
    [
      'own columns inserted between ours',
      `${onCustomers} s.insertColumnsAfter(2, 3); s.getRange('C2:C4').setValues([['Own'], [1], [2]]);`,
    ],
    ['the tab renamed', `${onCustomers} s.setName('Kunden');`],
    [
      'a filter on',
      `${onCustomers} s.getFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Ada']).build());`,
    ],
  ])('%s: reads the same', (_what, code) => {
    const sheet = filled();
    teamScript(sheet, code);
    expect(sheet.read('customers', FIELDS)).toEqual({ records: ROWS, rowNumbers: [3, 4], problems: [] });
  });

  it('checkboxes and an array formula of theirs below the data do not make rows, and new rows come right below', () => {
    const sheet = filled();
    teamScript(
      sheet,
      `${onCustomers} const c = s.getMaxColumns(); s.insertColumnsAfter(c, 2);
      s.getRange(3, c + 1, 500, 1).insertCheckboxes();
      s.getRange(3, c + 2).setFormula('=ARRAYFORMULA(ROW(B3:B60))');`,
    );
    expect(sheet.read('customers', FIELDS).records).toEqual(ROWS);
    const [id = ''] = sheet.append('customers', [{ name: 'Cid' }]);
    expect(sheet.read('customers', ['id', 'name']).rowNumbers).toEqual([3, 4, 5]);
    const created = sheet.apply([
      { table: 'customers', id: 'C-ABCDEFGH', field: 'id', from: null, to: 'C-ABCDEFGH' },
      { table: 'customers', id: 'C-ABCDEFGH', field: 'name', from: null, to: 'Dan' },
    ]);
    expect(created.conflicts).toEqual([]);
    expect(sheet.read('customers', ['name']).rowNumbers).toEqual([3, 4, 5, 6]);
    const before = snapshot(sheet.world);
    sheet.apply([{ table: 'customers', id, field: 'phone', from: null, to: '1/2' }]);
    expect(differences(before, snapshot(sheet.world)).length).toBe(2);
  });

  it('a row typed by hand with only a name gets its id and is never overwritten', () => {
    const sheet = filled();
    applyEdit(sheet.world, OWNER, { kind: 'type', tab: 'Customers', cell: 'B9', text: 'By hand' });
    sheet.append('customers', [{ name: 'Cid' }]);
    expect(sheet.read('customers', ['name']).rowNumbers).toEqual([3, 4, 9, 10]);
    expect(sheet.call('giveIds', 'customers', null)).toEqual([[9, expect.stringMatching(/^C-/)]]);
    expect(sheet.call('giveIds', 'customers', null)).toEqual([]);
    expect(sheet.field('Customers', 9, 'createdOn')).not.toBeNull();
    expect(sheet.field('Customers', 9, 'createdBy')).toBeNull();
  });

  it('a doubled id is reported where the ids are read', () => {
    const sheet = filled();
    const id = String(sheet.field('Customers', 3, 'id'));
    const row = sheet.tab('Customers').rows[3];
    if (row) row.values[0] = id;
    expect(sheet.read('customers', ['id', 'name']).problems).toEqual([
      { table: 'customers', row: 4, field: 'id', found: id, code: 'doubled id', params: { earlier: 3 } },
    ]);
    const change = { table: 'customers', id, field: 'phone', from: '007', to: '8' };
    expect(sheet.apply([change])).toEqual({ made: [], inverse: [], conflicts: [{ change }] });
  });
});

describe('damage', () => {
  it('a deleted column is one clear problem; repair puts it back at its place, and nothing else changes', () => {
    const sheet = filled();
    const phone = sheet.column('Customers', 'phone');
    teamScript(sheet, `${onCustomers} s.deleteColumn(${phone});`);
    const problem = { table: 'customers', row: null, field: 'phone', found: '', code: 'column missing' };
    expect(sheet.call('damage')).toEqual([problem]);
    expect(() => sheet.read('customers', FIELDS)).toThrow('customers.phone column missing');
    expect(sheet.read('customers', ['name']).records).toHaveLength(2);
    expect(sheet.call('repair', 'customers')).toEqual([problem]);
    expect(sheet.call('damage')).toEqual([]);
    expect(sheet.column('Customers', 'phone')).toBe(phone);
    expect(sheet.content('Customers', 2, phone)).toBe('Phone');
    sheet.apply([
      {
        table: 'customers',
        id: String(sheet.field('Customers', 3, 'id')),
        field: 'phone',
        from: null,
        to: '007',
      },
    ]);
    expect(sheet.read('customers', FIELDS).records[0]).toEqual(ROWS[0]);
    const laid = snapshot(sheet.world);
    sheet.call('setUp', 'en');
    expect(differences(laid, snapshot(sheet.world))).toEqual([]);
  });

  it('a doubled key is one clear problem; repair leaves the fuller column ours, and all data where they are', () => {
    const sheet = filled();
    const column = sheet.column('Customers', 'phone');
    const copy = sheet.tab('Customers').axes.columns.count + 1;
    teamScript(
      sheet,
      `${onCustomers} const c = s.getMaxColumns(); s.insertColumnAfter(c);
      s.getRange(1, ${column}, 3, 1).copyTo(s.getRange(1, c + 1, 3, 1));`,
    );
    const [problem] = sheet.call('damage') as { code: string; field: string; found: string }[]; // what the entry returns
    expect(problem).toMatchObject({
      code: 'column doubled',
      field: 'phone',
      found: `${columnLetters(column)}, ${columnLetters(copy)}`,
    });
    sheet.call('repair', 'customers');
    expect(sheet.call('damage')).toEqual([]);
    expect(sheet.read('customers', FIELDS).records).toEqual(ROWS);
    expect(sheet.content('Customers', 3, copy)).toBe('007');
  });

  it('a wiped key row is found again by captions of any language', () => {
    const sheet = filled();
    sheet.call('changeLanguage', 'zh-CN');
    sheet.call('adopt');
    teamScript(
      sheet,
      "SpreadsheetApp.getActiveSpreadsheet().getSheetByName('客户').getRange('1:1').clearContent();",
    );
    expect((sheet.call('damage') as unknown[]).length).toBeGreaterThan(40); // what the entry returns
    sheet.call('repair', 'customers');
    expect(sheet.call('damage')).toEqual([]);
    expect(sheet.read('customers', FIELDS).records).toEqual(ROWS);
  });

  it('a deleted tab is one clear problem, and made again', () => {
    const sheet = filled();
    teamScript(
      sheet,
      "const s = SpreadsheetApp.getActiveSpreadsheet(); s.deleteSheet(s.getSheetByName('Holidays'));",
    );
    expect(sheet.call('damage')).toEqual([
      { table: 'holidays', row: null, field: null, found: '', code: 'tab missing' },
    ]);
    expect(() => sheet.read('holidays', ['day'])).toThrow('holidays.* tab missing');
    sheet.call('repair', 'holidays');
    expect(sheet.call('damage')).toEqual([]);
  });

  it('a copied workbook is known as one, works, and can be adopted', () => {
    const sheet = filled();
    const copy = structuredClone(sheet.world);
    const copied = new TestSheet({ ...copy, workbook: { ...copy.workbook, id: 'another' } });
    expect(sheet.call('isCopy')).toBe(false);
    expect(copied.call('isCopy')).toBe(true);
    expect(copied.read('customers', FIELDS).records).toEqual(ROWS);
    expect(copied.call('adopt')).toBe(false);
    copied.world.properties.document = {};
    expect(copied.call('isCopy')).toBe(true);
    expect(copied.read('customers', FIELDS).records).toEqual(ROWS);
  });
});
