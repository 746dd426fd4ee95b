import type { WallClock } from './zoneDays';

/** Wall time by the engine's own zone tables: one formatter, made once. @throws RangeError for an unknown zone */
export function intlClock(zone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = value;
    const year = part.era?.startsWith('B') === true ? 1 - Number(part.year) : Number(part.year);
    return wallMs(year, Number(part.month), Number(part.day), [part.hour, part.minute, part.second]);
  };
}

/** As `Utilities.formatDate`. */
export type FormatDate = (date: Date, zone: string, pattern: string) => string;

/** Wall time by Google's own formatter: slower, and always what the spreadsheet thinks. */
export function formatClock(zone: string, formatDate: FormatDate): WallClock {
  return (instant) => {
    const text = formatDate(new Date(instant), zone, 'yyyy-MM-dd-HH-mm-ss');
    const [year, month, day, ...time] = text.split('-');
    return wallMs(Number(year), Number(month), Number(day), time);
  };
}

function wallMs(year: number, month: number, day: number, time: readonly (string | undefined)[]): number {
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  const [hour, minute, second] = time.map(Number);
  return wall.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0);
}

/** Instants at which the two are compared: both halves of some years, and a time of day that is another day elsewhere. */
const COMPARED = [
  '2024-01-15T23:30:00Z',
  '2024-07-15T00:30:00Z',
  '2026-04-01T12:00:00Z',
  '2026-10-30T12:00:00Z',
];

/**
 * The engine's clock where it says the same as Google's formatter, else that one. Engines know zones by the tables
 * they were built with, and rules change.
 */
export function trustedClock(zone: string, formatDate: FormatDate, now: number): WallClock {
  const google = formatClock(zone, formatDate);
  try {
    const engine = intlClock(zone);
    const instants = [...COMPARED.map((text) => Date.parse(text)), Math.floor(now / 1000) * 1000];
    return instants.every((instant) => engine(instant) === google(instant)) ? engine : google;
  } catch (error) {
    // The engine does not know the zone; Google does, or Sheets would not have it.
    if (error instanceof RangeError) return google;
    throw error;
  }
}
