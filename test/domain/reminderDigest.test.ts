import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day';
import type { DigestCustomer } from '../../src/domain/digestLines';
import { workCalendar } from '../../src/domain/workdays';
import { digestCustomer, digests, linesOf, mail, mailTo, memberRow, nobodyOff, team, told } from './makers';

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const SATURDAY = '2026-04-04';
const OLD = '2026-03-02';
const longAgo = '2025-12-01';

const overdue = (
  today: string,
  id = 'C-1',
  more: Parameters<typeof digestCustomer>[3] = {},
): DigestCustomer => digestCustomer(today, id, longAgo, more);
const dueSoon = (today: string, id = 'C-2', last = '2026-01-05'): DigestCustomer =>
  digestCustomer(today, id, last);
const onTrack = (today: string, id = 'C-3'): DigestCustomer => digestCustomer(today, id, '2026-03-20');
const knowing = (customer: DigestCustomer, text: string): DigestCustomer => ({ ...customer, told: text });
const toldOf = (from: ReturnType<typeof digests>, id: string): string | undefined =>
  from.told.find(({ customerId }) => customerId === id)?.told;
const allMailsExist = (_person: string, on: string): boolean => on < MONDAY;
const plannedFor = (by: string | null, id = 'C-5', activityId = 'A-1'): DigestCustomer =>
  digestCustomer(TUESDAY, id, longAgo, {
    past: { nextActivityOn: day(TUESDAY), plansToday: [{ activityId, by }] },
  });
const backlog = (today: string, n: number): DigestCustomer[] =>
  Array.from({ length: n }, (_, i) => digestCustomer(today, `C-9${i}`, null, { facts: { sourceKey: 'k' } }));

