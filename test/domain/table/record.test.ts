import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../../src/domain/day';
import type { Cell } from '../../../src/domain/table/cell';
import { newRow, recordReader, recordWriter } from '../../../src/domain/table/record';
import type { AnyTable, FieldOf } from '../../../src/domain/table/table';
import { LANGUAGES } from '../../../src/domain/table/words';
import { allTables } from '../../../src/domain/tables';
import { activities } from '../../../src/domain/tables/activities';
import { contacts } from '../../../src/domain/tables/contacts';
import { customers } from '../../../src/domain/tables/customers';
import { holidays } from '../../../src/domain/tables/holidays';
import { jobs } from '../../../src/domain/tables/jobs';
import { outbox } from '../../../src/domain/tables/outbox';
import { vocabularyOf } from '../../../src/text/languages';
import { anyRecord } from './anyRecord';
import { rulesFor } from './cellRules';

const FIRST_ROW = 3;
const rowOf = (index: number): number => FIRST_ROW + index;

/** Reads rows of cells, each in the order of the fields. */
function readRows<T extends AnyTable, K extends FieldOf<T>>(
  table: T,
  fields: readonly K[],
  rows: readonly (readonly Cell[])[],
): ReturnType<ReturnType<typeof recordReader<T, K>>> {
  const columns = fields.map((_field, at) => rows.map((row) => row[at] ?? ''));
  return recordReader(table, fields, rulesFor(table))(columns, rowOf);
}

describe('rows', () => {
  it('become records, with the row of the sheet beside each', () => {
    const { records, rowNumbers, problems } = readRows(
      customers,
      ['id', 'name', 'tier', 'tags', 'customerSince'],
      [
        ['C-1', 'Acme', 'A 重点', 'big, loyal', '2026/3/31'],
        ['', '', '', '', ''],
        ['', 'Beta', '', '', ''],
      ],
    );
    expect(records).toEqual([
      { id: 'C-1', name: 'Acme', tier: 'A', tags: ['big', 'loyal'], customerSince: '2026-03-31' },
      { id: null, name: 'Beta', tier: null, tags: [], customerSince: null },
    ]);
    expect(rowNumbers).toEqual([3, 5]);
    expect(problems).toEqual([]);
  });

  it('are not made by unticked checkboxes or blanks', () => {
    // PLATFORM 4.13
    const { records } = readRows(
      contacts,
      ['name', 'isPrimary'],
      [
        ['', false],
        [' ', false],
        ['Li', false],
        ['', true],
      ],
    );
    expect(records).toEqual([
      { name: 'Li', isPrimary: false },
      { name: null, isPrimary: true },
    ]);
  });

  it('keep what can be read and report the rest with row, column and what was found', () => {
    const { records, problems } = readRows(
      activities,
      ['customer', 'doneOn', 'minutes'],
      [
        ['Acme', '31/2/26', 30],
        ['Acme', '2026-03-31', -1],
      ],
    );
    expect(records).toEqual([
      { customer: 'Acme', doneOn: null, minutes: 30 },
      { customer: 'Acme', doneOn: '2026-03-31', minutes: null },
    ]);
    expect(problems).toEqual([
      { table: 'activities', row: 3, field: 'doneOn', found: '31/2/26', code: 'not a day' },
      {
        table: 'activities',
        row: 4,
        field: 'minutes',
        found: '-1',
        code: 'too small',
        params: { atLeast: 0 },
      },
    ]);
  });
});

describe('a required field', () => {
  it('that nobody filled is a problem of its row', () => {
    const { problems } = readRows(customers, ['name', 'phone'], [['', '007']]);
    expect(problems).toEqual([{ table: 'customers', row: 3, field: 'name', found: '', code: 'missing' }]);
  });

  it('that cannot be read is one problem and not two', () => {
    const { problems } = readRows(holidays, ['day', 'name'], [['soon', 'Feast']]);
    expect(problems).toEqual([{ table: 'holidays', row: 3, field: 'day', found: 'soon', code: 'not a day' }]);
  });

  it('of a reference is the name that people type, unless its id stands beside it', () => {
    const fields = ['customerId', 'customer', 'kind'] as const;
    const { problems } = readRows(activities, fields, [
      ['', '', 'Call'],
      ['C-1', '', 'Call'],
      ['', 'Acme', 'Call'],
    ]);
    expect(problems).toEqual([
      { table: 'activities', row: 3, field: 'customer', found: '', code: 'missing' },
    ]);
    expect(readRows(activities, ['customerId', 'kind'], [['', 'Call']]).problems).toEqual([]);
  });

  it('is never missed in ids, which the program gives, and in tabs that only the program writes', () => {
    expect(readRows(customers, ['id', 'name'], [['', 'Acme']]).problems).toEqual([]);
    expect(readRows(outbox, ['key', 'to'], [['', 'anna@example.com']]).problems).toEqual([]);
  });
});

describe('a new row', () => {
  it('has a cell for every column, in the words of the workbook', () => {
    const row = newRow(
      customers,
      {
        name: 'Acme',
        tier: 'A',
        contactState: 'due soon',
        customerSince: day('2026-03-31'),
        tags: ['x', 'y'],
      },
      rulesFor(customers, 'zh-CN'),
    );
    expect(Object.keys(row)).toEqual(Object.keys(customers.columns));
    expect(row).toMatchObject({
      id: '',
      name: 'Acme',
      tier: 'A 重点',
      contactState: '即将到期',
      customerSince: new Date('2026-03-30T16:00:00Z'),
      tags: 'x, y',
      notes: '',
    });
  });

  it('writes yes and no as words', () => {
    const write = recordWriter(contacts, ['isPrimary', 'hasLeft'], rulesFor(contacts, 'zh-CN'));
    expect(write({ isPrimary: true, hasLeft: false })).toEqual(['是', '否']);
    expect(write({})).toEqual(['', '']);
  });
});

describe('every record of every tab', () => {
  for (const table of allTables) {
    it(`comes back from its cells as it was, in either language: ${table.name}`, () => {
      const fields = Object.keys(table.columns);
      const records = fc.array(anyRecord(table, vocabularyOf(table)), { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(records, fc.constantFrom(...LANGUAGES), (made, language) => {
          const write = recordWriter(table, fields, rulesFor(table, language));
          const rows = made.map((record) => write(record));
          const columns = fields.map((_field, at) => rows.map((row) => row[at] ?? ''));
          for (const readIn of LANGUAGES) {
            const read = recordReader(table, fields, rulesFor(table, readIn))(columns, rowOf);
            expect(read.problems).toEqual([]);
            expect(read.records).toEqual(made);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('is typed: a field that does not exist does not compile', () => {
    // @ts-expect-error there is no such column
    expect(() => recordReader(jobs, ['colour'], rulesFor(jobs))).toThrow(RangeError);
  });
});
