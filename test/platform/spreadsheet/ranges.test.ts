import { describe, expect, it } from '@jest/globals';
import { runScript } from '../../support/script';

function inSheet(body: string): unknown {
  return runScript(
    `const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];\n${body}`,
  );
}

describe('getRange', () => {
  it.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 1, 1001)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('Nowhere!A1')", 'Range not found'],
  ])('%s says: %s (PLATFORM 4.10)', (expression, message) => {
    expect(() => inSheet(`${expression};`)).toThrow(message);
  });

  it('reads A1 notation in all its forms', () => {
    const result = inSheet(`
      book.insertSheet("It's mine");
      return ['B2', 'A1:C3', '$B$2:C3', 'A:A', '2:3', 'A2:B', "'It''s mine'!C4"].map((text) => {
        const range = sheet.getRange(text);
        return [range.getA1Notation(), range.getNumRows(), range.getNumColumns(), range.getSheet().getName()];
      });
    `);
    expect(result).toEqual([
      ['B2', 1, 1, 'Sheet1'],
      ['A1:C3', 3, 3, 'Sheet1'],
      ['B2:C3', 2, 2, 'Sheet1'],
      ['A:A', 1000, 1, 'Sheet1'],
      ['2:3', 2, 26, 'Sheet1'],
      ['A2:B', 999, 2, 'Sheet1'],
      ['C4', 1, 1, "It's mine"],
    ]);
  });

  it('reads R1C1 notation', () => {
    const notations = ['R2C3', 'R2C3:R4C5', 'Sheet1!r1c28:r2c28'];
    const body = `const sheet = SpreadsheetApp.getActiveSheet().insertColumnsAfter(26, 2);
      return ${JSON.stringify(notations)}.map((text) => sheet.getRange(text).getA1Notation());`;
    expect(runScript(body)).toEqual(['C2', 'C2:E4', 'AB1:AB2']);
  });

  it('an open range has no end', () => {
    expect(
      inSheet(`const r = sheet.getRange('A2:A'); return [r.isEndRowBounded(), r.isEndColumnBounded()];`),
    ).toEqual([false, true]);
  });

  it('offsets and cells are counted from the range', () => {
    const result = inSheet(`
      const range = sheet.getRange('B2:C3');
      return [range.offset(1, 1), range.offset(0, 0, 5), range.offset(2, 0, 1, 1), range.getCell(2, 2)]
        .map((one) => one.getA1Notation());
    `);
    expect(result).toEqual(['C3:D4', 'B2:C6', 'B4', 'C3']);
  });
});

describe('looks', () => {
  it('are what Sheets has where nothing is set', () => {
    const result = inSheet(`
      const cell = sheet.getRange('A1');
      return [cell.getNumberFormat(), cell.getBackground(), cell.getFontColorObject().asRgbColor().asHexString(),
        cell.getFontFamily(), cell.getFontSize(), cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine(),
        cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getWrap(), String(cell.getWrapStrategy())];
    `);
    expect(result).toEqual([
      '0.###############',
      '#ffffff',
      '#000000',
      'Arial',
      10,
      'normal',
      'normal',
      'none',
      'general',
      'bottom',
      false,
      'OVERFLOW',
    ]);
  });

  it('are set for all cells or for each', () => {
    const result = inSheet(`
      sheet.getRange('A1:B1').setBackground('red').setFontWeight('bold').setFontSize(12).setWrap(true);
      sheet.getRange('A2:B2').setBackgrounds([['#0f0', null]]).setNumberFormats([['0.00', '@']]);
      const style = SpreadsheetApp.newTextStyle().setItalic(true).setForegroundColor('navy').build();
      sheet.getRange('C1').setTextStyle(style);
      return [sheet.getRange('A1:B2').getBackgrounds(), sheet.getRange('A1:B1').getFontWeights(),
        sheet.getRange('A2:B2').getNumberFormats(), sheet.getRange('C1').getFontStyle(),
        sheet.getRange('C1').getTextStyle().getForegroundColor()];
    `);
    expect(result).toEqual([
      [
        ['#ff0000', '#ff0000'],
        ['#00ff00', '#ffffff'],
      ],
      [['bold', 'bold']],
      [['0.00', '@']],
      'italic',
      '#000080',
    ]);
  });

  it('go with clearFormat, which leaves number formats and contents', () => {
    const result = inSheet(`
      const cell = sheet.getRange('A1').setValue(1).setNumberFormat('0.00').setBackground('red').setNote('n');
      cell.clearFormat();
      return [cell.getValue(), cell.getNumberFormat(), cell.getBackground(), cell.getNote()];
    `);
    expect(result).toEqual([1, '0.00', '#ffffff', 'n']);
  });
});