describe('a digest', () => {
  it('on the first night all is new', () => {
    const found = digests(TUESDAY, { customers: [overdue(TUESDAY), dueSoon(TUESDAY), onTrack(TUESDAY)] });
    expect(told(found.mails[0])).toEqual(['new overdue C-1', 'new due soon C-2']);
    expect(found.mails[0]).toMatchObject({ person: mail('Anna'), newCount: 2, more: 0, day: TUESDAY });
    expect(found.told).toEqual([
      { customerId: 'C-1', told: `do${TUESDAY}=${mail('Anna')}` },
      { customerId: 'C-2', told: `ds${TUESDAY}=${mail('Anna')}` },
    ]);
  });

  it('goes out only when there is something new', () => {
    const known = knowing(overdue(TUESDAY), `do${OLD}=${mail('Anna')}`);
    const found = digests(TUESDAY, { customers: [known, onTrack(TUESDAY)], mailExists: allMailsExist });
    expect(found).toEqual({ mails: [], told: [], untold: [] });
  });

  it('that goes out has the unchanged after the new', () => {
    const customers = [
      knowing(overdue(TUESDAY, 'C-1'), `do${OLD}=${mail('Anna')}`),
      knowing(dueSoon(TUESDAY, 'C-2'), `ds${OLD}=${mail('Anna')}`),
      dueSoon(TUESDAY, 'C-4'),
    ];
    const found = digests(TUESDAY, { customers, mailExists: allMailsExist });
    expect(told(found.mails[0])).toEqual(['new due soon C-4', 'overdue C-1', 'due soon C-2']);
    expect(found.mails[0]?.newCount).toBe(1);
  });

  it('on Mondays the unchanged make it go out by themselves', () => {
    const known = knowing(overdue(MONDAY), `do${OLD}=${mail('Anna')}`);
    const found = digests(MONDAY, { customers: [known], mailExists: allMailsExist });
    expect(told(found.mails[0])).toEqual(['overdue C-1']);
    expect(found.mails[0]?.newCount).toBe(0);
    expect(found.told).toEqual([]);
  });

  it('so they do on the first working day after a free Monday', () => {
    const calendar = workCalendar([1, 2, 3, 4, 5], [{ day: day(MONDAY), kind: 'off' }]);
    const known = [knowing(overdue(TUESDAY), `do${OLD}=${mail('Anna')}`)];
    const tuesday = digests(TUESDAY, { customers: known, mailExists: allMailsExist, calendar });
    expect(told(tuesday.mails[0])).toEqual(['overdue C-1']);
    expect(digests(MONDAY, { customers: known, mailExists: allMailsExist, calendar }).mails).toEqual([]);
  });

  it('does not go out on a free day, and what became new then is told on the next working day', () => {
    const customers = [overdue(SATURDAY)];
    const free = digests(SATURDAY, { customers });
    expect(free).toEqual({ mails: [], told: [], untold: [] });
    expect(told(digests('2026-04-06', { customers: [overdue('2026-04-06')] }).mails[0])).toEqual([
      'new overdue C-1',
    ]);
  });

  it('goes out on a weekend day that is worked', () => {
    const calendar = workCalendar([1, 2, 3, 4, 5], [{ day: day(SATURDAY), kind: 'workday' }]);
    expect(digests(SATURDAY, { customers: [overdue(SATURDAY)], calendar }).mails).toHaveLength(1);
  });

  it('orders overdue by days beyond the due date, then due soon by due date, then plans of today, then low scores', () => {
    const customers = [
      plannedFor(mail('Anna'), 'C-5'),
      dueSoon(TUESDAY, 'C-4', '2026-01-06'),
      dueSoon(TUESDAY, 'C-3', '2026-01-05'),
      { ...onTrack(TUESDAY, 'C-6'), lowScore: { on: day(MONDAY), satisfaction: 1, recommend: null } },
      digestCustomer(TUESDAY, 'C-2', '2025-12-20'), // 11 days beyond
      digestCustomer(TUESDAY, 'C-1', '2026-02-01', { facts: { tier: 'A' } }), // 28 days beyond, fewer days in all
    ];
    expect(told(digests(TUESDAY, { customers }).mails[0])).toEqual([
      'new overdue C-1',
      'new overdue C-2',
      'new due soon C-3',
      'new due soon C-4',
      'new plan C-5',
      'new low score C-6',
    ]);
  });

  it('names ten, and then the number of the rest', () => {
    const customers = Array.from({ length: 14 }, (_, i) => overdue(TUESDAY, `C-${10 + i}`));
    const soon = Array.from({ length: 3 }, (_, i) => dueSoon(TUESDAY, `C-${50 + i}`));
    const found = digests(TUESDAY, { customers: [...soon, ...customers] });
    const [first, second] = found.mails[0]?.sections ?? [];
    expect(first).toMatchObject({ kind: 'overdue', isNew: true, count: 14 });
    expect(second).toMatchObject({ kind: 'due soon', count: 3, lines: [] });
    expect(linesOf(found.mails[0])).toHaveLength(10);
    expect(found.mails[0]).toMatchObject({ more: 7, newCount: 17 });
    expect(found.told).toHaveLength(17);
  });

  it('says of each line how it stands and why it came', () => {
    const [line] = linesOf(digests(TUESDAY, { customers: [overdue(TUESDAY)] }).mails[0]);
    expect(line).toMatchObject({
      customerId: 'C-1',
      name: 'Customer C-1',
      reason: { kind: 'overdue', days: 120, beyond: 30, lastContactOn: longAgo },
      days: 120,
      why: { kind: 'owner' },
    });
  });

  it('is in the language of its reader, else in the workbook’s', () => {
    const ask = (language: 'en' | null): string | undefined =>
      digests(TUESDAY, {
        language: 'zh-CN',
        team: team(memberRow('Anna', { language })),
        customers: [overdue(TUESDAY)],
      }).mails[0]?.language;
    expect([ask('en'), ask(null)]).toEqual(['en', 'zh-CN']);
  });

  it('is one mail a person a day, and plain data', () => {
    const anna = memberRow('Anna', { manager: mail('Mia') });
    const boss = memberRow('Mia', { role: 'manager' });
    const customers = [overdue(TUESDAY, 'C-1'), overdue(TUESDAY, 'C-2', { digest: { owner: mail('Mia') } })];
    const { mails } = digests(TUESDAY, { team: team(anna, boss), customers });
    expect(mails.map(({ to }) => to).sort()).toEqual([mail('Anna'), mail('Mia')]);
    expect(JSON.parse(JSON.stringify(mails))).toEqual(mails);
  });
});

