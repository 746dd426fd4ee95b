import { describe, expect, it } from '@jest/globals';
import type { Change } from '../../src/domain/table/change';
import { applyEdit, type PersonEdit } from '../../workbench/host/edits';
import { gridArea } from '../../workbench/store/workbook/cells';
import { sortArea } from '../../workbench/store/workbook/sort';
import { isTrip } from '../../workbench/store/trips';
import type { World } from '../../workbench/store/world';
import { beforeTrip, laidSheet, type Record, TestSheet } from './sheet';

const FIELDS = ['id', 'name', 'phone', 'owner', 'notes', 'createdBy'];
const COLLEAGUE = 'colleague@example.com';

/** As small as it may be, to be copied quickly. */
function shrink(sheet: TestSheet): TestSheet {
  for (const { rows, axes } of sheet.world.workbook.sheets) {
    rows.length = Math.min(rows.length, 40);
    axes.rows.count = Math.min(axes.rows.count, 100);
  }
  return sheet;
}

/** Made once; every disturbance gets a copy of it. */
const base = shrink(laidSheet({ editors: [COLLEAGUE] }));
const baseIds = base.append(
  'customers',
  ['Eve', 'Bob', 'Dan', 'Ann', 'Cid'].map((name, index) => ({
    name,
    phone: `00${index}`,
    notes: `of ${name}`,
  })),
);

function filled(): { sheet: TestSheet; ids: string[] } {
  return { sheet: new TestSheet(structuredClone(base.world)), ids: baseIds };
}

/** Rows by id (those without by name), straight out of the store. */
function byId(sheet: TestSheet): Map<unknown, Record> {
  return new Map(rowsOf(sheet, FIELDS).map((record) => [record['id'] ?? record['name'], record]));
}

function rowsOf(sheet: TestSheet, fields: readonly string[]): Record[] {
  const columns = fields.map((field) => [field, sheet.column('Customers', field)] as const);
  const rows = sheet
    .tab('Customers')
    .rows.slice(2)
    .map((row) => {
      return Object.fromEntries(columns.map(([field, column]) => [field, row?.values[column - 1] ?? null]));
    });
  return rows.filter((row) => Object.values(row).some((value) => value !== null));
}

/** A person sorts the whole list by name. */
function sortByName(sheet: TestSheet): (world: World) => void {
  return (world) => {
    const tab = sheet.tab('Customers');
    const col = sheet.column('Customers', 'name');
    sortArea(world, tab, { ...gridArea(tab), row: 3 }, [{ col, ascending: true }], COLLEAGUE);
  };
}

function editing(edit: PersonEdit): (world: World) => void {
  return (world) => void applyEdit(world, COLLEAGUE, edit);
}

type Act = (sheet: TestSheet) => (world: World) => void;

const ACTS: readonly [string, Act][] = [
  ['sorts the list', sortByName],
  ['inserts a row above', () => editing({ kind: 'insertRows', tab: 'Customers', at: 3, count: 1 })],
  ['deletes another row above', () => editing({ kind: 'deleteRows', tab: 'Customers', at: 3, count: 1 })],
];

/** How many trips an undisturbed run of this makes. */
function tripsOf(name: string, args: (ids: string[]) => unknown[]): number {
  const { sheet, ids } = filled();
  return sheet.execute(name, args(ids)).meter.trips;
}

function change(id: string, field: string, from: string | null, to: string | null): Change {
  return { table: 'customers', id, field, from, to };
}

const update = (ids: string[]): Change[] => [
  change(ids[2] ?? '', 'phone', '002', '+49 30'),
  change(ids[2] ?? '', 'owner', null, 'ann@example.com'),
  change(ids[3] ?? '', 'notes', 'of Ann', '=1+1'),
];
const NEW_ID = 'C-ABCDEFGH';
const creation = (): Change[] => [
  change(NEW_ID, 'id', null, NEW_ID),
  change(NEW_ID, 'name', null, 'New'),
  change(NEW_ID, 'phone', null, '007'),
];
const removal = (ids: string[]): Change[] => [
  change(ids[1] ?? '', 'id', ids[1] ?? '', null),
  change(ids[1] ?? '', 'name', 'Bob', null),
  change(ids[1] ?? '', 'phone', '001', null),
  change(ids[1] ?? '', 'notes', 'of Bob', null),
];

