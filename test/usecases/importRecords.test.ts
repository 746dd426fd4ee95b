import { describe, expect, it } from '@jest/globals';
import { activities } from '../../src/domain/tables/activities';
import { contacts } from '../../src/domain/tables/contacts';
import { customers } from '../../src/domain/tables/customers';
import { holidays } from '../../src/domain/tables/holidays';
import { settings } from '../../src/domain/tables/settings';
import { team } from '../../src/domain/tables/team';
import { file, importInto, inShort } from '../support/importing';
import { MemoryTables } from '../support/memoryTables';

const customerFile = (rows: string[][], header = ['name', 'owner', 'last']) => ({
  sources: [file('customers.csv', header, rows)],
  parts: [
    { tab: 'customers', source: 0, columns: Object.fromEntries(header.map((name) => [fieldOf(name), name])) },
  ],
});

function fieldOf(header: string): string {
  return header === 'last' ? 'lastContactOn' : header;
}

const visitFile = (rows: string[][]) => ({
  sources: [file('visits.csv', ['customer', 'day', 'outcome'], rows)],
  parts: [
    {
      tab: 'activities',
      source: 0,
      columns: { customer: 'customer', doneOn: 'day', outcome: 'outcome', status: { value: 'done' } },
    },
  ],
});

describe('a customer list', () => {
  it('is taken once, however often it is imported', () => {
    const tables = new MemoryTables();
    const request = customerFile([
      ['Acme', '', ''],
      ['Bolt', '', ''],
    ]);
    expect(importInto(tables, request).imported).toEqual({ customers: 2, takenOver: 0 });
    const again = importInto(tables, request);
    expect(again.imported).toEqual({ customers: 0, takenOver: 0 });
    expect(again.alreadyThere['customers']).toBe(2);
    expect(tables.of(customers)).toHaveLength(2);
  });

  it('does not double a customer that was typed by hand, whatever its capitals', () => {
    const tables = new MemoryTables();
    tables.append(customers, [{ name: 'ACME ' }]);
    expect(importInto(tables, customerFile([['Acme', '', '']])).alreadyThere['customers']).toBe(1);
  });

  it('does not double a customer that was renamed after it was imported, and its visits find it', () => {
    const tables = new MemoryTables();
    const both = {
      sources: [
        ...customerFile([['Acme', '', '']]).sources,
        ...visitFile([['Acme', '2026-01-05', '']]).sources,
      ],
      parts: [
        { tab: 'activities', source: 1, columns: { customer: 'customer', doneOn: 'day' } },
        { tab: 'customers', source: 0, columns: { name: 'name' } },
      ],
    };
    importInto(tables, both);
    tables.of(customers)[0]!['name'] = 'Acme Holding';
    expect(importInto(tables, both).imported).toEqual({ customers: 0, activities: 0 });
    const late = {
      ...both,
      sources: [both.sources[0], file('new.csv', ['customer', 'day'], [['Acme', '2026-02-05']])],
    };
    expect(importInto(tables, late).imported['activities']).toBe(1);
    expect(tables.of(activities).at(-1)).toMatchObject({
      customer: 'Acme Holding',
      customerId: tables.of(customers)[0]!['id'],
    });
  });

  it('makes equal rows one, and rejects the second of two that differ, naming the line of the first', () => {
    const rows = ['Oslo', 'Oslo', 'Rome'].map((city) => ['Acme', city]);
    const result = importInto(new MemoryTables(), customerFile(rows, ['name', 'city']));
    expect(result.imported['customers']).toBe(1);
    expect(result.rejected).toMatchObject([
      { file: 'customers.csv', line: 4, problems: [{ code: 'same key as line', params: { line: 2 } }] },
    ]);
  });

  it('rejects the second of two that differ also where the first has faults of its own; equal faulty ones are one', () => {
    const rows = [
      ['Acme', 'Z'],
      ['Acme', 'B'],
      ['Bolt', 'Z'],
      ['Bolt', 'Z'],
      ['Bolt', 'Y'],
    ];
    const result = importInto(new MemoryTables(), customerFile(rows, ['name', 'tier']));
    expect(result.imported['customers']).toBe(0);
    expect(inShort(result.rejected)).toEqual([
      'customers.csv 2: tier not a choice',
      'customers.csv 3: name same key as line',
      'customers.csv 4: tier not a choice',
      'customers.csv 6: tier not a choice',
      'customers.csv 6: name same key as line',
    ]);
  });

  it('is taken with a problem where an owner is unknown, a day lies ahead or a cadence makes no sense', () => {
    const tables = new MemoryTables();
    const header = ['name', 'owner', 'customerSince', 'cadenceDays'];
    const result = importInto(
      tables,
      customerFile(
        [
          ['Acme', 'who@x.com', '2026-04-01', '1.5'],
          ['Bolt', 'WHO@x.com', '2026-03-31', 'often'],
        ],
        header,
      ),
    );
    expect(result.imported).toEqual({ customers: 2 });
    expect(inShort(result.warnings)).toEqual([
      'customers.csv 2: cadenceDays bad cadence',
      'customers.csv 2: customerSince future day',
      'customers.csv 2: owner unknown person',
      'customers.csv 3: cadenceDays bad cadence',
    ]);
    expect(result.warnings[0]?.problems.find(({ code }) => code === 'unknown person')?.params).toEqual({
      rows: 2,
    });
    expect(tables.of(customers).map((row) => row['cadenceDays'])).toEqual([null, null]);
    expect(tables.of(customers)[0]!['owner']).toBe('who@x.com');
  });

  it('brings a last contact along as an activity that nobody made, only where it is later than every known one', () => {
    const tables = new MemoryTables();
    importInto(
      tables,
      customerFile([
        ['Acme', '', ''],
        ['Bolt', '', ''],
      ]),
    );
    importInto(
      tables,
      visitFile([
        ['Acme', '2026-02-01', ''],
        ['Bolt', '2026-02-01', 'no answer'],
      ]),
    );
    const list = customerFile([
      ['Acme', '', '2026-01-15'],
      ['Bolt', '', '2026-01-15'],
      ['Cask', '', '2026-03-01'],
    ]);
    const result = importInto(tables, list);
    expect(result.imported).toEqual({ customers: 1, takenOver: 2 });
    expect(tables.of(activities).slice(2)).toMatchObject([
      {
        customer: 'Bolt',
        kind: 'other',
        status: 'done',
        doneOn: '2026-01-15',
        by: null,
        summary: 'taken over',
      },
      { customer: 'Cask', doneOn: '2026-03-01', by: null },
    ]);
    expect(importInto(tables, list).imported).toEqual({ customers: 0, takenOver: 0 });
  });

  it('says every fault of a row, and rejects no other row for it', () => {
    const header = ['name', 'email', 'tier', 'turnover', 'lastPurchaseOn'];
    const result = importInto(
      new MemoryTables(),
      customerFile(
        [
          ['', 'nowhere', 'Z', 'much', '03/04/2026'],
          ['Acme', '', '', '', ''],
        ],
        header,
      ),
    );
    expect(inShort(result.rejected)).toEqual([
      'customers.csv 2: email not an email',
      'customers.csv 2: tier not a choice',
      'customers.csv 2: turnover not a number',
      'customers.csv 2: lastPurchaseOn ambiguous day',
      'customers.csv 2: name missing',
    ]);
    expect(result.imported['customers']).toBe(1);
  });

  it('is read in any language, with tier 重点 and several tags at 、', () => {
    const tables = new MemoryTables();
    const header = ['name', 'status', 'tier', 'tags', 'phone'];
    importInto(tables, customerFile([['海尔', '现有客户', '重点', '家电、青岛', '007']], header), {
      language: 'zh-CN',
    });
    expect(tables.of(customers)[0]).toMatchObject({
      status: 'active',
      tier: 'A',
      tags: ['家电', '青岛'],
      phone: '007',
    });
  });

  it('keeps texts as they stand in the file, signs and line breaks included', () => {
    const tables = new MemoryTables();
    const notes = ['=IMPORTXML("x")', "''x", ' 1e5', 'a\nb 😀 ＡＢ'];
    importInto(
      tables,
      customerFile(
        notes.map((note, at) => [`C${at}`, note]),
        ['name', 'notes'],
      ),
    );
    expect(tables.of(customers).map((row) => row['notes'])).toEqual(notes);
  });
});

