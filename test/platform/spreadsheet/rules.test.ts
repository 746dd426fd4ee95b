import { describe, expect, it } from '@jest/globals';
import { displayedFormat } from '../../../workbench/store/workbook/conditionalFormats';
import { execute, runScript } from '../../support/script';

const START = 'const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];';

function inSheet(body: string): unknown {
  return runScript(`${START}\n${body}`);
}

/** Backgrounds that a person sees in column A, rows 1 to `rows`. */
function coloursAfter(body: string, rows: number): (string | undefined)[] {
  const { world, error } = execute(`${START}\n${body}`);
  if (error) throw new Error(error.message);
  const [sheet] = world.workbook.sheets;
  if (!sheet) throw new Error('There is no sheet.');
  return Array.from({ length: rows }, (_, index) => displayedFormat(world, sheet, index + 1, 1).background);
}

const RULE = 'SpreadsheetApp.newConditionalFormatRule()';

describe('conditional formats', () => {
  it('of several rules the first that holds wins (PLATFORM 4.20)', () => {
    const colours = coloursAfter(
      `sheet.getRange('A1:A3').setValues([[1], [5], [9]]);
       const range = [sheet.getRange('A1:A3')];
       sheet.setConditionalFormatRules([
         ${RULE}.whenNumberGreaterThan(6).setBackground('red').setRanges(range).build(),
         ${RULE}.whenNumberGreaterThan(3).setBackground('yellow').setRanges(range).build(),
       ]);`,
      3,
    );
    expect(colours).toEqual([undefined, '#ffff00', '#ff0000']);
  });

  it('setting rules replaces all that were there (PLATFORM 4.20)', () => {
    const result = inSheet(`
      const rule = ${RULE}.whenCellEmpty().setBackground('red').setRanges([sheet.getRange('A1')]).build();
      sheet.setConditionalFormatRules([rule, rule]);
      sheet.setConditionalFormatRules([rule]);
      return sheet.getConditionalFormatRules().length;
    `);
    expect(result).toBe(1);
  });

  it('a formula is written for the first cell and read from each', () => {
    const colours = coloursAfter(
      `sheet.getRange('A1:B3').setValues([['x', 1], ['y', 9], ['z', 5]]);
       sheet.setConditionalFormatRules([
         ${RULE}.whenFormulaSatisfied('=$B1>4').setBackground('red').setRanges([sheet.getRange('A1:B3')]).build()]);`,
      3,
    );
    expect(colours).toEqual([undefined, '#ff0000', '#ff0000']);
  });

  it("a date in a rule's formula is compared with the virtual clock's today", () => {
    const colours = coloursAfter(
      `sheet.getRange('A1:A2').setValues([[new Date(2026, 0, 4)], [new Date(2026, 0, 6)]]);
       sheet.setConditionalFormatRules([
         ${RULE}.whenFormulaSatisfied('=AND($A1<>"",$A1<TODAY())').setBackground('red').setRanges([sheet.getRange('A1:A5')]).build()]);`,
      3,
    );
    expect(colours).toEqual(['#ff0000', undefined, undefined]);
  });

  it('give back what they were built from', () => {
    const result = inSheet(`
      sheet.setConditionalFormatRules([${RULE}.whenNumberBetween(1, 10).setBackground('#ff0000').setFontColor('white')
        .setBold(true).setRanges([sheet.getRange('A1:B3'), sheet.getRange('D:D')]).build()]);
      const [rule] = sheet.getConditionalFormatRules();
      const condition = rule.getBooleanCondition();
      return [rule.getRanges().map((r) => r.getA1Notation()), String(condition.getCriteriaType()), condition.getCriteriaValues(),
        condition.getBackground(), condition.getFontColor(), condition.getBold(), condition.getItalic()];
    `);
    expect(result).toEqual([['A1:B3', 'D:D'], 'NUMBER_BETWEEN', [1, 10], '#ff0000', '#ffffff', true, null]);
  });

  it.each([
    ['insert a row inside', 'sheet.insertRowAfter(2)', ['A1:A5'], '=$B1>0'],
    ['add rows at the end', 'sheet.insertRowsAfter(4, 2)', ['A1:A6'], '=$B1>0'],
    ['insert above the first, taking its look', 'sheet.insertRowBefore(1)', ['A1:A5'], '=$B1>0'],
    ['delete the first row', 'sheet.deleteRow(1)', ['A1:A3'], '=$B1>0'],
    ['insert a column between', 'sheet.insertColumnAfter(1)', ['A1:B4'], '=$C1>0'],
    ['move the column away', "sheet.moveColumns(sheet.getRange('A:A'), 4)", ['C1:C4'], '=$A1>0'],
  ])('follow their cells: %s', (_, change, ranges, formula) => {
    const result = inSheet(`
      sheet.setConditionalFormatRules([
        ${RULE}.whenFormulaSatisfied('=$B1>0').setBackground('red').setRanges([sheet.getRange('A1:A4')]).build()]);
      ${change};
      const [rule] = sheet.getConditionalFormatRules();
      return [rule.getRanges().map((r) => r.getA1Notation()), rule.getBooleanCondition().getCriteriaValues()[0]];
    `);
    expect(result).toEqual([ranges, formula]);
  });

  it('come along when whole rows are copied, and go where others are pasted', () => {
    const result = inSheet(`
      sheet.setConditionalFormatRules([
        ${RULE}.whenFormulaSatisfied('=$B2>0').setBackground('red').setRanges([sheet.getRange('A2:C2')]).build()]);
      sheet.getRange('2:2').copyTo(sheet.getRange('3:3'));
      const grown = sheet.getConditionalFormatRules()[0].getRanges().map((r) => r.getA1Notation());
      sheet.getRange('9:9').copyTo(sheet.getRange('2:2'));
      const [rule] = sheet.getConditionalFormatRules();
      return [grown, rule.getRanges().map((r) => r.getA1Notation()), rule.getBooleanCondition().getCriteriaValues()];
    `);
    expect(result).toEqual([['A2:C3'], ['A3:C3'], ['=$B3>0']]);
  });
});

