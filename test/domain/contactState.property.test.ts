import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ActivityFacts, contactHistories } from '../../src/domain/contactHistory';
import { contactState, type CustomerFacts } from '../../src/domain/contactState';
import { type Day, day } from '../../src/domain/day';
import { standardSettings } from '../../src/domain/settings';
import { activityFacts, customerFacts } from './makers';

/*
 * The contact rule once more, written from its text, slowly: it knows a day only as a number on a line (0 is today)
 * and walks from day to day.
 */

const TODAY = day('2024-03-05');
const on = (n: number): Day => day(new Date(Date.UTC(2024, 2, 5 + n)).toISOString().slice(0, 10));

interface Scene {
  readonly ended: boolean;
  readonly tier: 'A' | 'B' | 'C' | null;
  readonly own: number | null;
  readonly since: number | null;
  readonly created: number | null;
  readonly imported: boolean;
  readonly snoozed: number | null;
  readonly activities: readonly {
    readonly status: 'done' | 'planned' | 'cancelled';
    readonly at: number;
    readonly answered: boolean;
  }[];
}

const near = fc.integer({ min: -130, max: 12 });
const scenes: fc.Arbitrary<Scene> = fc.record({
  ended: fc.constantFrom(false, false, false, true),
  tier: fc.constantFrom('A', 'B', 'C', null),
  own: fc.option(fc.constantFrom(1, 2, 3, 7, 14, 15, 30, 100, 0, -1, 2.5), { freq: 2 }),
  since: fc.option(near, { freq: 2 }),
  created: fc.option(fc.integer({ min: -130, max: 0 }), { freq: 4 }),
  imported: fc.boolean(),
  snoozed: fc.option(fc.integer({ min: -3, max: 3 }), { freq: 1 }),
  activities: fc.array(
    fc.record({
      status: fc.constantFrom('done', 'done', 'planned', 'cancelled'),
      at: near,
      answered: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

interface Answer {
  readonly state: string;
  readonly due: number | null;
  readonly days: number | null;
}

function slowly(scene: Scene): Answer {
  let cadence = { A: 30, B: 60, C: 90, none: 90 }[scene.tier ?? 'none'];
  for (let n = 1; n <= 1000; n += 1) if (scene.own === n) cadence = n;

  let start: number | null = null;
  for (let at = -200; at <= 0; at += 1) {
    if (scene.activities.some((a) => a.status === 'done' && a.answered && a.at === at)) start = at;
  }
  const everReached = start !== null;
  if (start === null && scene.since !== null && scene.since <= 0) start = scene.since;
  if (start === null && !scene.imported) start = scene.created;

  let days: number | null = null;
  if (start !== null) {
    days = 0;
    for (let at = start; at < 0; at += 1) days += 1;
  }
  const due = start === null ? null : start + cadence;
  if (scene.ended) return { state: 'paused', due: null, days };
  for (let at = 0; at < 7; at += 1) {
    if (scene.activities.some((a) => a.status === 'planned' && a.at === at))
      return { state: 'planned', due, days };
  }
  if (scene.snoozed !== null && scene.snoozed >= 1) return { state: 'paused', due, days };
  if (due === null) return { state: 'never', due, days };
  if (due < 0) return { state: 'overdue', due, days };
  if (!everReached) return { state: 'never', due, days };
  let window = 7;
  while (window * 2 > cadence) window -= 1;
  for (let ahead = 0; ahead < window; ahead += 1) if (due === ahead) return { state: 'due soon', due, days };
  return { state: 'on track', due, days };
}

it('the contact state of anybody is what a slow walk through the days finds', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(scenes, (scene) => {
      const facts: CustomerFacts = customerFacts({
        status: scene.ended ? 'ended' : 'active',
        tier: scene.tier,
        cadenceDays: scene.own,
        customerSince: scene.since === null ? null : on(scene.since),
        createdOn: scene.created === null ? null : on(scene.created),
        sourceKey: scene.imported ? 'k' : null,
        snoozedUntil: scene.snoozed === null ? null : on(scene.snoozed),
      });
      const activities: ActivityFacts[] = scene.activities.map((a) =>
        activityFacts({
          status: a.status,
          doneOn: a.status === 'planned' ? null : on(a.at),
          dueOn: a.status === 'planned' ? on(a.at) : null,
          outcome: a.answered ? 'neutral' : 'no answer',
        }),
      );
      const past = contactHistories(activities, ['C-1'], TODAY).of.get('C-1')!;
      const found = contactState(facts, past, TODAY, standardSettings);
      const expected = slowly(scene);
      seen.set(expected.state, (seen.get(expected.state) ?? 0) + 1);
      expect({ state: found.state, dueOn: found.dueOn, days: found.days }).toEqual({
        state: expected.state,
        dueOn: expected.due === null ? null : on(expected.due),
        days: expected.days,
      });
    }),
    { numRuns: 3000 },
  );
  // The scenes are such that every state occurs.
  for (const state of ['never', 'on track', 'planned', 'due soon', 'overdue', 'paused']) {
    expect(seen.get(state) ?? 0).toBeGreaterThan(0);
  }
});