describe('a row with more cells than the header', () => {
  it('is rejected, because its values stand in the wrong columns; one with fewer is taken with a warning', () => {
    const result = importInto(
      new MemoryTables(),
      customerFile([['Acme', 'Inc', '', 'x'], ['Bolt'], ['Cask', '', '', '']]),
    );
    expect(inShort(result.rejected)).toContain('customers.csv 2:  too many cells');
    expect(inShort(result.warnings)).toEqual(['customers.csv 3:  too few cells']);
    expect(result.imported['customers']).toBe(2);
  });
});

describe('a list of visits', () => {
  function withCustomers(): MemoryTables {
    const tables = new MemoryTables();
    importInto(
      tables,
      customerFile([
        ['Acme', '', ''],
        ['Bolt', '', ''],
      ]),
    );
    return tables;
  }

  it('finds customers by id, else by name, and rejects those that are blank, unknown or ambiguous', () => {
    const tables = withCustomers();
    tables.append(customers, [{ name: 'Twin' }, { name: 'twin' }]);
    const id = String(tables.of(customers)[1]!['id']);
    const day = '2026-01-05';
    const result = importInto(
      tables,
      visitFile([
        [id, day, ''],
        ['acme', day, ''],
        ['', day, ''],
        ['Zeta', day, ''],
        ['Twin', day, ''],
        ['Acme', '', ''],
      ]),
    );
    expect(tables.of(activities).map((row) => row['customer'])).toEqual(['Bolt', 'Acme']);
    expect(inShort(result.rejected)).toEqual([
      'visits.csv 4: customer missing',
      'visits.csv 5: customer unknown reference',
      'visits.csv 6: customer ambiguous reference',
      'visits.csv 7: day done without a day',
    ]);
  });

  it('keeps equal rows apart, and knows each of them when the file comes again in another order', () => {
    const tables = withCustomers();
    const rows = [
      ['Acme', '2026-01-05', ''],
      ['Bolt', '2026/1/6', ''],
      ['Acme', '20260105', ''],
    ];
    expect(importInto(tables, visitFile(rows)).imported).toEqual({ activities: 3 });
    expect(importInto(tables, visitFile([...rows].reverse())).imported).toEqual({ activities: 0 });
    expect(importInto(tables, visitFile([...rows, rows[0]!])).imported).toEqual({ activities: 1 });
  });

  it('gives every row of one import the same Created on', () => {
    const tables = withCustomers();
    importInto(
      tables,
      visitFile([
        ['Acme', '2026-01-05', ''],
        ['Bolt', '2026-01-05', ''],
      ]),
    );
    expect(new Set(tables.of(activities).map((row) => row['createdOn']))).toEqual(
      new Set(['2026-03-31T09:30:00.000Z']),
    );
  });

  it('takes a done day that lies ahead with a problem, and one of today without', () => {
    const result = importInto(
      withCustomers(),
      visitFile([
        ['Acme', '2026-03-31', ''],
        ['Acme', '2026-04-01', ''],
      ]),
    );
    expect(result.imported).toEqual({ activities: 2 });
    expect(inShort(result.warnings)).toEqual(['visits.csv 3: day future day']);
  });

  it('rejects a plan without its day, and takes a row with a day and no status as done', () => {
    const tables = withCustomers();
    const header = ['customer', 'status', 'plan', 'done'];
    const result = importInto(tables, {
      sources: [
        file('v.csv', header, [
          ['Acme', '计划中', '', ''],
          ['Acme', '', '', '2026-01-05'],
          ['Acme', '', '', ''],
        ]),
      ],
      parts: [
        {
          tab: 'activities',
          source: 0,
          columns: { customer: 'customer', status: 'status', dueOn: 'plan', doneOn: 'done' },
        },
      ],
    });
    expect(inShort(result.rejected)).toEqual(['v.csv 2: plan planned without a day']);
    expect(tables.of(activities).map((row) => row['status'])).toEqual(['done', null]);
    expect(inShort(result.warnings)).toEqual(['v.csv 4: status no status']);
  });

  it('finds the customer that was typed today and has no id yet: it gets one', () => {
    const tables = new MemoryTables();
    tables.append(customers, [{ name: 'Fresh' }]);
    tables.of(customers)[0]!['id'] = null;
    expect(importInto(tables, visitFile([['Fresh', '2026-01-05', '']])).imported).toEqual({ activities: 1 });
    expect(tables.of(activities)[0]!['customerId']).toBe(tables.of(customers)[0]!['id']);
  });

  it('points to the contact persons of its own customer, whatever the order of the columns', () => {
    const tables = withCustomers();
    const result = importInto(tables, {
      sources: [
        file(
          'people.csv',
          ['who', 'of'],
          [
            ['Li', 'Acme'],
            ['Li', 'Bolt'],
            ['Wang', 'Acme'],
          ],
        ),
        file(
          'v.csv',
          ['customer', 'with', 'done'],
          [
            ['Acme', 'Li、Wang', '2026-01-05'],
            ['Bolt', 'Wang', '2026-01-05'],
          ],
        ),
      ],
      parts: [
        { tab: 'activities', source: 1, columns: { contacts: 'with', customer: 'customer', doneOn: 'done' } },
        { tab: 'contacts', source: 0, columns: { name: 'who', customer: 'of' } },
      ],
    });
    const [liOfAcme, , wang] = tables.of(contacts).map((row) => row['id']);
    expect(tables.of(activities).map((row) => row['contactsIds'])).toEqual([[liOfAcme, wang], []]);
    expect(inShort(result.warnings)).toEqual(['v.csv 3: with unknown reference']);
  });
});

