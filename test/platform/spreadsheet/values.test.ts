import { describe, expect, it } from '@jest/globals';
import { SWITCH_POSITIONS } from '../../../workbench/store/switches';
import { execute, runScript } from '../../support/script';

const START = 'const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];';

function inSheet(body: string, options: Parameters<typeof runScript>[1] = {}): unknown {
  return runScript(`${START}\n${body}`, options);
}

describe('what cells give back', () => {
  it('gives numbers, booleans, Dates and texts, and an empty text for a blank (PLATFORM 4.1)', () => {
    const result = inSheet(`
      sheet.getRange('A1:E1').setValues([[1.5, true, new Date(2026, 0, 31), 'text', '']]);
      const row = sheet.getRange('A1:E1').getValues()[0];
      return row.map((value) => (value instanceof Date ? 'Date' : typeof value)).concat(row[4] === '');
    `);
    expect(result).toEqual(['number', 'boolean', 'Date', 'string', 'string', true]);
  });

  it("gives a formula's value, and no formula for a plain cell (PLATFORM 4.1)", () => {
    const result = inSheet(`
      sheet.getRange('A1').setFormula('=1+2');
      sheet.getRange('A2').setValue(3);
      return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula(), sheet.getRange('A2').getFormula()];
    `);
    expect(result).toEqual([3, '=1+2', '']);
  });

  it.each(['NaN', 'Infinity', 'new Date(NaN)'])(
    '%s becomes #NUM!, for a cell can hold no such thing',
    (value) => {
      expect(inSheet(`return sheet.getRange('A1').setValue(${value}).getValue()`)).toBe('#NUM!');
    },
  );

  it('numbers and dates beyond the calendar break nothing', () => {
    const result = inSheet(`
      const far = sheet.getRange('A1').setValue(1e20).setNumberFormat('yyyy-mm-dd').getValue();
      sheet.getRange('A2').setValue(new Date(8.64e15));
      return [far instanceof Date, sheet.getRange('A2').getValue() instanceof Date, new Date(8.64e15).getFullYear()];
    `);
    expect(result).toEqual([true, true, 275760]);
  });

  it('makes rows and Dates of the realm of the script', () => {
    const result = inSheet(`
      sheet.getRange('A1').setValue(new Date(2026, 0, 31));
      const values = sheet.getDataRange().getValues();
      return values instanceof Array && values[0] instanceof Array && values[0][0] instanceof Date;
    `);
    expect(result).toBe(true);
  });

  it('clears a cell that is set to null, undefined or an empty text (PLATFORM 4.2)', () => {
    const result = inSheet(`
      const cell = sheet.getRange('A1');
      return [null, undefined, ''].map((nothing) => {
        cell.setValue('full');
        cell.setValue(nothing);
        return cell.isBlank();
      });
    `);
    expect(result).toEqual([true, true, true]);
  });

  it('makes formulas of texts that start with an equals sign, in all three ways of writing (PLATFORM 4.3)', () => {
    const result = inSheet(`
      sheet.getRange('A1').setValue('=1+1');
      sheet.getRange('A2:B2').setValues([['=2+2', 'text']]);
      sheet.appendRow(['=3+3']);
      return sheet.getRange('A1:A3').getFormulas().concat(sheet.getRange('A1:A3').getValues());
    `);
    expect(result).toEqual([['=1+1'], ['=2+2'], ['=3+3'], [2], [4], [6]]);
  });

  it('converts texts that look like dates or numbers (PLATFORM 4.4)', () => {
    const result = inSheet(`
      const texts = ['2024-01-01', '1/2', '007', '1e5', 'TRUE', 'plain'];
      sheet.getRange(1, 1, 1, 6).setValues([texts]);
      return sheet.getRange(1, 1, 1, 6).getValues()[0].map((value) => (value instanceof Date ? 'Date' : value));
    `);
    expect(result).toEqual(['Date', 'Date', 7, 100000, true, 'plain']);
  });

  it('keeps such texts in cells of format @ and behind an apostrophe, which is no part of the value (PLATFORM 4.4)', () => {
    const result = inSheet(`
      const texts = ['2024-01-01', '1/2', '007', '1e5', 'TRUE'];
      sheet.getRange(1, 1, 1, 5).setNumberFormat('@').setValues([texts]);
      sheet.getRange(2, 1, 1, 5).setValues([texts.map((text) => "'" + text)]);
      return sheet.getRange(1, 1, 2, 5).getValues();
    `);
    const texts = ['2024-01-01', '1/2', '007', '1e5', 'TRUE'];
    expect(result).toEqual([texts, texts]);
  });

  it.each(SWITCH_POSITIONS.plusSign)('a text with a plus sign is %s (PLATFORM 4.5)', (plusSign) => {
    const body = `sheet.getRange('A1').setValue('+1 555 0100'); return typeof sheet.getRange('A1').getValue();`;
    expect(inSheet(body, { switches: { plusSign } })).toBe(plusSign === 'text' ? 'string' : 'number');
  });

  it.each(SWITCH_POSITIONS.plusSign)(
    'a plus sign in a text cell stays, whatever the switch (%s)',
    (plusSign) => {
      const body = `return sheet.getRange('A1').setNumberFormat('@').setValue('+1 555 0100').getValue();`;
      expect(inSheet(body, { switches: { plusSign } })).toBe('+1 555 0100');
    },
  );

  it.each(SWITCH_POSITIONS.textCellFormula)(
    'an equals sign in a text cell is a %s (PLATFORM 4.6)',
    (textCellFormula) => {
      const body = `
      const cell = sheet.getRange('A1').setNumberFormat('@').setValue('=1+1');
      return [cell.getFormula(), cell.getValue()];`;
      const expected = textCellFormula === 'formula' ? ['=1+1', 2] : ['', '=1+1'];
      expect(inSheet(body, { switches: { textCellFormula } })).toEqual(expected);
    },
  );

  it.each(SWITCH_POSITIONS.textCellApostrophe)(
    'an apostrophe in a text cell is %s (PLATFORM 4.6)',
    (position) => {
      const body = `return sheet.getRange('A1').setNumberFormat('@').setValue("'s-Hertogenbosch").getValue();`;
      const expected = position === 'visible' ? "'s-Hertogenbosch" : 's-Hertogenbosch';
      expect(inSheet(body, { switches: { textCellApostrophe: position } })).toBe(expected);
    },
  );

  it('takes one apostrophe away and no more (PLATFORM 4.6)', () => {
    expect(inSheet(`return sheet.getRange('A1').setValue("''x").getValue();`)).toBe("'x");
  });

  it('gives a Date a date format and gives the Date back (PLATFORM 4.8)', () => {
    const result = inSheet(`
      const day = sheet.getRange('A1').setValue(new Date(2026, 0, 31));
      const moment = sheet.getRange('A2').setValue(new Date(2026, 0, 31, 8, 30));
      return [day.getNumberFormat(), moment.getNumberFormat(), day.getValue().getTime() === new Date(2026, 0, 31).getTime(),
        moment.getValue().getTime() === new Date(2026, 0, 31, 8, 30).getTime()];
    `);
    expect(result).toEqual(['M/d/yyyy', 'M/d/yyyy H:mm:ss', true, true]);
  });

  it('keeps the number format that a cell has when a Date is written', () => {
    const body = `
      const cell = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(new Date(2026, 0, 31));
      return [cell.getNumberFormat(), cell.getDisplayValue()];`;
    expect(inSheet(body)).toEqual(['yyyy-mm-dd', '2026-01-31']);
  });

  it('refuses a text of more than 50,000 characters (PLATFORM 1.9)', () => {
    const body = `sheet.getRange('A1').setValue('x'.repeat(50001)); SpreadsheetApp.flush();`;
    expect(() => inSheet(body)).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(inSheet(`return sheet.getRange('A1').setValue('x'.repeat(50000)).getValue().length;`)).toBe(
      50_000,
    );
  });

  it('refuses more than ten million cells (PLATFORM 1.9)', () => {
    const limit =
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
    expect(() => inSheet(`sheet.insertRowsAfter(1000, 400000);`)).toThrow(limit);
    expect(inSheet(`sheet.insertRowsAfter(1000, 380000); return sheet.getMaxRows();`)).toBe(381_000);
  });
});

