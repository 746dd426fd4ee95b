import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../support/script';

describe('dialogs', () => {
  it('wait for the person, whose answer is the button and the text', () => {
    const { result, shown } = execute(
      `const ui = SpreadsheetApp.getUi();
       const button = ui.alert('Go live', 'Really?', ui.ButtonSet.YES_NO);
       const response = ui.prompt('Name', 'Who?', ui.ButtonSet.OK_CANCEL);
       return [button === ui.Button.NO, String(response.getSelectedButton()), response.getResponseText()];`,
      { answers: ({ kind }) => (kind === 'alert' ? { button: 'NO' } : { button: 'OK', text: 'Ann' }) },
    );
    expect(result).toEqual([true, 'OK', 'Ann']);
    expect(shown.questions).toEqual([
      { kind: 'alert', title: 'Go live', text: 'Really?', buttons: ['YES', 'NO'], answer: { button: 'NO' } },
      {
        kind: 'prompt',
        title: 'Name',
        text: 'Who?',
        buttons: ['OK', 'CANCEL'],
        answer: { button: 'OK', text: 'Ann' },
      },
    ]);
  });

  it('answer by their first button where nobody was told to answer', () => {
    expect(
      runScript(`const ui = SpreadsheetApp.getUi();
        return [ui.alert('x'), ui.alert('x', ui.ButtonSet.YES_NO_CANCEL), ui.prompt('x').getResponseText()].map(String)`),
    ).toEqual(['OK', 'YES', '']);
  });

  it('of Browser speak in small letters', () => {
    expect(
      runScript(`return [Browser.msgBox('a', Browser.Buttons.OK_CANCEL), Browser.inputBox('b')]`, {
        answers: ({ kind }) => (kind === 'alert' ? { button: 'CANCEL' } : { button: 'CLOSE', text: 'x' }),
      }),
    ).toEqual(['cancel', 'cancel']);
  });
});

describe('menus', () => {
  it('have items, lines and menus of their own, and a new one of the same name takes the place of the old', () => {
    const { shown } = execute(
      `const ui = SpreadsheetApp.getUi();
       ui.createMenu('Rapport').addItem('Old', 'old').addToUi();
       ui.createMenu('Rapport').addItem('Set up', 'setUp').addSeparator()
         .addSubMenu(ui.createMenu('More').addItem('About', 'about')).addToUi();
       ui.createAddonMenu().addItem('Start', 'start').addToUi();`,
    );
    const item = (caption: string, handler: string) => ({ kind: 'item', caption, handler, items: [] });
    expect(shown.menus).toEqual([
      {
        caption: 'Rapport',
        addon: false,
        items: [
          item('Set up', 'setUp'),
          { kind: 'separator', caption: '', handler: '', items: [] },
          { kind: 'menu', caption: 'More', handler: '', items: [item('About', 'about')] },
        ],
      },
      { caption: '', addon: true, items: [item('Start', 'start')] },
    ]);
  });
});
