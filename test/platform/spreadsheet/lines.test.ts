import { describe, expect, it } from '@jest/globals';
import { runScript } from '../../support/script';

function inSheet(body: string): unknown {
  return runScript(
    `const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];\n${body}`,
  );
}

describe('inserting and deleting rows and columns', () => {
  it.each([
    ['sheet.deleteRow(1001)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(999, 3)', 'Those rows are out of bounds.'],
    ['sheet.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['sheet.deleteColumn(27)', 'Those columns are out of bounds.'],
    [
      'sheet.setFrozenRows(2); sheet.deleteRows(3, 998)',
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      'sheet.setFrozenColumns(1); sheet.deleteColumns(2, 25)',
      'Sorry, it is not possible to delete all non-frozen columns.',
    ],
  ])('%s says: %s (PLATFORM 4.11)', (statement, message) => {
    expect(() => inSheet(`${statement};`)).toThrow(message);
  });

  it('moves contents, notes, sizes, hidden rows, frozen rows and formulas of all tabs', () => {
    const result = inSheet(`
      sheet.getRange('A1:A3').setValues([['one'], ['two'], ['three']]);
      sheet.getRange('A2').setNote('n');
      sheet.setRowHeight(2, 50).hideRows(3);
      sheet.setFrozenRows(1);
      const other = book.insertSheet('Other');
      other.getRange('A1').setFormula('=Sheet1!A2&COUNTA(Sheet1!A1:A3)');
      sheet.insertRowsBefore(2, 2);
      const after = [sheet.getRange('A4').getNote(), sheet.getRowHeight(4), sheet.isRowHiddenByUser(5), sheet.getFrozenRows(),
        other.getRange('A1').getFormula(), other.getRange('A1').getValue(), sheet.getMaxRows()];
      sheet.deleteRows(1, 3);
      return after.concat([sheet.getRange('A1:A2').getValues(), sheet.getFrozenRows(), other.getRange('A1').getFormula()]);
    `);
    expect(result).toEqual([
      'n',
      50,
      true,
      1,
      '=Sheet1!A4&COUNTA(Sheet1!A1:A5)',
      'two3',
      1002,
      [['two'], ['three']],
      0,
      '=Sheet1!A1&COUNTA(Sheet1!A1:A2)',
    ]);
  });

  it('a reference to what was deleted is #REF!', () => {
    expect(
      inSheet(`sheet.getRange('C1').setFormula('=A1'); sheet.deleteColumn(1);
        return [sheet.getRange('B1').getFormula(), sheet.getRange('B1').getValue()];`),
    ).toEqual(['=#REF!', '#REF!']);
  });

  it('moves protections, their unprotected ranges and the filter', () => {
    const result = inSheet(`
      sheet.getRange('B2:B4').protect();
      sheet.getRange('C:C').protect();
      sheet.protect().setUnprotectedRanges([sheet.getRange('D5')]);
      sheet.getRange('A3:B9').createFilter();
      sheet.insertRowBefore(3);
      sheet.deleteColumn(1);
      const kinds = SpreadsheetApp.ProtectionType;
      return [sheet.getProtections(kinds.RANGE).map((p) => p.getRange().getA1Notation()),
        sheet.getProtections(kinds.SHEET)[0].getUnprotectedRanges()[0].getA1Notation(), sheet.getFilter().getRange().getA1Notation()];
    `);
    expect(result).toEqual([['A2:A5', 'B:B'], 'C6', 'A4:A10']);
  });

  it('new rows take formats and validations of the row that they are asked for, checkboxes unticked', () => {
    const result = inSheet(`
      sheet.getRange('A1').setBackground('red');
      sheet.getRange('A2').setBackground('blue').insertCheckboxes().check();
      sheet.insertRowAfter(1);
      sheet.insertRowBefore(3);
      return [sheet.getRange('A1:A4').getBackgrounds().join(), sheet.getRange('A1:A4').getValues()];
    `);
    expect(result).toEqual(['#ff0000,#ff0000,#0000ff,#0000ff', [[''], [''], [false], [true]]]);
  });
});

describe('moving', () => {
  it('columns go with contents, widths, notes, validations and what points to them', () => {
    const result = inSheet(`
      sheet.getRange('A1:D1').setValues([['a', 'b', 'c', '=A1&B1']]).setNotes([['na', 'nb', 'nc', '']]);
      sheet.setColumnWidth(1, 300);
      sheet.getRange('A2').setDataValidation(SpreadsheetApp.newDataValidation().requireTextContains('x').build());
      sheet.moveColumns(sheet.getRange('A1'), 4);
      return [sheet.getRange('A1:D1').getValues(), sheet.getRange('A1:D1').getNotes(), sheet.getRange('D1').getFormula(),
        sheet.getColumnWidth(3), sheet.getRange('C2').getDataValidation() !== null];
    `);
    expect(result).toEqual([[['b', 'c', 'a', 'ab']], [['nb', 'nc', 'na', '']], '=C1&A1', 300, true]);
  });

  it('rows go up and down', () => {
    const result = inSheet(`
      sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
      sheet.moveRows(sheet.getRange('A3:A4'), 1);
      const up = sheet.getRange('A1:A4').getValues().join('');
      sheet.moveRows(sheet.getRange('A1'), 1000);
      return [up, sheet.getRange('A1:A3').getValues().join(''), sheet.getRange('A999').getValue(), sheet.getLastRow()];
    `);
    expect(result).toEqual(['cdab', 'dab', 'c', 999]);
  });
});

describe('groups', () => {
  const GROUPS = `
    sheet.getRange('B:E').shiftColumnGroupDepth(1);
    sheet.getRange('C:D').shiftColumnGroupDepth(1);`;

  it('nest by depth', () => {
    const result = inSheet(`${GROUPS}
      return [[1, 2, 3, 5, 6].map((column) => sheet.getColumnGroupDepth(column)),
        sheet.getColumnGroup(3, 1).getRange().getA1Notation(), sheet.getColumnGroup(3, 2).getRange().getA1Notation(),
        sheet.getColumnGroup(2, 2)];
    `);
    expect(result).toEqual([[0, 1, 2, 1, 0], 'B1:E1000', 'C1:D1000', null]);
  });

  it('hide what they hold when collapsed, and show it again', () => {
    const result = inSheet(`${GROUPS}
      sheet.getColumnGroup(3, 2).collapse();
      const inner = [2, 3, 4, 5].map((column) => sheet.isColumnHiddenByUser(column));
      sheet.expandAllColumnGroups();
      return [inner, [2, 3].map((column) => sheet.isColumnHiddenByUser(column)), sheet.getColumnGroup(3, 2).isCollapsed()];
    `);
    expect(result).toEqual([[false, true, true, false], [false, false], false]);
  });

  it('move with their columns and end when their depth is taken back', () => {
    const result = inSheet(`${GROUPS}
      sheet.insertColumnBefore(1);
      const moved = sheet.getColumnGroup(4, 2).getRange().getA1Notation();
      sheet.getRange('A:Z').shiftColumnGroupDepth(-1);
      const shallower = [3, 4].map((column) => sheet.getColumnGroupDepth(column));
      sheet.getColumnGroup(4, 1).remove();
      return [moved, shallower, sheet.getColumnGroupDepth(4)];
    `);
    expect(result).toEqual(['D1:E1000', [0, 1], 0]);
  });

  it('of rows have their sign above or below', () => {
    const result = inSheet(`
      sheet.getRange('A2:A4').shiftRowGroupDepth(1);
      const below = sheet.getRowGroup(2, 1).getControlIndex();
      sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
      return [below, sheet.getRowGroup(2, 1).getControlIndex()];
    `);
    expect(result).toEqual([5, 1]);
  });
});

describe('sizes, hidden and frozen', () => {
  it('are 21 and 100 pixels, shown, and free where nothing is set', () => {
    const result = inSheet(`
      const before = [sheet.getRowHeight(1), sheet.getColumnWidth(1), sheet.isColumnHiddenByUser(1), sheet.getFrozenColumns()];
      sheet.setColumnWidths(1, 3, 80).hideColumns(2, 2);
      sheet.setFrozenColumns(1);
      sheet.unhideColumn(sheet.getRange('C1'));
      return before.concat([sheet.getColumnWidth(3), sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.getFrozenColumns()]);
    `);
    expect(result).toEqual([21, 100, false, 0, 80, true, false, 1]);
  });
});
