import { describe, expect, it } from '@jest/globals';
import { run } from '../../workbench/host/execution';
import { scopesFor } from '../../workbench/store/scopes';
import { createWorld } from '../../workbench/store/world';
import { execute, projectOf, runScript } from '../support/script';

const AUTH = 'https://www.googleapis.com/auth/';
const scopes = (...names: string[]) => ({ manifest: { oauthScopes: names.map((name) => AUTH + name) } });
const message = (body: string, options = {}): string | undefined => execute(body, options).error?.message;
const refusal = (method: string, scope: string): string =>
  `Specified permissions are not sufficient to call ${method}. Required permissions: ${scope}`;

describe('the scopes of the manifest', () => {
  it.each([
    ['SpreadsheetApp.getActiveSpreadsheet', ['spreadsheets.currentonly', 'spreadsheets']],
    ['SpreadsheetApp.Range.getValues', ['spreadsheets.currentonly', 'spreadsheets']],
    ['SpreadsheetApp.Protection.remove', ['spreadsheets.currentonly', 'spreadsheets']],
    ['SpreadsheetApp.getActiveRangeList', ['spreadsheets']],
    ['SpreadsheetApp.Spreadsheet.getActiveRangeList', ['spreadsheets.currentonly', 'spreadsheets']],
    ['SpreadsheetApp.openById', ['spreadsheets']],
    ['SpreadsheetApp.openByUrl', ['spreadsheets']],
    ['SpreadsheetApp.create', ['spreadsheets']],
    ['SpreadsheetApp.newDataValidation', []],
    ['SpreadsheetApp.DataValidationBuilder.build', []],
    ['SpreadsheetApp.getUi', []],
    ['Ui.createMenu', []],
    ['Ui.alert', ['script.container.ui']],
    ['Ui.showSidebar', ['script.container.ui']],
    ['Ui.showModalDialog', ['script.container.ui']],
    ['Ui.showModelessDialog', ['script.container.ui']],
    ['SpreadsheetApp.Spreadsheet.show', ['script.container.ui']],
    ['SpreadsheetApp.NamedRange.setRange', ['spreadsheets.currentonly', 'spreadsheets']],
    ['MailApp.sendEmail', ['script.send_mail']],
    ['MailApp.getRemainingDailyQuota', ['script.send_mail']],
    ['FormApp.openById', ['forms']],
    ['FormApp.create', ['forms']],
    ['ScriptApp.newTrigger', ['script.scriptapp']],
    ['ScriptApp.getProjectTriggers', ['script.scriptapp']],
    ['ScriptApp.deleteTrigger', ['script.scriptapp']],
    ['Session.getActiveUser', ['userinfo.email']],
    ['Session.getEffectiveUser', ['userinfo.email']],
    ['Session.getScriptTimeZone', []],
    ['CalendarApp.getDefaultCalendar', ['calendar']],
    ['DriveApp.createFile', ['drive']],
    ['PropertiesService.Properties.setProperty', []],
    ['CacheService.getScriptCache', []],
    ['LockService.getScriptLock', []],
    ['Utilities.formatDate', []],
    ['HtmlService.createHtmlOutput', []],
    ['ContentService.createTextOutput', []],
    ['ScriptApp.getService', []],
  ])('%s needs one of %j (PLATFORM 2, table)', (method, expected) => {
    expect(scopesFor(method)).toEqual(expected.map((name) => AUTH + name));
  });

  it('refuse what they do not name (PLATFORM 2.2, 2.10)', () => {
    const body = `MailApp.sendEmail('a@x.org', 'S', 'B')`;
    expect(message(body, scopes('userinfo.email'))).toBe(
      refusal('MailApp.sendEmail', `${AUTH}script.send_mail`),
    );
    expect(message(body, scopes('script.send_mail'))).toBeUndefined();
  });

  it('grant everything where the manifest pins none, for Google then asks for what the code needs (PLATFORM 2.2)', () => {
    expect(message(`MailApp.getRemainingDailyQuota()`)).toBeUndefined();
  });

  it('name both where either would do', () => {
    expect(message('SpreadsheetApp.flush()', scopes('userinfo.email'))).toBe(
      refusal('SpreadsheetApp.flush', `(${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`),
    );
  });
});

