import { describe, expect, it } from '@jest/globals';
import { allTables } from '../../src/domain/tables';
import { columnLetters } from '../../src/google/keyRow';
import { run } from '../../workbench/host/execution';
import { propsAt } from '../../workbench/store/workbook/cells';
import { createWorld } from '../../workbench/store/world';
import { projectOf } from '../support/script';
import { differences, laidSheet, snapshot, TestSheet } from './sheet';

/** Runs code of the team's own in the workbook. */
function teamScript(sheet: TestSheet, body: string): unknown {
  const options = { function: 'own', kind: 'editor' } as const;
  const { error, result } = run(sheet.world, projectOf(`function own() { ${body} }`), options);
  if (error) throw new Error(error.message);
  return result;
}

const onCustomers = "const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Customers');";

describe('setting up a workbook', () => {
  it('twice equals once, to the last property of the last cell', () => {
    const sheet = laidSheet();
    const once = snapshot(sheet.world);
    const again = sheet.execute('setUp', ['en']);
    expect(again.result).toEqual([]);
    expect(differences(once, snapshot(sheet.world))).toEqual([]);
    sheet.world.properties.document = Object.fromEntries(
      Object.entries(sheet.world.properties.document).filter(([key]) => !key.startsWith('sheet.layout.')),
    );
    sheet.call('setUp', 'en');
    expect(differences(once, snapshot(sheet.world))).toEqual([]);
  });

  it('also with rows in it, in both languages, and in a workbook whose tabs the team has dressed', () => {
    const sheet = laidSheet();
    sheet.append('customers', [{ name: 'Ada', status: 'active' }]);
    sheet.call('changeLanguage', 'zh-CN');
    teamScript(
      sheet,
      `const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('客户');
      s.getRange('A:B').setBackground('#123456'); s.setColumnWidth(3, 333); s.showRows(2);`,
    );
    const once = snapshot(sheet.world);
    sheet.call('setUp', 'zh-CN');
    expect(differences(once, snapshot(sheet.world))).toEqual([]);
    expect(once.filter((line) => /^(Customers|Team) /.test(line))).toEqual([]);
  });

  it('lays the tabs in the order of the tables, key row hidden, both head rows and the name frozen', () => {
    const sheet = laidSheet();
    const names = sheet.world.workbook.sheets
      .map(({ name }) => name)
      .filter((name) => !/^(Sheet1|rapport)/.test(name));
    expect(names).toHaveLength(allTables.length);
    expect(names[0]).toBe('Customers');
    for (const name of names) {
      const { axes, filter } = sheet.tab(name);
      expect(axes.rows.frozen).toBe(2);
      expect(axes.rows.hidden).toEqual([{ first: 1, last: 1 }]);
      expect(axes.columns.frozen).toBeGreaterThan(0);
      expect(filter?.area.row).toBe(2);
      expect(filter?.columns).toEqual({});
    }
    expect(sheet.tab('Customers').axes.columns.groups).toMatchObject([{ depth: 1, collapsed: true }]);
  });

  it('validations warn and never refuse, and people come from the Team tab (PLATFORM 4.17)', () => {
    const sheet = laidSheet();
    const validation = (field: string): unknown =>
      propsAt(sheet.world.workbook, sheet.tab('Customers'), 500, sheet.column('Customers', field)).validation;
    for (const field of ['status', 'owner', 'customerSince', 'turnover', 'industry']) {
      expect(validation(field)).toMatchObject({ allowInvalid: true });
    }
    expect(validation('status')).toMatchObject({ criteria: 'VALUE_IN_LIST' });
    expect(validation('owner')).toHaveProperty('args.0.sheetId', sheet.tab('Team').id);
    expect(validation('phone')).toBeUndefined();
    expect(validation('contactState')).toBeUndefined();
  });

  it('protections only warn', () => {
    const sheet = laidSheet();
    const all = sheet.world.workbook.sheets.flatMap(({ protections }) => protections);
    expect(all.length).toBeGreaterThan(10);
    expect(all.every(({ warningOnly }) => warningOnly)).toBe(true);
  });

  it('leaves a tab of the same name alone where it holds something, and takes it where it is blank', () => {
    const sheet = new TestSheet(createWorld());
    teamScript(
      sheet,
      `const s = SpreadsheetApp.getActiveSpreadsheet();
      s.insertSheet('Customers').getRange('A1').setValue('theirs'); s.insertSheet('team');`,
    );
    sheet.call('setUp', 'en');
    expect(sheet.content('Customers', 1, 1)).toBe('theirs');
    expect(sheet.content('Customers (2)', 2, 2)).toBe('Customer');
    expect(sheet.content('team', 1, 1)).toBe('email');
  });

  it('keeps the team’s own rules behind ours, and their filter (PLATFORM 4.20)', () => {
    const sheet = laidSheet();
    teamScript(
      sheet,
      `${onCustomers}
      const rule = SpreadsheetApp.newConditionalFormatRule().whenTextContains('x').setBold(true).setRanges([s.getRange('B3:B9')]).build();
      s.setConditionalFormatRules([rule, ...s.getConditionalFormatRules()]);
      s.getFilter().setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['Ada']).build());`,
    );
    const ours = sheet.tab('Customers').conditionalFormats.length - 1;
    sheet.call('changeLanguage', 'zh-CN');
    const tab = sheet.tab('客户');
    expect(tab.conditionalFormats).toHaveLength(ours + 1);
    expect(tab.conditionalFormats[ours]?.condition.criteria).toBe('TEXT_CONTAINS');
    expect(Object.keys(tab.filter?.columns ?? {})).toEqual(['2']);
  });
});

describe('the colour of an overdue customer', () => {
  const cases: [string, object, boolean][] = [
    ['was due yesterday', { contactDueOn: '2026-01-04' }, true],
    ['is due today', { contactDueOn: '2026-01-05' }, false],
    ['has no due date', {}, false],
    ['is snoozed until tomorrow', { contactDueOn: '2026-01-04', snoozedUntil: '2026-01-06' }, false],
    ['was snoozed until today', { contactDueOn: '2026-01-04', snoozedUntil: '2026-01-05' }, true],
    ['has ended', { contactDueOn: '2026-01-04', status: 'ended' }, false],
  ];
  it.each(cases)('of one that %s', (_what, record, red) => {
    const sheet = laidSheet({ now: '2026-01-05T09:00:00Z' });
    sheet.append('customers', [{ name: 'Ada', ...record }]);
    const column = columnLetters(sheet.column('Customers', 'contactDueOn'));
    const result = teamScript(
      sheet,
      `${onCustomers} const formulas = s.getConditionalFormatRules().map((r) => r.getBooleanCondition().getCriteriaValues()[0]);
      const [overdue] = formulas.filter((f) => f.includes('$${column}3<TODAY()')).reverse();
      const cell = s.getRange(3, s.getMaxColumns()); cell.setNumberFormat('General').setFormula(overdue); return cell.getValue();`,
    );
    expect(result).toBe(red);
  });
});
