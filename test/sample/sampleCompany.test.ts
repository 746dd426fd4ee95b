import { describe, expect, it } from '@jest/globals';
import { workdayTest } from '../../workbench/sample/calendar/holiday';
import { isDay } from '../../workbench/sample/calendar/day';
import type { ActivityRow } from '../../workbench/sample/rows';
import { en } from '../../workbench/sample/words/en/en';
import { zhCN } from '../../workbench/sample/words/zhCN/zhCN';
import { makeSampleCompany, type SampleCompany } from '../../workbench/sample/sampleCompany';
import { stateByTheRule } from './contactRule';

const TODAY = '2026-03-04';
const LANGUAGES = ['en', 'zh-CN'] as const;

function statesOf(company: SampleCompany, today = TODAY): Record<string, number> {
  const counts: Record<string, number> = {};
  const activities = new Map(company.customers.map(({ name }) => [name, [] as ActivityRow[]])); // filled below
  for (const activity of company.activities) activities.get(activity.customer)?.push(activity);
  for (const customer of company.customers) {
    const state = stateByTheRule(customer, activities.get(customer.name) ?? [], today);
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

describe.each(LANGUAGES)('the sample company in %s', (language) => {
  const company = makeSampleCompany({ language, today: TODAY });

  it('is the same for the same seed, to the letter, and another for another seed', () => {
    expect(makeSampleCompany({ language, today: TODAY })).toEqual(company);
    expect(makeSampleCompany({ language, today: TODAY, seed: 2 }).customers[0]).not.toEqual(
      company.customers[0],
    );
  });

  it.each([1, 2, 3, 4, 5])(
    'has a fifth of its customers overdue, some due soon, some never contacted (seed %i)',
    (seed) => {
      for (const today of [TODAY, '2025-10-03', '2026-12-31']) {
        const states = statesOf(makeSampleCompany({ language, today, seed }), today);
        const share = (state: string): number => (states[state] ?? 0) / 200;
        expect(share('overdue')).toBeGreaterThanOrEqual(0.15);
        expect(share('overdue')).toBeLessThanOrEqual(0.25);
        expect(share('due soon')).toBeGreaterThanOrEqual(0.05);
        expect(share('due soon')).toBeLessThanOrEqual(0.1);
        expect(share('never')).toBeGreaterThanOrEqual(0.03);
        expect(share('never')).toBeLessThanOrEqual(0.05);
        expect(share('paused')).toBeGreaterThan(0.04);
        expect(share('planned')).toBeGreaterThan(0.05);
      }
    },
  );

  it('has an admin, a manager or more, and a rep for 25 customers', () => {
    const roles = company.team.map(({ role }) => role);
    expect(roles.filter((role) => role === 'admin')).toHaveLength(1);
    expect(roles.filter((role) => role === 'manager').length).toBeGreaterThanOrEqual(1);
    expect(roles.filter((role) => role === 'rep')).toHaveLength(8);
    const addresses = company.team.map(({ email }) => email);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.every((address) => /^[a-z0-9.]+@example\.com$/.test(address))).toBe(true);
    for (const { manager, cover } of company.team) {
      expect(['', ...addresses]).toContain(manager);
      expect(['', ...addresses]).toContain(cover);
    }
  });

  it('has two reps away whose covers are there, and one who has left and still owns customers', () => {
    const away = company.team.filter(
      ({ awayFrom, awayUntil }) => awayFrom !== '' && awayFrom <= TODAY && awayUntil >= TODAY,
    );
    expect(away).toHaveLength(2);
    const gone = company.team.filter(({ active }) => active === 'no');
    expect(gone).toHaveLength(1);
    const absent = [...away, ...gone].map(({ email }) => email);
    expect(away.every(({ cover }) => cover !== '' && !absent.includes(cover))).toBe(true);
    expect(company.customers.some(({ owner }) => owner === gone[0]?.email)).toBe(true);
  });

  it('lets nobody work while away, or after having left', () => {
    const away = company.team.filter(({ awayFrom }) => awayFrom !== '');
    const done = company.activities.filter(({ status }) => status === 'done');
    for (const rep of away) {
      expect(done.filter(({ by, doneOn }) => by === rep.email && doneOn >= rep.awayFrom)).toEqual([]);
    }
    const gone = company.team.find(({ active }) => active === 'no');
    expect(done.filter(({ by, doneOn }) => by === gone?.email && doneOn > '2026-01-03')).toEqual([]);
    expect(done.some(({ by }) => by === gone?.email)).toBe(true);
  });

  it('has customers without owner, with a cadence of their own, snoozed, ended, and without any date', () => {
    const { customers } = company;
    expect(customers.some(({ owner }) => owner === '')).toBe(true);
    expect(customers.some(({ cadenceDays }) => cadenceDays !== '')).toBe(true);
    expect(customers.some(({ snoozedUntil }) => snoozedUntil > TODAY)).toBe(true);
    expect(customers.some(({ endedOn, endReason }) => endedOn !== '' && endReason !== '')).toBe(true);
    const visited = new Set(company.activities.map(({ customer }) => customer));
    expect(customers.some(({ name, customerSince }) => customerSince === '' && !visited.has(name))).toBe(
      true,
    );
  });

  it('names no customer twice, and refers to nothing that is not there', () => {
    const names = new Set(company.customers.map(({ name }) => name.toLowerCase()));
    expect(names.size).toBe(200);
    for (const { customer } of [...company.contacts, ...company.activities]) {
      expect(names.has(customer.toLowerCase())).toBe(true);
    }
    const addresses = new Set(company.team.map(({ email }) => email));
    for (const { owner } of company.customers) expect(owner === '' || addresses.has(owner)).toBe(true);
    for (const { by } of company.activities) expect(addresses.has(by)).toBe(true);
  });

  it("refers to contacts by a name that is one person's among those of the customer", () => {
    const named = company.activities.filter(({ contacts }) => contacts !== '');
    expect(named.length).toBeGreaterThan(1000);
    const people = new Map<string, number>();
    for (const { name, customer } of company.contacts) {
      const key = `${customer}: ${name}`;
      people.set(key, (people.get(key) ?? 0) + 1);
    }
    expect(named.every(({ contacts, customer }) => people.get(`${customer}: ${contacts}`) === 1)).toBe(true);
  });

  it('remembers two years, none of it in the future, nearly all of it on working days', () => {
    const isWorkday = workdayTest(company.holidays);
    const done = company.activities.filter(({ status }) => status === 'done');
    const days = done.map(({ doneOn }) => doneOn);
    expect(days.every((day) => isDay(day) && day <= TODAY && day > '2022-06-01')).toBe(true);
    expect(days.filter((day) => day < '2024-06-01').length).toBeGreaterThan(50);
    expect(days.filter(isWorkday).length / days.length).toBeGreaterThan(0.99);
    expect(done.length).toBeGreaterThan(1500);
  });

  it('has plans for the coming two weeks, plans that were missed, and tries that reached nobody', () => {
    const plans = company.activities.filter(({ status }) => status === 'planned');
    expect(plans.some(({ dueOn }) => dueOn >= TODAY && dueOn <= '2026-03-10')).toBe(true);
    expect(plans.some(({ dueOn }) => dueOn >= '2026-03-11' && dueOn <= '2026-03-17')).toBe(true);
    expect(plans.some(({ dueOn }) => dueOn < TODAY)).toBe(true);
    expect(plans.every(({ doneOn, outcome }) => doneOn === '' && outcome === '')).toBe(true);
    expect(company.activities.filter(({ outcome }) => outcome === 'no answer').length).toBeGreaterThan(50);
  });

  it('has unhappy customers: the last two contacts were complaints', () => {
    const unhappy = company.customers.filter(({ name }) => {
      const contacts = company.activities.filter((one) => {
        return one.customer === name && one.doneOn !== '' && one.outcome !== 'no answer';
      });
      const lastTwo = contacts.slice(-2);
      return (
        lastTwo.length === 2 &&
        lastTwo.every(({ outcome, purpose }) => outcome === 'negative' && purpose === 'complaint')
      );
    });
    expect(unhappy.length).toBeGreaterThanOrEqual(4);
  });

  it('has something to show on every day: weekends, holidays, year ends', () => {
    const days = Array.from({ length: 9 }, (_, index) => `2026-02-${String(13 + index)}`);
    for (const today of [...days, '2026-10-03', '2025-12-31', '2027-01-01']) {
      const made = makeSampleCompany({ language, today });
      const states = statesOf(made, today);
      for (const state of ['overdue', 'due soon', 'planned', 'never', 'paused', 'on track']) {
        expect([today, state, (states[state] ?? 0) > 4]).toEqual([today, state, true]);
      }
      expect(
        made.team.filter(({ awayFrom, awayUntil }) => awayFrom <= today && awayUntil >= today),
      ).toHaveLength(2);
    }
  });

  it('has visits planned for the next working day, which is today on most days', () => {
    for (const [today, next] of [
      [TODAY, TODAY],
      ['2026-03-07', '2026-03-09'],
      ['2026-03-08', '2026-03-09'],
    ]) {
      const { activities } = makeSampleCompany({ language, today: today ?? '' });
      const planned = activities.filter(({ status, dueOn }) => status === 'planned' && dueOn === next);
      expect(planned.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('has an admin who keeps some of the most important customers', () => {
    const admin = company.team.find(({ role }) => role === 'admin')?.email;
    const own = company.customers.filter(({ owner }) => owner === admin);
    expect(own.length).toBeGreaterThanOrEqual(1);
    expect(own.every(({ tier }) => tier === 'A')).toBe(true);
  });

  it('tells of a try in words that fit how it was made', () => {
    const { noAnswer } = (language === 'en' ? en : zhCN).talk;
    const visited = company.activities.filter(
      ({ outcome, kind }) => outcome === 'no answer' && kind === 'visit',
    );
    expect(visited.length).toBeGreaterThan(3);
    expect(visited.some(({ summary }) => noAnswer.call.includes(summary))).toBe(false);
    const chats = company.activities.filter(
      ({ outcome, kind }) => outcome === 'no answer' && kind === 'chat',
    );
    expect(chats.some(({ summary }) => [...noAnswer.call, ...noAnswer.visit].includes(summary))).toBe(false);
  });

  it('says hardly anything twice', () => {
    const told = company.activities.filter(
      ({ outcome, status }) => status === 'done' && outcome !== 'no answer',
    );
    const different = new Set(told.map(({ summary }) => summary));
    expect(different.size / told.length).toBeGreaterThan(0.9);
    const unfilled = company.activities.filter(({ summary, nextStep }) => /[{}]/.test(summary + nextStep));
    expect(unfilled).toEqual([]);
  });

  it('has telephone numbers that only text keeps', () => {
    const phones = [...company.customers, ...company.contacts].map(({ phone }) => phone);
    expect(phones.some((phone) => /^0/.test(phone))).toBe(true);
    expect(phones.some((phone) => /^\+/.test(phone))).toBe(true);
    expect(phones.some((phone) => /^00\d$/.test(phone))).toBe(true);
  });

  it('reaches nobody real: every address ends in .example or example.com', () => {
    const addresses = [...company.customers, ...company.contacts]
      .map(({ email }) => email)
      .filter((one) => one !== '');
    expect(addresses.every((address) => /^[a-z0-9.]+@[a-z]+\.example$/.test(address))).toBe(true);
  });

  it('is no smaller company for a handful of customers, and finds names for thousands', () => {
    for (const customers of [1, 2, 10, 60]) {
      const small = makeSampleCompany({ language, today: TODAY, customers });
      expect(small.customers).toHaveLength(customers);
      expect(small.team.filter(({ role }) => role === 'rep').length).toBeGreaterThanOrEqual(2);
    }
    const big = makeSampleCompany({ language, today: TODAY, customers: 3000 });
    expect(new Set(big.customers.map(({ name }) => name.toLowerCase())).size).toBe(3000);
    expect(big.team.filter(({ role }) => role === 'rep')).toHaveLength(20);
    // Ten million cells are all that a spreadsheet has: 50,000 customers leave room for four activities each.
    const huge = makeSampleCompany({ language, today: TODAY, customers: 13_000 });
    expect(huge.activities.length / huge.customers.length).toBeLessThan(4);
    expect(huge.activities.length / huge.customers.length).toBeGreaterThan(2);
  });
});

describe('the sample company', () => {
  it('speaks Chinese where it is Chinese, down to the holidays', () => {
    const company = makeSampleCompany({ language: 'zh-CN', today: TODAY });
    const chinese = /[\u4e00-\u9fff]/;
    expect(company.customers.every(({ name, city }) => chinese.test(name) && chinese.test(city))).toBe(true);
    expect(company.activities.every(({ summary }) => chinese.test(summary))).toBe(true);
    expect(company.holidays.some(({ kind }) => kind === 'workday')).toBe(true);
    expect(company.contacts.some(({ wechat }) => wechat !== '')).toBe(true);
  });

  it('takes the admin it is given', () => {
    const company = makeSampleCompany({ language: 'en', today: TODAY, admin: 'me@example.org' });
    expect(company.team.find(({ role }) => role === 'admin')?.email).toBe('me@example.org');
  });

  it('refuses a today that is no day, and a number of customers that is none', () => {
    expect(() => makeSampleCompany({ language: 'en', today: '2026-02-30' })).toThrow('Not a day: 2026-02-30');
    expect(() => makeSampleCompany({ language: 'en', today: TODAY, customers: 0 })).toThrow(RangeError);
  });
});
