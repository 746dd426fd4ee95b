import { describe, expect, it } from '@jest/globals';
import { SWITCH_POSITIONS } from '../../../workbench/store/switches';
import { execute, runScript } from '../../support/script';

function inBook(body: string, options: Parameters<typeof runScript>[1] = {}): unknown {
  return runScript(
    `const book = SpreadsheetApp.getActiveSpreadsheet(); const sheet = book.getSheets()[0];\n${body}`,
    options,
  );
}

describe('tabs', () => {
  it('are inserted behind the active one, by name, place or template, and become active', () => {
    const result = inBook(`
      sheet.getRange('A1').setValue('content');
      book.insertSheet('Last');
      book.insertSheet('First', 0);
      book.insertSheet('Copy', 1, { template: sheet });
      book.insertSheet();
      return [book.getSheets().map((one) => one.getName()), book.getSheetByName('Copy').getRange('A1').getValue(),
        book.getActiveSheet().getIndex(), book.getNumSheets()];
    `);
    expect(result).toEqual([['First', 'Copy', 'Sheet5', 'Sheet1', 'Last'], 'content', 3, 5]);
  });

  it('have names of their own', () => {
    const taken = 'A sheet with the name "Sheet1" already exists. Please enter another name.';
    expect(() => inBook(`book.insertSheet('Sheet1');`)).toThrow(taken);
    expect(() => inBook(`book.insertSheet('Other').setName('Sheet1');`)).toThrow(taken);
    expect(inBook(`return sheet.setName('Sheet1').getName();`)).toBe('Sheet1');
  });

  it('keep their id under another name, and formulas follow', () => {
    const result = inBook(`
      const other = book.insertSheet('Other');
      other.getRange('A1').setFormula('=Sheet1!A1');
      const id = sheet.getSheetId();
      sheet.setName('New name');
      return [book.getSheetById(id).getName(), other.getRange('A1').getFormula(), book.getSheetByName('Sheet1')];
    `);
    expect(result).toEqual(['New name', "='New name'!A1", null]);
  });

  it('cannot all be removed or hidden', () => {
    expect(() => inBook(`book.deleteSheet(sheet);`)).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() => inBook(`sheet.hideSheet();`)).toThrow("You can't hide all the sheets in a document.");
    const result = inBook(`
      const other = book.insertSheet('Other');
      sheet.getRange('A1').setFormula('=Other!A1');
      book.deleteSheet(other);
      return [sheet.getRange('A1').getValue(), book.getActiveSheet().getName()];
    `);
    expect(result).toEqual(['#REF!', 'Sheet1']);
  });

  it('are copied with contents, rules and formats, without protections', () => {
    const result = inBook(`
      sheet.getRange('A1').setValue('x').setBackground('red');
      sheet.protect();
      const copy = sheet.copyTo(book);
      const twin = book.duplicateActiveSheet();
      copy.getRange('A1').setValue('changed');
      return [copy.getName(), twin.getName(), sheet.getRange('A1').getValue(), copy.getRange('A1').getBackground(),
        copy.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
    `);
    expect(result).toEqual(['Copy of Sheet1', 'Copy of Sheet1 2', 'x', '#ff0000', 0]);
  });

  it('are moved, coloured and hidden', () => {
    const result = inBook(`
      book.insertSheet('Other').setTabColor('blue').setHiddenGridlines(true);
      book.moveActiveSheet(1);
      sheet.hideSheet();
      const [first, second] = book.getSheets();
      return [first.getName(), first.getTabColor(), first.hasHiddenGridlines(), second.isSheetHidden()];
    `);
    expect(result).toEqual(['Other', '#0000ff', true, true]);
  });
});

describe('the spreadsheet', () => {
  it('has name, id, address, zone, locale and people', () => {
    const result = inBook(
      `book.addEditor('new@example.com');
       return [book.getId().length > 0, book.getUrl().includes(book.getId()), book.getSpreadsheetTimeZone(),
         book.getSpreadsheetLocale(), book.getOwner().getEmail(), book.getEditors().map(String)];`,
      { zone: 'Europe/Berlin', editors: ['ed@example.com'] },
    );
    expect(result).toEqual([
      true,
      true,
      'Europe/Berlin',
      'en_US',
      'owner@example.com',
      ['owner@example.com', 'ed@example.com', 'new@example.com'],
    ]);
  });

  it('dates stay the same days when its zone changes', () => {
    const result = inBook(`
      sheet.getRange('A1').setValue('2026-01-31');
      book.setSpreadsheetTimeZone('Asia/Tokyo');
      return [sheet.getRange('A1').getDisplayValue(), sheet.getRange('A1').getValue().toISOString()];
    `);
    expect(result).toEqual(['2026-01-31', '2026-01-30T15:00:00.000Z']);
  });

  it('a locale changes how dates without a format are shown', () => {
    const body = `return sheet.getRange('A1').setValue(new Date(2026, 0, 31)).getDisplayValue();`;
    expect(inBook(body, { locale: 'en_GB' })).toBe('31/01/2026');
    expect(inBook(body, { locale: 'zh_CN' })).toBe('2026/1/31');
  });

  it('is found by its id only, and only with the full scope (PLATFORM 2)', () => {
    expect(inBook(`return SpreadsheetApp.openById(book.getId()).getName();`)).toBe('Untitled spreadsheet');
    expect(() => inBook(`SpreadsheetApp.openById('another');`)).toThrow('Document another is missing');
    const oauthScopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];
    expect(() => inBook(`SpreadsheetApp.openById(book.getId());`, { manifest: { oauthScopes } })).toThrow(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById.',
    );
  });

  it.each(SWITCH_POSITIONS.activeSpreadsheetInWebApp)(
    'in a web app getActiveSpreadsheet is: %s (PLATFORM 2.8)',
    (position) => {
      const result = runScript('return SpreadsheetApp.getActiveSpreadsheet() === null;', {
        kind: 'webapp',
        switches: { activeSpreadsheetInWebApp: position },
      });
      expect(result).toBe(position === 'null');
    },
  );

  it('what it does not have throws and names itself', () => {
    const { error } = execute(`SpreadsheetApp.getActiveSpreadsheet().getImages();`);
    expect(error?.message).toBe(
      'SpreadsheetApp.Spreadsheet.getImages is not implemented by the local platform',
    );
    const chart = execute(`SpreadsheetApp.getActiveSheet().newChart();`);
    expect(chart.error?.message).toBe(
      'SpreadsheetApp.Sheet.newChart is not implemented by the local platform',
    );
  });

  it('shows a toast', () => {
    const { shown } = execute(`SpreadsheetApp.getActiveSpreadsheet().toast('done', 'Job', 3);`);
    expect(shown.toasts).toEqual([{ text: 'done', title: 'Job', seconds: 3 }]);
  });
});