describe('what a person already knows', () => {
  const mark = (state: string, name = 'Anna', on = OLD): string => `d${state}${on}=${mail(name)}`;
  const run = (customer: DigestCustomer, today = TUESDAY): ReturnType<typeof digests> =>
    digests(today, { customers: [customer], mailExists: allMailsExist });

  it('due soon that becomes overdue is new', () => {
    const found = run(knowing(overdue(TUESDAY), mark('s')));
    expect(told(found.mails[0])).toEqual(['new overdue C-1']);
    expect(toldOf(found, 'C-1')).toBe(mark('o', 'Anna', TUESDAY));
  });

  it('overdue that a late contact turns into due soon is not, and later overdue is new again', () => {
    const found = run(knowing(dueSoon(TUESDAY), mark('o')));
    expect(found.mails).toEqual([]);
    expect(toldOf(found, 'C-2')).toBe(mark('s'));
  });

  it('is forgotten when the customer is neither overdue nor due soon', () => {
    expect(toldOf(run(knowing(onTrack(TUESDAY), mark('o'))), 'C-3')).toBe('');
  });

  it('is forgotten on a free day as well', () => {
    expect(toldOf(run(knowing(digestCustomer(SATURDAY, 'C-3', TUESDAY), mark('o')), SATURDAY), 'C-3')).toBe(
      '',
    );
    expect(run(knowing(overdue(SATURDAY), mark('o')), SATURDAY).told).toEqual([]);
  });

  it('while planned it is not overdue; when the plan passes undone it is new', () => {
    const waiting = digestCustomer(TUESDAY, 'C-1', longAgo, { past: { nextActivityOn: day('2026-04-02') } });
    const found = run(knowing(waiting, mark('o')));
    expect(found.mails).toEqual([]);
    expect(toldOf(found, 'C-1')).toBe('');
    expect(told(run(overdue(TUESDAY)).mails[0])).toEqual(['new overdue C-1']);
  });

  it('a mark whose mail was never queued counts for nothing', () => {
    const found = digests(TUESDAY, {
      customers: [knowing(overdue(TUESDAY), mark('o'))],
      mailExists: () => false,
    });
    expect(told(found.mails[0])).toEqual(['new overdue C-1']);
  });

  it('a second run on the same day, the first having died before the mail, finds the same mail', () => {
    const first = digests(TUESDAY, { customers: [overdue(TUESDAY)] });
    const second = digests(TUESDAY, { customers: [knowing(overdue(TUESDAY), first.told[0]!.told)] });
    expect(second.mails).toEqual(first.mails);
    expect(second.told).toEqual([]);
  });

  it('after the mail of today no second one goes out; what has come since is told tomorrow', () => {
    const already = knowing(overdue(TUESDAY, 'C-1'), mark('o', 'Anna', TUESDAY));
    const since = overdue(TUESDAY, 'C-7');
    const worse = knowing(overdue(TUESDAY, 'C-8'), mark('s'));
    const found = digests(TUESDAY, { customers: [already, since, worse], mailExists: () => true });
    expect(found.mails).toEqual([]);
    expect(found.told).toEqual([]);
    const tomorrow = digests('2026-04-01', {
      customers: [already, since, worse],
      mailExists: (_person, on) => on <= TUESDAY,
    });
    expect(told(tomorrow.mails[0])).toEqual(['new overdue C-7', 'new overdue C-8', 'overdue C-1']);
  });

  it('what was told to a cover is told again to the owner who returns', () => {
    const away = memberRow('Anna', { awayUntil: day(TUESDAY), cover: mail('Dora') });
    const people = team(away, memberRow('Dora'));
    const before = knowing(overdue(TUESDAY), mark('o'));
    const covered = digests(TUESDAY, { team: people, customers: [before], mailExists: allMailsExist });
    expect(told(mailTo('Dora', covered))).toEqual(['new overdue C-1']);
    expect(linesOf(mailTo('Dora', covered))[0]?.why).toMatchObject({
      kind: 'coverOf',
      person: { name: 'Anna' },
    });
    expect(toldOf(covered, 'C-1')).toBe(mark('o', 'Dora', TUESDAY));
    const back = digests('2026-04-01', {
      team: people,
      customers: [knowing(overdue('2026-04-01'), mark('o', 'Dora', TUESDAY))],
      mailExists: (_person, on) => on <= TUESDAY,
    });
    expect(told(mailTo('Anna', back))).toEqual(['new overdue C-1']);
    expect(toldOf(back, 'C-1')).toBe(mark('o', 'Anna', '2026-04-01'));
  });

  it.each([['off'], ['weekly']] as const)(
    'what a cover was not told (digest %s) is nothing new to the owner who returns',
    (digest) => {
      const away = memberRow('Anna', { awayUntil: day(TUESDAY), cover: mail('Dora') });
      const people = team(away, memberRow('Dora', { digest }));
      const before = knowing(overdue(TUESDAY), mark('o'));
      const covered = digests(TUESDAY, { team: people, customers: [before], mailExists: allMailsExist });
      expect(covered).toEqual({ mails: [], told: [], untold: [] });
      const back = {
        team: people,
        customers: [knowing(overdue('2026-04-01'), mark('o'))],
        mailExists: allMailsExist,
      };
      expect(digests('2026-04-01', back).mails).toEqual([]);
    },
  );

  it('a cover over a free weekend makes nothing new on Monday', () => {
    const people = team(
      memberRow('Anna', { awayFrom: day(SATURDAY), awayUntil: day('2026-04-05'), cover: mail('Dora') }),
      memberRow('Dora'),
    );
    const known = knowing(overdue(SATURDAY), mark('o'));
    const weekend = digests(SATURDAY, { team: people, customers: [known], mailExists: allMailsExist });
    expect(weekend.told).toEqual([]);
  });

  it('a low score is told once; a later one again', () => {
    const scored = (on: string, text = ''): DigestCustomer => ({
      ...knowing(onTrack(TUESDAY), text),
      lowScore: { on: day(on), satisfaction: 2, recommend: null },
    });
    const first = run(scored(MONDAY));
    expect(told(first.mails[0])).toEqual(['new low score C-3']);
    expect(toldOf(first, 'C-3')).toBe(`dl${TUESDAY}/${MONDAY}=${mail('Anna')}`);
    const known = `dl${OLD}/${MONDAY}=${mail('Anna')}`;
    expect(run(scored(MONDAY, known))).toMatchObject({ mails: [], told: [] });
    expect(told(run(scored(TUESDAY, known)).mails[0])).toEqual(['new low score C-3']);
  });
});

