import { describe, expect, it } from '@jest/globals';
import {
  instantToSerial,
  instantToWall,
  serialToInstant,
  wallToInstant,
  zoneOffset,
} from '../../../workbench/store/workbook/wallTime';

const HOUR = 3_600_000;

describe('wall time in zones', () => {
  it.each([
    ['Etc/UTC', 0],
    ['Asia/Shanghai', 8],
    ['America/New_York', -5],
    ['Asia/Kolkata', 5.5],
    ['Pacific/Kiritimati', 14],
  ])('%s is %d hours from UTC in January', (zone, hours) => {
    expect(zoneOffset(zone, Date.UTC(2026, 0, 15))).toBe(hours * HOUR);
  });

  it.each([
    'Africa/Cairo',
    'Asia/Beirut',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Europe/London',
  ])('every midnight of two years in %s comes back as the day that it was', (zone) => {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2026, 0, 1); day += 24 * HOUR) {
      const wall = instantToWall(zone, wallToInstant(zone, day, 'after'));
      // Where midnight is left out, the day begins an hour later.
      expect([day, day + HOUR]).toContain(wall);
    }
  });

  it('a midnight that a clock change leaves out is an hour after or before', () => {
    // Cairo goes from 00:00 to 01:00 on 2024-04-26.
    const midnight = Date.UTC(2024, 3, 26);
    expect(wallToInstant('Africa/Cairo', midnight, 'after')).toBe(Date.UTC(2024, 3, 25, 22));
    expect(wallToInstant('Africa/Cairo', midnight, 'before')).toBe(Date.UTC(2024, 3, 25, 21));
  });

  it('of a wall time that comes twice the first is meant', () => {
    // New York goes back from 02:00 to 01:00 on 2025-11-02.
    expect(wallToInstant('America/New_York', Date.UTC(2025, 10, 2, 1, 30), 'after')).toBe(
      Date.UTC(2025, 10, 2, 5, 30),
    );
  });

  it('serial numbers count days from 1899-12-30', () => {
    expect(instantToSerial('Etc/UTC', Date.UTC(1899, 11, 30))).toBe(0);
    expect(instantToSerial('Asia/Tokyo', Date.UTC(2026, 0, 30, 15))).toBe(46_053);
    expect(serialToInstant('Asia/Tokyo', 46_053.5, 'after')).toBe(Date.UTC(2026, 0, 31, 3));
  });
});
