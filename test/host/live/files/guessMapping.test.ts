import { describe, expect, it } from '@jest/globals';
import { importColumns } from '../../../../src/app/importColumns';
import { CUSTOMARY_HEADERS } from '../../../../workbench/host/live/files/customaryHeaders';
import { guessDates, guessTab, normalHeader } from '../../../../workbench/host/live/files/guessMapping';

const TABS = importColumns();

function guessed(header: readonly string[], file = 'file.csv'): unknown {
  const guess = guessTab(header, file, TABS);
  return guess === null ? null : { tab: guess.tab.tab, columns: guess.columns };
}

describe('what a table of a file is taken for', () => {
  it.each([
    ['客户姓名', 'name'],
    ['公司名称', 'name'],
    ['Account', 'name'],
    ['Company', 'name'],
  ])('a caption of customers that people have: %s', (caption, field) => {
    expect(guessed([caption, 'City'])).toEqual({
      tab: 'customers',
      columns: { [field]: caption, city: 'City' },
    });
  });

  it.each([
    ['联系电话', 'phone'],
    ['手机', 'phone'],
    ['邮箱', 'email'],
    ['行业类别', 'industry'],
    ['上次联系日期', 'lastContactOn'],
    ['跟进人', 'owner'],
    ['建档时间', 'customerSince'],
    ['备注信息', 'notes'],
    ['Account owner', 'owner'],
    ['Phone number', 'phone'],
    ['Last activity', 'lastContactOn'],
    ['ACCOUNT_OWNER', 'owner'],
    ['联系周期（天）', 'cadenceDays'],
    ['cadenceDays', 'cadenceDays'],
  ])('a column of customers under another caption: %s', (caption, field) => {
    expect(guessed(['客户名称', caption])).toEqual({
      tab: 'customers',
      columns: { name: '客户名称', [field]: caption },
    });
  });

  it('its own captions in both languages, whichever tab they are of', () => {
    for (const { tab, captions, required } of TABS.filter(({ tab: name }) => name !== 'settings')) {
      for (const language of ['en', 'zh-CN'] as const) {
        const header = Object.values(captions).map((words) => words[language]);
        const guess = guessTab(header, 'x.csv', TABS);
        expect([language, guess?.tab.tab]).toEqual([language, tab]);
        expect(required.every((field) => guess?.columns[field] === captions[field]?.[language])).toBe(true);
        expect(guess?.unknown).toEqual([]);
      }
    }
  });

  it('the people of companies, where a name stands beside the company', () => {
    expect(guessed(['Company', 'Full name', 'Job title', 'Mobile'])).toEqual({
      tab: 'contacts',
      columns: { customer: 'Company', name: 'Full name', title: 'Job title', phone: 'Mobile' },
    });
  });

  it('visits, where a day stands beside the company', () => {
    expect(guessed(['公司', '拜访日期', '拜访内容', '业务员'])).toEqual({
      tab: 'activities',
      columns: { customer: '公司', doneOn: '拜访日期', summary: '拜访内容', by: '业务员' },
    });
  });

  it('what the file is named after, where its captions fit several tabs', () => {
    expect(guessed(['Email', 'Name'], 'team.csv')).toMatchObject({ tab: 'team' });
    expect(guessed(['Email', 'Name'], '客户.csv')).toMatchObject({ tab: 'customers' });
  });

  it('nothing, where what a tab needs is missing, or its caption stands twice', () => {
    expect(guessed(['Phone', 'City'])).toBeNull();
    expect(guessed(['Customer', 'Customer', 'City'])).toBeNull();
    expect(guessed([])).toBeNull();
  });
});

describe('captions that are known besides our own', () => {
  it('are of tabs and fields that an import can fill, and none of them is of two fields', () => {
    for (const [tab, fields] of Object.entries(CUSTOMARY_HEADERS)) {
      const known = TABS.find((one) => one.tab === tab);
      expect(Object.keys(known?.captions ?? {})).toEqual(expect.arrayContaining(Object.keys(fields)));
      const all = Object.values(fields).flatMap((captions) => [...new Set(captions.map(normalHeader))]);
      expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
    }
  });
});

describe('the order in which a file writes its days', () => {
  it('is told by the day that leaves no doubt, and by none where two disagree', () => {
    expect(guessDates([['03/04/2026'], ['13/04/2026']])).toBe('dmy');
    expect(guessDates([['03/04/2026'], ['04-13-2026']])).toBe('mdy');
    expect(guessDates([['03/04/2026']])).toBeNull();
    expect(guessDates([['13/04/2026'], ['04/13/2026']])).toBeNull();
    expect(guessDates([['2026-04-13']])).toBeNull();
  });
});
