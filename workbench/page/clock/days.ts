const DAY_MS = 86_400_000;

/** The calendar day of an instant in a zone, as `2026-01-31`. */
export function dayIn(zone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The same time of day `count` days on, for zones that change their clocks as well. */
export function daysLater(zone: string, instant: number, count: number): number {
  const later = instant + count * DAY_MS;
  return later + offsetAt(zone, instant) - offsetAt(zone, later);
}

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The instant of this time of day on another day; null if that day is not after today. */
export function momentOn(zone: string, instant: number, day: string): number | null {
  const count = Math.round((Date.parse(day) - Date.parse(dayIn(zone, instant))) / DAY_MS);
  return Number.isNaN(count) || count < 1 ? null : daysLater(zone, instant, count);
}
