import { beforeAll, describe, expect, it } from '@jest/globals';
import { importInto, setUp } from '../../workbench/host/mainJob';
import { sampleImportRequest } from '../../workbench/host/import/sampleImport';
import type { World } from '../../workbench/store/world';
import { ADMIN, type Company, companyWorld, emptyWorld, product, toMorning } from '../support/product';
import { rowsOf } from '../support/sheetReading';

const DAY = 86_400_000;
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const dayAfter = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY);

interface ToldMail {
  readonly person: string;
  readonly day: string;
  readonly newCount: number;
  readonly sections: readonly {
    readonly kind: string;
    readonly isNew: boolean;
    readonly count: number;
    readonly lines: readonly { readonly name: string; readonly why: { readonly kind: string } }[];
  }[];
}

/** The program wrote it: a DigestMail. */
const mailsToldBy = (world: World): ToldMail[] =>
  rowsOf(world, 'outbox').map((row) => JSON.parse(String(row['arguments'])) as ToldMail);

const customersIn = (world: World, state: string): Set<string> =>
  new Set(
    rowsOf(world, 'customers').flatMap(({ name, contactState }) =>
      contactState === state ? [String(name)] : [],
    ),
  );

interface Night {
  readonly day: string;
  readonly overdue: ReadonlySet<string>;
  readonly planned: ReadonlySet<string>;
  readonly mails: readonly { readonly to: string; readonly subject: string }[];
}

function nights(world: World, first: string, count: number): Night[] {
  return Array.from({ length: count }, (_, index) => {
    const day = dayAfter(first, index);
    const before = world.mails.length;
    const executions = toMorning(world, day);
    expect(executions.map(({ error }) => error)).toEqual(executions.map(() => null));
    const mails = world.mails.slice(before).map(({ to, subject }) => ({ to, subject }));
    return { day, overdue: customersIn(world, 'Overdue'), planned: customersIn(world, 'Planned'), mails };
  });
}

describe('three weeks of a company of a hundred customers', () => {
  const world = emptyWorld({ now: '2026-03-01T12:00:00Z' });
  let all: Night[];
  beforeAll(() => {
    setUp(world, product(), 'en', true);
    const request = sampleImportRequest({
      language: 'en',
      today: '2026-03-02',
      customers: 100,
      seed: 7,
      admin: ADMIN,
    });
    const { mistakes, rejected, imported } = importInto(world, product(), request);
    expect({ mistakes, rejected, customers: imported.customers }).toEqual({
      mistakes: [],
      rejected: [],
      customers: 100,
    });
    all = nights(world, '2026-03-02', 21);
  });

  it('nobody gets two mails a day, and weekends are quiet', () => {
    for (const { day, mails } of all) {
      const to = mails.map((mail) => mail.to);
      expect([day, new Set(to).size]).toEqual([day, to.length]);
      const weekday = new Date(day).getUTCDay();
      if (weekday === 0 || weekday === 6) expect([day, to]).toEqual([day, []]);
    }
    expect(all.flatMap(({ mails }) => mails).length).toBeGreaterThan(10);
  });

  it('nobody who is inactive, or away, or not in Team gets any', () => {
    const team = new Map(rowsOf(world, 'team').map((row) => [String(row['email']), row]));
    expect([...team.values()].some(({ active }) => active === 'No')).toBe(true);
    for (const { day, mails } of all) {
      for (const { to } of mails) {
        const person = team.get(to);
        const from = String(person?.['awayFrom'] ?? '');
        const until = String(person?.['awayUntil'] ?? '');
        const isAway = from !== '' && from <= day && (until === '' || day <= until);
        expect([day, to, person?.['active'], isAway]).toEqual([day, to, 'Yes', false]);
      }
    }
  });

  it('every customer that becomes overdue is told to somebody on the next working day at the latest', () => {
    const told = new Map<string, string[]>();
    for (const { day, sections } of mailsToldBy(world)) {
      for (const { kind, lines } of sections) {
        if (kind === 'overdue')
          for (const { name } of lines) told.set(name, [...(told.get(name) ?? []), day]);
      }
    }
    let known = new Set<string>();
    for (const [index, { day, overdue }] of all.entries()) {
      for (const name of overdue) {
        if (known.has(name)) continue;
        const workday = all
          .slice(index)
          .find(({ day: one }) => ![0, 6].includes(new Date(one).getUTCDay()))?.day;
        if (workday === undefined) continue;
        // Ten stand by name; the others are counted.
        const first = mailsToldBy(world).filter(
          (mail) =>
            mail.day === workday &&
            mail.sections.some(
              ({ kind, isNew, count, lines }) => kind === 'overdue' && isNew && count > lines.length,
            ),
        );
        const isTold = (told.get(name) ?? []).includes(workday) || first.length > 0;
        expect([day, name, isTold]).toEqual([day, name, true]);
      }
      known = new Set(overdue);
    }
  });

  it('nobody is told the same news twice, unless a plan has passed undone', () => {
    const planned = new Set(all.flatMap((night) => [...night.planned]));
    const told = mailsToldBy(world).flatMap((mail) =>
      mail.sections
        .filter(({ isNew, kind }) => isNew && kind !== 'plan')
        .flatMap(({ kind, lines }) =>
          lines.filter(({ name }) => !planned.has(name)).map(({ name }) => `${mail.person} ${kind} ${name}`),
        ),
    );
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((one, index) => told.indexOf(one) !== index)).toEqual([]);
  });

  it('no mail of a day but Monday is sent without something new, and Monday’s may be', () => {
    for (const { day, newCount } of mailsToldBy(world)) {
      if (new Date(day).getUTCDay() !== 1) expect([day, newCount > 0]).toEqual([day, true]);
    }
  });

  it('a night that nothing changed in wrote nothing but its row in Jobs', () => {
    expect(rowsOf(world, 'jobs')).toHaveLength(21);
    expect(rowsOf(world, 'jobs').every(({ result }) => result === 'OK')).toBe(true);
  });
});

