import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ActivityFacts, contactHistories } from '../../src/domain/contactHistory';
import { contactState } from '../../src/domain/contactState';
import { addDays, type Day, day } from '../../src/domain/day';
import type { DigestMail } from '../../src/domain/digestDesk';
import { reminderDigests } from '../../src/domain/reminderDigest';
import { standardSettings } from '../../src/domain/settings';
import type { Team } from '../../src/domain/team';
import { type Holiday, workCalendar } from '../../src/domain/workdays';
import { activityFacts, customerFacts, linesOf, mail, memberRow, team } from './makers';

/*
 * Weeks of nights over a small company: contacts are made and entered late, plans are made, Anna goes on leave, runs
 * die at any point and are started again or not. What each mail calls new is compared with what follows from the
 * mails that really went out, and from nothing else.
 */

const START = day('2026-03-02'); // a Monday
const NIGHTS = 35;
const on = (n: number): Day => addDays(START, n);

interface Customer {
  readonly owner: string;
  readonly cadence: number;
  /** The night before which it was entered (it is never forgotten), the day of it, and what it is. */
  readonly entries: readonly { readonly known: number; readonly at: number; readonly isPlan: boolean }[];
}

/** How the runs of one night end: after so many of its cells, after so many of its mails, or well. */
type Ending = { readonly cells: number } | { readonly mails: number } | 'well';

interface Story {
  readonly customers: readonly Customer[];
  readonly leave: readonly [number, number];
  readonly freeDays: readonly number[];
  readonly endings: readonly Ending[];
}

const entry = fc
  .record({
    known: fc.integer({ min: 0, max: NIGHTS }),
    back: fc.integer({ min: 0, max: 9 }),
    isPlan: fc.boolean(),
  })
  .map(({ known, back, isPlan }) => ({ known, at: isPlan ? known + back : known - back, isPlan }));
