import { describe, expect, it } from '@jest/globals';
import { worldFromSaved, worldToSaved } from '../../../workbench/host/keeping/savedWorld';
import { createWorld } from '../../../workbench/store/world';
import { execute, runScript } from '../../support/script';

const START = `const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];
  sheet.getRange('A1:B3').setValues([[1, 2], [3, 4], [5, 6]]);
  const where = (name) => { const range = book.getRangeByName(name); return range && range.getA1Notation(); };\n`;
const script = (body: string): unknown => runScript(START + body);
const message = (body: string, options = {}): string | undefined =>
  execute(START + body, options).error?.message;

// https://developers.google.com/apps-script/reference/spreadsheet/named-range and …/spreadsheet#setNamedRange(String,Range)
describe('a named range', () => {
  it('is found by its name, whatever the capitals, and null where there is none', () => {
    expect(
      script(`book.setNamedRange('Rates', sheet.getRange('A1:B2'));
        return [where('Rates'), where('rates'), where('Other')]`),
    ).toEqual(['A1:B2', 'A1:B2', null]);
  });

  it('goes over to another range when the name is given again', () => {
    expect(
      script(`book.setNamedRange('Rates', sheet.getRange('A1')); book.setNamedRange('RATES', sheet.getRange('B2:B'));
        return book.getNamedRanges().map((range) => [range.getName(), range.getRange().getA1Notation()])`),
    ).toEqual([['RATES', 'B2:B']]);
  });

  it('is listed by the spreadsheet and by its tab, and can be renamed, moved and removed', () => {
    expect(
      script(`const other = book.insertSheet('Other');
        book.setNamedRange('One', sheet.getRange('A1')); book.setNamedRange('Two', other.getRange('C3'));
        const names = (holder) => holder.getNamedRanges().map((range) => range.getName());
        const lists = [names(book), names(sheet), names(other)];
        const one = sheet.getNamedRanges()[0].setName('First').setRange(other.getRange('A2'));
        const moved = [names(sheet), names(other), one.getRange().getSheet().getName(), where('One')];
        one.remove(); book.removeNamedRange('two');
        return [lists, moved, names(book)]`),
    ).toEqual([[['One', 'Two'], ['One'], ['Two']], [[], ['First', 'Two'], 'Other', null], []]);
  });

  it('keeps its cells when lines come, go and move, and goes with the last of them or with its tab', () => {
    expect(
      script(`book.setNamedRange('Body', sheet.getRange('A2:B3')); book.setNamedRange('Tail', sheet.getRange('B3'));
        book.setNamedRange('There', book.insertSheet('Other').getRange('A1'));
        const seen = [];
        const look = () => seen.push([where('Body'), where('Tail')]);
        sheet.insertRowBefore(1); look(); sheet.insertRowAfter(3); look(); sheet.insertColumnBefore(1); look();
        sheet.deleteRow(5); look();
        book.deleteSheet(book.getSheetByName('Other'));
        return [seen, where('There')]`),
    ).toEqual([
      [
        ['A3:B4', 'B4'],
        ['A3:B5', 'B5'],
        ['B3:C5', 'C5'],
        ['B3:C4', null],
      ],
      null,
    ]);
  });

  it('goes along when all of its cells are cut and pasted', () => {
    expect(
      script(`book.setNamedRange('Whole', sheet.getRange('A1:B1')); book.setNamedRange('Part', sheet.getRange('B1:B3'));
        sheet.getRange('A1:B2').moveTo(book.insertSheet('Other').getRange('C5'));
        return [where('Whole'), book.getRangeByName('Whole').getSheet().getName(), where('Part')]`),
    ).toEqual(['C5:D5', 'Other', 'B1:B3']);
  });

  it('is worth its cells in formulas, which follow it when it is renamed or moved', () => {
    expect(
      script(`sheet.getRange('D1').setFormula('=SUM(rates) + COUNT("Rates", Rates)');
        const before = sheet.getRange('D1').getDisplayValue();
        book.setNamedRange('Rates', sheet.getRange('A1:B2'));
        const named = sheet.getRange('D1').getValue();
        book.getNamedRanges()[0].setName('Prices').setRange(sheet.getRange('A1:A3'));
        return [before, named, sheet.getRange('D1').getFormula(), sheet.getRange('D1').getValue()]`),
    ).toEqual(['#NAME?', 14, '=SUM(Prices) + COUNT("Rates", Prices)', 12]);
  });

  it.each(['', '1st', 'two words', 'A1', 'abc12', 'R1C1', 'rc', 'true_rate', 'Falsehood', 'a-b'])(
    'cannot be called "%s" (https://support.google.com/docs/answer/63175)',
    (name) => {
      expect(message(`book.setNamedRange('${name}', sheet.getRange('A1'))`)).toBe(
        `"${name}" is not a valid name for a range.`,
      );
    },
  );

  it('has a name to itself, and is not removed twice', () => {
    const two = `book.setNamedRange('One', sheet.getRange('A1')); book.setNamedRange('Two_客户', sheet.getRange('A2'));`;
    expect(message(`${two} book.getNamedRanges()[1].setName('ONE')`)).toBe(
      'A named range with the name "ONE" already exists.',
    );
    expect(message(`${two} book.getNamedRanges()[1].setName('TWO_客户')`)).toBeUndefined();
    expect(message(`book.removeNamedRange('One')`)).toBe('The named range does not exist.');
  });

  it('is not for viewers to make', () => {
    const world = createWorld({ viewers: ['eve@example.com'] });
    expect(
      execute(
        `SpreadsheetApp.getActive().setNamedRange('A_1', SpreadsheetApp.getActiveSheet().getRange('A1'))`,
        {
          world,
          user: 'eve@example.com',
        },
      ).error?.message,
    ).toContain('You are trying to edit a protected cell or object.');
  });

  it('is saved with the workbook', () => {
    const { world } = execute(`${START} book.setNamedRange('Rates', sheet.getRange('A2:A'));`);
    const saved: unknown = JSON.parse(JSON.stringify(worldToSaved(world)));
    expect(worldFromSaved(saved).workbook.namedRanges).toEqual(world.workbook.namedRanges);
  });
});
