import { describe, expect, it } from '@jest/globals';
import { chineseHolidays } from '../../workbench/sample/calendar/china';
import { isDay } from '../../workbench/sample/calendar/day';
import { workdayTest } from '../../workbench/sample/calendar/holiday';
import { unitedStatesHolidays } from '../../workbench/sample/calendar/unitedStates';

describe("the sample's holidays", () => {
  it('close American offices on the weekday nearest to a holiday of a fixed date', () => {
    const days = unitedStatesHolidays(2026).map(({ day }) => day);
    expect(days).toContain('2026-07-03');
    expect(days).toContain('2026-11-26');
    expect(days).toContain('2026-05-25');
    expect(unitedStatesHolidays(2027).map(({ day }) => day)).toContain('2027-12-24');
  });

  it('follow the moon for Spring Festival and move its working days onto weekends', () => {
    const isWorkday = workdayTest([2025, 2026].flatMap(chineseHolidays));
    for (const off of ['2025-01-28', '2025-02-04', '2026-02-16', '2026-02-23', '2025-10-01', '2026-10-07']) {
      expect([off, isWorkday(off)]).toEqual([off, false]);
    }
    for (const moved of [
      '2025-01-26',
      '2025-02-08',
      '2025-09-28',
      '2025-10-11',
      '2026-02-28',
      '2026-09-20',
    ]) {
      expect([moved, isWorkday(moved)]).toEqual([moved, true]);
    }
    expect(isWorkday('2025-06-02')).toBe(false);
    expect(isWorkday('2025-03-08')).toBe(false);
  });

  it('name no day twice, in any year a sample may stand in', () => {
    for (let year = 2015; year <= 2045; year += 1) {
      for (const holidays of [chineseHolidays(year), unitedStatesHolidays(year)]) {
        const days = holidays.map(({ day }) => day);
        expect(new Set(days).size).toBe(days.length);
        expect(days.every(isDay)).toBe(true);
      }
    }
  });
});