describe('consent is granular (PLATFORM 2.7)', () => {
  const refusing = () =>
    createWorld({ people: { 'ann@example.com': { refusedScopes: [`${AUTH}script.send_mail`] } } });

  it('a refused scope stops that person only', () => {
    const world = refusing();
    const body = 'return MailApp.getRemainingDailyQuota()';
    const options = { world, ...scopes('script.send_mail') };
    expect(message(body, { ...options, user: 'ann@example.com' })).toBe(
      refusal('MailApp.getRemainingDailyQuota', `${AUTH}script.send_mail`),
    );
    expect(runScript(body, { ...options, user: 'bob@example.com' })).toBe(100);
  });

  it('requireScopes ends the execution and asks the person, or is an error where nobody is there', () => {
    const body = `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${AUTH}script.send_mail']); return 'went on'`;
    const options = { world: refusing(), ...scopes('script.send_mail') };
    const asked = execute(body, { ...options, user: 'ann@example.com', kind: 'menu' });
    expect(asked.ended).toBe('Authorization is required to perform that action.');
    expect(asked.shown.questions).toMatchObject([{ kind: 'authorization', text: `${AUTH}script.send_mail` }]);
    expect(execute(body, { ...options, user: 'ann@example.com', kind: 'trigger' }).error?.message).toBe(
      'Authorization is required to perform that action.',
    );
    expect(runScript(body, { ...options, user: 'bob@example.com' })).toBe('went on');
    expect(
      runScript(`ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return 1`, {
        ...options,
        user: 'bob@example.com',
      }),
    ).toBe(1);
  });

  it('getAuthorizationInfo tells what is granted', () => {
    const body = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes(), info.getAuthorizationUrl() === null]`;
    const options = { world: refusing(), ...scopes('script.send_mail', 'userinfo.email') };
    expect(runScript(body, { ...options, user: 'ann@example.com' })).toEqual([
      'REQUIRED',
      [`${AUTH}userinfo.email`],
      false,
    ]);
    expect(runScript(body, options)).toEqual([
      'NOT_REQUIRED',
      [`${AUTH}script.send_mail`, `${AUTH}userinfo.email`],
      true,
    ]);
  });
});

describe('a simple trigger has limited rights (PLATFORM 2.3)', () => {
  const simple = {
    kind: 'simple' as const,
    ...scopes('script.send_mail', 'script.scriptapp', 'script.container.ui', 'spreadsheets'),
  };

  it('may use properties, menus and what needs no scope', () => {
    const { error, shown } = execute(
      `PropertiesService.getScriptProperties().getProperty('a');
       LockService.getScriptLock().tryLock(1);
       Utilities.formatDate(new Date(), 'GMT', 'yyyy');
       SpreadsheetApp.getUi().createMenu('Rapport').addItem('Open', 'openIt').addToUi();`,
      simple,
    );
    expect(error).toBeNull();
    expect(shown.menus).toEqual([
      {
        caption: 'Rapport',
        addon: false,
        items: [{ kind: 'item', caption: 'Open', handler: 'openIt', items: [] }],
      },
    ]);
  });

  it.each([
    [`MailApp.sendEmail('a@x.org', 'S', 'B')`, 'MailApp.sendEmail', 'script.send_mail'],
    [`SpreadsheetApp.getUi().alert('x')`, 'Ui.alert', 'script.container.ui'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
  ])('may not: %s', (body, method, scope) => {
    expect(message(body, simple)).toBe(refusal(method, AUTH + scope));
  });

  it('does not know who is there', () => {
    expect(
      runScript('return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]', simple),
    ).toEqual(['', '']);
  });
});

describe('top-level statements run with the limits of a simple trigger (PLATFORM 2.3)', () => {
  it('so that mail at load kills every function of the project', () => {
    const project = projectOf(`MailApp.getRemainingDailyQuota();\nfunction onOpen() { return 'menu'; }`);
    const { error } = run(createWorld(), project, { function: 'onOpen', kind: 'menu' });
    expect(error?.message).toBe(refusal('MailApp.getRemainingDailyQuota', `${AUTH}script.send_mail`));
    expect(error?.stack).toContain('at Code:1:9');
  });
});

describe('who is there', () => {
  const people = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]`;

  it('is told in a menu, and only the installer in a trigger (PLATFORM 2.4, 2.5, 2.6)', () => {
    expect(runScript(people, { kind: 'menu', user: 'ann@example.com' })).toEqual([
      'ann@example.com',
      'ann@example.com',
    ]);
    expect(runScript(people, { kind: 'trigger', user: 'ann@example.com' })).toEqual(['', 'ann@example.com']);
  });

  it('is blank where Google does not say: activeUserEmail "blank" (PLATFORM 2.6)', () => {
    const options = { kind: 'menu' as const, user: 'ann@example.com' };
    expect(runScript(people, { ...options, switches: { activeUserEmail: 'blank' } })).toEqual([
      '',
      'ann@example.com',
    ]);
    expect(runScript(people, { ...options, switches: { activeUserEmail: 'told' } })).toEqual([
      'ann@example.com',
      'ann@example.com',
    ]);
  });

  it('in a web app that runs as the deployer is blank for outsiders (PLATFORM 2.8a)', () => {
    expect(runScript(people, { kind: 'webapp', user: 'owner@example.com', activeUser: '' })).toEqual([
      '',
      'owner@example.com',
    ]);
  });
});

describe("the spreadsheet's screen", () => {
  it.each(['trigger', 'webapp'] as const)('is not there in a %s', (kind) => {
    expect(message('SpreadsheetApp.getUi()', { kind })).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it.each(['menu', 'editor', 'page'] as const)('is there in a %s', (kind) => {
    expect(runScript('return String(SpreadsheetApp.getUi())', { kind })).toBe('Ui');
  });
});

describe('the active spreadsheet in a web app: open (PLATFORM 2.8)', () => {
  it.each([
    ['works', false],
    ['null', true],
  ] as const)('activeSpreadsheetInWebApp "%s"', (position, isNull) => {
    const options = { kind: 'webapp' as const, switches: { activeSpreadsheetInWebApp: position } };
    expect(runScript('return SpreadsheetApp.getActiveSpreadsheet() === null', options)).toBe(isNull);
  });
});
