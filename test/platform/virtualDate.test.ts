import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { runScript } from '../support/script';

/**
 * Runs as it stands in the platform (whose zone is the manifest's) and in a Node process whose TZ is that zone: what
 * it returns must be the same.
 */
const probe = String.raw`
  const results = [];
  const add = (...values) => results.push(values.map((value) => (Number.isNaN(value) ? 'NaN' : value)));
  const read = (date) =>
    add(
      date.getTime(), date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(),
      date.getMinutes(), date.getSeconds(), date.getMilliseconds(), date.getTimezoneOffset(), date.getYear(),
      date.toString(), date.toDateString(), date.toTimeString(), date.toLocaleString('en-US'),
      date.toLocaleDateString('de-DE'), date.toLocaleTimeString('en-GB'), date.toUTCString(), String(date.toJSON()),
    );
  // Every hour and a half around both clock changes of each year, and single days of other years.
  for (const year of [2024, 2025]) {
    const offset = (instant) => new Date(instant).getTimezoneOffset();
    for (let day = 0; day < 366; day += 1) {
      const start = Date.UTC(year, 0, 1 + day);
      if (offset(start) === offset(start + 86400000)) continue;
      for (let at = start - 5400000; at < start + 2 * 86400000; at += 5400000) {
        const date = new Date(at);
        read(date);
        const [y, m, d] = [date.getFullYear(), date.getMonth(), date.getDate()];
        for (let minute = 0; minute < 1440; minute += 30) add(new Date(y, m, d, 0, minute).getTime());
        const moved = new Date(at);
        add(moved.setHours(2, 30, 15, 7), moved.setMinutes(59), moved.setDate(d + 1), moved.setMonth(m + 6));
        add(moved.setFullYear(y - 1, m, 31), moved.setSeconds(61), moved.setMilliseconds(-1), moved.setTime(at));
      }
    }
  }
  read(new Date(Date.UTC(2021, 0, 1)));
  read(new Date(2000, 1, 29, 23, 59, 59, 999));
  read(new Date(99, 0));
  read(new Date(NaN));
  add(new Date(NaN).setHours(1), new Date(NaN).setFullYear(2020), new Date(2020).getTime(), new Date(2020, NaN).getTime());
  for (const text of [
    '2024-03-31', '2024-03', '2024', '2024-03-31T02:30', '2024-03-31T02:30:00.5', '2024-10-27T02:30:00',
    '2024-03-31T02:30Z', '2024-03-31T02:30+05:30', '2024-03-31 02:30', '2024/03/31 02:30:10', '3/31/2024',
    'March 31, 2024', 'Mar 31 2024 10:00', 'Sun, 31 Mar 2024 02:30:00 GMT', 'Sun Mar 31 2024 02:30:00 GMT+0200 (X)',
    '31 Mar 2024 02:30 EST', 'Sun Mar 31 2024', '2024-3-5', '2024-3-5 10:00', 'hello', '', '2024-13-01', '+002024-03-31T10:00',
  ]) {
    add(text, Date.parse(text), new Date(text).getTime());
  }
  const copy = new Date(new Date(2024, 5, 1, 12));
  add(copy.getTime(), +copy, copy + '', copy - 0, JSON.stringify({ copy }));
  add(new Date(2024, 0, 1) instanceof Date, typeof Date(), Date.length, Date.name, Date.UTC(2024, 0, 1));
  add(Object.prototype.toString.call(copy), copy.constructor === Date, Date.prototype.constructor === Date);
  class Later extends Date { tomorrow() { const next = new Date(this); next.setDate(this.getDate() + 1); return next; } }
  add(new Later(2024, 1, 28).tomorrow().getTime(), new Later(5) instanceof Later, new Later(5) instanceof Date);
  add(new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone, new Intl.DateTimeFormat('en-US').format(copy));
`;

function inNode(zone: string): unknown {
  const text = execFileSync(process.execPath, ['-e', `${probe}; console.log(JSON.stringify(results));`], {
    env: { ...process.env, TZ: zone, LANG: 'en_US.UTF-8' },
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  return JSON.parse(text);
}

function inPlatform(zone: string): unknown {
  return runScript(`${probe}; return results;`, { manifest: { timeZone: zone } });
}

describe("a script's dates speak the script's zone, whatever zone the process has", () => {
  it.each([
    'Etc/UTC',
    'Europe/Berlin',
    'America/New_York',
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Beirut',
    'Asia/Kolkata',
    'Asia/Shanghai',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
  ])('as a Node process in %s says', (zone) => {
    expect(inPlatform(zone)).toEqual(inNode(zone));
  });

  it('keep the virtual clock: it stands still until a call costs time or the script sleeps', () => {
    expect(
      runScript(
        `const first = Date.now(); const second = new Date(); Utilities.sleep(90000);
         return [first, second.getTime(), new Date().toISOString(), Date().slice(0, 21),
                 new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format()];`,
        { now: '2026-03-01T10:00:00Z' },
      ),
    ).toEqual([
      Date.UTC(2026, 2, 1, 10),
      Date.UTC(2026, 2, 1, 10),
      '2026-03-01T10:01:30.000Z',
      'Sun Mar 01 2026 10:01',
      '10:01',
    ]);
  });

  it('show in en-US where the script names no locale', () => {
    expect(
      runScript(
        `return [new Date(0).toLocaleDateString(), new Date(0).toLocaleString('en-GB', { timeZone: 'Asia/Tokyo' })]`,
      ),
    ).toEqual(['1/1/1970', '01/01/1970, 09:00:00']);
  });
});
