import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ListSpec, RowSpec } from './changeLists';
import { laidSheet, type TestSheet } from './sheet';

const text = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    '007',
    '=1+1',
    "'s-Hertogenbosch",
    "''x",
    '1/2',
    'TRUE',
    '-5',
    '+86 138',
    '@x',
    'two\nlines',
    '张三 😀',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((value) => value.trim() === value && value !== ''),
);
const day = fc.option(fc.constantFrom('2024-02-29', '2025-03-30', '2025-10-26', '1999-12-31'));
const number = fc.option(fc.integer({ min: 0, max: 10_000 }));
const people = fc.option(fc.constantFrom('ann@example.com', 'bo@example.com'));
const tags = fc.constantFrom([], ['a'], ['a', 'b c']);

const customerValues = fc.record(
  {
    name: fc.constantFrom('Ada', '=Bea', '007 Ltd'),
    phone: text,
    notes: text,
    status: fc.option(fc.constantFrom('potential', 'active', 'ended')),
    owner: people,
    customerSince: day,
    cadenceDays: number,
    tags,
    source: fc.option(fc.constantFrom('referral', 'a friend')),
    lastContactOn: day,
  },
  { requiredKeys: ['name'] },
);
const activityValues = fc.record(
  {
    customer: text,
    customerId: fc.constantFrom('C-00000001', null),
    kind: fc.constantFrom('visit', 'call', null),
    doneOn: day,
    expense: number,
    summary: text,
  },
  { requiredKeys: ['kind'] },
);
const id = fc.integer({ min: 0, max: 999_999 }).map((value) => String(value).padStart(8, '0'));
const row = fc.nat(30);

const rowSpec: fc.Arbitrary<RowSpec> = fc.oneof(
  fc.record({
    kind: fc.constant('update' as const),
    table: fc.constant('customers'),
    row,
    values: customerValues,
  }),
  fc.record({
    kind: fc.constant('update' as const),
    table: fc.constant('activities'),
    row,
    values: activityValues,
  }),
  fc.record({
    kind: fc.constant('new' as const),
    table: fc.constant('customers'),
    id: id.map((part) => `C-${part}`),
    values: customerValues,
  }),
  fc.record({
    kind: fc.constant('new' as const),
    table: fc.constant('activities'),
    id: id.map((part) => `A-${part}`),
    values: activityValues,
  }),
  fc.record({ kind: fc.constant('gone' as const), table: fc.constant('activities'), row }),
);

const list: fc.Arbitrary<ListSpec> = fc.record({
  rows: fc.array(rowSpec, { minLength: 1, maxLength: 4 }),
  wrong: fc.option(fc.nat(20), { freq: 4 }),
});

function filledSheet(switches: Parameters<typeof laidSheet>[0]): TestSheet {
  const sheet = laidSheet(switches);
  sheet.append(
    'customers',
    Array.from({ length: 8 }, (_, index) => ({ name: `Customer ${index}`, phone: `00${index}` })),
  );
  sheet.append(
    'activities',
    Array.from({ length: 6 }, (_, index) => ({
      customerId: 'C-00000001',
      customer: 'X',
      kind: 'call',
      minutes: index + 1,
    })),
  );
  return sheet;
}

const LISTS_AT_ONCE = 50;

describe('a list of changes', () => {
  it('is made, undone and made again, 1,000 random ones; the sheet is each time as it was', () => {
    let lists = 0;
    fc.assert(
      fc.property(
        fc.array(list, { minLength: LISTS_AT_ONCE, maxLength: LISTS_AT_ONCE }),
        fc.constantFrom('formula' as const, 'text' as const),
        fc.constantFrom('hidden' as const, 'visible' as const),
        (many, textCellFormula, textCellApostrophe) => {
          const sheet = filledSheet({
            switches: { textCellFormula, textCellApostrophe },
            zone: 'Europe/Berlin',
          });
          lists += many.length;
          expect((sheet.call('applyLists', many) as string[]).slice(0, 1)).toEqual([]); // what the entry returns
        },
      ),
      { numRuns: 1000 / LISTS_AT_ONCE, endOnFailure: true, seed: 7 },
    );
    expect(lists).toBe(1000);
  }, 120_000);
});
