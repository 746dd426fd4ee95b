import { describe, expect, it } from '@jest/globals';
import { addDays, type Day, day } from '../../src/domain/day';
import {
  firstWorkingDayOfWeek,
  type Holiday,
  isMondayDigest,
  isWorkingDay,
  nextWorkingDay,
  workCalendar,
  workingDayNumber,
} from '../../src/domain/workdays';

const off = (text: string): Holiday => ({ day: day(text), kind: 'off' });
const workday = (text: string): Holiday => ({ day: day(text), kind: 'workday' });

// October 2026: the 1st is a Thursday. National Day 1 to 7 off, Saturday 10 worked instead.
const golden = workCalendar(
  [1, 2, 3, 4, 5],
  [...['01', '02', '05', '06', '07'].map((d) => off(`2026-10-${d}`)), workday('2026-10-10')],
);

describe('working days', () => {
  it('are the weekdays of the setting, without the days off and with the days moved onto a weekend', () => {
    const week = Array.from({ length: 14 }, (_, i) => addDays(day('2026-09-28'), i));
    expect(week.filter((d) => isWorkingDay(d, golden))).toEqual([
      '2026-09-28',
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
    ]);
  });

  it('of a day that stands in both ways, the working day wins', () => {
    const both = workCalendar([1, 2, 3, 4, 5], [off('2026-10-01'), workday('2026-10-01')]);
    expect(isWorkingDay(day('2026-10-01'), both)).toBe(true);
  });

  it('"Monday" is Monday, and after a free Monday the first working day after it', () => {
    expect(isMondayDigest(day('2026-09-28'), golden)).toBe(true);
    expect(isMondayDigest(day('2026-09-29'), golden)).toBe(false);
    expect(isMondayDigest(day('2026-10-05'), golden)).toBe(false);
    expect(isMondayDigest(day('2026-10-08'), golden)).toBe(true);
    expect(isMondayDigest(day('2026-10-09'), golden)).toBe(false);
    expect(firstWorkingDayOfWeek(day('2026-10-05'), golden)).toBe('2026-10-08');
  });

  it('after a week that is free as a whole, it is the first working day of the next', () => {
    const week = ['05', '06', '07', '08', '09', '12'].map((d) => off(`2026-10-${d}`));
    const calendar = workCalendar([1, 2, 3, 4, 5], week);
    expect(firstWorkingDayOfWeek(day('2026-10-07'), calendar)).toBeNull();
    expect(isMondayDigest(day('2026-10-12'), calendar)).toBe(false);
    expect(isMondayDigest(day('2026-10-13'), calendar)).toBe(true);
  });

  it('a team that works from Tuesday to Saturday has its Monday on Tuesday', () => {
    const calendar = workCalendar([2, 3, 4, 5, 6], []);
    expect(isMondayDigest(day('2026-09-29'), calendar)).toBe(true);
  });

  it('the next working day skips what is free; a team that never works has none', () => {
    expect(nextWorkingDay(day('2026-09-30'), golden)).toBe('2026-10-08');
    expect(nextWorkingDay(day('2026-10-10'), golden)).toBe('2026-10-12');
    expect(nextWorkingDay(day('2026-10-10'), workCalendar([], []))).toBeNull();
  });

  it('are numbered one after the other, over weekends, holidays and moved days', () => {
    const numbers: number[] = [];
    for (let d: Day = day('2026-09-01'); d < day('2026-11-15'); d = addDays(d, 1)) {
      if (isWorkingDay(d, golden)) numbers.push(workingDayNumber(d, golden));
    }
    expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
  });
});
