/** Which method needs which scope: the table of PLATFORM section 2. */

const AUTH = 'https://www.googleapis.com/auth/';

export const SCOPE = {
  currentSpreadsheet: `${AUTH}spreadsheets.currentonly`,
  allSpreadsheets: `${AUTH}spreadsheets`,
  ui: `${AUTH}script.container.ui`,
  mail: `${AUTH}script.send_mail`,
  triggers: `${AUTH}script.scriptapp`,
  email: `${AUTH}userinfo.email`,
  forms: `${AUTH}forms`,
  calendar: `${AUTH}calendar`,
  drive: `${AUTH}drive`,
} as const;

const SPREADSHEET = [SCOPE.currentSpreadsheet, SCOPE.allSpreadsheets];

/** Full names first; then `Service.Class`, then the service. One scope of the list is enough. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.openById': [SCOPE.allSpreadsheets],
  'SpreadsheetApp.openByUrl': [SCOPE.allSpreadsheets],
  'SpreadsheetApp.open': [SCOPE.allSpreadsheets],
  'SpreadsheetApp.create': [SCOPE.allSpreadsheets],
  // Reported to fail under `currentonly`; the method of the spreadsheet works.
  'SpreadsheetApp.getActiveRangeList': [SCOPE.allSpreadsheets],
  'SpreadsheetApp.getUi': [],
  SpreadsheetApp: SPREADSHEET,
  // Menus need none, dialogs do.
  'Ui.alert': [SCOPE.ui],
  'Ui.prompt': [SCOPE.ui],
  'Ui.showDialog': [SCOPE.ui],
  'Ui.showModalDialog': [SCOPE.ui],
  'Ui.showModelessDialog': [SCOPE.ui],
  'Ui.showSidebar': [SCOPE.ui],
  'SpreadsheetApp.Spreadsheet.show': [SCOPE.ui],
  Browser: [SCOPE.ui],
  MailApp: [SCOPE.mail],
  'ScriptApp.newTrigger': [SCOPE.triggers],
  'ScriptApp.getProjectTriggers': [SCOPE.triggers],
  'ScriptApp.getUserTriggers': [SCOPE.triggers],
  'ScriptApp.getScriptTriggers': [SCOPE.triggers],
  'ScriptApp.deleteTrigger': [SCOPE.triggers],
  'ScriptApp.TriggerBuilder': [SCOPE.triggers],
  'ScriptApp.ClockTriggerBuilder': [SCOPE.triggers],
  'ScriptApp.SpreadsheetTriggerBuilder': [SCOPE.triggers],
  'Session.getActiveUser': [SCOPE.email],
  'Session.getEffectiveUser': [SCOPE.email],
  'FormApp.create': [SCOPE.forms],
  'FormApp.openById': [SCOPE.forms],
  'FormApp.openByUrl': [SCOPE.forms],
  CalendarApp: [SCOPE.calendar],
  DriveApp: [SCOPE.drive],
};

/** Builders and plain values of SpreadsheetApp work on nothing of the spreadsheet. */
const WITHOUT_DATA =
  /^SpreadsheetApp\.new|Builder\.|^SpreadsheetApp\.(?:FilterCriteria|DataValidation|ConditionalFormatRule|BooleanCondition|GradientCondition|Color|RgbColor)\./;

/** The scopes of which a call needs one; none for a call that needs no grant. `method` is the full name. */
export function scopesFor(method: string): readonly string[] {
  if (method.startsWith('SpreadsheetApp') && WITHOUT_DATA.test(method)) return [];
  const parts = method.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const need = NEEDS[parts.slice(0, length).join('.')];
    if (need) return need;
  }
  return [];
}

/** Google's wording. PLATFORM 2.10 */
export function scopeError(method: string, needed: readonly string[]): string {
  const list = needed.length === 1 ? (needed[0] ?? '') : `(${needed.join(' || ')})`;
  return `Specified permissions are not sufficient to call ${method}. Required permissions: ${list}`;
}
