import { describe, expect, it } from '@jest/globals';
import { execute } from '../support/script';

const AUTH = 'https://www.googleapis.com/auth/';
const page = `HtmlService.createHtmlOutput('<p>Hi</p>').setTitle('Own').setWidth(500).setHeight(250)`;

describe("a script's page", () => {
  it('is shown as a sidebar of 300 px, whatever it wishes (PLATFORM 6.1)', () => {
    expect(execute(`SpreadsheetApp.getUi().showSidebar(${page})`).shown.pages).toEqual([
      { kind: 'sidebar', title: 'Own', width: 300, height: null, html: '<p>Hi</p>' },
    ]);
  });

  it('is shown as a dialog under the title that the call gives (PLATFORM 6.1)', () => {
    const { shown } = execute(`const ui = SpreadsheetApp.getUi();
      ui.showModalDialog(${page}, 'Modal'); ui.showModelessDialog(${page}, 'Modeless');
      ui.showModalDialog(HtmlService.createHtmlOutput('a'), 'Small');`);
    expect(shown.pages).toEqual([
      { kind: 'modal', title: 'Modal', width: 500, height: 250, html: '<p>Hi</p>' },
      { kind: 'modeless', title: 'Modeless', width: 500, height: 250, html: '<p>Hi</p>' },
      { kind: 'modal', title: 'Small', width: null, height: null, html: 'a' },
    ]);
  });

  it('is shown by the old names, under its own title', () => {
    const { shown } = execute(
      `SpreadsheetApp.getUi().showDialog(${page}); SpreadsheetApp.getActive().show(${page});`,
    );
    expect(shown.pages.map(({ kind, title }) => [kind, title])).toEqual([
      ['modeless', 'Own'],
      ['modeless', 'Own'],
    ]);
  });

  it('costs one trip (DESIGN part 5), and what makes it none', () => {
    const { meter } = execute(`SpreadsheetApp.getUi().showSidebar(${page})`);
    expect(meter.trips).toBe(1);
  });

  it('needs the scope of the screen (PLATFORM 2, table)', () => {
    const { error } = execute(`SpreadsheetApp.getUi().showSidebar(${page})`, {
      manifest: { oauthScopes: [] },
    });
    expect(error?.message).toBe(
      `Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${AUTH}script.container.ui`,
    );
  });

  it('is not shown by a simple trigger (PLATFORM 2.3)', () => {
    const { error, shown } = execute(`SpreadsheetApp.getUi().showSidebar(${page})`, { kind: 'simple' });
    expect(error?.message).toContain('not sufficient to call Ui.showSidebar');
    expect(shown.pages).toEqual([]);
  });

  it.each(['trigger', 'webapp'] as const)('is not shown where nobody sits before the sheet: %s', (kind) => {
    expect(execute(`SpreadsheetApp.getUi().showSidebar(${page})`, { kind }).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(execute(`SpreadsheetApp.getActive().show(${page})`, { kind }).error?.message).toBe(
      'Cannot call SpreadsheetApp.Spreadsheet.show() from this context.',
    );
  });

  it('must be an HtmlOutput (PLATFORM 4.12)', () => {
    expect(execute(`SpreadsheetApp.getUi().showModalDialog('<p>', 'T')`).error?.message).toBe(
      "The parameters (String,String) don't match the method signature for Ui.showModalDialog.",
    );
  });
});
