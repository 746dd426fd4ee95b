import { describe, expect, it } from '@jest/globals';
import { fromJson, type SavedWorkbook, toJson } from '../../../workbench/store/workbook/json';
import { createWorkbook } from '../../../workbench/store/workbook/workbook';
import { execute } from '../../support/script';

const EVERYTHING = `
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheets()[0];
  sheet.getRange('A1:C3').setValues([['a', 1, true], [new Date(2026, 0, 31), '=B1+1', ''], ['', 'area:A1', '{"a1":1}']]);
  sheet.getRange('A1').setNote('note').setBackground('red');
  sheet.getRange('B:B').setNumberFormat('0.00');
  sheet.getRange('C2:C').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A:A')).build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1=1')
    .setBackground('blue').setRanges([sheet.getRange('A2:C')]).build()]);
  sheet.getRange('A2:A').protect();
  sheet.protect().setUnprotectedRanges([sheet.getRange('B:B')]);
  sheet.getRange('A1:C3').createFilter();
  sheet.getRange('B:C').shiftColumnGroupDepth(1);
  sheet.setFrozenRows(1);
  sheet.hideRows(9);
  book.insertSheet('Other').getRange('A2:B').activate();`;

function copied(saved: SavedWorkbook): SavedWorkbook {
  return JSON.parse(JSON.stringify(saved)) as SavedWorkbook;
}

describe('a saved workbook', () => {
  it('is the same workbook after it was read again', () => {
    const { world } = execute(EVERYTHING);
    const saved = copied(toJson(world.workbook));
    const again = fromJson(copied(saved));
    expect(copied(toJson(again))).toEqual(saved);
    expect({ ...again, version: 0, props: null }).toEqual({
      ...world.workbook,
      version: 0,
      props: null,
      sheets: again.sheets,
    });
    expect(again.sheets[0]?.protections[0]?.area).toEqual({ row: 2, col: 1, lastRow: Infinity, lastCol: 1 });
  });

  it('works on as it did', () => {
    const { world } = execute(EVERYTHING);
    world.workbook = fromJson(copied(toJson(world.workbook)));
    const { result } = execute(
      `
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1');
      sheet.insertRowBefore(1);
      return [sheet.getRange('B3').getFormula(), sheet.getRange('B3').getDisplayValue(), sheet.getFilter().getRange().getA1Notation()];`,
      { world },
    );
    expect(result).toEqual(['=B2+1', '2.00', 'A2:C4']);
  });

  it('does not tell by which way it became what it is', () => {
    const plain = execute(
      `SpreadsheetApp.getActiveSheet().getRange('A1').setBackground('red').setFontColor('blue');`,
    );
    const detour = execute(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:Z9').setBackground('green').setValue(1);
      sheet.getRange('A1:Z9').clear();
      sheet.getRange('A1').setFontColor('blue').setBackground('red');`);
    expect(toJson(detour.world.workbook)).toEqual(toJson(plain.world.workbook));
  });

  it('of a million rows without contents is small', () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0];
    if (sheet) sheet.axes.rows.count = 1_000_000;
    expect(JSON.stringify(toJson(workbook)).length).toBeLessThan(2000);
  });
});
