import { describe, expect, it } from '@jest/globals';
import { isMoment, moment, momentFromMs, msOf } from '../../src/domain/moment';

describe('a moment', () => {
  it('is a text in UTC that compares in the order of time', () => {
    const early = momentFromMs(Date.UTC(2026, 2, 31, 23, 59, 59, 999));
    const late = momentFromMs(Date.UTC(2026, 3, 1));
    expect(early).toBe('2026-03-31T23:59:59.999Z');
    expect(early < late).toBe(true);
    expect(msOf(late) - msOf(early)).toBe(1);
  });

  it.each([
    '2026-03-31',
    '2026-03-31T07:00:00Z',
    '2026-03-31T07:00:00.000+02:00',
    '2026-02-30T07:00:00.000Z',
    '',
  ])('%s is none', (text) => {
    expect(isMoment(text)).toBe(false);
    expect(() => moment(text)).toThrow(RangeError);
  });
});
