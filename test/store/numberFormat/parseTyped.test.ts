import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { displayValue } from '../../../workbench/store/numberFormat/displayValue';
import type { SheetLocale } from '../../../workbench/store/numberFormat/locale';
import { parseTyped } from '../../../workbench/store/numberFormat/parseTyped';
import { serialOfDay } from '../../../workbench/store/numberFormat/serial';

const typed = (text: string, locale: SheetLocale = 'en_US') =>
  parseTyped(text, { locale, currentYear: 2026 });

describe('a number that is typed', () => {
  // PLATFORM 4.4
  it.each([
    ['007', { value: 7 }],
    ['5', { value: 5 }],
    [' 5 ', { value: 5 }],
    ['-5', { value: -5 }],
    ['.5', { value: 0.5 }],
    ['5.', { value: 5 }],
    ['1e5', { value: 100000, pattern: '0.00E+00' }],
    ['12%', { value: 0.12, pattern: '0%' }],
    ['12.3%', { value: 0.123, pattern: '0.00%' }],
    ['$5', { value: 5, pattern: '"$"#,##0' }],
    ['-$5.50', { value: -5.5, pattern: '"$"#,##0.00' }],
    ['€5', { value: 5, pattern: '[$€]#,##0' }],
    ['1,234', { value: 1234, pattern: '#,##0' }],
    ['1,234.50', { value: 1234.5, pattern: '#,##0.00' }],
    ['(5)', { value: -5 }],
    ['0', { value: 0 }],
  ])('%j becomes %j', (text, value) => {
    expect(typed(text)).toEqual(value);
  });

  it('knows the currency of the spreadsheet', () => {
    expect(typed('￥5', 'zh_CN')).toEqual({ value: 5, pattern: '"¥"#,##0' });
    expect(typed('£5', 'en_GB')).toEqual({ value: 5, pattern: '"£"#,##0' });
  });

  it.each([
    '1,23',
    '1.2.3',
    '--5',
    '5 5',
    '$',
    '%',
    '.',
    '5$',
    '1e',
    '1e999',
    '0x10',
    '$5%',
    '-',
    '+-5',
    '+ ()',
    '١٢',
  ])('%j stays text', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it('comes back from what the cell shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (number) => {
        expect(typed(displayValue(number, '#,##0')).value).toBe(number);
      }),
    );
  });
});

describe('a date that is typed', () => {
  const us = (year: number, month: number, day: number, pattern: string) => ({
    value: serialOfDay(year, month, day),
    pattern,
  });

  it.each([
    ['2024-01-01', us(2024, 1, 1, 'yyyy-mm-dd')],
    ['2024/1/2', us(2024, 1, 2, 'yyyy/m/d')],
    ['1/2', us(2026, 1, 2, 'M/d')],
    ['1-2', us(2026, 1, 2, 'M-d')],
    ['1/2/2024', us(2024, 1, 2, 'M/d/yyyy')],
    ['1/2/24', us(2024, 1, 2, 'M/d/yy')],
    ['1/2/99', us(1999, 1, 2, 'M/d/yy')],
    ['2024-02', us(2024, 2, 1, 'yyyy-mm')],
    ['2 Jan 2024', us(2024, 1, 2, 'd mmm yyyy')],
    ['2-Jan', us(2026, 1, 2, 'd-mmm')],
    ['January 2, 2024', us(2024, 1, 2, 'mmmm d, yyyy')],
    ['Jan 2', us(2026, 1, 2, 'mmm d')],
    ['Jan 2024', us(2024, 1, 1, 'mmm yyyy')],
  ])('%j is a day in en_US', (text, value) => {
    expect(typed(text)).toEqual(value);
  });

  it('is read in the order of the locale', () => {
    expect(typed('1/2/2024', 'en_GB').value).toBe(serialOfDay(2024, 2, 1));
    expect(typed('1/2', 'en_GB').value).toBe(serialOfDay(2026, 2, 1));
    expect(typed('24/1/2', 'zh_CN').value).toBe(serialOfDay(2024, 1, 2));
    expect(typed('1/2', 'zh_CN').value).toBe(serialOfDay(2026, 1, 2));
  });

  it('may be written in Chinese where the spreadsheet is', () => {
    expect(typed('2024年1月2日', 'zh_CN')).toEqual(us(2024, 1, 2, 'yyyy"年"m"月"d"日"'));
    expect(typed('1月2日', 'zh_CN').value).toBe(serialOfDay(2026, 1, 2));
    expect(typed('2024年1月2日').value).toBe('2024年1月2日');
  });

  it.each([
    '2024-02-30',
    '13/1/2024',
    '1/2/2024/3',
    '1-2/2024',
    '2024-01-01T10:00:00Z',
    'Foo 2',
    '32 Jan',
    '555-1234',
  ])('%j stays text', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it('shows again as it was typed', () => {
    for (const text of ['2024-01-01', '2024/1/2', '1/2', '1/2/2024', '2 Jan 2024', 'January 2, 2024']) {
      const { value, pattern = '' } = typed(text);
      expect(displayValue(value, pattern)).toBe(text);
    }
  });
});

describe('a time that is typed', () => {
  it.each([
    ['12:30', { value: 0.5208333333333334, pattern: 'h:mm' }],
    ['6:00:00', { value: 0.25, pattern: 'h:mm:ss' }],
    ['6:00 PM', { value: 0.75, pattern: 'h:mm am/pm' }],
    ['6pm', { value: 0.75, pattern: 'h am/pm' }],
    ['12:00 am', { value: 0, pattern: 'h:mm am/pm' }],
    ['36:00', { value: 1.5, pattern: '[h]:mm:ss' }],
    ['2024-01-01 18:00', { value: 45292.75, pattern: 'yyyy-mm-dd h:mm' }],
    ['1/1/2024 6:00 PM', { value: 45292.75, pattern: 'M/d/yyyy h:mm am/pm' }],
  ])('%j becomes %j', (text, value) => {
    expect(typed(text)).toEqual(value);
  });

  it.each(['12:60', '12:30:61', '13:00 PM', '1:2:3:4', '2024-01-01 36:00'])('%j stays text', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });
});

describe('other things that are typed', () => {
  it('may be booleans', () => {
    expect(['TRUE', 'true', 'False'].map((text) => typed(text).value)).toEqual([true, true, false]);
  });

  it('lose one leading apostrophe and stay text', () => {
    // PLATFORM 4.4
    expect(typed("'007")).toEqual({ value: '007' });
    expect(typed("'s-Hertogenbosch")).toEqual({ value: 's-Hertogenbosch' });
    expect(typed("''x")).toEqual({ value: "'x" });
  });

  it('stay as they are, blanks and line breaks included', () => {
    for (const text of ['', ' x ', 'a\nb', '@x', '🙂 5', 'INV-001', '１２３', 'yes']) {
      expect(typed(text)).toEqual({ value: text });
    }
  });

  it('may begin with a plus, which is a number or text by a switch', () => {
    // PLATFORM 4.5
    const rules = { locale: 'en_US', currentYear: 2026 } as const;
    expect(parseTyped('+86 138 0013 8000', rules)).toEqual({ value: 8613800138000 });
    expect(parseTyped('+5', rules)).toEqual({ value: 5 });
    expect(parseTyped('+1 555 CALL', rules)).toEqual({ value: '+1 555 CALL' });
    expect(parseTyped('+86 138 0013 8000', { ...rules, plusIsText: true })).toEqual({
      value: '+86 138 0013 8000',
    });
    expect(parseTyped('+5', { ...rules, plusIsText: true })).toEqual({ value: '+5' });
  });
});