describe('the team', () => {
  it('is known by address without regard to capitals, and its blanks are filled', () => {
    const tables = new MemoryTables();
    const request = {
      sources: [
        file(
          'team.csv',
          ['name', 'boss'],
          [
            ['Ann Lee', 'Bo Ek'],
            ['ANN LEE', 'Bo Ek'],
            ['Bo Ek', ''],
          ],
        ),
      ],
      parts: [
        {
          tab: 'team',
          source: 0,
          columns: { email: { template: '{name}@Example.com' }, manager: { template: '{boss}@example.com' } },
        },
      ],
    };
    expect(importInto(tables, request).imported).toEqual({ team: 2 });
    expect(tables.of(team)).toMatchObject([
      {
        email: 'ann.lee@example.com',
        manager: 'bo.ek@example.com',
        active: true,
        digest: 'daily',
        role: 'rep',
      },
      { email: 'bo.ek@example.com', manager: null },
    ]);
  });

  it('is also found by name, where only one bears it', () => {
    const tables = new MemoryTables();
    tables.append(team, [
      { email: 'li@x.com', name: '李明' },
      { email: 'a@x.com', name: 'Sam' },
      { email: 'b@x.com', name: 'Sam' },
    ]);
    const result = importInto(
      tables,
      customerFile([
        ['Acme', '李明', ''],
        ['Bolt', 'Sam', ''],
      ]),
    );
    expect(tables.of(customers).map((row) => row['owner'])).toEqual(['li@x.com', 'Sam']);
    expect(inShort(result.warnings)).toEqual(['customers.csv 3: owner unknown person']);
  });
});

