import { describe, expect, it } from '@jest/globals';
import { blockArea } from '../../workbench/store/formula/area';
import { sortCells } from '../../workbench/store/workbook/edits';
import type { World } from '../../workbench/store/world';
import { type Company, companyWorld, copyOf } from '../support/product';
import { columnOf, rowsOf, sheetOf, type TabName } from '../support/sheetReading';
import { ANN, BOB, CHO, dayBefore } from '../support/smallCompany';
import { contradictionsOf, customersOf, newsOf, nightAt } from './nightUnderTest';

const EVENING = '2026-01-06T06:30:00Z';
const NUMBERS = Array.from({ length: 60 }, (_, index) => index);
const REPS = [ANN, BOB, CHO];

/** So many customers that their columns are read in several trips; all differ in what decides about them. */
function manyCustomers(): Company {
  const rep = (index: number): string => REPS[index % 3] ?? '';
  const name = (index: number): string => `Customer ${String((index * 37) % 60).padStart(2, '0')}`;
  return {
    team: REPS.map((email) => ({ email, role: 'rep' })),
    customers: NUMBERS.map((index) => ({
      name: name(index),
      owner: rep(index),
      status: index % 7 === 0 ? 'ended' : 'active',
      ...(index % 5 === 0 ? { snoozedUntil: '2026-02-01' } : {}),
      ...(index % 4 === 0 ? { cadenceDays: '30' } : {}),
      ...(index % 3 === 0 ? { tier: 'A' } : {}),
    })),
    activities: NUMBERS.map((index) => {
      return {
        customer: name(index),
        status: 'done',
        doneOn: dayBefore(20 + ((index * 13) % 90)),
        by: rep(index),
      };
    }),
  };
}

function sort(world: World, tab: TabName, field: string): void {
  const sheet = sheetOf(world, tab);
  const area = blockArea(3, 1, rowsOf(world, tab).length, sheet.axes.columns.count);
  sortCells(world, ANN, sheet.id, area, [{ col: columnOf(world, tab, field), ascending: false }]);
}

const eve = companyWorld(manyCustomers());
const whole = copyOf(eve);
/** From reading the team to what is written first. */
const reading: number[] = [];
nightAt(whole, EVENING, {
  before: (method, { meter }) => {
    if (method === 'Range.getValues' || method === 'Sheet.getRange') reading.push(meter.calls);
  },
});
const right = { customers: customersOf(whole), news: newsOf(whole).sort() };

describe.each<[TabName, string]>([
  ['customers', 'name'],
  ['activities', 'doneOn'],
])('%s that a person sorts while the night reads them', (tab, field) => {
  it('are not mixed up: nobody is told of a customer what is another’s', () => {
    const wrong: string[] = [];
    for (const call of reading.slice(0, 70)) {
      const world = copyOf(eve);
      nightAt(world, EVENING, {
        before: (_method, { meter }) => {
          if (meter.calls === call) sort(world, tab, field);
        },
      });
      const told = newsOf(world).sort();
      const others = told.filter((one) => !right.news.includes(one));
      if (others.length > 0) wrong.push(`${call}: told ${others.join(', ')}`);
      const lost = right.news.filter((one) => !told.includes(one));
      if (lost.length > 0) wrong.push(`${call}: did not tell ${lost.join(', ')}`);
      const customers = customersOf(world);
      const mixed = Object.keys(right.customers).filter(
        (name) => JSON.stringify(customers[name]) !== JSON.stringify(right.customers[name]),
      );
      if (mixed.length > 0) wrong.push(`${call}: ${mixed.join(', ')}`);
      wrong.push(...contradictionsOf(world).map((fault) => `${call}: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });
});