/** What must stand in the sheet, given what stood there and what was applied. */
function expected(
  before: Map<unknown, Record>,
  changes: readonly Change[],
  gone: readonly unknown[],
): Map<unknown, Record> {
  const after = new Map(before);
  for (const { id, field, to } of changes) {
    const record = after.get(id) ?? Object.fromEntries(FIELDS.map((name) => [name, null]));
    after.set(id, { ...record, [field]: to });
  }
  for (const id of [
    ...gone,
    ...changes.filter(({ field, to }) => field === 'id' && to === null).map(({ id }) => id),
  ]) {
    after.delete(id);
  }
  return after;
}

describe.each(ACTS)('where a colleague %s', (name, act) => {
  it.each([
    ['changes rows', update],
    ['adds a row', creation],
    ['removes a row', removal],
  ] as const)('before any trip of a command that %s, only the right rows are written', (_what, changesOf) => {
    const trips = tripsOf('apply', (ids) => [changesOf(ids)]);
    expect(trips).toBeGreaterThan(10);
    for (let number = 1; number <= trips; number += 1) {
      const { sheet, ids } = filled();
      const before = byId(sheet);
      const changes = changesOf(ids);
      const applied = sheet.apply(
        changes,
        beforeTrip(number, ({ world }) => act(sheet)(world)),
      );
      const gone = name.startsWith('deletes') ? [ids[0]] : [];
      expect({ number, conflicts: applied.conflicts }).toEqual({ number, conflicts: [] });
      const created = changesOf === creation ? [change(NEW_ID, 'createdBy', null, 'owner@example.com')] : [];
      expect({ number, rows: [...byId(sheet)].sort() }).toEqual({
        number,
        rows: [...expected(before, [...changes, ...created], gone)].sort(),
      });
      const scratch = sheet.tab('rapport.scratch').rows.flatMap((row) => row?.values ?? []);
      expect(scratch.filter((value) => value !== null)).toEqual([]);
    }
  });

  it('before any trip that gives ids, nobody loses theirs', () => {
    const prepare = (): { sheet: TestSheet; ids: string[] } => {
      const { sheet, ids } = filled();
      applyEdit(sheet.world, COLLEAGUE, { kind: 'type', tab: 'Customers', cell: 'B8', text: 'Hand' });
      applyEdit(sheet.world, COLLEAGUE, { kind: 'type', tab: 'Customers', cell: 'B9', text: 'Typed' });
      return { sheet, ids };
    };
    const trips = prepare().sheet.execute('giveIds', ['customers', COLLEAGUE]).meter.trips;
    for (let number = 1; number <= trips; number += 1) {
      const { sheet, ids } = prepare();
      sheet.execute(
        'giveIds',
        ['customers', COLLEAGUE],
        beforeTrip(number, ({ world }) => act(sheet)(world)),
      );
      sheet.execute('giveIds', ['customers', COLLEAGUE]);
      const records = rowsOf(sheet, ['id', 'name', 'phone', 'createdBy']);
      const kept = name.startsWith('deletes') ? ids.slice(1) : ids;
      for (const id of kept) {
        const index = ids.indexOf(id);
        const standing = records.find((record) => record['id'] === id);
        expect({ number, standing }).toEqual({
          number,
          standing: {
            id,
            name: ['Eve', 'Bob', 'Dan', 'Ann', 'Cid'][index],
            phone: `00${index}`,
            createdBy: 'owner@example.com',
          },
        });
      }
      const typed = records.filter((record) => record['phone'] === null);
      expect(typed.map((record) => record['name']).sort()).toEqual(['Hand', 'Typed']);
      expect(
        typed.every((record) => /^C-/.test(String(record['id'])) && record['createdBy'] === COLLEAGUE),
      ).toBe(true);
    }
  });

  it('before any trip of a job that rewrites derived columns, each row gets its own', () => {
    const values = (ids: readonly string[]): Record => {
      return Object.fromEntries(
        ids.map((id, index) => [id, { contactDueOn: `2026-01-0${index + 1}`, attempts: index }]),
      );
    };
    const args = (ids: string[]): unknown[] => ['customers', 'id', ['contactDueOn', 'attempts'], values(ids)];
    const methods: string[] = [];
    const undisturbed = filled();
    undisturbed.sheet.execute('rewrite', args(undisturbed.ids), {
      hooks: {
        before: (method) => {
          if (isTrip(method)) methods.push(method);
        },
      },
    });
    const firstWrite = methods.indexOf('Range.setValues') + 1;
    expect(firstWrite).toBeGreaterThan(5);
    for (let number = 1; number <= methods.length; number += 1) {
      const { sheet, ids } = filled();
      sheet.execute(
        'rewrite',
        args(ids),
        beforeTrip(number, ({ world }) => act(sheet)(world)),
      );
      const records = rowsOf(sheet, ['id', 'contactDueOn', 'attempts']);
      const kept = name.startsWith('deletes') ? ids.slice(1) : ids;
      for (const record of records) {
        const index = ids.indexOf(String(record['id']));
        // A row that slipped away while the job was still reading is the next run's business.
        if (number < firstWrite && record['attempts'] === null) continue;
        expect(record).toEqual({ id: ids[index], contactDueOn: 46023 + index, attempts: index });
      }
      expect(records).toHaveLength(kept.length);
    }
  });
});