describe('plans of today', () => {
  const people = team(memberRow('Anna'), memberRow('Bert'));

  it('are told to the one in "by"', () => {
    const found = digests(TUESDAY, { team: people, customers: [plannedFor('BERT@example.com')] });
    expect(found.mails.map(({ to }) => to)).toEqual([mail('Bert')]);
    expect(told(found.mails[0])).toEqual(['new plan C-5']);
    expect(linesOf(found.mails[0])[0]).toMatchObject({ state: 'planned', item: { activityIds: ['A-1'] } });
  });

  it('are told to the owner if "by" is blank', () => {
    const found = digests(TUESDAY, { team: people, customers: [plannedFor(null)] });
    expect(found.mails.map(({ to }) => to)).toEqual([mail('Anna')]);
  });

  it('of one customer are one line to each person', () => {
    const plans = [
      { activityId: 'A-1', by: null },
      { activityId: 'A-2', by: mail('Anna') },
      { activityId: 'A-3', by: mail('Bert') },
    ];
    const customer = digestCustomer(TUESDAY, 'C-5', longAgo, {
      past: { nextActivityOn: day(TUESDAY), plansToday: plans },
    });
    const found = digests(TUESDAY, { team: people, customers: [customer] });
    expect(linesOf(mailTo('Anna', found)).map(({ item }) => item)).toEqual([
      { kind: 'plan', activityIds: ['A-1', 'A-2'] },
    ]);
    expect(linesOf(mailTo('Bert', found)).map(({ item }) => item)).toEqual([
      { kind: 'plan', activityIds: ['A-3'] },
    ]);
  });

  it('leave no mark', () => {
    expect(digests(TUESDAY, { team: people, customers: [plannedFor(null)] }).told).toEqual([]);
  });

  it('for free days are not mailed', () => {
    const calendar = workCalendar([1, 3, 4, 5], []);
    expect(digests(TUESDAY, { team: people, customers: [plannedFor(null)], calendar }).mails).toEqual([]);
  });
});

