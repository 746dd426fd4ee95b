import { describe, expect, it } from '@jest/globals';
import {
  areaToA1,
  clampArea,
  columnLetters,
  columnNumber,
  contains,
  intersection,
  parseA1,
  parseArea,
  quoteSheetName,
} from '../../../workbench/store/formula/area';

describe('an area in A1 notation', () => {
  it.each([
    ['B2', { row: 2, col: 2, lastRow: 2, lastCol: 2 }],
    ['A1:C3', { row: 1, col: 1, lastRow: 3, lastCol: 3 }],
    ['A:A', { row: 1, col: 1, lastRow: Infinity, lastCol: 1 }],
    ['2:3', { row: 2, col: 1, lastRow: 3, lastCol: Infinity }],
    ['A2:B', { row: 2, col: 1, lastRow: Infinity, lastCol: 2 }],
    ['B3:3', { row: 3, col: 2, lastRow: 3, lastCol: Infinity }],
  ])('%s is read and written the same', (text, area) => {
    expect(parseArea(text)).toEqual(area);
    expect(areaToA1(area)).toBe(text);
  });

  it('may be spelled backwards, with dollar signs and in small letters', () => {
    expect(parseArea('$c$3:a1')).toEqual({ row: 1, col: 1, lastRow: 3, lastCol: 3 });
  });

  it.each(['', 'A', '5', 'A0', 'A1:B2:C3', 'A:2', 'ABCD1', 'A-1', 'x y'])('%j is none', (text) => {
    expect(parseArea(text)).toBeNull();
  });

  it('may name its sheet, quoted where it must be', () => {
    expect(parseA1("'Ann''s list'!A1")).toEqual({ sheet: "Ann's list", area: parseArea('A1') });
    expect(parseA1('Team!A:B')?.sheet).toBe('Team');
    expect(parseA1('B2')?.sheet).toBeNull();
    expect(parseA1('Team!')).toBeNull();
    expect(quoteSheetName('Team')).toBe('Team');
    expect(quoteSheetName("Ann's")).toBe("'Ann''s'");
    expect(quoteSheetName('Q1')).toBe("'Q1'");
    expect(quoteSheetName('客户')).toBe("'客户'");
  });

  it('counts columns through Z, AA and ZZZ', () => {
    expect([1, 26, 27, 702, 703, 18_278].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'ZZZ']);
    expect(['A', 'z', 'AA', 'ZZZ'].map(columnNumber)).toEqual([1, 26, 27, 18_278]);
  });
});

describe('areas together', () => {
  const block = { row: 2, col: 2, lastRow: 4, lastCol: 4 };

  it('meet, or do not', () => {
    expect(intersection(block, { row: 4, col: 1, lastRow: 9, lastCol: 2 })).toEqual({
      row: 4,
      col: 2,
      lastRow: 4,
      lastCol: 2,
    });
    expect(intersection(block, { row: 5, col: 1, lastRow: 9, lastCol: 2 })).toBeNull();
  });

  it('lie in one another', () => {
    expect(contains(block, { row: 2, col: 2, lastRow: 2, lastCol: 4 })).toBe(true);
    expect(contains(block, { row: 2, col: 2, lastRow: 5, lastCol: 4 })).toBe(false);
  });

  it('lose their open ends on a sheet', () => {
    expect(clampArea({ row: 2, col: 1, lastRow: Infinity, lastCol: 1 }, 10, 5)).toEqual({
      row: 2,
      col: 1,
      lastRow: 10,
      lastCol: 1,
    });
    expect(clampArea({ row: 11, col: 1, lastRow: Infinity, lastCol: 1 }, 10, 5)).toBeNull();
  });
});