describe('holidays and settings', () => {
  it('are known by day and by key; settings are changed where they stand', () => {
    const tables = new MemoryTables();
    tables.append(settings, [
      { key: 'cadenceA', value: '30' },
      { key: 'workingDays', value: 'mon-fri' },
    ]);
    const request = {
      sources: [
        file(
          'h.csv',
          ['day', 'kind'],
          [
            ['2026-05-01', ''],
            ['2026-05-09', '班'],
          ],
        ),
        file(
          's.csv',
          ['k', 'v'],
          [
            ['cadenceA', '20'],
            ['workingDays', 'mon, tue, wed, thu, fri'],
            ['cadenceB', '0'],
            ['colour', 'red'],
          ],
        ),
      ],
      parts: [
        { tab: 'settings', source: 1, columns: { key: 'k', value: 'v' } },
        { tab: 'holidays', source: 0, columns: { day: 'day', kind: 'kind' } },
      ],
    };
    const result = importInto(tables, request);
    expect(result.imported).toEqual({ holidays: 2, settings: 1 });
    expect(result.alreadyThere).toEqual({ holidays: 0, settings: 1 });
    expect(inShort(result.rejected)).toEqual(['s.csv 4: v bad setting', 's.csv 5: k bad setting']);
    expect(tables.of(settings).map((row) => row['value'])).toEqual(['20', 'mon-fri']);
    expect(tables.of(holidays).map((row) => row['kind'])).toEqual(['off', 'workday']);
    expect(importInto(tables, request).imported).toEqual({ holidays: 0, settings: 0 });
  });
});

