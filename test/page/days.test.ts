import { describe, expect, it } from '@jest/globals';
import { dayIn, daysLater, momentOn } from '../../workbench/page/clock/days';
import { durationText } from '../../workbench/page/log/duration';
import { scopesIn, withoutScopes } from '../../workbench/page/faces/scopes';
import { chooseLanguage } from '../../workbench/page/text/language';

const at = (text: string): number => Date.parse(text);

describe('moving the clock', () => {
  it('keeps the time of day when the zone changes its clocks on the way', () => {
    const friday = at('2026-03-27T08:00:00Z');
    expect(daysLater('Europe/Berlin', friday, 7)).toBe(at('2026-04-03T07:00:00Z'));
    expect(daysLater('Asia/Shanghai', friday, 7)).toBe(at('2026-04-03T08:00:00Z'));
  });

  it('knows the day of the zone, not of UTC', () => {
    expect(dayIn('Asia/Shanghai', at('2026-01-31T20:00:00Z'))).toBe('2026-02-01');
    expect(dayIn('America/Los_Angeles', at('2026-02-01T03:00:00Z'))).toBe('2026-01-31');
  });

  it('goes to a later day only', () => {
    const now = at('2026-01-05T09:00:00Z');
    expect(momentOn('Etc/UTC', now, '2026-04-06')).toBe(at('2026-04-06T09:00:00Z'));
    expect(momentOn('Etc/UTC', now, '2026-01-05')).toBeNull();
    expect(momentOn('Etc/UTC', now, '2025-12-31')).toBeNull();
    expect(momentOn('Etc/UTC', now, '')).toBeNull();
  });
});

it('durations are said in the unit that fits', () => {
  expect(durationText(840, 'en')).toBe('840 ms');
  expect(durationText(3240, 'en')).toBe('3.2 sec');
  expect(durationText(125_000, 'en')).toBe('2 min 5 sec');
});

it('a consent page lists each scope once, apart from the text around', () => {
  const auth = 'https://www.googleapis.com/auth/';
  const text = `Rapport needs\n${auth}script.send_mail\n${auth}script.send_mail\n${auth}spreadsheets.currentonly`;
  expect(scopesIn(text)).toEqual(['script.send_mail', 'spreadsheets.currentonly']);
  expect(withoutScopes(text)).toBe('Rapport needs');
});

it('the page speaks what was chosen, else what the browser prefers, else English', () => {
  expect(chooseLanguage('zh-CN', ['en'])).toBe('zh-CN');
  expect(chooseLanguage(null, ['de', 'zh-TW', 'en'])).toBe('zh-CN');
  expect(chooseLanguage('klingon', ['fr'])).toBe('en');
});
