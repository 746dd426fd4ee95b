import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { activities } from '../../src/domain/tables/activities';
import { customers } from '../../src/domain/tables/customers';
import { contents, file, importInto } from '../support/importing';
import { MemoryTables } from '../support/memoryTables';

const cell = fc.constantFrom(
  '',
  'Acme',
  'acme ',
  'Bolt',
  '2026-01-05',
  '2026/1/5',
  '5.1.2026',
  '31/12/2025',
  'Z',
);
const customerRow = fc
  .tuple(fc.constantFrom('', 'Acme', 'Bolt', 'Cask', '海尔'), fc.constantFrom('', 'Oslo'))
  .map((row) => [...row]);
const visitRow = fc.tuple(cell, cell, cell).map((row) => [...row]);

function request(names: string[][], visits: string[][]): unknown {
  return {
    sources: [file('c.csv', ['name', 'city'], names), file('v.csv', ['customer', 'done', 'plan'], visits)],
    parts: [
      { tab: 'activities', source: 1, columns: { customer: 'customer', doneOn: 'done', dueOn: 'plan' } },
      { tab: 'customers', source: 0, columns: { name: 'name' } },
    ],
  };
}

const bothTabs = (tables: MemoryTables): string[] =>
  [customers, activities].flatMap((table) => contents(tables, table));

describe('whatever the rows of a file', () => {
  it('importing them twice adds nothing', () => {
    fc.assert(
      fc.property(fc.array(customerRow), fc.array(visitRow), (names, visits) => {
        const tables = new MemoryTables();
        const first = importInto(tables, request(names, visits));
        const before = bothTabs(tables);
        const second = importInto(tables, request(names, visits));
        expect(second.imported).toEqual({ customers: 0, activities: 0 });
        expect(second.alreadyThere).toEqual(first.imported);
        expect(second.rejected).toEqual(first.rejected);
        expect(bothTabs(tables)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('their order makes no difference to what is taken', () => {
    const shuffled = (rows: fc.Arbitrary<string[]>): fc.Arbitrary<[string[][], string[][]]> =>
      fc
        .array(rows)
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled(customerRow), shuffled(visitRow), ([names, otherNames], [visits, otherVisits]) => {
        const [one, other] = [new MemoryTables(), new MemoryTables()];
        importInto(one, request(names, visits));
        importInto(other, request(otherNames, otherVisits));
        expect(bothTabs(other)).toEqual(bothTabs(one));
      }),
      { numRuns: 300 },
    );
  });

  it('importing them in two halves, in any order, ends as importing them at once, but for equal rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(9))), fc.nat(40), (pairs, at) => {
        const visits = pairs
          .filter(([x, y], index) => pairs.findIndex(([a, b]) => a === x && b === y) === index)
          .map(([name, digit]) => [
            `C${name % 4}`,
            `2025-01-0${Math.max(1, digit)}`,
            `2026-02-${10 + (name % 19)}`,
          ]);
        const distinct = [...new Map(visits.map((row) => [row.join(), row])).values()];
        const names = [['C0'], ['C1'], ['C2'], ['C3']].map(([name]) => [name!, '']);
        const [halves, whole] = [new MemoryTables(), new MemoryTables()];
        importInto(halves, request(names, distinct.slice(at)));
        importInto(halves, request(names, distinct));
        importInto(whole, request(names, distinct));
        expect(bothTabs(halves)).toEqual(bothTabs(whole));
      }),
      { numRuns: 100 },
    );
  });
});