describe('instructions that cannot be followed', () => {
  it('import nothing at all, because rows taken by half of them would come double once they are mended', () => {
    const tables = new MemoryTables();
    const [source] = customerFile([['Acme', '', '']]).sources;
    const result = importInto(tables, {
      sources: [source],
      parts: [
        {
          tab: 'customers',
          source: 0,
          columns: { name: 'name', contactState: 'owner', colour: 'owner', id: 'owner' },
        },
        { tab: 'jobs', source: 0, columns: { job: 'name' } },
        { tab: 'team', source: 0, columns: { name: 'name' } },
      ],
    });
    expect(result.mistakes.map(({ tab, field, code }) => [tab, field, code])).toEqual([
      ['customers', 'contactState', 'cannot be imported'],
      ['customers', 'colour', 'unknown field'],
      ['customers', 'id', 'cannot be imported'],
      ['jobs', null, 'unknown tab'],
      ['team', 'email', 'key not mapped'],
    ]);
    expect(tables.calls).toEqual([]);
  });
});

describe('an import that dies half-way', () => {
  it('is completed by running it again, without anything double', () => {
    const tables = new MemoryTables();
    const request = {
      sources: [
        ...customerFile([
          ['Acme', '', ''],
          ['Bolt', '', ''],
        ]).sources,
        ...visitFile([
          ['Acme', '2026-01-05', ''],
          ['Acme', '2026-01-05', ''],
        ]).sources,
      ],
      parts: [
        { tab: 'customers', source: 0, columns: { name: 'name' } },
        { tab: 'activities', source: 1, columns: { customer: 'customer', doneOn: 'day' } },
      ],
    };
    tables.beforeAppend = (table, records) => {
      if (table.name !== 'activities') return;
      tables.beforeAppend = () => undefined;
      tables.append(activities, [
        records[0] as Parameters<typeof tables.append<typeof activities>>[1][number],
      ]); // one of its own
      throw new Error('cut off');
    };
    expect(() => importInto(tables, request)).toThrow('cut off');
    const again = importInto(tables, request);
    expect(again.imported).toEqual({ customers: 0, activities: 1 });
    expect(again.alreadyThere).toEqual({ customers: 2, activities: 1 });
    expect(tables.of(activities)).toHaveLength(2);
  });
});

describe('each tab', () => {
  it('is read once and written once, however many rows and mappings there are', () => {
    const tables = new MemoryTables();
    const rows = Array.from({ length: 500 }, (_row, at) => [`C${at}`, '', '2026-01-05']);
    const list = customerFile(rows);
    const visits = visitFile(rows.map(([name]) => [name!, '2026-01-02', '']));
    importInto(tables, {
      sources: [...list.sources, ...visits.sources],
      parts: [
        ...list.parts,
        ...list.parts,
        { ...visits.parts[0], source: 1 },
        { ...visits.parts[0], source: 1 },
      ],
    });
    expect(tables.calls).toEqual([
      'read team',
      'read customers',
      'append customers',
      'read activities',
      'append activities',
    ]);
    expect(tables.of(activities)).toHaveLength(1500);
  });
});
