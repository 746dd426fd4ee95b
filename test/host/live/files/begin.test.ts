import { describe, expect, it } from '@jest/globals';
import { ADMIN, type BeginOptions, beginWorld } from '../../../../workbench/host/live/files/begin';
import { worldToSaved } from '../../../../workbench/host/keeping/savedWorld';
import type { World } from '../../../../workbench/store/world';
import { choose, product, saidBy } from '../../../support/product';
import { rowsOf } from '../../../support/sheetReading';

/** A Sunday. */
const NOW = Date.parse('2026-03-08T09:00:00Z');

function begun(kind: 'sample' | 'nothing', more: Partial<BeginOptions> = {}): World {
  return beginWorld({
    with: kind,
    language: 'en',
    now: NOW,
    zone: 'Etc/UTC',
    project: product(),
    customers: 60,
    ...more,
  });
}

describe('beginning with nothing', () => {
  it.each(['en', 'zh-CN'] as const)(
    'gives the admin an empty spreadsheet whose menu sets Rapport up (%s)',
    (language) => {
      const world = begun('nothing', { language });
      expect(world.sharing).toEqual({ owner: ADMIN, editors: [], viewers: [] });
      expect(world.workbook.sheets).toHaveLength(1);
      expect(world.locale).toBe(language === 'en' ? 'en_US' : 'zh_CN');
      const set = choose(world, 'setUp', { user: ADMIN, answers: ['YES'] });
      expect(set.error).toBeNull();
      expect(/[\u4e00-\u9fff]/.test(saidBy(set).join(''))).toBe(language === 'zh-CN');
    },
  );
});

describe('beginning with the sample company', () => {
  it('lays the workbook, fills it, and has run no night and mailed nobody', () => {
    const world = begun('sample');
    expect(rowsOf(world, 'customers')).toHaveLength(60);
    expect(rowsOf(world, 'activities').length).toBeGreaterThan(300);
    expect(rowsOf(world, 'jobs')).toEqual([]);
    expect(world.mails).toEqual([]);
    expect(rowsOf(world, 'customers').every(({ contactState }) => contactState === null)).toBe(true);
  });

  it('shows the customers first, and no blank tab', () => {
    const { workbook } = begun('sample', { language: 'zh-CN' });
    expect(workbook.sheets.filter(({ hidden }) => !hidden)[0]?.name).toBe('客户');
  });

  it('is shared with all who work there, each in their language; whoever has left is out', () => {
    const world = begun('sample', { language: 'zh-CN', customers: 100 });
    const team = rowsOf(world, 'team');
    const gone = team.filter(({ active }) => active === false || active === '否').map(({ email }) => email);
    expect(gone).toHaveLength(1);
    const there = team.map(({ email }) => String(email)).filter((email) => !gone.includes(email));
    expect([ADMIN, ...world.sharing.editors].sort()).toEqual(there.sort());
    expect(world.people[world.sharing.editors[0] ?? '']?.locale).toBe('zh_CN');
  });

  it('knows its admin by name as well', () => {
    const admin = rowsOf(begun('sample'), 'team').find(({ email }) => email === ADMIN);
    expect(String(admin?.name)).toMatch(/^\S+ \S+/);
  });

  it('is not live: the night mails the admin alone, marked as tests', () => {
    const world = begun('sample', { now: Date.parse('2026-03-09T09:00:00Z') });
    choose(world, 'runNightNow', { user: ADMIN, answers: ['YES'] });
    expect(world.mails.length).toBeGreaterThan(1);
    expect(new Set(world.mails.map(({ to }) => to))).toEqual(new Set([ADMIN]));
  });

  it('is the same for the same seed, to the letter, and another for another', () => {
    const saved = (world: World): string => JSON.stringify(worldToSaved(world));
    const one = saved(begun('sample'));
    expect(saved(begun('sample')) === one).toBe(true);
    expect(saved(begun('sample', { seed: 2 })) === one).toBe(false);
  });

  it("leads up to today in the spreadsheet's own zone", () => {
    const late = Date.parse('2026-03-08T23:30:00Z');
    const days = rowsOf(begun('sample', { now: late, zone: 'Asia/Shanghai' }), 'activities').map(
      ({ doneOn }) => doneOn,
    );
    expect(days.every((day) => day === null || String(day) <= '2026-03-09')).toBe(true);
  });
});
