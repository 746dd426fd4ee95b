import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type ActivityFacts,
  contactHistories,
  type ContactHistory,
  nearPlan,
} from '../../src/domain/contactHistory';
import { addDays, day } from '../../src/domain/day';
import { moment, momentFromMs } from '../../src/domain/moment';
import { activityFacts, history } from './makers';

const TODAY = day('2026-03-31');
const done = (doneOn: string, more: Partial<ActivityFacts> = {}): ActivityFacts =>
  activityFacts({ doneOn: day(doneOn), ...more });
const planned = (dueOn: string, more: Partial<ActivityFacts> = {}): ActivityFacts =>
  activityFacts({ status: 'planned', dueOn: day(dueOn), ...more });
const noAnswer = { outcome: 'no answer' } as const;

function of(...activities: readonly ActivityFacts[]): ContactHistory {
  const found = contactHistories(activities, ['C-1'], TODAY).of.get('C-1');
  if (found === undefined) throw new Error('no history');
  return found;
}

describe('the last contact', () => {
  it('is none, and there is a history all the same', () => {
    expect(of()).toMatchObject({
      lastContactOn: null,
      lastContactBy: null,
      attempts: 0,
      nextActivityOn: null,
    });
  });

  it('is the latest day of a done activity', () => {
    expect(of(done('2026-01-05'), done('2026-02-05'), done('2025-12-31')).lastContactOn).toBe('2026-02-05');
  });

  it('is not one without answer, one planned, one cancelled, or another customer’s', () => {
    const others = [
      done('2026-03-01', noAnswer),
      done('2026-03-02', { status: 'cancelled' }),
      done('2026-03-03', { status: 'planned' }),
      done('2026-03-04', { customerId: 'C-2' }),
    ];
    expect(of(done('2026-01-05'), ...others).lastContactOn).toBe('2026-01-05');
  });

  it('may be of today; one dated in the future becomes contact when its day comes', () => {
    expect(of(done('2026-03-31')).lastContactOn).toBe('2026-03-31');
    expect(of(done('2026-04-01')).lastContactOn).toBeNull();
    const later = contactHistories([done('2026-04-01')], ['C-1'], day('2026-04-01'));
    expect(later.of.get('C-1')?.lastContactOn).toBe('2026-04-01');
  });

  const early = moment('2026-03-01T08:00:00.000Z');
  const late = moment('2026-03-02T08:00:00.000Z');
  const ties: readonly [string, Partial<ActivityFacts>, Partial<ActivityFacts>][] = [
    [
      'of several on a day, the newest "Created on"',
      { by: 'z@x', createdOn: late },
      { by: 'a@x', createdOn: early },
    ],
    [
      'one without "Created on" is the oldest',
      { by: 'z@x', createdOn: early },
      { by: 'a@x', createdOn: null },
    ],
    ['then the first in the alphabet', { by: 'a@x', createdOn: late }, { by: 'b@x', createdOn: late }],
    ['in the alphabet without regard to capitals', { by: 'a@x' }, { by: 'B@x' }],
    ['somebody comes before nobody', { by: 'a@x' }, { by: null }],
  ];
  it.each(ties)('%s', (_title, wins, loses) => {
    const [first, second] = [done('2026-03-01', wins), done('2026-03-01', loses)];
    expect(of(first, second).lastContactBy).toBe(wins.by);
    expect(of(second, first).lastContactBy).toBe(wins.by);
  });

  it('that was taken over has nobody in "by"', () => {
    const takenOver = done('2026-03-01', { by: null, kind: 'other' } as Partial<ActivityFacts>);
    expect(of(takenOver)).toMatchObject({ lastContactOn: '2026-03-01', lastContactBy: null });
  });
});

describe('attempts', () => {
  it('are the activities without answer after the day of the last contact, up to today', () => {
    const activities = [
      done('2026-03-01'),
      done('2026-02-27', noAnswer),
      done('2026-03-01', noAnswer),
      done('2026-03-02', noAnswer),
      done('2026-03-31', noAnswer),
      done('2026-04-01', noAnswer),
      done('2026-03-05', { ...noAnswer, status: 'cancelled' }),
    ];
    expect(of(...activities).attempts).toBe(2);
    expect(of(...activities.reverse()).attempts).toBe(2);
  });

  it('of one who was never reached are all', () => {
    expect(of(done('2026-02-27', noAnswer), done('2026-03-01', noAnswer)).attempts).toBe(2);
  });
});