describe('days and zones', () => {
  it("a cell's day is midnight in the spreadsheet's zone, whatever the script's zone (PLATFORM 4.19)", () => {
    const zones = { spreadsheet: 'Asia/Shanghai', script: 'America/New_York' };
    const body = `return sheet.getRange('A1').setValue('2026-01-31').getValue().toISOString();`;
    expect(inSheet(body, { zones })).toBe('2026-01-30T16:00:00.000Z');
  });

  it("a script's midnight is another day in a spreadsheet of another zone (PLATFORM 4.19)", () => {
    const zones = { spreadsheet: 'America/New_York', script: 'Asia/Shanghai' };
    const body = `return sheet.getRange('A1').setValue(new Date(2026, 0, 31)).setNumberFormat('yyyy-mm-dd').getDisplayValue();`;
    expect(inSheet(body, { zones })).toBe('2026-01-30');
  });

  // Beirut goes to summer time at midnight: 2025-03-30 has no 00:00.
  it.each(SWITCH_POSITIONS.gapMidnight)(
    'midnight on a day without one is the instant %s the gap',
    (gapMidnight) => {
      const body = `
      sheet.getRange('A1').setValue('2025-03-30');
      return [sheet.getRange('A1').getValue().toISOString(), sheet.getRange('A1').getDisplayValue()];`;
      const [instant] = inSheet(body, { zone: 'Asia/Beirut', switches: { gapMidnight } }) as [string, string];
      expect(instant).toBe(gapMidnight === 'after' ? '2025-03-29T22:00:00.000Z' : '2025-03-29T21:00:00.000Z');
    },
  );
});

