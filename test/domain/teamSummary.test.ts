import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day';
import type { DigestCustomer } from '../../src/domain/digestLines';
import type { MemberRow } from '../../src/domain/team';
import { digestCustomer, digests, linesOf, mail, mailTo, memberRow, team } from './makers';

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const OLD = '2026-03-02';
const anna = (facts: Partial<MemberRow> = {}): MemberRow =>
  memberRow('Anna', { manager: mail('Mia'), ...facts });
const boss = (facts: Partial<MemberRow> = {}): MemberRow => memberRow('Mia', { role: 'manager', ...facts });
const overdue = (today: string, id = 'C-1', last = '2025-12-15'): DigestCustomer =>
  digestCustomer(today, id, last);
const knowing = (customer: DigestCustomer, text: string): DigestCustomer => ({ ...customer, told: text });
const exists = (_person: string, on: string): boolean => on <= MONDAY;
const ask = (
  rows: readonly MemberRow[],
  customers: readonly DigestCustomer[],
  today = TUESDAY,
): ReturnType<typeof digests> =>
  digests(today, { team: team(...rows), customers, mailExists: (p, on) => on < today && exists(p, on) });
const known = (today: string): DigestCustomer =>
  knowing(overdue(today), `do${OLD}=${mail('Anna')} so${OLD}=${mail('Mia')}`);

