import { describe, expect, it } from '@jest/globals';
import { runScript } from '../../support/script';

function inSheet(body: string): unknown {
  return runScript(`const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];\n${body}`);
}

describe('sorting and copying', () => {
  it('sorting moves rows with notes, formats and formulas (PLATFORM 4.15)', () => {
    const result = inSheet(`
      sheet.getRange('A1:B3').setValues([['c', '=A1&"!"'], ['a', '=A2&"!"'], ['b', '=A3&"!"']]);
      sheet.getRange('A2').setNote('the a').setBackground('red');
      sheet.getRange('A1:B3').sort(1);
      return [sheet.getRange('A1:B3').getDisplayValues(), sheet.getRange('B1').getFormula(),
        sheet.getRange('A1').getNote(), sheet.getRange('A1:A2').getBackgrounds()];
    `);
    expect(result).toEqual([
      [
        ['a', 'a!'],
        ['b', 'b!'],
        ['c', 'c!'],
      ],
      '=A1&"!"',
      'the a',
      [['#ff0000'], ['#ffffff']],
    ]);
  });

  it('sorts numbers before texts, blanks last either way, by several columns', () => {
    const result = inSheet(`
      sheet.getRange('A1:A5').setValues([['b'], [''], [10], ['A'], [9]]);
      const up = sheet.getRange('A1:A5').sort(1).getValues();
      const down = sheet.getRange('A1:A5').sort({ column: 1, ascending: false }).getValues();
      sheet.getRange('C1:D3').setValues([[1, 'x'], [1, 'y'], [0, 'z']]);
      const two = sheet.getRange('C1:D3').sort([{ column: 3 }, { column: 4, ascending: false }]).getValues();
      return [up, down, two].map((rows) => rows.map((row) => row.join('')).join());
    `);
    expect(result).toEqual(['9,10,A,b,', 'b,A,10,9,', '0z,1y,1x']);
  });

  it('Sheet.sort leaves frozen rows where they are', () => {
    const result = inSheet(`
      sheet.getRange('A1:A3').setValues([['head'], ['b'], ['a']]);
      sheet.setFrozenRows(1);
      return sheet.sort(1).getRange('A1:A3').getValues();
    `);
    expect(result).toEqual([['head'], ['a'], ['b']]);
  });

  it('copies contents, formats or validations alone, repeats into larger targets, and turns', () => {
    const result = inSheet(`
      sheet.getRange('A1:B1').setValues([[1, '=A1+1']]).setBackground('red').setNote('n');
      const types = SpreadsheetApp.CopyPasteType;
      sheet.getRange('A1:B1').copyTo(sheet.getRange('A2:B3'));
      sheet.getRange('A1:B1').copyTo(sheet.getRange('A4'), types.PASTE_VALUES, false);
      sheet.getRange('A1:B1').copyTo(sheet.getRange('A5'), types.PASTE_FORMAT, false);
      sheet.getRange('A1:B1').copyTo(sheet.getRange('A6'), types.PASTE_NORMAL, true);
      return [sheet.getRange('A1:B7').getValues(), sheet.getRange('B3:B4').getFormulas(),
        sheet.getRange('A1:A6').getBackgrounds().map(String), sheet.getRange('A3:A5').getNotes()];
    `);
    expect(result).toEqual([
      [
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        ['', ''],
        [1, ''],
        ['#REF!', ''],
      ],
      [['=A3+1'], ['']],
      ['#ff0000', '#ff0000', '#ff0000', '#ffffff', '#ff0000', '#ff0000'],
      [['n'], [''], ['']],
    ]);
  });

  it('moving cells takes along what points to them', () => {
    const result = inSheet(`
      sheet.getRange('A1').setValue(5).setNote('n');
      sheet.getRange('B1').setFormula('=A1*2');
      sheet.getRange('A1').moveTo(sheet.getRange('D4'));
      return [sheet.getRange('B1').getFormula(), sheet.getRange('B1').getValue(), sheet.getRange('A1').isBlank(),
        sheet.getRange('D4').getNote()];
    `);
    expect(result).toEqual(['=D4*2', 10, true, 'n']);
  });

  it('removes rows that were there before', () => {
    const result = inSheet(`
      sheet.getRange('A1:B4').setValues([[1, 'a'], [1, 'b'], [2, 'a'], [1, 'a']]);
      const all = sheet.getRange('A1:B4').removeDuplicates().getA1Notation();
      const one = sheet.getRange('A1:B3').removeDuplicates([1]).getA1Notation();
      return [all, one, sheet.getRange('A1:B4').getValues()];
    `);
    expect(result).toEqual([
      'A1:B3',
      'A1:B2',
      [
        [1, 'a'],
        [2, 'a'],
        ['', ''],
        ['', ''],
      ],
    ]);
  });
});
