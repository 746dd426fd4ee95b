import type { Dialogs } from '../ports';

/**
 * The person before the screen.
 * @throws where there is no user interface: in triggers, pages and web apps
 */
export function openDialogs(): Dialogs {
  const ui = SpreadsheetApp.getUi();
  return {
    tell: (title, text) => {
      ui.alert(title, text, ui.ButtonSet.OK);
    },
    ask: (title, text) => ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES,
    prompt: (title, text) => {
      const response = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
      return response.getSelectedButton() === ui.Button.OK ? response.getResponseText().trim() : null;
    },
    toast: (title, text) => SpreadsheetApp.getActiveSpreadsheet().toast(text, title),
  };
}
