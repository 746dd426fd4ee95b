import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  day,
  dayFromParts,
  daysBetween,
  dayWithin,
  isDay,
  startOfWeek,
  weekday,
} from '../../src/domain/day';

const MS = 86_400_000;
const days = fc
  .integer({ min: Date.parse('1900-01-01') / MS, max: Date.parse('2200-01-01') / MS })
  .map((number) => day(new Date(number * MS).toISOString().slice(0, 10)));

describe('a day', () => {
  it.each(['2026-03-31', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(day(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '0999-12-31',
    '',
    'today',
  ])('%s does not exist', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it('is made of a year, a month and a day, or is none', () => {
    expect(dayFromParts(2026, 3, 1)).toBe('2026-03-01');
    expect(dayFromParts(2026, 2, 29)).toBeNull();
    expect(dayFromParts(99, 1, 1)).toBeNull();
    expect(dayFromParts(2026, 1.5, 1)).toBeNull();
    expect(dayFromParts(2026, -1, 1)).toBeNull();
  });

  it('compares as the calendar does', () => {
    fc.assert(fc.property(days, days, (a, b) => expect(a < b).toBe(daysBetween(a, b) > 0)));
  });

  it('goes forth and back over the ends of months and leap years', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2025-03-01'), -1)).toBe('2025-02-28');
    expect(daysBetween(day('2023-12-31'), day('2025-01-01'))).toBe(367);
    fc.assert(
      fc.property(days, fc.integer({ min: -40000, max: 40000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    );
  });

  it('has an end: beyond the year 9999 there is none', () => {
    expect(dayWithin(day('9999-12-31'), 0)).toBe('9999-12-31');
    expect(dayWithin(day('9999-12-31'), 1)).toBeNull();
    expect(dayWithin(day('2026-01-01'), 1e300)).toBeNull();
    expect(dayWithin(day('1000-01-01'), -1)).toBeNull();
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('knows its day of the week, whatever the zone of the machine', () => {
    expect(weekday(day('2026-03-30'))).toBe(1);
    expect(weekday(day('2026-04-05'))).toBe(7);
    expect(startOfWeek(day('2026-04-05'))).toBe('2026-03-30');
    fc.assert(
      fc.property(days, (of) => {
        expect(weekday(startOfWeek(of))).toBe(1);
        expect(daysBetween(startOfWeek(of), of)).toBe(weekday(of) - 1);
      }),
    );
  });
});