describe('the backlog', () => {
  it('is never the reason of a mail, not even on Mondays', () => {
    expect(digests(MONDAY, { customers: backlog(MONDAY, 8) }).mails).toEqual([]);
  });

  it('stands with five at the end of a mail that goes out', () => {
    const { mails } = digests(TUESDAY, { customers: [overdue(TUESDAY), ...backlog(TUESDAY, 8)] });
    expect(mails[0]?.backlog?.count).toBe(8);
    expect(mails[0]?.backlog?.lines).toHaveLength(5);
    expect(mails[0]).toMatchObject({ newCount: 1, more: 0 });
  });

  it('rotates over the working days until everybody had a turn', () => {
    const offered = [TUESDAY, '2026-04-01'].flatMap((today) => {
      const { mails } = digests(today, { customers: [overdue(today), ...backlog(today, 8)] });
      return mails[0]?.backlog?.lines.map(({ customerId }) => customerId) ?? [];
    });
    expect(new Set(offered).size).toBe(8);
  });

  it('is without those for whom something is planned', () => {
    const planned = digestCustomer(TUESDAY, 'C-8', null, {
      facts: { sourceKey: 'k' },
      past: { nextActivityOn: day('2026-06-01') },
    });
    expect(digests(TUESDAY, { customers: [overdue(TUESDAY), planned] }).mails[0]?.backlog).toBeNull();
  });
});

describe('the rhythm of a person', () => {
  const bert = (digest: 'weekly' | 'off'): ReturnType<typeof team> => team(memberRow('Anna', { digest }));

  it('weekly: nothing on a Tuesday, and nothing is marked as told', () => {
    expect(digests(TUESDAY, { team: bert('weekly'), customers: [overdue(TUESDAY)] })).toMatchObject({
      mails: [],
      told: [],
    });
  });

  it('weekly: on the first working day of the week all that is new since the last', () => {
    const known = knowing(overdue(MONDAY, 'C-1'), `do2026-03-23=${mail('Anna')}`);
    const found = digests(MONDAY, {
      team: bert('weekly'),
      customers: [known, overdue(MONDAY, 'C-4')],
      mailExists: allMailsExist,
    });
    expect(told(found.mails[0])).toEqual(['new overdue C-4', 'overdue C-1']);
  });

  it('off: no mail at all, not even on Mondays', () => {
    expect(digests(MONDAY, { team: bert('off'), customers: [overdue(MONDAY)] })).toMatchObject({
      mails: [],
      told: [],
    });
  });
});