describe('data validation', () => {
  it('gives back what it was built from', () => {
    const result = inSheet(`
      const build = () => SpreadsheetApp.newDataValidation();
      const rules = [
        build().requireValueInList(['a', 'b'], false).setHelpText('a or b'),
        build().requireValueInRange(sheet.getRange('D1:D9')),
        build().requireNumberBetween(1, 5).setAllowInvalid(false),
        build().requireCheckbox('yes', 'no'),
        build().requireDateAfter(new Date(2026, 0, 31)),
      ];
      sheet.getRange('A1:A5').setDataValidations(rules.map((rule) => [rule.build()]));
      return sheet.getRange('A1:A5').getDataValidations().map(([rule]) => [String(rule.getCriteriaType()),
        rule.getAllowInvalid(), rule.getHelpText(),
        rule.getCriteriaValues().map((v) => (v && v.getA1Notation ? v.getA1Notation() : v instanceof Date ? v.getDate() : v))]);
    `);
    expect(result).toEqual([
      ['VALUE_IN_LIST', true, 'a or b', [['a', 'b'], false]],
      ['VALUE_IN_RANGE', true, null, ['D1:D9', true]],
      ['NUMBER_BETWEEN', false, null, [1, 5]],
      ['CHECKBOX', true, null, ['yes', 'no']],
      ['DATE_AFTER', true, null, [31]],
    ]);
  });

  it.each([
    ['requireNumberGreaterThan(5)', '6', '5'],
    ['requireDateOnOrAfter(new Date(2026, 0, 31))', 'new Date(2026, 0, 31)', 'new Date(2026, 0, 30)'],
    ['requireDate()', 'new Date()', '"soon"'],
    ['requireTextIsEmail()', '"a@b.co"', '"a b.co"'],
    ['requireTextContains("x")', '"axb"', '"ab"'],
    ['requireFormulaSatisfied("=LEN($A1)=0")', '1', 'null'],
    ["requireValueInRange(sheet.getRange('D1:D2'))", '"red"', '"blue"'],
  ])('%s takes %s', (criteria, good, bad) => {
    const write = (value: string): string => `
      sheet.getRange('D1:D2').setValues([['red'], ['green']]);
      const rule = SpreadsheetApp.newDataValidation().${criteria}.setAllowInvalid(false).build();
      sheet.getRange('B1').setDataValidation(rule).setValue(${value});
      SpreadsheetApp.flush();`;
    expect(() => inSheet(write(good))).not.toThrow();
    if (bad !== 'null') expect(() => inSheet(write(bad))).toThrow('violates the data validation rules');
  });

  it('moves with its cells, and its ranges with theirs', () => {
    const result = inSheet(`
      const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('D1:D3')).build();
      sheet.getRange('A2').setDataValidation(rule);
      sheet.insertRowsBefore(1, 2);
      sheet.insertColumnBefore(1);
      const moved = sheet.getRange('B4').getDataValidation();
      return [sheet.getRange('A2').getDataValidation(), moved.getCriteriaValues()[0].getA1Notation()];
    `);
    expect(result).toEqual([null, 'E3:E5']);
  });
});

