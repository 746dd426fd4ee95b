import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustFormula } from '../../../workbench/store/formula/adjust';
import { parseArea } from '../../../workbench/store/formula/area';
import { changedArea, type SheetChange } from '../../../workbench/store/formula/sheetChange';
import { shiftFormula } from '../../../workbench/store/formula/shift';

describe('a formula that is copied', () => {
  it.each([
    ['=A1+$A1+A$1+$A$1', 1, 1, '=B2+$A2+B$1+$A$1'],
    ['= sum( a1:b2 )&"A1"', 1, 0, '= sum( A2:B3 )&"A1"'],
    ['=A:A+2:2', 1, 1, '=B:B+3:3'],
    ['=SUM(A2:A)', 1, 0, '=SUM(A3:A)'],
    ['=SUM(B3:3)', 1, 1, '=SUM(C4:4)'],
    ["='My sheet'!A1*Team!B2", 2, 0, "='My sheet'!A3*Team!B4"],
    ['=A1+B2', -1, 0, '=#REF!+B1'],
    ['=Team!A1', 0, -1, '=Team!#REF!'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
    ['=A$1:A1', 3, 0, '=A$1:A4'],
  ])('%s, moved by %i rows and %i columns, reads %s', (formula, rows, cols, expected) => {
    expect(shiftFormula(formula, rows, cols)).toBe(expected);
  });

  it('loses what leaves the grid', () => {
    expect(shiftFormula('=A10', 1, 0, { rows: 10, cols: 5 })).toBe('=#REF!');
    expect(shiftFormula('=E1', 0, 1, { rows: 10, cols: 5 })).toBe('=#REF!');
  });
});

const insertRows = (at: number, count: number): SheetChange => ({
  kind: 'insert',
  dimension: 'rows',
  at,
  count,
});
const deleteRows = (at: number, count: number): SheetChange => ({
  kind: 'delete',
  dimension: 'rows',
  at,
  count,
});
const moveRows = (at: number, count: number, to: number): SheetChange => ({
  kind: 'move',
  dimension: 'rows',
  at,
  count,
  to,
});

describe('a formula on a sheet that changes', () => {
  const cases: readonly (readonly [string, SheetChange, string])[] = [
    ['=A5', insertRows(5, 2), '=A7'],
    ['=A5', insertRows(6, 2), '=A5'],
    ['=$A$5', insertRows(1, 1), '=$A$6'],
    ['=SUM(A2:A5)', insertRows(2, 1), '=SUM(A3:A6)'],
    ['=SUM(A2:A5)', insertRows(3, 2), '=SUM(A2:A7)'],
    ['=SUM(A2:A5)', insertRows(6, 2), '=SUM(A2:A5)'],
    ['=SUM(A2:A)', insertRows(1, 1), '=SUM(A3:A)'],
    ['=SUM(A2:A)', insertRows(9, 1), '=SUM(A2:A)'],
    ['=SUM(A:A)', insertRows(1, 1), '=SUM(A:A)'],
    ['=SUM(2:2)', insertRows(1, 1), '=SUM(3:3)'],
    ['=A5', deleteRows(5, 1), '=#REF!'],
    ['=A5', deleteRows(1, 2), '=A3'],
    ['=SUM(A2:A5)', deleteRows(3, 2), '=SUM(A2:A3)'],
    ['=SUM(A2:A5)', deleteRows(1, 2), '=SUM(A1:A3)'],
    ['=SUM(A2:A5)', deleteRows(5, 9), '=SUM(A2:A4)'],
    ['=SUM(A2:A5)', deleteRows(2, 4), '=SUM(#REF!)'],
    ['=SUM(A2:A)', deleteRows(1, 3), '=SUM(A1:A)'],
    ['=SUM(A:A)', deleteRows(1, 3), '=SUM(A:A)'],
    ['=SUM(A5:A2)', insertRows(3, 1), '=SUM(A6:A2)'],
    ['=B2', { kind: 'insert', dimension: 'columns', at: 1, count: 1 }, '=C2'],
    ['=SUM(B:C)', { kind: 'delete', dimension: 'columns', at: 2, count: 1 }, '=SUM(B:B)'],
    ['=A2', moveRows(2, 1, 6), '=A5'],
    ['=A5', moveRows(2, 1, 6), '=A4'],
    ['=A7', moveRows(2, 1, 6), '=A7'],
    ['=A5', moveRows(5, 2, 1), '=A1'],
    ['=A1', moveRows(5, 2, 1), '=A3'],
    ['=SUM(A2:A9)', moveRows(3, 2, 7), '=SUM(A2:A9)'],
    ['=SUM(A2:A9)', moveRows(2, 8, 20), '=SUM(A12:A19)'],
    ['=SUM(A2:A5)', moveRows(5, 1, 10), '=SUM(A2:A4)'],
    ['=SUM(B:B)', { kind: 'move', dimension: 'columns', at: 2, count: 1, to: 5 }, '=SUM(D:D)'],
    ['=SUM(A:A)', moveRows(2, 1, 6), '=SUM(A:A)'],
  ];

  it.each(cases)('%s after %j reads %s', (formula, change, expected) => {
    expect(adjustFormula(formula, { formulaSheet: 'Own', sheet: 'Own', change })).toBe(expected);
  });

  it('follows only the sheet concerned', () => {
    const change = insertRows(1, 1);
    expect(adjustFormula("=A1+Other!A1+'own'!A1", { formulaSheet: 'Own', sheet: 'Own', change })).toBe(
      "=A2+Other!A1+'own'!A2",
    );
    expect(adjustFormula('=A1+Other!A1', { formulaSheet: 'Own', sheet: 'Other', change })).toBe(
      '=A1+Other!A2',
    );
  });

  it('follows cells that are cut and pasted, to another sheet too', () => {
    const from = { row: 1, col: 1, lastRow: 2, lastCol: 2 };
    const here: SheetChange = { kind: 'cut', from, toSheet: 'Own', row: 11, col: 3 };
    expect(
      adjustFormula('=SUM(A1:B2)+$A$1+A3+SUM(A1:A3)', { formulaSheet: 'Own', sheet: 'Own', change: here }),
    ).toBe('=SUM(C11:D12)+$C$11+A3+SUM(A1:A3)');
    const away: SheetChange = { kind: 'cut', from, toSheet: 'New list', row: 1, col: 1 };
    expect(adjustFormula('=A1', { formulaSheet: 'Own', sheet: 'Own', change: away })).toBe("='New list'!A1");
    expect(adjustFormula('=Own!A1', { formulaSheet: 'New list', sheet: 'Own', change: away })).toBe('=A1');
  });

  it('follows a renamed sheet and loses a deleted one', () => {
    const rename: SheetChange = { kind: 'renameSheet', name: 'Our team' };
    expect(
      adjustFormula('=Team!A1&"Team!A1"&A1', { formulaSheet: 'Team', sheet: 'Team', change: rename }),
    ).toBe('=\'Our team\'!A1&"Team!A1"&A1');
    expect(
      adjustFormula('=SUM(Team!A:A)+1', {
        formulaSheet: 'Own',
        sheet: 'Team',
        change: { kind: 'deleteSheet' },
      }),
    ).toBe('=SUM(#REF!)+1');
  });

  it('is spelled as before where nothing in it moves', () => {
    const spelled = '= sum( a1 : $b$2 , "x" )';
    expect(adjustFormula(spelled, { formulaSheet: 'Own', sheet: 'Own', change: insertRows(50, 1) })).toBe(
      spelled,
    );
  });

  it('reads as before when rows are inserted and deleted again', () => {
    const row = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(row, row, row, fc.integer({ min: 1, max: 9 }), (a, b, at, count) => {
        const formula = `=SUM(A${a}:B${b})+C$${a}`;
        const place = { formulaSheet: 'Own', sheet: 'Own' };
        const inserted = adjustFormula(formula, { ...place, change: insertRows(at, count) });
        expect(adjustFormula(inserted, { ...place, change: deleteRows(at, count) })).toBe(formula);
      }),
    );
  });
});

describe('an area on a sheet that changes', () => {
  const area = parseArea('A2:A5')!;

  it('grows, shrinks and goes', () => {
    expect(changedArea(area, { kind: 'insert', dimension: 'rows', at: 3, count: 1 })).toEqual(
      parseArea('A2:A6'),
    );
    expect(changedArea(area, { kind: 'delete', dimension: 'rows', at: 1, count: 3 })).toEqual(
      parseArea('A1:A2'),
    );
    expect(changedArea(area, { kind: 'delete', dimension: 'columns', at: 1, count: 1 })).toBeNull();
  });

  it('stays a whole column', () => {
    const whole = parseArea('B:B')!;
    expect(changedArea(whole, { kind: 'insert', dimension: 'rows', at: 1, count: 3 })).toEqual(whole);
  });
});