describe('the size of what is written', () => {
  it('has to have as many rows as the range (PLATFORM 4.9)', () => {
    expect(() => inSheet(`sheet.getRange('A1:A3').setValues([[1], [2]]);`)).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
  });

  it('has to have as many columns as the range, in every row (PLATFORM 4.9)', () => {
    expect(() => inSheet(`sheet.getRange('A1:B2').setValues([[1, 2], [3]]);`)).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() => inSheet(`sheet.getRange('A1:B1').setNotes([['a']]);`)).toThrow(
      'The data has 1 but the range has 2.',
    );
  });

  it('is an Exception with the signature where it has the wrong type (PLATFORM 4.12)', () => {
    const { error } = execute(`${START} sheet.getRange('A1').setValues('x');`);
    expect(error?.name).toBe('Exception');
    expect(error?.message).toBe(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });
});

describe('what is counted', () => {
  it('reads are rows times columns, writes of values too, formats and notes are none', () => {
    const { meter } = execute(`${START}
      sheet.getRange('A1:C4').setValues([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2, 3]]);
      sheet.getRange('A1:C4').setNumberFormat('0.00').setNote('note').setBackground('red');
      sheet.getRange('A1:B2').getValues();
      sheet.createTextFinder('3').findAll();
      sheet.appendRow([1, 2]);
    `);
    expect([meter.cellsRead, meter.cellsWritten]).toEqual([4 + 4, 12 + 2]);
  });

  it('getRange is no trip, getValues is one (DESIGN 5)', () => {
    const { meter } = execute(`${START} sheet.getRange(1, 1).getValues();`);
    expect(meter.byMethod['Sheet.getRange']).toBe(1);
    expect(meter.trips).toBe(2);
  });
});
