import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day';
import type { RowFaultCode } from '../../src/domain/import/fault';
import { settingKeys, settingRules } from '../../src/domain/settings';
import type { Problem, ProblemCode } from '../../src/domain/table/problem';
import { LANGUAGES } from '../../src/domain/table/words';
import { contactReason, whyTold } from '../../src/text/contact';
import { mappingFaultText, rowFaultText } from '../../src/text/importText';
import { wordsOf } from '../../src/text/languages';
import { problemNote, problemSentence } from '../../src/text/problemSentence';
import { progressText } from '../../src/text/progressText';
import { explainedSettings, settingText, settingToCode } from '../../src/text/settingText';

function problem(code: ProblemCode, more: Partial<Problem> = {}): Problem {
  return { table: 'activities', row: 42, field: 'doneOn', found: '', code, ...more };
}

describe('a problem', () => {
  it('says where, what was found and what to do', () => {
    const found = problem('not a day', { found: '31/2/26' });
    expect(problemSentence(found, 'en')).toBe(
      'Activities, row 42, "Done on": found "31/2/26". Type a date such as 2026-03-31.',
    );
    expect(problemSentence(found, 'zh-CN')).toBe(
      '“跟进记录”表第 42 行“完成日期”：内容为“31/2/26”。请填写日期，例如 2026-03-31。',
    );
    expect(problemNote(found, 'en')).toBe('Found "31/2/26". Type a date such as 2026-03-31.');
  });

  it('of a whole tab or column names that alone', () => {
    expect(problemSentence(problem('tab missing', { row: null, field: null }), 'en')).toMatch(
      /^Activities: The tab "Activities" is not there\./,
    );
    expect(problemSentence(problem('column missing', { row: null }), 'en')).toMatch(
      /^Activities, "Done on": The column "Done on" is not there\./,
    );
  });

  it('names what can be chosen, which tab is meant, and what a setting allows', () => {
    expect(problemSentence(problem('not a choice', { field: 'status', found: 'open' }), 'en')).toContain(
      'Choose one of: Planned, Done, Cancelled.',
    );
    expect(
      problemSentence(problem('unknown reference', { field: 'customer', found: 'Acne' }), 'zh-CN'),
    ).toContain('“客户”表');
    const setting = { table: 'settings', row: 5, field: 'value', found: 'often' };
    expect(
      problemSentence(
        problem('bad setting', { ...setting, params: { key: 'dueSoonDays', fault: 'not a whole number' } }),
        'en',
      ),
    ).toContain('Allowed: a whole number from 0 to 365.');
    const unknown = { key: 'colour', fault: 'unknown setting' };
    expect(problemSentence(problem('bad setting', { ...setting, params: unknown }), 'en')).toContain(
      'no setting of this name',
    );
    const doubled = { key: 'live', fault: 'doubled setting' };
    expect(problemSentence(problem('bad setting', { ...setting, params: doubled }), 'en')).toContain('twice');
  });

  it.each(LANGUAGES)(
    'has an advice of whole sentences for every code, with or without parameters: %s',
    (language) => {
      // The keys of the advice are the codes, for a missing one does not compile.
      for (const code of Object.keys(wordsOf(language).problems.advice) as ProblemCode[]) {
        for (const params of [
          undefined,
          { atLeast: 1, atMost: 5, earlier: 7, count: 2, key: 'live', fault: 'x' },
        ]) {
          const sentence = problemSentence(problem(code, params && { params }), language);
          expect(sentence).toMatch(/[.。]$/);
          expect(sentence).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    },
  );
});

describe('a refusal', () => {
  it.each(LANGUAGES)('says the cause and what to do, for every code: %s', (language) => {
    for (const [code, say] of Object.entries(wordsOf(language).refusals)) {
      const params = {
        person: 'anna@x.com',
        owner: 'ben@x.com',
        lastRun: '2026-03-31',
        why: 'No.',
        scope: 'mail',
        admins: 'a@x.com',
      };
      for (const sentence of [say({}), say(params)]) {
        expect([code, /[.。]$/.test(sentence)]).toEqual([code, true]);
        expect(sentence).not.toMatch(/undefined|null/);
      }
    }
  });
});

describe('progress', () => {
  it.each(LANGUAGES)('is told for every step: %s', (language) => {
    for (const say of Object.values(wordsOf(language).progress)) expect(say({})).not.toMatch(/undefined|^$/);
  });

  it('names tabs as people see them, and counts right', () => {
    expect(progressText('laying tab', { table: 'customers' }, 'en')).toBe('Preparing the tab Customers …');
    expect(progressText('importing', { tab: 'customers', rows: 1 }, 'en')).toBe(
      'Importing 1 row into Customers …',
    );
    expect(progressText('importing', { tab: 'customers', rows: 7212 }, 'zh-CN')).toBe(
      '正在导入 7212 行到“客户”……',
    );
    expect(progressText('sending mails', { count: 2 }, 'en')).toBe('Sending 2 mails …');
  });
});

describe('a row that was not imported', () => {
  const fault = (code: RowFaultCode, params: Record<string, string | number> = {}): string =>
    rowFaultText({ column: 'x', field: 'name', found: '', code, params }, 'customers', 'en');

  it('says what to do in terms of the file', () => {
    expect(fault('missing')).toBe('This is blank, and a row without "Customer" is not taken. Fill it in.');
    expect(fault('same key as line', { line: 7, file: 'a.csv' })).toMatch(
      /^Line 7 of a\.csv has the same "Customer"/,
    );
    expect(fault('unknown person', { rows: 12 })).toMatch(/\(in 12 rows\)$/);
  });

  it('is told apart from faults of the instructions', () => {
    const mistake = {
      tab: 'customers',
      field: 'colour',
      code: 'unknown field',
      params: { known: 'name, tier' },
    } as const;
    expect(mappingFaultText(mistake, 'en')).toBe(
      'customers has no field "colour". Fields that can be imported: name, tier.',
    );
    expect(mappingFaultText(mistake, 'zh-CN')).toContain('没有字段“colour”');
  });
});

describe('why a customer is as it is', () => {
  const contacted = { lastContactOn: day('2025-12-20'), days: 97, cadence: 90 };

  it('is told with days, dates and what was agreed', () => {
    expect(contactReason({ kind: 'overdue', beyond: 7, ...contacted }, 'en')).toBe(
      '97 days since the last contact (20 Dec 2025); every 90 days is agreed',
    );
    expect(contactReason({ kind: 'overdue', beyond: 7, ...contacted }, 'zh-CN')).toBe(
      '距上次联系（2025年12月20日）已 97 天，约定每 90 天联系一次',
    );
  });

  it('counts one day as one', () => {
    const one = { lastContactOn: day('2025-12-20'), days: 1, cadence: 1 };
    expect(contactReason({ kind: 'dueSoon', left: 0, ...one }, 'en')).toBe(
      '1 day since the last contact (20 Dec 2025); every day is agreed; today is the last day',
    );
    expect(contactReason({ kind: 'dueSoon', left: 1, ...contacted }, 'en')).toMatch(/; 1 day left$/);
  });

  it('gives the reason of a snooze only where there is one', () => {
    const until = day('2026-05-01');
    expect(contactReason({ kind: 'snoozed', until, why: 'on leave' }, 'en')).toBe(
      'not to be contacted before 1 May 2026: on leave',
    );
    expect(contactReason({ kind: 'snoozed', until, why: null }, 'en')).toBe(
      'not to be contacted before 1 May 2026',
    );
    expect(contactReason({ kind: 'ended', on: null, why: null }, 'zh-CN')).toBe('已终止合作');
  });

  it('and why it comes to somebody, unless it is their own', () => {
    const person = { email: 'anna@x.com', name: 'Anna' };
    expect(whyTold({ kind: 'owner' }, 'en')).toBe('');
    expect(whyTold({ kind: 'coverOf', person }, 'en')).toBe('you stand in for Anna, who is away');
    expect(whyTold({ kind: 'ownerUnknown', person, via: { kind: 'allManagers' } }, 'zh-CN')).toBe(
      '负责人 anna@x.com 不在“团队”表中，因此发给所有主管',
    );
  });
});

describe('settings', () => {
  it.each(LANGUAGES)('are explained, and their defaults read back as what they are: %s', (language) => {
    expect(explainedSettings(language).map(({ key }) => key)).toEqual(settingKeys);
    for (const { key, meaning, allowed } of explainedSettings(language)) {
      expect([key, /[.。]$/.test(meaning), allowed !== '']).toEqual([key, true, true]);
      expect(settingRules[key].read(settingText(key, language), settingToCode)).toEqual({
        ok: true,
        value: settingRules[key].standard,
      });
    }
  });

  it('are typed in any language', () => {
    expect(
      ['周一', 'Mon', '是', 'No', '中文', 'English', 'often'].map((text) => settingToCode(text)),
    ).toEqual(['mon', 'mon', 'yes', 'no', 'zh-CN', 'en', 'often']);
    expect(settingText('workingDays', 'zh-CN')).toBe('周一, 周二, 周三, 周四, 周五');
    expect(settingText('live', 'zh-CN')).toBe('否');
  });
});

describe('numbers and days', () => {
  it('are written as the language has them', () => {
    const [en, zh] = [wordsOf('en').formats, wordsOf('zh-CN').formats];
    expect([en.day(day('2026-03-01')), zh.day(day('2026-03-01'))]).toEqual(['1 Mar 2026', '2026年3月1日']);
    expect([en.number(1234567.25), en.money(-1200.5), en.percent(0.256)]).toEqual([
      '1,234,567.25',
      '-1,200.50',
      '25.6%',
    ]);
    expect([zh.number(999), zh.money(1000), zh.list(['a', 'b'])]).toEqual(['999', '1,000.00', 'a、b']);
  });
});
