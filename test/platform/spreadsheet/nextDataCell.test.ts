import { describe, expect, it } from '@jest/globals';
import { runScript } from '../../support/script';

describe('the next cell with data', () => {
  it.each([
    ['A9', 'UP', 'A5'],
    ['A5', 'UP', 'A4'],
    ['A4', 'UP', 'A1'],
    ['A1', 'DOWN', 'A4'],
    ['A5', 'DOWN', 'A1000'],
    ['B5', 'PREVIOUS', 'A5'],
    ['A4', 'NEXT', 'Z4'],
  ])('from %s %s is %s, as Ctrl and an arrow lead', (from, direction, to) => {
    const found = runScript(`
      const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1').setValue('x'); sheet.getRange('A4').setValue('y'); sheet.getRange('A5').setValue('z');
      return sheet.getRange('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation();`);
    expect(found).toBe(to);
  });
});
