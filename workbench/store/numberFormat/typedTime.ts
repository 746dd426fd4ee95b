export interface TypedTime {
  /** Fraction of a day; above 1 for a duration such as `36:00`. */
  readonly value: number;
  readonly pattern: string;
}

const TIME = /^(\d{1,5}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?:\s*([aApP])\.?[mM]\.?)?$/;
const HOUR_ONLY = /^(\d{1,2})\s*([aApP])\.?[mM]\.?$/;

function hourOfHalfDay(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Reads `12:30`, `9:05:30`, `9:05:30.25`, `2:15 PM`, `3pm`, and durations such as `36:00`. Null if it is no time. */
export function typedTime(text: string): TypedTime | null {
  const short = HOUR_ONLY.exec(text);
  if (short !== null) {
    const hour = hourOfHalfDay(Number(short[1]), short[2] ?? '');
    return hour === null ? null : { value: hour / 24, pattern: 'h am/pm' };
  }
  const match = TIME.exec(text);
  if (match === null) return null;
  const half = match[5];
  const hour = half === undefined ? Number(match[1]) : hourOfHalfDay(Number(match[1]), half);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  const value = (hour * 3600 + minute * 60 + second + Number(match[4] ?? 0)) / 86_400;
  if (hour >= 24) return { value, pattern: '[h]:mm:ss' };
  const seconds = match[3] === undefined ? '' : ':ss';
  const tenths = match[4] === undefined ? '' : `.${'0'.repeat(match[4].length - 1)}`;
  return { value, pattern: `h:mm${seconds}${tenths}${half === undefined ? '' : ' am/pm'}` };
}
