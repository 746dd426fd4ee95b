import { describe, expect, it } from '@jest/globals';
import type { Mail, World } from '../../workbench/store/world';
import { type Company, companyWorld, toMorning } from '../support/product';
import { rowsOf } from '../support/sheetReading';
import { dayBefore, FIRST_NIGHT } from '../support/smallCompany';

const REPS = Array.from({ length: 12 }, (_, index) => `rep${String(index + 1).padStart(2, '0')}@example.com`);

/** Twelve reps without a manager; each has one customer that is overdue, by as many days as the rep's number. */
function twelveReps(): Company {
  return {
    team: REPS.map((email) => ({ email, role: 'rep' })),
    customers: REPS.map((owner, index) => ({ name: `Customer ${index + 1}`, owner })),
    activities: REPS.map((by, index) => {
      return { customer: `Customer ${index + 1}`, status: 'done', doneOn: dayBefore(91 + index), by };
    }),
  };
}

const byDay = (mails: readonly Mail[]): Record<string, string[]> => {
  const days: Record<string, string[]> = {};
  for (const { at, to } of mails) (days[new Date(at).toISOString().slice(0, 10)] ??= []).push(to);
  return days;
};

const states = (world: World): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of rowsOf(world, 'outbox')) counts[String(state)] = (counts[String(state)] ?? 0) + 1;
  return counts;
};

const mostUrgent = [...REPS].reverse();

describe('a quota of five mails a day and twelve digests', () => {
  it('five go out, the most urgent first, and seven wait for the next days; none goes twice', () => {
    const world = companyWorld(twelveReps(), { quotas: { mailRecipientsPerDay: 5 } });
    toMorning(world, FIRST_NIGHT);
    expect(byDay(world.mails)).toEqual({ '2026-01-06': mostUrgent.slice(0, 5) });
    expect(states(world)).toEqual({ Sent: 5, Queued: 7 });
    expect(rowsOf(world, 'jobs').at(-1)?.['message']).toMatch(/5 sent, 7 waiting/);
    toMorning(world, '2026-01-07');
    toMorning(world, '2026-01-08');
    expect(byDay(world.mails)).toEqual({
      '2026-01-06': mostUrgent.slice(0, 5),
      '2026-01-07': mostUrgent.slice(5, 10),
      '2026-01-08': mostUrgent.slice(10),
    });
    expect(states(world)).toEqual({ Sent: 12 });
  });

  it('all seven go the next day where the quota has room by then', () => {
    const world = companyWorld(twelveReps(), { quotas: { mailRecipientsPerDay: 5 } });
    toMorning(world, FIRST_NIGHT);
    world.quotas.mailRecipientsPerDay = 100;
    toMorning(world, '2026-01-07');
    expect(byDay(world.mails)['2026-01-07']).toEqual(mostUrgent.slice(5));
    toMorning(world, '2026-01-08');
    expect(world.mails).toHaveLength(12);
  });

  it('with something new the next day: nobody gets two mails a day, and nothing new is lost', () => {
    const company = twelveReps();
    const news = REPS.map((owner, index) => ({ name: `News ${index + 1}`, owner }));
    const withNews: Company = {
      ...company,
      customers: [...(company.customers ?? []), ...news],
      // Due soon ever since; overdue on the second night.
      activities: [
        ...(company.activities ?? []),
        ...REPS.map((by, index) => ({
          customer: `News ${index + 1}`,
          status: 'done',
          doneOn: dayBefore(90),
          by,
        })),
      ],
    };
    const world = companyWorld(withNews, { quotas: { mailRecipientsPerDay: 5 } });
    toMorning(world, FIRST_NIGHT);
    world.quotas.mailRecipientsPerDay = 100;
    for (const day of ['2026-01-07', '2026-01-08', '2026-01-09']) toMorning(world, day);
    for (const [day, to] of Object.entries(byDay(world.mails)))
      expect([day, new Set(to).size]).toEqual([day, to.length]);
    REPS.forEach((rep, index) => {
      const told = world.mails.filter(
        ({ to, body }) => to === rep && newlyOverdue(body).includes(`News ${index + 1}:`),
      );
      expect([rep, told.length]).toEqual([rep, 1]);
    });
    expect(states(world)).toEqual({ Sent: world.mails.length });
  });
});

/** The paragraph of the newly overdue. */
function newlyOverdue(body: string): string {
  return /Newly overdue \(\d+\)\n((?:- .*\n?)+)/.exec(body)?.[1] ?? '';
}
