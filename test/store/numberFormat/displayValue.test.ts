import { describe, expect, it } from '@jest/globals';
import { formulaErrors } from '../../../workbench/store/formula/formulaError';
import {
  displayValue,
  isDatePattern,
  isValidPattern,
} from '../../../workbench/store/numberFormat/displayValue';

const automatic = '0.###############';

describe('what a cell shows', () => {
  it.each([
    [1, automatic, '1'],
    [1.5, automatic, '1.5'],
    [-0, automatic, '0'],
    [1 / 3, automatic, '0.3333333333'],
    [100 / 3, 'General', '33.33333333'],
    [0.1 + 0.2, '', '0.3'],
    [123456789012345, automatic, '123456789012345'],
    [1e15, automatic, '1E+15'],
    [1.5e-12, automatic, '1.5E-12'],
    [0.00001, automatic, '0.00001'],
    [-2.25, automatic, '-2.25'],
    [5, '@', '5'],
    ['007', '@', '007'],
    ['x', '0.00', 'x'],
    ['x', '"<"@">"', '<x>'],
    [true, '0.00', 'TRUE'],
    [false, automatic, 'FALSE'],
    [null, '0', ''],
    ['', '0', ''],
    [formulaErrors.div0, '0.00', '#DIV/0!'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [0.125, '0%', '13%'],
    [0.125, '0.00%', '12.50%'],
    [-1234.5, '"$"#,##0.00', '-$1,234.50'],
    [-5, '"¥"#,##0.00;("¥"#,##0.00)', '(¥5.00)'],
    [5, '[$€]#,##0', '€5'],
    [12345, '0.00E+00', '1.23E+04'],
    [5, '#,##0" days"', '5 days'],
    [45292, 'yyyy-mm-dd', '2024-01-01'],
    [45292, 'M/d/yyyy', '1/1/2024'],
    [45292.5, 'M/d/yyyy H:mm:ss', '1/1/2024 12:00:00'],
    [45292, 'yyyy"年"m"月"d"日"', '2024年1月1日'],
    [45292, 'ddd, mmm d', 'Mon, Jan 1'],
    [59, 'yyyy-mm-dd', '1900-02-27'],
    [0, 'yyyy-mm-dd', '1899-12-30'],
    [0.75, 'h:mm am/pm', '6:00 PM'],
    [0.7500012, 'hh:mm:ss.SSS', '18:00:00.104'],
    [1.5, '[h]:mm', '36:00'],
    [1.5, '[hh]:mm:ss', '36:00:00'],
  ])('%p in a cell of format %p is shown as %p', (value, pattern, shown) => {
    expect(displayValue(value, pattern)).toBe(shown);
  });

  it('speaks the language of the spreadsheet', () => {
    expect(displayValue(45292, 'dddd', 'zh_CN')).toBe('星期一');
    expect(displayValue(45292, 'mmmm', 'en_GB')).toBe('January');
  });
});

describe('a format', () => {
  it.each(['yyyy-mm-dd', 'M/d/yyyy', 'h:mm', '[h]:mm', 'yyyy"年"m"月"d"日"', 'mmm', 'hh:mm:ss.SSS'])(
    '%s makes a number a date',
    (pattern) => {
      expect(isDatePattern(pattern)).toBe(true);
    },
  );

  it.each([automatic, '', 'General', '@', '0', '0%', '#,##0.00', '"day"0', '[$€]#,##0', '[Red]0'])(
    '%p leaves it a number',
    (pattern) => {
      expect(isDatePattern(pattern)).toBe(false);
    },
  );

  it('may be one that nothing can be shown in', () => {
    expect(isValidPattern('#,##0.00')).toBe(true);
    expect(isValidPattern('0;0;0;0;0')).toBe(false);
  });
});