const person = (name: string): string => `${name}@example.com`;
const visit = (customer: string, doneOn: string, by = ''): Record<string, string> => ({
  customer,
  status: 'done',
  doneOn,
  by,
});

/** Everybody whose mail goes to somebody else, with one customer each that becomes overdue on Wednesday, 7 January. */
function peopleOfAllKinds(): Company {
  const lastDay = dayAfter('2026-01-07', -91);
  const owners = ['here', 'away', 'lost', 'left', 'weekly', 'off', 'stranger', 'nobody'];
  return {
    team: [
      { email: person('boss'), role: 'manager' },
      { email: person('chief'), role: 'manager' },
      { email: person('here'), role: 'rep', manager: person('boss') },
      { email: person('cover'), role: 'rep', manager: person('boss') },
      {
        email: person('away'),
        role: 'rep',
        manager: person('boss'),
        awayFrom: '2026-01-01',
        awayUntil: '2026-01-12',
        cover: person('cover'),
      },
      {
        email: person('lost'),
        role: 'rep',
        manager: person('chief'),
        awayFrom: '2026-01-01',
        cover: person('left'),
      },
      { email: person('left'), role: 'rep', manager: person('chief'), active: 'no' },
      { email: person('weekly'), role: 'rep', manager: person('boss'), digest: 'weekly' },
      { email: person('off'), role: 'rep', manager: person('boss'), digest: 'off' },
      { email: person('helper'), role: 'rep', manager: person('boss') },
    ],
    holidays: [
      { day: '2026-01-09', name: 'A free Friday', kind: 'off' },
      { day: '2026-01-12', name: 'A free Monday', kind: 'off' },
      { day: '2026-01-17', name: 'Worked on a Saturday', kind: 'workday' },
    ],
    customers: owners.map((owner) => ({
      name: `of ${owner}`,
      status: 'active',
      helpers: person('helper'),
      ...(owner === 'nobody' ? {} : { owner: person(owner) }),
    })),
    activities: owners.map((owner) =>
      visit(`of ${owner}`, lastDay, owner === 'nobody' ? person('here') : ''),
    ),
  };
}

/** Who was told by name that a customer is overdue and when, where it was news. */
function news(world: World): Record<string, string[]> {
  const told: Record<string, string[]> = {};
  for (const { person: to, day, sections } of mailsToldBy(world)) {
    for (const { kind, isNew, lines } of sections) {
      if (kind === 'overdue' && isNew)
        for (const { name } of lines) (told[name] ??= []).push(`${to.split('@')[0] ?? ''} ${day}`);
    }
  }
  return told;
}

describe('who is told', () => {
  const world = companyWorld(peopleOfAllKinds());
  let all: Night[];
  beforeAll(() => {
    all = nights(world, '2026-01-06', 16);
  });
  const mailedOn = (day: string): string[] =>
    (all.find((night) => night.day === day)?.mails ?? []).map(({ to }) => to.split('@')[0] ?? '').sort();

  it('the owner, the cover, the manager: each customer once, to whoever stands for it', () => {
    const told = news(world);
    expect(told['of here']).toEqual(['here 2026-01-07']);
    // The cover first; the owner, who is back on the 13th, is told again.
    expect(told['of away']).toEqual(['cover 2026-01-07', 'away 2026-01-13']);
    // The cover has left, so the owner's manager.
    expect(told['of lost']).toEqual(['chief 2026-01-07']);
    expect(told['of left']).toEqual(['chief 2026-01-07']);
    expect(told['of nobody']).toEqual(['here 2026-01-07']);
    expect(told['of stranger']?.sort()).toEqual(['boss 2026-01-07', 'chief 2026-01-07']);
    expect(told['of off']).toBeUndefined();
  });

  it('weekly: on the first working day of the week, after a free Monday on Tuesday', () => {
    expect(news(world)['of weekly']).toEqual(['weekly 2026-01-13']);
  });

  it('nobody who is off, a helper, or inactive gets a mail', () => {
    const to = all.flatMap(({ mails }) => mails.map((mail) => mail.to));
    for (const name of ['off', 'helper', 'left', 'lost'])
      expect([name, to.includes(person(name))]).toEqual([name, false]);
  });

  it('free days are quiet, also where the Holidays tab says so; a moved working day is none', () => {
    for (const day of ['2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12', '2026-01-18'])
      expect([day, mailedOn(day)]).toEqual([day, []]);
    expect(all.find(({ day }) => day === '2026-01-17')).toBeDefined();
  });

  it('the unchanged backlog makes mails go out after the free Monday and on the next Monday, not in between', () => {
    expect(mailedOn('2026-01-13')).toEqual(
      expect.arrayContaining(['boss', 'chief', 'here', 'away', 'weekly']),
    );
    expect(mailedOn('2026-01-14')).toEqual([]);
    expect(mailedOn('2026-01-15')).toEqual([]);
    expect(mailedOn('2026-01-19')).toEqual(expect.arrayContaining(['boss', 'chief', 'here', 'away']));
    expect(mailedOn('2026-01-20')).toEqual([]);
  });

  it('the manager’s summary covers reports who are away, weekly or off', () => {
    const boss = world.mails.find(({ to, at }) => to === person('boss') && dayOf(at) === '2026-01-07');
    for (const name of ['here', 'away', 'weekly', 'off'])
      expect(boss?.body).toMatch(new RegExp(`- ${name}@example\\.com.*overdue`));
  });
});
