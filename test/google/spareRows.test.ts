import { describe, expect, it } from '@jest/globals';
import { run } from '../../workbench/host/execution';
import { propsAt } from '../../workbench/store/workbook/cells';
import { projectOf } from '../support/script';
import { laidSheet, type TestSheet } from './sheet';

const rowsOf = (sheet: TestSheet, tab = 'Customers'): number => sheet.tab(tab).axes.rows.count;
const many = (count: number): { name: string }[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Customer ${index}` }));
const cellsOf = (sheet: TestSheet): number =>
  sheet.world.workbook.sheets.reduce((sum, { axes }) => sum + axes.rows.count * axes.columns.count, 0);

/** A workbook in which the last customer stands in the last row of the tab. */
function fullSheet(): TestSheet {
  const sheet = laidSheet();
  sheet.append('customers', many(30));
  const body =
    "const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Customers'); s.deleteRows(33, s.getMaxRows() - 32);";
  const options = { function: 'own', kind: 'editor' } as const;
  const { error } = run(sheet.world, projectOf(`function own() { ${body} }`), options);
  if (error) throw new Error(error.message);
  expect(rowsOf(sheet)).toBe(32);
  return sheet;
}

/** Rows of people's below the last record look as its own row does. */
function expectDressed(sheet: TestSheet): void {
  const tab = sheet.tab('Customers');
  const rows = rowsOf(sheet);
  for (const field of ['name', 'phone', 'status', 'customerSince', 'owner']) {
    const [first, last] = [3, rows].map((row) =>
      propsAt(sheet.world.workbook, tab, row, sheet.column('Customers', field)),
    );
    expect([field, last]).toEqual([field, first]);
  }
  const areas = tab.conditionalFormats.flatMap((rule) => rule.areas);
  expect(areas.filter(({ lastRow }) => lastRow < rows)).toEqual([]);
}

describe('free rows below the last record', () => {
  it('are left by records that are added, and dressed like the others', () => {
    const sheet = laidSheet();
    const { meter } = sheet.execute('append', ['customers', many(1500)]);
    expect(meter.trips).toBeLessThanOrEqual(15);
    expect(rowsOf(sheet)).toBeGreaterThanOrEqual(1502 + 100);
    expectDressed(sheet);
    expect(sheet.read('customers', ['name']).records).toHaveLength(1500);
  });

  it('are left by a record that is created by a change', () => {
    const sheet = fullSheet();
    const change = { table: 'customers', id: 'C-ABCDEFGH', from: null };
    const { conflicts } = sheet.apply([
      { ...change, field: 'id', to: 'C-ABCDEFGH' },
      { ...change, field: 'name', to: 'Dan' },
    ]);
    expect(conflicts).toEqual([]);
    expect(sheet.field('Customers', 33, 'name')).toBe('Dan');
    expect(rowsOf(sheet)).toBeGreaterThanOrEqual(33 + 100);
  });

  it('come back with set-up where they are used up, and set-up once more adds none', () => {
    const sheet = fullSheet();
    sheet.call('setUp', 'en');
    expect(rowsOf(sheet)).toBeGreaterThanOrEqual(32 + 100);
    expectDressed(sheet);
    const rows = rowsOf(sheet);
    sheet.call('setUp', 'en');
    expect(rowsOf(sheet)).toBe(rows);
  });

  it('are not left in tabs that only Rapport writes', () => {
    const sheet = laidSheet();
    const rows = rowsOf(sheet, 'Jobs');
    sheet.append('jobs', [{ job: 'nightly', result: 'ok' }]);
    expect(rowsOf(sheet, 'Jobs')).toBe(rows);
  });

  it.each([[0], [40]])('are %i where the spreadsheet has room for no more (PLATFORM 1.9)', (spare) => {
    const sheet = fullSheet();
    const wide = sheet.tab('Customers').axes.columns.count;
    sheet.world.quotas.cells = cellsOf(sheet) + (5 + spare) * wide;
    sheet.append('customers', many(5));
    expect(sheet.read('customers', ['name']).records).toHaveLength(35);
    expect(rowsOf(sheet)).toBeGreaterThanOrEqual(37 + Math.floor(spare / 2));
    expect(cellsOf(sheet)).toBeLessThanOrEqual(sheet.world.quotas.cells);
  });
});
