import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../../support/script';

const START = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];';
const options = { now: '2026-03-04T05:06:07Z', zone: 'Europe/Berlin' };

function inSheet(body: string): unknown {
  return runScript(`${START}\n${body}`, options);
}

describe('a formula in a cell without a format', () => {
  it('that gives a day gives a Date and shows one (PLATFORM 4.1, 4.19)', () => {
    const result = inSheet(`
      sheet.getRange('A1:E1').setFormulas([['=TODAY()', '=NOW()', '=A1+1', '=C1-A1', '=IF(TRUE, C1, "")']]);
      const range = sheet.getRange('A1:E1');
      return [range.getValues()[0], range.getDisplayValues()[0], range.getNumberFormats()[0], sheet.getRange('A1').getNumberFormat()];
    `);
    expect(result).toEqual([
      [
        '2026-03-03T23:00:00.000Z',
        '2026-03-04T05:06:07.000Z',
        '2026-03-04T23:00:00.000Z',
        1,
        '2026-03-04T23:00:00.000Z',
      ],
      ['3/4/2026', '3/4/2026 6:06:07', '3/5/2026', '1', '3/5/2026'],
      ['M/d/yyyy', 'M/d/yyyy H:mm:ss', 'M/d/yyyy', '0.###############', 'M/d/yyyy'],
      'M/d/yyyy',
    ]);
  });

  it('takes the format of the cells that it looks at, each column its own where it fills several', () => {
    const result = inSheet(`
      sheet.getRange('A1:B2').setValues([[new Date(2026, 0, 31), 5], [new Date(2026, 1, 1), 6]]);
      sheet.getRange('A1:A2').setNumberFormat('yyyy-mm-dd');
      sheet.getRange('D1').setFormula('=ARRAYFORMULA(A1:B2)');
      sheet.getRange('F1').setFormula('=MAX(A1:A2)');
      const shown = sheet.getRange('D1:F2').getDisplayValues();
      return [shown, sheet.getRange('D2').getValue() instanceof Date, sheet.getRange('E2').getValue()];
    `);
    expect(result).toEqual([
      [
        ['2026-01-31', '5', '2026-02-01'],
        ['2026-02-01', '6', ''],
      ],
      true,
      6,
    ]);
  });

  it('keeps its own format where it has one, and a circle has none', () => {
    const result = inSheet(`
      sheet.getRange('A1').setNumberFormat('0').setFormula('=TODAY()');
      sheet.getRange('B1:C1').setFormulas([['=C1', '=B1']]);
      return [sheet.getRange('A1').getValue(), sheet.getRange('B1').getNumberFormat(), sheet.getRange('B1').getValue()];
    `);
    expect(result).toEqual([46085, '0.###############', '#REF!']);
  });

  it('is a day to conditions too', () => {
    const result = inSheet(`
      sheet.getRange('A1:A3').setFormulas([['="head"'], ['=TODAY()'], ['=TODAY()-9']]);
      const criteria = SpreadsheetApp.newFilterCriteria().whenDateAfter(new Date(2026, 2, 1)).build();
      sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, criteria);
      return [sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)];
    `);
    expect(result).toEqual([false, true]);
  });
});

describe('a formula that the platform cannot work out', () => {
  it('throws when its cell is read, and names the function; other cells can be read', () => {
    const write = `${START} sheet.getRange('A1').setValue('=DETECTLANGUAGE(B1)'); sheet.getRange('B1').setValue(1);`;
    const { error, result } = execute(`${write} const b = sheet.getRange('B1').getValue();
      try { sheet.getRange('A1').getValue() } catch (error) { return [b, error.name, error.message] }`);
    expect([error, result]).toEqual([
      null,
      [1, 'NotImplemented', 'DETECTLANGUAGE is not implemented by the local platform'],
    ]);
    const uncaught = execute(`${write} sheet.getRange('A1').getValue()`).error;
    expect([uncaught?.name, uncaught?.message]).toEqual([
      'NotImplemented',
      'DETECTLANGUAGE is not implemented by the local platform',
    ]);
  });

  it('is no different for a locale or a condition that it lacks', () => {
    const { error } = execute(`SpreadsheetApp.getActive().setSpreadsheetLocale('de_DE')`);
    expect(error).toMatchObject({ name: 'NotImplemented', message: expect.stringContaining('Locale de_DE') });
  });
});
