import { describe, expect, it } from '@jest/globals';
import { readSettings, settingKeys, settingRules, standardSettings } from '../../src/domain/settings';

const read = (key: string, value: unknown): ReturnType<typeof readSettings> => readSettings([{ key, value }]);

describe('settings', () => {
  it('untouched are those of DESIGN and TABLES', () => {
    expect(standardSettings).toMatchObject({
      cadenceA: 30,
      cadenceB: 60,
      cadenceC: 90,
      cadenceOther: 90,
      dueSoonDays: 7,
      workingDays: [1, 2, 3, 4, 5],
      surveyCapDays: 90,
      surveyReminderDays: 7,
      surveyExpiryDays: 30,
      lowSatisfaction: 2,
      lowRecommend: 6,
      purchaseAtRiskDays: 90,
      live: false,
    });
    expect(readSettings([])).toEqual({ settings: standardSettings, problems: [] });
  });

  it('come back from the cells that they are written to', () => {
    const rows = settingKeys.map((key) => {
      const { standard, write } = settingRules[key];
      // Each rule writes its own kind of value; the union of all rules cannot say so.
      return { key, value: (write as (value: unknown) => unknown)(standard) };
    });
    expect(readSettings(rows)).toEqual({ settings: standardSettings, problems: [] });
  });

  it.each([
    ['cadenceA', 45, { cadenceA: 45 }],
    ['cadenceA', '45', { cadenceA: 45 }],
    ['cadenceA', '４５', { cadenceA: 45 }],
    ['cadenceA', '', {}],
    ['cadenceA', null, {}],
    ['live', true, { live: true }],
    ['live', 'Yes', { live: true }],
    ['live', 'no', { live: false }],
    ['live', 1, { live: true }],
    ['language', 'ZH-cn', { language: 'zh-CN' }],
    ['workingDays', 'Mon, tue;WED', { workingDays: [1, 2, 3] }],
    ['workingDays', 'sun - thu', { workingDays: [1, 2, 3, 4, 7] }],
    ['workingDays', 'sat', { workingDays: [6] }],
  ])('%s may say %p', (key, value, expected) => {
    expect(read(key, value)).toEqual({ settings: { ...standardSettings, ...expected }, problems: [] });
  });

  it.each([
    ['cadenceA', 0, 'too small'],
    ['cadenceA', 2.5, 'not a whole number'],
    ['cadenceA', 'soon', 'not a whole number'],
    ['cadenceA', 99999, 'too large'],
    ['cadenceA', new Date(0), 'not a whole number'],
    ['digestHour', 24, 'too large'],
    ['workingDays', 'never', 'not weekdays'],
    ['workingDays', 'mon-', 'not weekdays'],
    ['workingDays', ',', 'not weekdays'],
    ['language', 'fr', 'not a choice'],
    ['live', 'perhaps', 'not yes or no'],
    ['colour', 'red', 'unknown setting'],
  ])('%s that says %p is a problem, and the default holds', (key, value, kind) => {
    const { settings, problems } = read(key, value);
    expect(settings).toEqual(standardSettings);
    expect(problems).toEqual([{ kind, key, row: 0, found: String(value) }]);
  });

  it('of a key that stands twice the first holds, and the second is a problem', () => {
    const { settings, problems } = readSettings([
      { key: 'cadenceA', value: 10 },
      { key: ' cadenceA ', value: 20 },
    ]);
    expect(settings.cadenceA).toBe(10);
    expect(problems).toEqual([{ kind: 'doubled setting', key: 'cadenceA', row: 1, found: '20' }]);
  });

  it('are understood in the language of the team', () => {
    const toCode = (text: string): string =>
      ({ 是: 'yes', 周一: 'mon', 周五: 'fri', 简体中文: 'zh-CN' })[text] ?? text;
    const rows = [
      { key: 'live', value: '是' },
      { key: 'workingDays', value: '周一、周五' },
      { key: 'language', value: '简体中文' },
    ];
    const { settings, problems } = readSettings(rows, toCode);
    expect(settings).toMatchObject({ live: true, workingDays: [1, 5], language: 'zh-CN' });
    expect(problems).toEqual([]);
  });
});