describe('formulas of rules', () => {
  it('follow renamed tabs, in validations and conditional formats', () => {
    const result = inSheet(`
      const other = book.insertSheet('Other');
      sheet.getRange('A1').setDataValidation(
        SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>Other!B1').build());
      sheet.setConditionalFormatRules([${RULE}.whenFormulaSatisfied('=A1=INDIRECT("x")+Other!B1').setBackground('red')
        .setRanges([sheet.getRange('A1')]).build()]);
      other.setName('New');
      return [sheet.getRange('A1').getDataValidation().getCriteriaValues()[0],
        sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()[0]];
    `);
    expect(result).toEqual(['=A1>New!B1', '=A1=INDIRECT("x")+New!B1']);
  });

  it('of a validation are read from each cell', () => {
    const result = inSheet(`
      const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=$B1>0').setAllowInvalid(false).build();
      sheet.getRange('B1:B2').setValues([[1], [0]]);
      sheet.getRange('A1:A2').setDataValidation(rule);
      const log = [sheet.getRange('A2').getDataValidation().getCriteriaValues()[0]];
      sheet.getRange('A1').setValue('fine');
      sheet.insertRowBefore(1);
      log.push(sheet.getRange('A3').getDataValidation().getCriteriaValues()[0]);
      sheet.getRange('A3').setValue('bad');
      try { SpreadsheetApp.flush(); } catch (error) { log.push(error.message.includes('A3')); }
      return log;
    `);
    expect(result).toEqual(['=$B2>0', '=$B3>0', true]);
  });
});

describe('filters', () => {
  const FILL = `sheet.getRange('A1:B4').setValues([['name', 'n'], ['a', 1], ['b', 2], ['c', 3]]);
    const filter = sheet.getRange('A1:B4').createFilter();`;

  it('only hide rows: getValues still gives them (PLATFORM 4.15)', () => {
    const result = inSheet(`${FILL}
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(1).build());
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['c']).build());
      return [[1, 2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row)), sheet.getRange('A1:A4').getValues().join()];
    `);
    expect(result).toEqual([[false, true, false, true, false], 'name,a,b,c']);
  });

  it('sort below their header, and go', () => {
    const result = inSheet(`${FILL}
      filter.sort(2, false);
      const sorted = sheet.getRange('A1:A4').getValues().join();
      const range = sheet.getFilter().getRange().getA1Notation();
      filter.remove();
      return [sorted, range, sheet.getFilter()];
    `);
    expect(result).toEqual(['name,c,b,a', 'A1:B4', null]);
  });

  it('there is one a tab, and its criteria follow moved columns', () => {
    const result = inSheet(`${FILL}
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['1']).build());
      sheet.insertColumnBefore(1);
      let message = '';
      try { sheet.getRange('A1:B2').createFilter(); } catch (error) { message = error.message; }
      return [filter.getRange().getA1Notation(), filter.getColumnFilterCriteria(3).getHiddenValues(),
        filter.getColumnFilterCriteria(2), message !== ''];
    `);
    expect(result).toEqual(['B1:C4', ['1'], null, true]);
  });
});