describe('the team’s summary', () => {
  it('goes to the manager when a direct report has something new', () => {
    const found = mailTo('Mia', ask([anna(), boss()], [overdue(TUESDAY)]));
    expect(found).toMatchObject({ sections: [], newCount: 1 });
    expect(found?.teams).toHaveLength(1);
    expect(found?.teams[0]).toMatchObject({
      manager: { name: 'Mia' },
      isOwnTeam: true,
      total: { overdue: 1, newOverdue: 1, dueSoon: 0 },
      reports: [{ person: { name: 'Anna' }, overdue: 1, newOverdue: 1, isAway: false }],
    });
  });

  it('does not go out when nothing is new, but on Mondays', () => {
    expect(ask([anna(), boss()], [known(TUESDAY)]).mails).toEqual([]);
    const monday = ask([anna(), boss()], [known(MONDAY)], MONDAY);
    expect(mailTo('Mia', monday)?.teams[0]?.total).toMatchObject({ overdue: 1, newOverdue: 0 });
  });

  it('goes to whomever people name as manager, whatever their role', () => {
    const found = ask([anna({ manager: 'BERT@example.com' }), memberRow('Bert')], [overdue(TUESDAY)]);
    expect(mailTo('Bert', found)?.teams).toHaveLength(1);
  });

  const quiet: readonly [string, Partial<MemberRow>][] = [
    ['away', { awayFrom: day(OLD), cover: mail('Dora') }],
    ['weekly', { digest: 'weekly' }],
    ['off', { digest: 'off' }],
  ];
  it.each(quiet)('covers reports who are %s', (_title, facts) => {
    const found = ask([anna(facts), boss(), memberRow('Dora')], [overdue(TUESDAY)]);
    expect(mailTo('Anna', found)).toBeUndefined();
    expect(mailTo('Mia', found)?.teams[0]?.total.newOverdue).toBe(1);
  });

  it('does not cover those below the direct reports', () => {
    const rows = [memberRow('Low', { manager: mail('Anna') }), anna(), boss()];
    const found = ask(rows, [{ ...overdue(TUESDAY), owner: mail('Low') }]);
    expect(mailTo('Anna', found)?.teams).toHaveLength(1);
    expect(mailTo('Mia', found)).toBeUndefined();
  });

  it('covers customers without an owner whom a report reached last', () => {
    const customer = digestCustomer(TUESDAY, 'C-1', '2025-12-15', {
      past: { lastContactBy: mail('Anna') },
      digest: { owner: null },
    });
    expect(mailTo('Mia', ask([anna(), boss()], [customer]))?.teams[0]?.total.overdue).toBe(1);
  });

  it('counts plans of today, new low scores and the backlog; the backlog is no reason', () => {
    const backlog = digestCustomer(TUESDAY, 'C-9', null, { facts: { sourceKey: 'k' } });
    expect(mailTo('Mia', ask([anna(), boss()], [backlog]))).toBeUndefined();
    const plan = digestCustomer(TUESDAY, 'C-2', '2026-03-20', {
      past: { nextActivityOn: day(TUESDAY), plansToday: [{ activityId: 'A-1', by: null }] },
    });
    const score = {
      ...digestCustomer(TUESDAY, 'C-3', '2026-03-20'),
      lowScore: { on: day(MONDAY), satisfaction: 1, recommend: null },
    };
    const found = mailTo('Mia', ask([anna(), boss()], [backlog, plan, score]));
    expect(found?.teams[0]?.total).toEqual({
      overdue: 0,
      newOverdue: 0,
      dueSoon: 0,
      newDueSoon: 0,
      plansToday: 1,
      newLowScores: 1,
      backlog: 1,
    });
    expect(found?.newCount).toBe(2);
  });

  it('names whoever is overdue by more than twice the cadence: ten, and the number of the rest', () => {
    const at180 = overdue(TUESDAY, 'C-180', '2025-10-02');
    const at181 = Array.from({ length: 12 }, (_, i) => overdue(TUESDAY, `C-${20 + i}`, '2025-10-01'));
    const found = mailTo('Mia', ask([anna(), boss()], [at180, ...at181]));
    const names = found?.teams[0]?.longOverdue.map(({ customerId }) => customerId);
    expect(names).toEqual(at181.slice(0, 10).map(({ id }) => id));
    expect(found?.teams[0]).toMatchObject({ longOverdueMore: 2, total: { overdue: 13 } });
    expect(found?.teams[0]?.longOverdue[0]?.why).toMatchObject({
      kind: 'managerOf',
      person: { name: 'Anna' },
    });
  });

  it('is a second part of the mail about the manager’s own customers', () => {
    const own = { ...overdue(TUESDAY, 'C-2'), owner: mail('Mia') };
    const { mails } = ask([anna(), boss()], [overdue(TUESDAY), own]);
    const found = mails.filter(({ to }) => to === mail('Mia'));
    expect(found).toHaveLength(1);
    expect(linesOf(found[0]).map(({ customerId }) => customerId)).toEqual(['C-2']);
    expect(found[0]).toMatchObject({ newCount: 2, teams: [{ total: { overdue: 1 } }] });
  });

  it('what comes to the manager in person as well counts once in the subject', () => {
    const rows = [anna({ awayFrom: day(OLD) }), boss()];
    const found = mailTo('Mia', ask(rows, [overdue(TUESDAY)]));
    expect(linesOf(found)[0]?.why).toMatchObject({ kind: 'coverUnavailable', via: { kind: 'manager' } });
    expect(found).toMatchObject({ newCount: 1, teams: [{ total: { newOverdue: 1 } }] });
  });

  it('leaves out inactive people: their customers come to the manager by name', () => {
    const found = mailTo('Mia', ask([anna({ active: false }), boss()], [overdue(TUESDAY)]));
    expect(found?.teams).toEqual([]);
    expect(linesOf(found)[0]?.why).toMatchObject({ kind: 'ownerInactive' });
  });

  it('goes to the cover of a manager who is away', () => {
    const rows = [anna(), boss({ awayFrom: day(OLD), cover: mail('Max') }), memberRow('Max')];
    expect(mailTo('Max', ask(rows, [overdue(TUESDAY)]))?.teams[0]).toMatchObject({
      isOwnTeam: false,
      manager: { name: 'Mia' },
    });
  });

  it('without a cover waits for the manager, who is then told what is new and no more', () => {
    const rows = [anna({ digest: 'off' }), boss({ awayFrom: day(OLD) })];
    const found = ask(rows, [known(TUESDAY), overdue(TUESDAY, 'C-2')]);
    expect(found.mails).toEqual([]);
    const kept = found.told.find(({ customerId }) => customerId === 'C-1')?.told ?? known(TUESDAY).told;
    expect(kept).toContain(`so${OLD}=${mail('Mia')}`);
    const back = ask([anna({ digest: 'off' }), boss()], [known(TUESDAY), overdue(TUESDAY, 'C-2')]);
    expect(mailTo('Mia', back)?.teams[0]?.total).toMatchObject({ overdue: 2, newOverdue: 1 });
  });

  it('does not go to an inactive manager, nor to one who wants no mail', () => {
    expect(mailTo('Mia', ask([anna(), boss({ active: false })], [overdue(TUESDAY)]))).toBeUndefined();
    expect(mailTo('Mia', ask([anna(), boss({ digest: 'off' })], [overdue(TUESDAY)]))).toBeUndefined();
  });

  it('somebody who names themselves as manager has no team', () => {
    const found = ask([anna({ manager: mail('Anna') })], [overdue(TUESDAY)]);
    expect(mailTo('Anna', found)?.teams).toEqual([]);
  });
});
