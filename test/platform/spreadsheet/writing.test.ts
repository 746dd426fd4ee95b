import { describe, expect, it } from '@jest/globals';
import { SWITCH_POSITIONS } from '../../../workbench/store/switches';
import { execute, runScript } from '../../support/script';

const START = 'const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];';

function inSheet(body: string, options: Parameters<typeof runScript>[1] = {}): unknown {
  return runScript(`${START}\n${body}`, options);
}

describe('appendRow', () => {
  it('writes below the last row that holds anything', () => {
    expect(
      inSheet(
        `sheet.getRange('B5').setValue(1); sheet.appendRow(['x']); return sheet.getRange('A6').getValue();`,
      ),
    ).toBe('x');
  });

  it.each(SWITCH_POSITIONS.appendRowFormat)('a preset @ format is %s (PLATFORM 4.7)', (appendRowFormat) => {
    const body = `sheet.getRange('A:A').setNumberFormat('@'); sheet.appendRow(['007']); return sheet.getRange('A1').getValue();`;
    expect(inSheet(body, { switches: { appendRowFormat } })).toBe(appendRowFormat === 'kept' ? '007' : 7);
  });

  it.each(SWITCH_POSITIONS.appendRowGrows)('on a full grid it %s (PLATFORM 4.14)', (appendRowGrows) => {
    const body = `
      sheet.deleteRows(3, 998);
      sheet.getRange('A2').setValue('last');
      sheet.appendRow(['new']);
      return [sheet.getMaxRows(), sheet.getRange(3, 1).getValue()];`;
    const run = (): unknown => inSheet(body, { switches: { appendRowGrows } });
    if (appendRowGrows === 'grows') expect(run()).toEqual([3, 'new']);
    else expect(run).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
  });

  it.each(SWITCH_POSITIONS.appendRowGrows)(
    'a row inserted first takes the formats and works when it %s',
    (appendRowGrows) => {
      const body = `
      sheet.deleteRows(3, 998);
      sheet.getRange('A1:A2').setNumberFormat('@').setValues([['007'], ['008']]);
      sheet.insertRowsAfter(2, 1);
      sheet.getRange(3, 1).setValue('009');
      return [sheet.getRange(3, 1).getNumberFormat(), sheet.getRange(3, 1).getValue()];`;
      expect(inSheet(body, { switches: { appendRowGrows } })).toEqual(['@', '009']);
    },
  );
});

describe('getLastRow', () => {
  it('is 0 on an empty sheet and ignores formats, notes and validations (PLATFORM 4.13)', () => {
    const result = inSheet(`
      const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
      sheet.getRange('A9').setBackground('red').setNumberFormat('0').setNote('n').setDataValidation(rule);
      return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
    `);
    expect(result).toEqual([0, 0, 'A1']);
  });

  it('counts unticked checkboxes, whose value is FALSE (PLATFORM 4.13)', () => {
    const result = inSheet(`
      sheet.getRange('B2:B7').insertCheckboxes();
      const byRule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      sheet.getRange('C8').setDataValidation(byRule);
      return [sheet.getLastRow(), sheet.getRange('B7').getValue(), sheet.getRange('C8').getValue()];
    `);
    expect(result).toEqual([8, false, false]);
  });

  it('counts what an array formula fills, and reads it', () => {
    const result = inSheet(`
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.getRange('C2').setFormula('=ARRAYFORMULA(A1:A3*2)');
      return [sheet.getLastRow(), sheet.getRange('C1:C4').getValues(), sheet.getRange('C3').getFormula()];
    `);
    expect(result).toEqual([4, [[''], [2], [4], [6]], '']);
  });

  it('an array formula that has no room is #REF!', () => {
    const result = inSheet(`
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.getRange('C1').setFormula('=ARRAYFORMULA(A1:A3*2)');
      sheet.getRange('C3').setValue('in the way');
      return sheet.getRange('C1:C3').getDisplayValues();
    `);
    expect(result).toEqual([['#REF!'], [''], ['in the way']]);
  });
});

describe('a refusing validation', () => {
  const RULE = `
    const list = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();
    sheet.getRange('A1:A3').setDataValidation(list);
    SpreadsheetApp.flush();`;

  it("makes a script's bad write throw, and fails the whole range (PLATFORM 4.17)", () => {
    const result = inSheet(`${RULE}
      try {
        sheet.getRange('A1:B3').setValues([['yes', 1], ['maybe', 2], ['no', 3]]);
        SpreadsheetApp.flush();
      } catch (error) {
        return [error.name, error.message, sheet.getRange('A1:B3').isBlank()];
      }
    `);
    expect(result).toEqual([
      'Exception',
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
      true,
    ]);
  });

  it('throws at a later call, outside the try of the write (PLATFORM 4.18)', () => {
    const result = inSheet(`${RULE}
      const log = [];
      try { sheet.getRange('A1').setValue('maybe'); log.push('written'); } catch (error) { log.push('early'); }
      try { sheet.getRange('Z9').getValue(); } catch (error) { log.push('late'); }
      return log;
    `);
    expect(result).toEqual(['written', 'late']);
  });

  it('throws at the end of the execution when nobody asks earlier, and drops the writes behind it (PLATFORM 4.18)', () => {
    const { error, world } = execute(`${START}${RULE}
      sheet.getRange('A1').setValue('maybe');
      sheet.getRange('B1').setValue('behind');
      return 'done';
    `);
    expect(error?.message).toContain('The data you entered in cell A1 violates');
    expect(world.workbook.sheets[0]?.rows[0]?.values[1] ?? null).toBeNull();
  });

  it('takes blanks; one that only warns takes everything', () => {
    const result = inSheet(`${RULE}
      sheet.getRange('A1').setValue('yes').setValue('');
      sheet.getRange('C1').setDataValidation(list.copy().setAllowInvalid(true).build()).setValue('maybe');
      return [sheet.getRange('A1').getValue(), sheet.getRange('C1').getValue()];
    `);
    expect(result).toEqual(['', 'maybe']);
  });

  it('by a formula looks at what would stand there, and puts everything back where it refuses (PLATFORM 4.17)', () => {
    const result = inSheet(`
      const more = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>B1').setAllowInvalid(false).build();
      sheet.getRange('A1:A2').setDataValidation(more);
      sheet.getRange('A1:B2').setValues([[7, 5], [8, 5]]);
      SpreadsheetApp.flush();
      sheet.getRange('C1').setNote('kept');
      try { sheet.getRange('A1:C2').setValues([[9, 5, 'x'], [4, 5, 'y']]); SpreadsheetApp.flush(); } catch (error) {
        return [error.message, sheet.getRange('A1:C2').getValues(), sheet.getRange('C1').getNote()];
      }
    `);
    expect(result).toEqual([
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
      [
        [7, 5, ''],
        [8, 5, ''],
      ],
      'kept',
    ]);
  });

  it('a read sees the writes before it', () => {
    expect(inSheet(`sheet.getRange('A1').setValue(1); return sheet.getRange('A1').getValue();`)).toBe(1);
  });
});
