import { describe, expect, it } from '@jest/globals';
import { advanceTo, fire } from '../../workbench/host/clock';
import { run } from '../../workbench/host/execution';
import { createWorld } from '../../workbench/store/world';
import type { World, WorldOptions } from '../../workbench/store/world';
import { projectOf } from '../support/script';

const project = projectOf(`
  function record(e) { console.log(JSON.stringify(e)); }
  function slow() { Utilities.sleep(300000); }
  function install(plan) {
    return new Function('builder', 'return builder' + plan)(ScriptApp.newTrigger('record').timeBased()).create().getUniqueId();
  }`);

function worldWith(plan: string, options: WorldOptions = {}): World {
  const world = createWorld({ now: '2026-01-05T09:00:00Z', ...options });
  const { error } = run(world, project, {
    function: 'install',
    args: [plan],
    kind: 'editor',
    user: 'ann@example.com',
  });
  if (error) throw new Error(error.message);
  return world;
}

/** Instants at which the trigger fired until then, in minutes of ISO. */
function firings(world: World, until: string): string[] {
  return advanceTo(world, project, Date.parse(until)).map(({ startedAt }) =>
    new Date(startedAt).toISOString().slice(0, 16),
  );
}

describe('a daily trigger', () => {
  it('fires once a day, at a minute inside its hour that stays the same (PLATFORM 5.1)', () => {
    const times = firings(worldWith('.everyDays(1).atHour(2)'), '2026-01-09T00:00:00Z');
    expect(times.map((time) => time.slice(0, 13))).toEqual([
      '2026-01-06T02',
      '2026-01-07T02',
      '2026-01-08T02',
    ]);
    expect(new Set(times.map((time) => time.slice(14))).size).toBe(1);
  });

  it('has another minute in another world (PLATFORM 5.1)', () => {
    const minutes = [1, 2, 3, 4, 5].map((seed) =>
      firings(worldWith('.everyDays(1).atHour(2)', { seed }), '2026-01-07T00:00:00Z')[0]?.slice(14),
    );
    expect(new Set(minutes).size).toBeGreaterThan(1);
  });

  it('keeps its hour in its zone when the clocks change', () => {
    const world = worldWith('.everyDays(1).atHour(6).inTimezone("Europe/Berlin")', {
      now: '2026-03-27T12:00:00Z',
    });
    expect(firings(world, '2026-03-30T12:00:00Z').map((time) => time.slice(0, 13))).toEqual([
      '2026-03-28T05',
      '2026-03-29T04',
      '2026-03-30T04',
    ]);
  });

  it('uses the zone of the script where none is named, and nearMinute within a quarter of an hour', () => {
    const world = worldWith('.everyDays(1).atHour(6).nearMinute(30)', { zone: 'Asia/Kolkata' });
    const [first = ''] = firings(world, '2026-01-07T00:00:00Z');
    expect(Math.abs(Date.parse(`${first}:00Z`) - Date.parse('2026-01-06T01:00:00Z'))).toBeLessThanOrEqual(
      15 * 60_000,
    );
  });
});

describe('other plans', () => {
  it.each([
    [
      '.everyMinutes(30)',
      '2026-01-05T10:31:00Z',
      ['2026-01-05T09:30', '2026-01-05T10:00', '2026-01-05T10:30'],
    ],
    [
      '.everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(7)',
      '2026-01-20T00:00:00Z',
      ['2026-01-12T07', '2026-01-19T07'],
    ],
    ['.onMonthDay(31).atHour(7)', '2026-04-01T00:00:00Z', ['2026-01-31T07', '2026-03-31T07']],
    ['.everyDays(3).atHour(7)', '2026-01-12T00:00:00Z', ['2026-01-06T07', '2026-01-09T07']],
    ['.atDate(2026, 1, 8)', '2026-02-01T00:00:00Z', ['2026-01-08T00']],
    ['.at(new Date("2026-01-06T10:20:00Z"))', '2026-02-01T00:00:00Z', ['2026-01-06T10:20']],
  ])('%s', (plan, until, expected) => {
    expect(firings(worldWith(plan), until)).toEqual(
      expected.map((start) => expect.stringMatching(`^${start}`)),
    );
  });

  it('everyHours fires every so many hours', () => {
    const times = firings(worldWith('.everyHours(6)'), '2026-01-06T09:00:00Z').map((time) =>
      Date.parse(`${time}:00Z`),
    );
    expect(times).toHaveLength(4);
    expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual(
      [6, 6, 6].map((hours) => hours * 3_600_000),
    );
  });
});

