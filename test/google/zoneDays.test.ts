import { describe, expect, it } from '@jest/globals';
import { addDays, type Day, day } from '../../src/domain/day';
import { moment } from '../../src/domain/moment';
import { formatClock, intlClock, trustedClock } from '../../src/google/wallClocks';
import { zoneDays } from '../../src/google/zoneDays';
import { serialToInstant } from '../../workbench/store/workbook/wallTime';
import { laidSheet } from './sheet';

const FIRST = day('2024-01-01');
const DAYS = 731;
const MS = 86_400_000;

function serialOf(of: Day): number {
  return Date.parse(of) / MS + 25_569;
}

/** The zone's own way to say which day an instant is, as a reference. */
function dayTeller(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant) => format.format(instant);
}

describe('days of a zone', () => {
  it('are right in every zone on every day of 2024 and 2025, however Sheets means a midnight that does not exist', () => {
    const wrong: string[] = [];
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const days = zoneDays(intlClock(zone));
      const tell = dayTeller(zone);
      for (let index = 0; index < DAYS; index += 1) {
        const one = addDays(FIRST, index);
        const first = days.dateOf(one).getTime();
        const read = (['after', 'before'] as const).map((gap) => {
          return days.dayOf(new Date(serialToInstant(zone, serialOf(one), gap)));
        });
        const right = days.dayOf(new Date(first)) === one && read.every((found) => found === one);
        // The reference is slow: it is asked where the day begins not at a usual midnight, and now and then.
        const checked =
          index % 61 === 0 || first % 900_000 !== 0 || first - Date.parse(one) !== -offsetOn(days, first);
        if (!right || (checked && (tell(first) !== one || tell(first - 1) >= one)))
          wrong.push(`${zone} ${one}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each([
    ['Africa/Cairo', '2024-04-26'],
    ['Africa/Cairo', '2025-04-25'],
    ['Asia/Beirut', '2024-03-31'],
    ['America/Santiago', '2024-09-08'],
    ['America/Havana', '2024-03-10'],
    ['America/Asuncion', '2024-10-06'],
  ])('%s has no midnight on %s: the day begins an hour later', (zone, text) => {
    const days = zoneDays(intlClock(zone));
    const first = days.dateOf(day(text));
    expect(dayTeller(zone)(first.getTime())).toBe(text);
    expect(dayTeller(zone)(first.getTime() - 1)).toBe(addDays(day(text), -1));
    expect(new Date(days.wallOf(first.getTime())).toISOString()).toBe(`${text}T01:00:00.000Z`);
    // Late in the evening before it is still the day before, on the clock; in a cell it is what Sheets made of midnight.
    const late = moment(new Date(first.getTime() - 1_800_000).toISOString());
    expect(days.dayAt(late)).toBe(addDays(day(text), -1));
  });

  it('Lord Howe moves its clock by half an hour, Kiritimati is fourteen hours ahead', () => {
    expect(zoneDays(intlClock('Australia/Lord_Howe')).dateOf(day('2024-10-06')).toISOString()).toBe(
      '2024-10-05T13:30:00.000Z',
    );
    expect(zoneDays(intlClock('Pacific/Kiritimati')).dateOf(day('2024-01-01')).toISOString()).toBe(
      '2023-12-31T10:00:00.000Z',
    );
  });

  it('come from Google where the engine knows the zone differently, or not at all', () => {
    const google = (date: Date, zone: string, pattern: string): string => {
      expect(pattern).toBe('yyyy-MM-dd-HH-mm-ss');
      const shift = zone === 'Mars/Olympus' ? 5 : 7;
      return new Date(date.getTime() + shift * 3_600_000).toISOString().slice(0, 19).replace(/[T:]/g, '-');
    };
    const at = Date.parse('2026-01-01T20:00:00Z');
    expect(
      zoneDays(trustedClock('Asia/Shanghai', google, at)).dayAt(moment('2026-01-01T17:30:00.000Z')),
    ).toBe('2026-01-02');
    expect(
      zoneDays(trustedClock('Asia/Shanghai', google, at)).dayAt(moment('2026-01-01T16:30:00.000Z')),
    ).toBe('2026-01-01');
    expect(formatClock('Mars/Olympus', google)(at) - at).toBe(5 * 3_600_000);
    expect(
      zoneDays(trustedClock('Mars/Olympus', google, at))
        .dateOf(day('2026-01-01'))
        .toISOString(),
    ).toBe('2025-12-31T19:00:00.000Z');
  });
});

function offsetOn(days: ReturnType<typeof zoneDays>, instant: number): number {
  return days.wallOf(instant) - instant;
}

describe.each([
  { zones: { spreadsheet: 'Africa/Cairo', script: 'America/Los_Angeles' }, on: '2024-04-26' },
  { zones: { spreadsheet: 'Pacific/Kiritimati', script: 'Pacific/Pago_Pago' }, on: '2024-02-29' },
  { zones: { spreadsheet: 'Australia/Lord_Howe', script: 'Asia/Kathmandu' }, on: '2025-04-06' },
])('with the spreadsheet and the script in different zones (PLATFORM 4.19): %j', ({ zones, on }) => {
  it.each(['after', 'before'] as const)(
    'a day comes back as it was written, and as it was typed (gap: %s)',
    (gap) => {
      const sheet = laidSheet({ zones, switches: { gapMidnight: gap } });
      const [id = ''] = sheet.append('customers', [{ name: 'Ada', customerSince: on }]);
      expect(sheet.read('customers', ['customerSince']).records).toEqual([{ customerSince: on }]);
      const column = sheet.column('Customers', 'customerSince');
      const row = sheet.tab('Customers').rows[2];
      if (row) row.values[column - 1] = serialOf(day(on));
      expect(sheet.read('customers', ['customerSince']).records).toEqual([{ customerSince: on }]);
      const next = addDays(day(on), 1);
      const change = { table: 'customers', id, field: 'customerSince', from: on, to: next };
      expect(sheet.apply([change]).conflicts).toEqual([]);
      expect(sheet.read('customers', ['customerSince']).records).toEqual([{ customerSince: next }]);
    },
  );
});
