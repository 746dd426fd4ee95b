import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../../support/script';

const START = 'const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];';

function inSheet(body: string, options: Parameters<typeof runScript>[1] = {}): unknown {
  return runScript(`${START}\n${body}`, options);
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('protections', () => {
  const people = { owner: 'owner@example.com', editors: ['ed@example.com', 'eve@example.com'] };

  it('restrict nobody until editors are removed; owner and the one who asks stay (PLATFORM 4.21)', () => {
    const result = inSheet(
      `const protection = sheet.getRange('A1:B2').protect().setDescription('ours');
       const before = protection.getEditors().map(String);
       protection.removeEditors(protection.getEditors());
       return [before, protection.getEditors().map(String), protection.getDescription(), protection.canEdit()];`,
      { ...people, user: 'ed@example.com' },
    );
    expect(result).toEqual([
      ['owner@example.com', 'ed@example.com', 'eve@example.com'],
      ['owner@example.com', 'ed@example.com'],
      'ours',
      true,
    ]);
  });

  it('a refused write says so, at the next read or flush (PLATFORM 4.18, 4.21)', () => {
    const { world } = execute(
      `${START} const p = sheet.getRange('A1:A3').protect(); p.removeEditors(p.getEditors());`,
      people,
    );
    const asEve = (body: string): unknown =>
      runScript(`${START}\n${body}`, { world, user: 'eve@example.com' });
    expect(() => asEve(`sheet.getRange('A3:A4').setValue(1); SpreadsheetApp.flush();`)).toThrow(PROTECTED);
    expect(() => asEve(`sheet.getRange('A1').setNote('n'); SpreadsheetApp.flush();`)).toThrow(PROTECTED);
    expect(() => asEve(`sheet.deleteRow(2);`)).toThrow(PROTECTED);
    expect(
      asEve(`return [sheet.getRange('A4').setValue(1).getValue(), sheet.getRange('A1').canEdit()];`),
    ).toEqual([1, false]);
  });

  it('hold for the person at the menu, not for the author of the script (PLATFORM 2.5)', () => {
    const { world } = execute(`${START} const p = sheet.protect(); p.removeEditors(p.getEditors());`, people);
    const write = `${START} sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); return 'written';`;
    expect(() => runScript(write, { world, kind: 'menu', user: 'eve@example.com' })).toThrow(PROTECTED);
    expect(runScript(write, { world, kind: 'menu', user: 'owner@example.com' })).toBe('written');
  });

  it('of a tab leave its unprotected ranges free; a tab has one, a warning stops nobody', () => {
    const { world } = execute(
      `${START}
       const p = sheet.protect().setUnprotectedRanges([sheet.getRange('B:B')]);
       p.removeEditors(p.getEditors());
       book.insertSheet('Other').protect().setWarningOnly(true);`,
      people,
    );
    const asEve = (body: string): unknown =>
      runScript(`${START}\n${body}`, { world, user: 'eve@example.com' });
    expect(asEve(`return sheet.getRange('B7').setValue(1).getValue();`)).toBe(1);
    expect(() => asEve(`sheet.getRange('A7').setValue(1); SpreadsheetApp.flush();`)).toThrow(PROTECTED);
    expect(() => asEve(`sheet.setName('Mine');`)).toThrow(PROTECTED);
    expect(asEve(`return book.getSheetByName('Other').getRange('A1').setValue(2).getValue();`)).toBe(2);
    expect(
      runScript(
        `${START} return [sheet.protect().getUnprotectedRanges()[0].getA1Notation(),
        book.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`,
        { world },
      ),
    ).toEqual(['B:B', 2]);
  });

  it('are listed by kind and can be removed', () => {
    const result = inSheet(`
      sheet.getRange('A1').protect();
      sheet.getRange('B:B').protect();
      const list = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      const ranges = list.map((p) => p.getRange().getA1Notation());
      list[0].remove();
      return [ranges, String(list[1].getProtectionType()), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];
    `);
    expect(result).toEqual([['A1', 'B:B'], 'RANGE', 1]);
  });

  it('keep others from inserting rows inside them, not beside them', () => {
    const { world } = execute(
      `${START} const p = sheet.getRange('A2:A4').protect(); p.removeEditors(p.getEditors());`,
      people,
    );
    const asEve = (body: string): unknown =>
      runScript(`${START}\n${body}`, { world, user: 'eve@example.com' });
    expect(() => asEve(`sheet.insertRowBefore(3);`)).toThrow(PROTECTED);
    expect(asEve(`sheet.insertRowBefore(2); sheet.insertRowAfter(5); return sheet.getMaxRows();`)).toBe(1002);
    expect(runScript(`${START} sheet.insertRowBefore(4); return sheet.getMaxRows();`, { world })).toBe(1003);
  });
});
