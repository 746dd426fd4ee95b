import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contactState, type CustomerFacts } from '../../../src/domain/contactState';
import type { ContactHistory } from '../../../src/domain/contactHistory';
import { addDays, type Day, day, daysBetween } from '../../../src/domain/day';
import { settingRules, standardSettings, isSettingKey } from '../../../src/domain/settings';
import { highlightFormula } from '../../../src/domain/table/highlightFormula';
import { columnOrder, type Highlight, type Look } from '../../../src/domain/table/table';
import { customers } from '../../../src/domain/tables/customers';
import { vocabularyOf } from '../../../src/text/languages';
import { columnLetters } from '../../../workbench/store/formula/area';
import type { CellInput } from '../../../workbench/store/formula/context';
import { contextOver, TODAY as TODAY_SERIAL, valueOf } from '../../store/formula/sheetsForTests';
import { customerFacts, history } from '../makers';

const TODAY = day('2026-03-14');
const order = columnOrder(customers);
const serial = (of: Day): number => TODAY_SERIAL + daysBetween(TODAY, of);

type Cells = Readonly<Partial<Record<string, CellInput>>>;

/** The rule that decides: the first that holds (PLATFORM 4.20). */
function holdingFor(cells: Cells, field: string): Highlight | undefined {
  const row = order.map((key) => cells[key] ?? null);
  const context = contextOver({ Customers: [[...order], [...order], row] }, 3, 1);
  return customers.highlights.find((highlight) => {
    if (highlight.fields !== undefined && !highlight.fields.some((named) => named === field)) return false;
    const formula = highlightFormula(highlight, customers, vocabularyOf(customers), {
      cell: (key) => `$${columnLetters(order.findIndex((known) => known === key) + 1)}3`,
      setting: (key) => (isSettingKey(key) ? String(settingRules[key].standard) : key),
    });
    return valueOf(formula, context) === true;
  });
}

/** The look of a row, or of one of its cells. */
function lookOf(cells: Cells, field = 'name'): Look | null {
  return holdingFor(cells, field)?.look ?? null;
}

/** What the sheet shows today of a customer that the last nightly job saw some days ago. */
function shownToday(facts: CustomerFacts, past: ContactHistory, lastRun: Day): Look | null {
  const atNight = contactState(facts, past, lastRun, standardSettings);
  const day_ = (of: Day | null): CellInput => (of === null ? null : serial(of));
  return lookOf({
    name: 'Acme',
    status: facts.status === 'ended' ? '已终止合作' : 'Active',
    tier: facts.tier,
    snoozedUntil: day_(facts.snoozedUntil),
    lastContactOn: day_(past.lastContactOn),
    nextActivityOn: day_(past.nextActivityOn),
    contactDueOn: day_(atNight.dueOn),
  });
}

const lookOfState = { planned: 'planned', overdue: 'overdue', 'due soon': 'due soon' } as const;

describe('the colour of a customer', () => {
  it('is red the day after the due date, also when no job has run since, and not on it', () => {
    const past = history({ lastContactOn: addDays(TODAY, -90) });
    const lastRun = addDays(TODAY, -30);
    expect(shownToday(customerFacts(), past, lastRun)).toBe('due soon');
    expect(shownToday(customerFacts(), { ...past, lastContactOn: addDays(TODAY, -91) }, lastRun)).toBe(
      'overdue',
    );
  });

  it('is that of the contact rule on every day, however long ago the last job ran', () => {
    // Contact and adoption lie so many days before the last run; a plan and the end of a snooze are around today.
    const before = fc.option(fc.integer({ min: 0, max: 110 }), { nil: null });
    const around = fc.option(
      fc.integer({ min: -9, max: 20 }).map((days) => addDays(TODAY, days)),
      { nil: null },
    );
    const facts = fc.record({
      status: fc.constantFrom('active' as const, 'ended' as const, null),
      tier: fc.constantFrom('A' as const, 'C' as const, null),
      cadenceDays: fc.constantFrom(null, 1, 5, 13, 60),
      snoozedUntil: around,
    });
    const runs = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(facts, before, before, around, runs, (some, contacted, adopted, plan, ago) => {
        const lastRun = addDays(TODAY, -ago);
        const dayBefore = (days: number | null): Day | null =>
          days === null ? null : addDays(lastRun, -days);
        const customer = customerFacts({ ...some, customerSince: dayBefore(adopted) });
        const lastContactOn = dayBefore(contacted);
        const seenOn = (on: Day): ContactHistory =>
          history({ lastContactOn, nextActivityOn: plan !== null && plan >= on ? plan : null });
        const { state } = contactState(customer, seenOn(TODAY), TODAY, standardSettings);
        const expected = state in lookOfState ? lookOfState[state as keyof typeof lookOfState] : null; // a key of it
        expect(shownToday(customer, seenOn(lastRun), lastRun)).toBe(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves the tier and the purchase date to rules of their own', () => {
    const late = { contactDueOn: TODAY_SERIAL - 5, tier: 'A 重点', lastPurchaseOn: TODAY_SERIAL - 91 };
    expect(lookOf(late)).toBe('overdue');
    expect(lookOf(late, 'tier')).toBe('overdue');
    expect(holdingFor(late, 'tier')?.bold).toBe(true);
    expect(lookOf({ tier: 'A 重点' }, 'tier')).toBe('important');
    expect(holdingFor({ ...late, tier: 'C 一般' }, 'tier')?.bold).toBeUndefined();
    expect(lookOf(late, 'lastPurchaseOn')).toBe('at risk');
    expect(lookOf({ ...late, lastPurchaseOn: TODAY_SERIAL - 90 }, 'lastPurchaseOn')).toBe('overdue');
    expect(lookOf({ tier: 'B 次重点' }, 'tier')).toBeNull();
    expect(lookOf({ satisfaction: 2 }, 'satisfaction')).toBe('problem');
    expect(lookOf({ satisfaction: 3, recommend: 6 }, 'recommend')).toBe('problem');
  });
});