describe('customers without an owner', () => {
  const unowned = (id: string, by: string | null = null): DigestCustomer =>
    overdue(TUESDAY, id, { past: { lastContactBy: by }, digest: { owner: null } });
  const people = team(
    memberRow('Anna', { manager: mail('Mia') }),
    memberRow('Mia', { role: 'manager' }),
    memberRow('Max', { role: 'manager' }),
  );

  it('come to the maker of the last contact, and the mail says so', () => {
    const found = digests(TUESDAY, { team: people, customers: [unowned('C-1', mail('Anna'))] });
    expect(linesOf(mailTo('Anna', found))[0]?.why).toEqual({ kind: 'lastContactBy' });
    expect(mailTo('Max', found)).toBeUndefined();
  });

  it('else are one line with a number to the managers, not a list', () => {
    const customers = Array.from({ length: 12 }, (_, i) => unowned(`C-${i}`));
    const found = digests(TUESDAY, { team: people, customers });
    expect(found.mails.map(({ to }) => to).sort()).toEqual([mail('Max'), mail('Mia')]);
    for (const { sections, unowned: line, newCount } of found.mails) {
      expect(sections).toEqual([]);
      expect(line).toMatchObject({ count: 12, newCount: 12, via: { kind: 'allManagers' } });
      expect(newCount).toBe(12);
    }
  });

  it('that the managers know make no mail but on Mondays', () => {
    const mark = `do${OLD}=${mail('Max')} do${OLD}=${mail('Mia')}`;
    const ask = (today: string): number =>
      digests(today, {
        team: people,
        customers: [knowing(overdue(today, 'C-1', { digest: { owner: null } }), mark)],
        mailExists: allMailsExist,
      }).mails.length;
    expect([ask(TUESDAY), ask(MONDAY)]).toEqual([0, 2]);
  });

  it('and without anybody to tell are reported', () => {
    const found = digests(TUESDAY, { team: team(memberRow('Anna')), customers: [unowned('C-1')] });
    expect(found).toEqual({ mails: [], told: [], untold: ['C-1'] });
  });
});

describe('admins', () => {
  const people = team(memberRow('Ada', { role: 'admin' }), memberRow('Anna'));
  it('get a line when a job found new problems', () => {
    const found = digests(TUESDAY, { team: people, problems: { fresh: 2, open: 5 } });
    expect(found.mails).toHaveLength(1);
    expect(found.mails[0]).toMatchObject({
      to: mail('Ada'),
      problems: { fresh: 2, open: 5 },
      newCount: 0,
      sections: [],
    });
  });

  it('get none when the problems are old', () => {
    expect(digests(TUESDAY, { team: people, problems: { fresh: 0, open: 5 } }).mails).toEqual([]);
  });

  it('others never get it', () => {
    const found = digests(TUESDAY, {
      team: people,
      problems: { fresh: 2, open: 5 },
      customers: [overdue(TUESDAY)],
    });
    expect(mailTo('Anna', found)?.problems).toBeNull();
  });
});

describe('the order of sending', () => {
  it('is: longest newly overdue, then plans of today, then newly due soon, then the rest', () => {
    const people = team(...['Anna', 'Bert', 'Cora', 'Dora', 'Emil'].map((name) => memberRow(name)));
    const of = (name: string, customer: DigestCustomer): DigestCustomer => ({
      ...customer,
      owner: mail(name),
    });
    const customers = [
      knowing(of('Anna', overdue(MONDAY, 'C-1')), `do${OLD}=${mail('Anna')}`),
      of('Bert', dueSoon(MONDAY, 'C-2')),
      of('Cora', {
        ...digestCustomer(MONDAY, 'C-3', longAgo, {
          past: { nextActivityOn: day(MONDAY), plansToday: [{ activityId: 'A-1', by: null }] },
        }),
      }),
      of('Dora', digestCustomer(MONDAY, 'C-4', '2025-12-28')),
      of('Emil', digestCustomer(MONDAY, 'C-5', '2025-12-27')),
    ];
    const { mails } = digests(MONDAY, {
      team: people,
      customers,
      mailExists: allMailsExist,
      calendar: nobodyOff,
    });
    const sorted = [...mails].sort((a, b) => b.urgency - a.urgency).map(({ name }) => name);
    expect(sorted).toEqual(['Emil', 'Dora', 'Cora', 'Bert', 'Anna']);
  });
});