describe('a one-off trigger', () => {
  it('fires once and stays in the list, spent, until the script deletes it', () => {
    const world = worldWith('.after(60000)');
    expect(firings(world, '2026-01-06T00:00:00Z')).toEqual(['2026-01-05T09:01']);
    expect(firings(world, '2026-01-07T00:00:00Z')).toEqual([]);
    expect(world.triggers).toMatchObject([{ handler: 'record', disabled: true }]);
  });
});

describe('what fires', () => {
  it('is an execution of its own, as the installer, with the real event object (PLATFORM 2.4)', () => {
    const world = worldWith('.at(new Date("2026-01-11T10:20:30Z"))');
    const [execution] = advanceTo(world, project, Date.parse('2026-01-12T00:00:00Z'));
    expect(execution).toMatchObject({
      user: 'ann@example.com',
      kind: 'trigger',
      function: 'record',
      error: null,
    });
    expect(JSON.parse(execution?.log[0]?.text ?? '')).toEqual({
      authMode: 'FULL',
      'day-of-month': 11,
      'day-of-week': 7,
      hour: 10,
      minute: 20,
      month: 1,
      second: 30,
      timezone: 'UTC',
      triggerUid: world.triggers[0]?.id,
      'week-of-year': 2,
      year: 2026,
    });
  });

  it('comes in time order, and the clock ends where it was sent', () => {
    const world = worldWith('.after(7200000)');
    run(world, project, { function: 'install', args: ['.after(3600000)'], kind: 'editor' });
    expect(firings(world, '2026-01-05T12:00:00Z')).toEqual(['2026-01-05T10:00', '2026-01-05T11:00']);
    expect(new Date(world.now).toISOString()).toBe('2026-01-05T12:00:00.000Z');
  });

  it('may be missed or switched off by Google without a word (PLATFORM 5.1)', () => {
    const until = Date.parse('2026-01-09T00:00:00Z');
    const missed = worldWith('.everyDays(1).atHour(2)');
    expect(advanceTo(missed, project, until, { fate: () => 'miss' })).toEqual([]);
    expect(missed.triggers[0]?.disabled).toBe(false);
    const off = worldWith('.everyDays(1).atHour(2)');
    advanceTo(off, project, until, { fate: () => 'disable' });
    expect(off.triggers[0]?.disabled).toBe(true);
    expect(firings(off, '2026-01-12T00:00:00Z')).toEqual([]);
  });

  it('can be fired at once', () => {
    const world = worldWith('.everyDays(1).atHour(2)');
    expect(fire(world, project, world.triggers[0]?.id ?? '')).toMatchObject({
      function: 'record',
      error: null,
    });
    expect(() => fire(world, project, 'nope')).toThrow('There is no clock trigger nope.');
  });

  it('says so when its function is gone (PLATFORM 3.4)', () => {
    const world = worldWith('.after(1000)');
    const [execution] = advanceTo(world, projectOf(''), Date.parse('2026-01-06T00:00:00Z'));
    expect(execution?.error?.message).toBe('Script function not found: record');
  });

  it('may run 90 minutes a day for each person (PLATFORM 1.3)', () => {
    const world = createWorld({ now: '2026-01-05T09:00:00Z' });
    const slow = () => run(world, project, { function: 'slow', kind: 'trigger', user: 'ann@example.com' });
    for (let count = 0; count < 18; count += 1) expect(slow().error).toBeNull();
    expect(slow().error?.message).toBe('Service using too much computer time for one day');
    expect(
      run(world, project, { function: 'slow', kind: 'trigger', user: 'bob@example.com' }).error,
    ).toBeNull();
    world.now += 24 * 3_600_000;
    expect(slow().error).toBeNull();
  });
});
