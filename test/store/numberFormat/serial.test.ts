import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  daysInMonth,
  isRealDay,
  partsOfSerial,
  serialOfDay,
  weekdayOfSerial,
} from '../../../workbench/store/numberFormat/serial';

describe('the days of a spreadsheet', () => {
  it('are counted from 1899-12-30', () => {
    expect(serialOfDay(1899, 12, 30)).toBe(0);
    expect(serialOfDay(1900, 3, 1)).toBe(61);
    expect(serialOfDay(2024, 1, 1)).toBe(45292);
    expect(serialOfDay(99, 1, 1)).toBeLessThan(0);
  });

  it('go on into the next month and year', () => {
    expect(serialOfDay(2024, 14, 1)).toBe(serialOfDay(2025, 2, 1));
    expect(serialOfDay(2024, 3, 0)).toBe(serialOfDay(2024, 2, 29));
  });

  it('come back as year, month, day and time', () => {
    expect(partsOfSerial(45292.75)).toEqual({ year: 2024, month: 1, day: 1, hour: 18, minute: 0, second: 0 });
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 2_900_000 }), (serial) => {
        const { year, month, day } = partsOfSerial(serial);
        expect(serialOfDay(year, month, day)).toBe(serial);
      }),
    );
  });

  it('know their weekday and whether the calendar has them', () => {
    expect(weekdayOfSerial(serialOfDay(2026, 3, 14))).toBe(6);
    expect(weekdayOfSerial(-1)).toBe(5);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(isRealDay(2023, 2, 29)).toBe(false);
    expect(isRealDay(2024, 13, 1)).toBe(false);
  });
});