describe('plans', () => {
  it('the next is the earliest from today on; what passed undone is not', () => {
    expect(of(planned('2026-05-01'), planned('2026-04-02'), planned('2026-03-30')).nextActivityOn).toBe(
      '2026-04-02',
    );
    expect(of(planned('2026-03-31')).nextActivityOn).toBe('2026-03-31');
    expect(of(planned('2026-03-30')).nextActivityOn).toBeNull();
    expect(of(planned('2026-04-02', { status: 'cancelled' })).nextActivityOn).toBeNull();
  });

  it('of today are listed with whoever is to go', () => {
    const found = of(planned('2026-03-31', { id: 'A-7', by: 'a@x' }), planned('2026-04-01'));
    expect(found.plansToday).toEqual([{ activityId: 'A-7', by: 'a@x' }]);
  });

  it('are near from today to six days ahead', () => {
    const at = (days: number): ContactHistory => history({ nextActivityOn: addDays(TODAY, days) });
    expect(nearPlan(at(0), TODAY)).toBe(TODAY);
    expect(nearPlan(at(6), TODAY)).toBe(addDays(TODAY, 6));
    expect(nearPlan(at(7), TODAY)).toBeNull();
  });
});

describe('problems of activities', () => {
  const cases: readonly [string, ActivityFacts][] = [
    ['no customer', done('2026-03-01', { customerId: null })],
    ['unknown customer', done('2026-03-01', { customerId: 'C-9' })],
    ['no status', activityFacts({ status: null })],
    ['done without a day', activityFacts({ status: 'done' })],
    ['planned without a day', activityFacts({ status: 'planned' })],
    ['done in the future', done('2026-04-01')],
    ['done in the future', done('2026-04-01', noAnswer)],
  ];
  it.each(cases)('%s', (kind, activity) => {
    const fine = [done('2026-03-01'), planned('2026-06-01'), activityFacts({ status: 'cancelled' })];
    const { problems } = contactHistories([...fine, activity], ['C-1'], TODAY);
    expect(problems).toEqual([{ kind, index: 3, activityId: 'A-1' }]);
  });
});

describe('all histories', () => {
  const anyDay = fc.integer({ min: -12, max: 12 }).map((n) => addDays(TODAY, n));
  const anyActivity = fc.record({
    id: fc.constantFrom('A-1', 'A-2', null),
    customerId: fc.constantFrom('C-1', 'C-2', 'C-9', null),
    status: fc.constantFrom('planned' as const, 'done' as const, 'cancelled' as const, null),
    dueOn: fc.option(anyDay),
    doneOn: fc.option(anyDay),
    by: fc.constantFrom('a@x', 'B@x', 'b@x', null),
    outcome: fc.constantFrom('positive' as const, 'no answer' as const, null),
    createdOn: fc.option(fc.integer({ min: 0, max: 2 }).map(momentFromMs)),
  });

  it('are the same in any order of the rows', () => {
    const lists = fc
      .array(anyActivity, { maxLength: 12 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(lists, ([list, shuffled]) => {
        const [one, two] = [list, shuffled].map((rows) => contactHistories(rows, ['C-1', 'C-2'], TODAY).of);
        for (const id of ['C-1', 'C-2']) {
          const { lastContactOn, lastContactBy, attempts, nextActivityOn } = one!.get(id)!;
          expect(two!.get(id)).toMatchObject({ lastContactOn, lastContactBy, attempts, nextActivityOn });
        }
      }),
    );
  });

  it('are what a slow count of each customer finds', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 15 }), (list) => {
        const found = contactHistories(list, ['C-1', 'C-2'], TODAY);
        for (const id of ['C-1', 'C-2']) {
          const mine = list.filter((a) => a.customerId === id);
          const reached = mine
            .filter((a) => a.status === 'done' && a.doneOn && a.doneOn <= TODAY && a.outcome !== 'no answer')
            .map((a) => String(a.doneOn));
          const last = [...reached].sort().pop() ?? null;
          const tried = mine.filter(
            (a) =>
              a.status === 'done' &&
              a.outcome === 'no answer' &&
              a.doneOn &&
              a.doneOn <= TODAY &&
              (last === null || a.doneOn > last),
          );
          const ahead = mine
            .filter((a) => a.status === 'planned' && a.dueOn && a.dueOn >= TODAY)
            .map((a) => String(a.dueOn));
          expect(found.of.get(id)).toMatchObject({
            lastContactOn: last,
            attempts: tried.length,
            nextActivityOn: [...ahead].sort()[0] ?? null,
          });
          expect(found.of.get(id)?.plansToday).toHaveLength(ahead.filter((d) => d === TODAY).length);
        }
      }),
    );
  });
});
