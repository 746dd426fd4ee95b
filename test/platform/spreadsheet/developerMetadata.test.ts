import { describe, expect, it } from '@jest/globals';
import { dumpWorld } from '../../../workbench/host/dump';
import { SWITCH_POSITIONS } from '../../../workbench/store/switches';
import { createWorld } from '../../../workbench/store/world';
import { fromJson, toJson } from '../../../workbench/store/workbook/json';
import { execute, runScript } from '../../support/script';

const START = `const book = SpreadsheetApp.getActiveSpreadsheet(), sheet = book.getSheets()[0];
  const placeOf = (key) => {
    const [found] = book.createDeveloperMetadataFinder().withKey(key).find();
    if (!found) return null;
    const place = found.getLocation();
    return (place.getColumn() || place.getRow() || { getA1Notation: () => place.getLocationType().toString() }).getA1Notation();
  };`;

function inBook(body: string, options: Parameters<typeof runScript>[1] = {}): unknown {
  return runScript(`${START}\n${body}`, options);
}

describe('developer metadata', () => {
  it('on a column follows the column when it is moved, and when others come and go (PLATFORM 4.16)', () => {
    const result = inBook(`
      sheet.getRange('C:C').addDeveloperMetadata('key', 'name');
      const places = [placeOf('key')];
      sheet.moveColumns(sheet.getRange('C:C'), 1); places.push(placeOf('key'));
      sheet.moveColumns(sheet.getRange('B:B'), 1); places.push(placeOf('key'));
      sheet.insertColumnsBefore(1, 2); places.push(placeOf('key'));
      sheet.deleteColumn(1); places.push(placeOf('key'));
      sheet.deleteColumn(3); places.push(placeOf('key'));
      return places;
    `);
    expect(result).toEqual(['C:C', 'A:A', 'B:B', 'D:D', 'C:C', null]);
  });

  it.each(SWITCH_POSITIONS.rowMetadataOnSort)(
    'on a row %s when the rows are sorted (PLATFORM 4.16)',
    (position) => {
      const body = `sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
      sheet.getRange('1:1').addDeveloperMetadata('three');
      sheet.getRange('A1:A3').sort(1);
      return placeOf('three');`;
      const expected = position === 'follows' ? '3:3' : '1:1';
      expect(inBook(body, { switches: { rowMetadataOnSort: position } })).toBe(expected);
    },
  );

  it('hangs at the spreadsheet, a tab, a whole row or column, and nowhere else', () => {
    const result = inBook(`
      book.addDeveloperMetadata('book', 'b', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.addDeveloperMetadata('tab', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      sheet.getRange('2:2').addDeveloperMetadata('row');
      const [one] = book.getDeveloperMetadata();
      return [['book', 'tab', 'row'].map(placeOf), [one.getKey(), one.getValue(), one.getVisibility().toString()],
        sheet.getDeveloperMetadata().map((found) => [found.getKey(), found.getValue()]),
        sheet.getRange('2:2').getDeveloperMetadata().length, sheet.getRange('A2').getDeveloperMetadata().length];
    `);
    expect(result).toEqual([
      ['SPREADSHEET', 'SHEET', '2:2'],
      ['book', 'b', 'PROJECT'],
      [['tab', null]],
      1,
      0,
    ]);
    const { error } = execute(`SpreadsheetApp.getActiveSheet().getRange('A1:B2').addDeveloperMetadata('x')`);
    expect(error?.message).toContain(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });

  it('is found by what it is and where it is, changed, moved and removed', () => {
    const result = inBook(`
      sheet.getRange('B:B').addDeveloperMetadata('k', '1'); sheet.getRange('3:3').addDeveloperMetadata('k', '2');
      const find = (finder) => finder.find().map((found) => found.getValue());
      const { ROW } = SpreadsheetApp.DeveloperMetadataLocationType;
      const found = [find(sheet.createDeveloperMetadataFinder().withKey('k').withLocationType(ROW)),
        find(sheet.getRange('B2').createDeveloperMetadataFinder()),
        find(sheet.getRange('B2').createDeveloperMetadataFinder().onIntersectingLocations()),
        find(sheet.getRange('A:B').createDeveloperMetadataFinder().withValue('1'))];
      const [first] = sheet.createDeveloperMetadataFinder().withValue('1').find();
      first.setKey('other').setValue('9').moveToRow(sheet.getRange('5:5'));
      found.push([first.getKey(), first.getValue(), placeOf('other')]);
      first.remove();
      return found.concat(placeOf('other'));
    `);
    expect(result).toEqual([['2'], [], ['1'], ['1'], ['other', '9', '5:5'], null]);
  });

  it('goes with its tab, and is kept with the workbook', () => {
    const world = createWorld();
    inBook(
      `const other = book.insertSheet('Other'); other.getRange('A:A').addDeveloperMetadata('gone');
      sheet.getRange('A:A').addDeveloperMetadata('kept', 'v'); book.deleteSheet(other);`,
      { world },
    );
    world.workbook = fromJson(toJson(world.workbook));
    expect(dumpWorld(world).workbook.metadata).toMatchObject([
      { key: 'kept', value: 'v', place: { kind: 'COLUMN', sheetId: 0, at: 1 } },
    ]);
    expect(inBook(`return [placeOf('gone'), placeOf('kept')]`, { world })).toEqual([null, 'A:A']);
  });
});
