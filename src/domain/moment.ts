declare const momentMark: unique symbol;

/**
 * A point in time, as the text '2026-03-31T07:00:00.000Z': always UTC, always with milliseconds, so that moments
 * compare with `<` and `===`. Which day it is depends on a zone; only the clock knows that.
 */
export type Moment = string & { readonly [momentMark]: true };

const SHAPE = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function isMoment(text: string): text is Moment {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}

/** @throws RangeError where the text is no moment */
export function moment(text: string): Moment {
  if (isMoment(text)) return text;
  throw new RangeError(`not a moment: ${JSON.stringify(text)}`);
}

/**
 * @param ms milliseconds since 1970-01-01T00:00Z
 * @throws RangeError beyond the years 1000 to 9999
 */
export function momentFromMs(ms: number): Moment {
  return moment(new Date(ms).toISOString());
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function msOf(at: Moment): number {
  return Date.parse(at);
}
