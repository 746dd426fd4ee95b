import { describe, expect, it } from '@jest/globals';
import { isTrip } from '../../workbench/store/trips';

describe('a trip is a call that must reach data (DESIGN part 5)', () => {
  it.each([
    'Range.getValues',
    'Range.setValue',
    'Range.getFormulas',
    'Range.setNote',
    'Range.sort',
    'Range.getDataRegion',
    'Sheet.getLastRow',
    'Sheet.getName',
    'Sheet.getDataRange',
    'Sheet.appendRow',
    'Sheet.insertRowsAfter',
    'Sheet.getFilter',
    'Spreadsheet.getSheetByName',
    'Spreadsheet.getSheets',
    'Spreadsheet.getSheetById',
    'Spreadsheet.getSpreadsheetTimeZone',
    'SpreadsheetApp.flush',
    'TextFinder.findNext',
    'TextFinder.replaceAllWith',
    'RangeList.setBackground',
    'Protection.removeEditors',
    'Filter.sort',
    'Properties.getProperty',
    'Lock.waitLock',
    'MailApp.sendEmail',
    'MailApp.getRemainingDailyQuota',
    'ScriptApp.getProjectTriggers',
    'ClockTriggerBuilder.create',
    'Ui.alert',
  ])('%s is one', (method) => {
    expect(isTrip(method)).toBe(true);
  });

  it.each([
    'SpreadsheetApp.getActiveSpreadsheet',
    'SpreadsheetApp.getActive',
    'SpreadsheetApp.getUi',
    'SpreadsheetApp.newDataValidation',
    'Spreadsheet.getId',
    'Spreadsheet.getRange',
    'Sheet.getRange',
    'Sheet.getRangeList',
    'Sheet.getSheetId',
    'Sheet.getParent',
    'Sheet.createTextFinder',
    'Range.getRow',
    'Range.getA1Notation',
    'Range.offset',
    'Range.getCell',
    'Range.getNumRows',
    'Range.getSheet',
    'RangeList.getRanges',
    'TextFinder.matchEntireCell',
    'DataValidationBuilder.build',
    'ConditionalFormatRule.getRanges',
    'PropertiesService.getScriptProperties',
    'LockService.getScriptLock',
    'ScriptApp.newTrigger',
    'TriggerBuilder.timeBased',
    'Trigger.getUniqueId',
    'Menu.addItem',
    'Utilities.formatDate',
    'Session.getActiveUser',
    'Logger.log',
  ])('%s is none', (method) => {
    expect(isTrip(method)).toBe(false);
  });
});