const owners = ['Anna', 'Anna', 'Bert', 'Cora', 'Dora'].map(mail);
const ending: fc.Arbitrary<Ending> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Ending>('well') },
  { weight: 1, arbitrary: fc.record({ mails: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ cells: fc.integer({ min: 0, max: 5 }) }) },
);
const stories: fc.Arbitrary<Story> = fc.record({
  customers: fc.array(
    fc.record({
      owner: fc.constantFrom(...owners),
      cadence: fc.integer({ min: 2, max: 9 }),
      entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  leave: fc.tuple(fc.integer({ min: 0, max: NIGHTS }), fc.integer({ min: 0, max: 12 })),
  freeDays: fc.array(fc.integer({ min: 0, max: NIGHTS }), { maxLength: 4 }),
  endings: fc.array(ending, { minLength: NIGHTS, maxLength: NIGHTS }),
});

function peopleOf({ leave: [from, length] }: Story): Team {
  const manager = mail('Mia');
  return team(
    memberRow('Anna', { manager, awayFrom: on(from), awayUntil: on(from + length), cover: mail('Dora') }),
    memberRow('Bert', { manager, digest: 'weekly' }),
    memberRow('Cora', { manager, digest: 'off' }),
    memberRow('Dora'),
    memberRow('Mia', { role: 'manager' }),
  );
}

/** The product's side: cells, outbox and runs. */
class Company {
  readonly cells = new Map<string, string>();
  readonly outbox = new Map<string, DigestMail>();
  private readonly people: Team;
  private readonly calendar;

  constructor(private readonly story: Story) {
    this.people = peopleOf(story);
    const holidays = story.freeDays.map((n): Holiday => ({ day: on(n), kind: 'off' }));
    this.calendar = workCalendar([1, 2, 3, 4, 5], holidays);
  }

  states(night: number): ReturnType<typeof contactState>[] {
    return this.customers(night).map(({ contact }) => contact);
  }

  private customers(night: number) {
    return this.story.customers.map((customer, index) => {
      const id = `C-${index}`;
      const rows = customer.entries.filter(({ known }) => known <= night);
      const activities: ActivityFacts[] = rows.map(({ at, isPlan }, row) =>
        activityFacts({
          id: `A-${row}`,
          customerId: id,
          status: isPlan ? 'planned' : 'done',
          doneOn: isPlan ? null : on(at),
          dueOn: isPlan ? on(at) : null,
        }),
      );
      const history = contactHistories(activities, [id], on(night)).of.get(id)!;
      const facts = customerFacts({ cadenceDays: customer.cadence, customerSince: on(-3) });
      const contact = contactState(facts, history, on(night), standardSettings);
      return {
        id,
        name: id,
        owner: customer.owner,
        contact,
        history,
        lowScore: null,
        told: this.cells.get(id) ?? '',
      };
    });
  }

  /** One run; mails that are in the outbox already are not put there again. Returns the mails that it put there. */
  run(night: number, ends: Ending): DigestMail[] {
    const { mails, told } = reminderDigests({
      today: on(night),
      calendar: this.calendar,
      language: 'en',
      team: this.people,
      customers: this.customers(night),
      problems: { fresh: 0, open: 0 },
      mailExists: (person, at) => this.outbox.has(`${person} ${at}`),
    });
    const written = ends !== 'well' && 'cells' in ends ? told.slice(0, ends.cells) : told;
    for (const change of written) this.cells.set(change.customerId, change.told);
    const put = ends === 'well' ? mails : 'cells' in ends ? [] : mails.slice(0, ends.mails);
    for (const found of put) {
      const key = `${found.person} ${found.day}`;
      if (this.outbox.has(key)) throw new Error(`a second mail: ${key}`);
      this.outbox.set(key, found);
    }
    return [...put];
  }
}

/** The other side: what must be new, from the states of the nights and the mails that went out. */
class Witness {
  private readonly nights: {
    readonly night: number;
    readonly states: readonly string[];
    readonly isFree: boolean;
  }[] = [];
  /** Nights on which a mail named a customer to somebody, and as what. */
  private readonly heard: {
    readonly who: string;
    readonly customer: number;
    readonly night: number;
    readonly as: string;
  }[] = [];

  constructor(private readonly story: Story) {}

  isFree(night: number): boolean {
    return night % 7 >= 5 || this.story.freeDays.includes(night);
  }

  isWeekly(night: number): boolean {
    const monday = night - (night % 7);
    for (let n = monday; n < night; n += 1) if (!this.isFree(n)) return false;
    return !this.isFree(night);
  }

  recipient(customer: Customer, night: number): string {
    const [from, length] = this.story.leave;
    const isAway = night >= from && night <= from + length;
    return customer.owner === mail('Anna') && isAway ? mail('Dora') : customer.owner;
  }

  gets(person: string, night: number): boolean {
    if (this.isFree(night) || person === mail('Cora')) return false;
    return person !== mail('Bert') || this.isWeekly(night);
  }

  see(night: number, states: readonly string[]): void {
    if (this.nights[this.nights.length - 1]?.night !== night) {
      this.nights.push({ night, states, isFree: this.isFree(night) });
    }
  }

  hear(who: string, customer: number, night: number, as: string): void {
    this.heard.push({ who, customer, night, as });
  }

  /**
   * New, unless a mail since told this person, and the customer has on every night since been at least that: overdue
   * for what is overdue, either for what is due soon. And unless the person ceased to be the one to tell in between.
   */
  isNew(
    who: string,
    customer: number,
    night: number,
    state: string,
    whom: (night: number) => string,
  ): boolean {
    const bad = state === 'overdue' ? ['overdue'] : ['overdue', 'due soon'];
    return !this.heard.some((mailed) => {
      if (mailed.who !== who || mailed.customer !== customer || !bad.includes(mailed.as)) return false;
      const since = this.nights.filter((seen) => seen.night >= mailed.night && seen.night <= night);
      return since.every(
        (seen) => bad.includes(seen.states[customer] ?? '') && (seen.isFree || whom(seen.night) === who),
      );
    });
  }
}

interface Round {
  readonly company: Company;
  readonly witness: Witness;
  readonly story: Story;
}

function newsBy({ company, witness, story }: Round, night: number, found: DigestMail): readonly string[] {
  return company.states(night).flatMap(({ state }, index) => {
    const customer = story.customers[index]!;
    const whom = (n: number): string => witness.recipient(customer, n);
    if ((state !== 'overdue' && state !== 'due soon') || whom(night) !== found.person) return [];
    return witness.isNew(found.person, index, night, state, whom) ? [`C-${index} ${state}`] : [];
  });
}

/** How many newly overdue customers the manager's summary must count. */
function newForManager({ company, witness, story }: Round, night: number): number {
  return company.states(night).filter(({ state }, index) => {
    const isReport = [mail('Anna'), mail('Bert'), mail('Cora')].includes(story.customers[index]!.owner);
    if (!isReport || state !== 'overdue') return false;
    return witness.isNew('summary', index, night, state, () => 'summary');
  }).length;
}

function listen({ company, witness, story }: Round, night: number, found: DigestMail): void {
  for (const { customerId, state } of linesOf(found))
    witness.hear(found.person, Number(customerId.slice(2)), night, state);
  if (found.person !== mail('Mia')) return;
  company.states(night).forEach(({ state }, index) => {
    if (story.customers[index]!.owner !== mail('Dora')) witness.hear('summary', index, night, state);
  });
}

function contactNews(found: DigestMail): readonly string[] {
  return linesOf(found)
    .filter(({ isNew, item }) => isNew && item.kind !== 'plan')
    .map(({ customerId, state }) => `${customerId} ${state}`);
}

function playNight(round: Round, night: number, ends: Ending, runAgain: boolean): number {
  const { company, witness, story } = round;
  const before = new Set(company.outbox.keys());
  const put = company.run(night, ends);
  // A run that wrote only some cells has seen only some customers; it is always run again here.
  if (ends !== 'well' && (runAgain || 'cells' in ends)) put.push(...company.run(night, 'well'));
  witness.see(
    night,
    company.states(night).map(({ state }) => state),
  );
  const hasEnded = ends === 'well' || runAgain || 'cells' in ends;
  const expected = put.map((found) => newsBy(round, night, found));
  put.forEach((found, index) =>
    expect([...contactNews(found)].sort()).toEqual([...(expected[index] ?? [])].sort()),
  );
  const toManager = put.find(({ person }) => person === mail('Mia'));
  if (toManager !== undefined) {
    expect(toManager.teams[0]?.total.newOverdue ?? 0).toBe(newForManager(round, night));
  }
  if (hasEnded) {
    // Nobody who is to hear something new today was passed over.
    story.customers.forEach((customer, index) => {
      const state = company.states(night)[index]!.state;
      const whom = (n: number): string => witness.recipient(customer, n);
      const who = whom(night);
      if ((state !== 'overdue' && state !== 'due soon') || !witness.gets(who, night)) return;
      if (!witness.isNew(who, index, night, state, whom)) return;
      expect(company.outbox.has(`${who} ${on(night)}`)).toBe(true);
      expect(before.has(`${who} ${on(night)}`)).toBe(false);
    });
  }
  for (const found of put) listen(round, night, found);
  return expected.flat().length;
}

describe('over many nights', () => {
  it('each newly overdue or due soon customer is told once to whom it concerns, wherever runs die', () => {
    let news = 0;
    fc.assert(
      fc.property(
        stories,
        fc.array(fc.boolean(), { minLength: NIGHTS, maxLength: NIGHTS }),
        (story, again) => {
          const round = { story, company: new Company(story), witness: new Witness(story) };
          for (let night = 0; night < NIGHTS; night += 1) {
            news += playNight(round, night, story.endings[night] ?? 'well', again[night] ?? true);
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(news).toBeGreaterThan(100);
  });
});
