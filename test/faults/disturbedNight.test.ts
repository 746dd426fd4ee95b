import { describe, expect, it } from '@jest/globals';
import { blockArea } from '../../workbench/store/formula/area';
import { applyEdit } from '../../workbench/host/edits';
import { sortCells } from '../../workbench/store/workbook/edits';
import type { World } from '../../workbench/store/world';
import { copyOf } from '../support/product';
import { cellOf, columnOf, rowsOf, rowWith, sheetOf, type TabName } from '../support/sheetReading';
import { ANN } from '../support/smallCompany';
import {
  callsOfNight,
  contradictionsOf,
  customersOf,
  eveOfFirstNight,
  nightAt,
  visitsOf,
} from './nightUnderTest';

const EVENING = '2026-01-06T06:30:00Z';
const LATER = '2026-01-06T06:40:00Z';
/** Where in `customersOf` the derived fields begin, and the last of them. */
const PEOPLES_COUNT = 6;
const TOLD = 11;
const HAND_TYPED = 'Maple';
/** Two rows inserted while the last row is asked for push these below it: they are read, and told, the next night. */
const LAST = ['Kapok', 'Larch'];

interface Disturbance {
  readonly what: string;
  readonly act: (world: World) => void;
  /** What of a customer's own cells is other than before, by name; null for a customer that is gone. */
  readonly changes?: Readonly<Record<string, Readonly<Record<number, string>> | null>>;
}

function sort(world: World, tab: TabName, field: string): void {
  const sheet = sheetOf(world, tab);
  const rows = rowsOf(world, tab).length;
  if (rows === 0) return;
  const area = blockArea(3, 1, rows, sheet.axes.columns.count);
  sortCells(world, ANN, sheet.id, area, [{ col: columnOf(world, tab, field), ascending: false }]);
}

function type(world: World, field: string, customer: string, text: string): void {
  const { row } = rowWith(world, 'customers', 'name', customer);
  const cell = cellOf(world, 'customers', field, row);
  applyEdit(world, ANN, { kind: 'type', tab: 'Customers', cell, text });
}

const DISTURBANCES: readonly Disturbance[] = [
  { what: 'sorts the customers', act: (world) => sort(world, 'customers', 'name') },
  { what: 'sorts the outbox', act: (world) => sort(world, 'outbox', 'to') },
  { what: 'sorts the visits', act: (world) => sort(world, 'activities', 'customer') },
  {
    what: 'deletes a customer',
    act: (world) => {
      const { row } = rowWith(world, 'customers', 'name', 'Fir');
      applyEdit(world, ANN, { kind: 'deleteRows', tab: 'Customers', at: row, count: 1 });
    },
    changes: { Fir: null },
  },
  {
    what: 'inserts a row above the customers',
    act: (world) => void applyEdit(world, ANN, { kind: 'insertRows', tab: 'Customers', at: 4, count: 2 }),
  },
  {
    what: 'types into a customer’s cells',
    act: (world) => {
      type(world, 'phone', 'Dogwood', '+49 30 1234');
      type(world, 'status', 'Elm', 'Interested');
    },
    changes: { Dogwood: { 4: '+49 30 1234' }, Elm: { 2: 'Interested' } },
  },
];

const eve = eveOfFirstNight();
const CALLS = callsOfNight(eve, EVENING);
const idsOf = (world: World): Map<unknown, unknown> =>
  new Map(rowsOf(world, 'customers').map(({ name, id }) => [name, id]));
const before = { customers: customersOf(eve), ids: idsOf(eve) };
const whole = copyOf(eve);
nightAt(whole, EVENING);
const after = { customers: customersOf(whole), visits: visitsOf(whole) };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What stands where it does not belong, or is neither as it was nor as it should become. */
function wrongIn(world: World, changes: Disturbance['changes'] = {}, mayBeOld: boolean): string[] {
  const wrong: string[] = [];
  const customers = customersOf(world);
  const ids = idsOf(world);
  for (const [name, right] of Object.entries(after.customers)) {
    const cells = customers[name];
    const change = changes[name];
    if (change === null) {
      if (cells !== undefined) wrong.push(`${name} came back`);
      continue;
    }
    if (cells === undefined) {
      wrong.push(`${name} is gone`);
      continue;
    }
    const old = before.customers[name] ?? [];
    cells.forEach((cell, index) => {
      // A row whose id is on its way may wait for it, and what it says then is news of the next day.
      if (name === HAND_TYPED && index >= (mayBeOld ? PEOPLES_COUNT : TOLD)) return;
      if (LAST.includes(name) && index === TOLD && cell === null) return;
      const expected = index < PEOPLES_COUNT ? (change?.[index] ?? old[index]) : right[index];
      if (cell === expected || (mayBeOld && index >= PEOPLES_COUNT && cell === old[index])) return;
      wrong.push(`${name} ${index}: ${String(cell)} instead of ${String(expected)}`);
    });
    const id = before.ids.get(name);
    if (id !== null && ids.get(name) !== id) wrong.push(`${name} has the id ${String(ids.get(name))}`);
  }
  const known = Object.keys(after.customers);
  wrong.push(
    ...Object.keys(customers)
      .filter((name) => !known.includes(name))
      .map((name) => `"${name}" has come from nowhere`),
  );
  return wrong;
}

describe.each(DISTURBANCES)('a night during which a person $what', ({ act, changes }) => {
  it('puts no value on a wrong row, and is whole after the next', () => {
    const wrong: string[] = [];
    for (let call = 3; call <= CALLS; call += 7) {
      const world = copyOf(eve);
      let method = '';
      const night = nightAt(world, EVENING, {
        before: (name, session) => {
          if (session.meter.calls !== call) return;
          method = name;
          act(world);
        },
      });
      const where = `${call} ${method} (${night.error?.message ?? 'ok'})`;
      wrong.push(...wrongIn(world, changes, true).map((fault) => `${where}: ${fault}`));
      nightAt(world, LATER);
      const faults = [...wrongIn(world, changes, false), ...contradictionsOf(world)];
      if (changes === undefined && !same(visitsOf(world), after.visits)) faults.push('visits');
      wrong.push(...faults.map((fault) => `${where}, then: ${fault}`));
    }
    expect(wrong).toEqual([]);
  });
});
