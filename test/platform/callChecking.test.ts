import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../support/script';

const message = (body: string): string | undefined => execute(body).error?.message;

describe('a call whose arguments fit no signature', () => {
  it('is an Exception that names the types and the method (PLATFORM 4.12)', () => {
    const { error } = execute(`PropertiesService.getScriptProperties().setProperty('a', null, 3)`);
    expect(error).toMatchObject({
      name: 'Exception',
      message:
        "The parameters (String,null,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    });
    expect(error?.stack).toContain('at snippet (Code:2:');
  });

  it.each([
    ['null', 'null'],
    ['undefined', 'null'],
    ['true, 1', 'Boolean,number'],
    ['new Date(), "x"', 'Date,String'],
    ['[1, 2]', 'number[]'],
    ['[["a"]]', 'String[][]'],
    ['[]', 'Object[]'],
    ['() => 1', '(class)'],
    ['LockService.getScriptLock()', 'LockService.Lock'],
    ['ScriptApp.WeekDay.MONDAY', 'Weekday'],
  ])('names %s as Google does: (%s) (PLATFORM 4.12)', (args, types) => {
    expect(message(`MailApp.sendEmail(${args})`)).toBe(
      `The parameters (${types}) don't match the method signature for MailApp.sendEmail.`,
    );
  });

  it('is caught by the script as an Error named Exception (PLATFORM 4.12)', () => {
    expect(
      runScript(`try { Utilities.formatDate('2026-01-01', 'GMT', 'y') } catch (e) {
        return [e instanceof Error, e.name, String(e)];
      }`),
    ).toEqual([
      true,
      'Exception',
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ]);
  });

  it('is counted all the same', () => {
    expect(execute('Utilities.sleep()').meter.byMethod).toEqual({ 'Utilities.sleep': 1 });
  });
});

describe('the checking is as lenient as Google', () => {
  it('takes numbers and booleans for text, text of digits for numbers, and cuts fractions off', () => {
    expect(
      runScript(`const store = PropertiesService.getScriptProperties();
        store.setProperty('n', 5).setProperty('b', true);
        Utilities.sleep('1000.9');
        return [store.getProperties(), Date.now() % 100000];`),
    ).toEqual([{ n: '5', b: 'true' }, Date.parse('2026-01-05T09:00:01Z') % 100000]);
  });

  it('refuses what is no number where one is wanted', () => {
    expect(message('Utilities.sleep(NaN)')).toBe("Cannot convert 'NaN' to int.");
    expect(message('Utilities.sleep("soon")')).toContain("The parameters (String) don't match");
  });
});

describe('what Google has and the platform has not', () => {
  it('throws and names itself: a method of a service it has', () => {
    expect(message('ScriptApp.newStateToken()')).toBe(
      'ScriptApp.newStateToken is not implemented by the local platform',
    );
    expect(message('Utilities.zip([])')).toBe('Utilities.zip is not implemented by the local platform');
  });

  it.each(['DriveApp.getFiles', 'CalendarApp.getDefaultCalendar', 'UrlFetchApp.fetch', 'FormApp.create'])(
    'throws and names itself: %s, of a service it lacks',
    (method) => {
      expect(message(`${method}()`)).toBe(`${method} is not implemented by the local platform`);
    },
  );

  it('can be read without harm, enumerations included', () => {
    expect(
      runScript(`return [typeof HtmlService, String(CacheService), typeof GmailApp.sendEmail,
        String(FormApp.ItemType.TEXT), DriveApp.noSuchMethod === undefined];`),
    ).toEqual(['object', 'CacheService', 'function', 'TEXT', true]);
  });
});

describe('enumerations', () => {
  it('are objects that compare by identity and print their names', () => {
    expect(
      runScript(`const type = SpreadsheetApp.ProtectionType;
        return [type.SHEET.toString(), String(type.RANGE), type.SHEET === SpreadsheetApp.ProtectionType.SHEET,
          type.SHEET == 'SHEET', type.SHEET.name(), type.SHEET.ordinal(), ScriptApp.WeekDay.MONDAY.ordinal(),
          JSON.stringify({ type: type.SHEET }), String(Utilities.DigestAlgorithm.SHA_256)];`),
    ).toEqual(['SHEET', 'RANGE', true, true, 'SHEET', 1, 1, '{"type":"SHEET"}', 'SHA_256']);
  });
});

describe('service objects', () => {
  it('print their class, and hold nothing that a script could read', () => {
    expect(
      runScript(`const lock = LockService.getScriptLock();
        return [String(MailApp), String(lock), JSON.stringify(lock), Object.keys(lock)];`),
    ).toEqual(['MailApp', 'Lock', '{}', []]);
  });
});