describe('where a colleague types into the very cell', () => {
  it('before any trip of the command, theirs stays and the command says so, or it was later', () => {
    const phone = (sheet: TestSheet): PersonEdit => {
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(sheet.column('Customers', 'phone') - 1);
      return { kind: 'type', tab: 'Customers', cell: `${letters}5`, text: 'theirs' };
    };
    const trips = tripsOf('apply', (ids) => [update(ids)]);
    let refused = 0;
    for (let number = 1; number <= trips; number += 1) {
      const { sheet, ids } = filled();
      const before = byId(sheet);
      const applied = sheet.apply(
        update(ids),
        beforeTrip(number, ({ world }) => void applyEdit(world, COLLEAGUE, phone(sheet))),
      );
      const rows = byId(sheet);
      expect(rows.get(ids[2])?.['phone']).toBe('theirs');
      if (applied.conflicts.length > 0) {
        refused += 1;
        expect(applied.conflicts.map(({ found }) => found)).toEqual(['theirs']);
        expect(rows.get(ids[3])).toEqual(before.get(ids[3]));
        expect(rows.get(ids[2])?.['owner']).toBeNull();
      } else expect(rows.get(ids[3])?.['notes']).toBe('=1+1');
    }
    expect(refused).toBeGreaterThan(3);
  });
});

describe('where a row is deleted under the command', () => {
  it('before any trip, the command says so and nothing else changes, or it had been made', () => {
    const trips = tripsOf('apply', (ids) => [update(ids)]);
    for (let number = 1; number <= trips; number += 1) {
      const { sheet, ids } = filled();
      const before = byId(sheet);
      const applied = sheet.apply(
        update(ids),
        beforeTrip(
          number,
          ({ world }) =>
            void applyEdit(world, COLLEAGUE, { kind: 'deleteRows', tab: 'Customers', at: 5, count: 1 }),
        ),
      );
      const rows = byId(sheet);
      expect(rows.has(ids[2])).toBe(false);
      for (const id of [ids[0], ids[1], ids[4]]) expect(rows.get(id)).toEqual(before.get(id));
      if (applied.conflicts.length > 0) {
        expect(applied.conflicts.map(({ found }) => found)).toEqual([undefined, undefined]);
        expect(rows.get(ids[3])).toEqual(before.get(ids[3]));
      } else expect(rows.get(ids[3])?.['notes']).toBe('=1+1');
    }
  });
});