describe('clearing', () => {
  it('takes contents, notes and validations each for itself', () => {
    const result = inSheet(`
      const cell = sheet.getRange('A1').setValue('x').setNote('note');
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
      cell.clearContent();
      const afterContent = [cell.getValue(), cell.getNote(), cell.getDataValidation() !== null];
      cell.clearNote();
      cell.clearDataValidations();
      return [afterContent, cell.getNote(), cell.getDataValidation()];
    `);
    expect(result).toEqual([['', 'note', true], '', null]);
  });

  it('of a checkbox takes the tick away and leaves the box', () => {
    const result = inSheet(`
      const cell = sheet.getRange('A1').insertCheckboxes().check();
      const ticked = cell.isChecked();
      cell.clearContent();
      return [ticked, cell.getValue(), cell.isChecked()];
    `);
    expect(result).toEqual([true, false, false]);
  });
});

describe('finding', () => {
  const FILL = `sheet.getRange('A1:A5').setValues([['Müller'], ['muller'], ['x.y'], ['xay'], [10]]);`;
  const found = (more: string, text: string): unknown =>
    inSheet(
      `${FILL} return sheet.createTextFinder(${JSON.stringify(text)})${more}.findAll().map((r) => r.getA1Notation());`,
    );

  it('takes parts of texts in any case, and expressions only when asked', () => {
    expect(found('', 'MULL')).toEqual(['A2']);
    expect(found('', 'x.y')).toEqual(['A3']);
    expect(found('.useRegularExpression(true)', 'x.y')).toEqual(['A3', 'A4']);
    expect(found('.matchCase(true)', 'MULL')).toEqual([]);
    expect(found('.ignoreDiacritics(true)', 'muller')).toEqual(['A1', 'A2']);
    expect(found('.matchEntireCell(true)', '1')).toEqual([]);
    expect(found('.matchEntireCell(true)', '10')).toEqual(['A5']);
  });

  it('reads expressions as RE2 does, and says which one cannot be read', () => {
    const found = (text: string): unknown =>
      runScript(`const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:A3').setValues([['a-1'], ['B-22'], ['é']]);
        return sheet.createTextFinder(${JSON.stringify(text)}).useRegularExpression(true).matchCase(true)
          .findAll().map((range) => range.getA1Notation());`);
    expect(found(String.raw`^[a-z]\-\d$`)).toEqual(['A1']);
    expect(found(String.raw`(?i)^(?P<letter>[a-z])-\d+$`)).toEqual(['A1', 'A2']);
    expect(found(String.raw`^\p{L}$`)).toEqual(['A3']);
    expect(() => found('(')).toThrow('Invalid regular expression: (');
  });

  it('goes on from match to match, and stops at the last', () => {
    const result = inSheet(`${FILL}
      const finder = sheet.getRange('A1:A5').createTextFinder('x');
      const names = [finder.findNext(), finder.findNext(), finder.findNext()].map((r) => r && r.getA1Notation());
      const from = sheet.createTextFinder('x').startFrom(sheet.getRange('A3')).findNext().getA1Notation();
      return names.concat(from, finder.findPrevious().getA1Notation());
    `);
    expect(result).toEqual(['A3', 'A4', null, 'A4', 'A4']);
  });

  it('looks at what is shown, in all tabs when asked of the spreadsheet', () => {
    const result = inSheet(`
      book.insertSheet('Other').getRange('B2').setValue(new Date(2026, 0, 31)).setNumberFormat('yyyy-mm-dd');
      const [range] = book.createTextFinder('2026-01').findAll();
      return [range.getSheet().getName(), range.getA1Notation()];
    `);
    expect(result).toEqual(['Other', 'B2']);
  });

  it('replaces and says how often', () => {
    const result = inSheet(`${FILL}
      const count = sheet.createTextFinder('x').replaceAllWith('z');
      return [count, sheet.getRange('A3:A4').getValues()];
    `);
    expect(result).toEqual([2, [['z.y'], ['zay']]]);
  });
});

describe('the selection', () => {
  it('is A1 of the first tab before any click, and what a script activates afterwards', () => {
    const result = inSheet(`
      const before = book.getActiveRange().getA1Notation();
      const other = book.insertSheet('Other');
      other.getRangeList(['B2', 'C3:D4']).activate();
      const list = book.getActiveRangeList().getRanges().map((r) => r.getA1Notation());
      return [before, list, book.getActiveSheet().getName(), book.getCurrentCell().getA1Notation(),
        SpreadsheetApp.getActiveRange().getA1Notation()];
    `);
    expect(result).toEqual(['A1', ['B2', 'C3:D4'], 'Other', 'C3', 'C3:D4']);
  });
});
