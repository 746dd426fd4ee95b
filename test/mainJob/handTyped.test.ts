import { describe, expect, it } from '@jest/globals';
import { editAs, type Fired } from '../../workbench/host/edits';
import type { World } from '../../workbench/store/world';
import { companyWorld, copyOf, product, toMorning } from '../support/product';
import {
  cellOf,
  everythingBut,
  type ReadRow,
  rowsOf,
  rowWith,
  sheetOf,
  type TabName,
} from '../support/sheetReading';
import { ANN, BOB, FIRST_NIGHT, smallCompany } from '../support/smallCompany';

const FIRST_FREE = { customers: 15, activities: 16, contacts: 3 } as const;
const company = companyWorld(smallCompany());

function type(world: World, tab: TabName, field: string, row: number, text: string, person = ANN): Fired {
  const cell = cellOf(world, tab, field, row);
  return editAs(world, product(), person, { kind: 'type', tab: sheetOf(world, tab).name, cell, text });
}

/** Typed while no trigger listens, as where nobody has installed it. */
function typeUnheard(world: World, tab: TabName, field: string, row: number, text: string): void {
  const triggers = world.triggers;
  world.triggers = [];
  type(world, tab, field, row, text);
  world.triggers = triggers;
}

function noErrors({ executions }: Fired): void {
  expect(executions.map(({ error, ended }) => error?.message ?? ended)).toEqual(executions.map(() => null));
}

function rowAt(world: World, tab: TabName, row: number): ReadRow {
  const found = rowsOf(world, tab).find((one) => one.row === row);
  if (found === undefined) throw new Error(`${tab} has nothing in row ${row}.`);
  return found;
}

function noteAt(world: World, tab: TabName, field: string, row: number): string {
  const { name } = sheetOf(world, tab);
  return (
    everythingBut(world).find((sheet) => sheet.name === name)?.notes[cellOf(world, tab, field, row)] ?? ''
  );
}

describe('a customer typed by hand with only a name', () => {
  it('gets its id at once, and who made it and when', () => {
    const world = copyOf(company);
    noErrors(type(world, 'customers', 'name', FIRST_FREE.customers, 'Maple'));
    const row = rowAt(world, 'customers', FIRST_FREE.customers);
    expect(row['id']).toMatch(/^C-[0-9A-Z]{8}$/);
    expect(row).toMatchObject({ name: 'Maple', createdBy: ANN, createdOn: '2026-01-05T12:00:00' });
  });

  it('gets it at night where no trigger listened, and is looked at like all others', () => {
    const world = copyOf(company);
    typeUnheard(world, 'customers', 'name', FIRST_FREE.customers, 'Maple');
    expect(rowAt(world, 'customers', FIRST_FREE.customers)['id']).toBeNull();
    toMorning(world, FIRST_NIGHT);
    const row = rowAt(world, 'customers', FIRST_FREE.customers);
    expect(row['id']).toMatch(/^C-[0-9A-Z]{8}$/);
    expect(row).toMatchObject({ name: 'Maple', contactState: 'Never contacted' });
  });

  it('is never overwritten: not by nights, not by an import, not by further edits', () => {
    const world = copyOf(company);
    type(world, 'customers', 'name', FIRST_FREE.customers, 'Maple');
    const { id } = rowAt(world, 'customers', FIRST_FREE.customers);
    type(world, 'customers', 'phone', FIRST_FREE.customers, '+86 138 0013 8000');
    type(world, 'customers', 'owner', FIRST_FREE.customers, BOB);
    for (const day of [FIRST_NIGHT, '2026-01-07', '2026-01-08']) toMorning(world, day);
    const row = rowAt(world, 'customers', FIRST_FREE.customers);
    expect(row).toMatchObject({ id, name: 'Maple', phone: '+86 138 0013 8000', owner: BOB, updatedBy: ANN });
    expect(new Set(rowsOf(world, 'customers').map((one) => one['id'])).size).toBe(13);
  });

  it('becomes overdue when its cadence has gone by since it was typed', () => {
    const world = copyOf(company);
    type(world, 'customers', 'name', FIRST_FREE.customers, 'Maple');
    type(world, 'customers', 'owner', FIRST_FREE.customers, BOB);
    type(world, 'customers', 'cadenceDays', FIRST_FREE.customers, '2');
    for (const day of [FIRST_NIGHT, '2026-01-07']) toMorning(world, day);
    expect(rowAt(world, 'customers', FIRST_FREE.customers)['contactState']).toBe('Never contacted');
    toMorning(world, '2026-01-08');
    expect(rowAt(world, 'customers', FIRST_FREE.customers)['contactState']).toBe('Overdue');
    expect(world.mails.at(-1)?.at).toBeGreaterThan(Date.parse('2026-01-08'));
    const bobs = world.mails.filter(({ to, at }) => to === BOB && at > Date.parse('2026-01-08'));
    expect(bobs.map(({ body }) => body).join()).toContain('Maple');
  });

  it('may stand in a pasted block: every row gets an id of its own', () => {
    const world = copyOf(company);
    const cell = cellOf(world, 'customers', 'name', FIRST_FREE.customers);
    const rows = Array.from({ length: 5 }, (_, index) => [`Pasted ${index + 1}`]);
    noErrors(editAs(world, product(), ANN, { kind: 'paste', tab: 'Customers', cell, rows }));
    expect(new Set(rowsOf(world, 'customers').map(({ id }) => id)).size).toBe(17);
    expect(rowsOf(world, 'customers').every(({ id }) => /^C-/.test(String(id)))).toBe(true);
  });

  it('may stand in a paste of a hundred rows, whose ids come at night', () => {
    const world = copyOf(company);
    const cell = cellOf(world, 'customers', 'name', FIRST_FREE.customers);
    const rows = Array.from({ length: 100 }, (_, index) => [`Pasted ${index + 1}`]);
    noErrors(editAs(world, product(), ANN, { kind: 'paste', tab: 'Customers', cell, rows }));
    toMorning(world, FIRST_NIGHT);
    expect(new Set(rowsOf(world, 'customers').map(({ id }) => id)).size).toBe(112);
  });

  it('whose row was copied is reported, both keep what they say, and nothing is mixed up', () => {
    const world = copyOf(company);
    const { id } = rowWith(world, 'customers', 'name', 'Alder');
    typeUnheard(world, 'customers', 'id', FIRST_FREE.customers, String(id));
    typeUnheard(world, 'customers', 'name', FIRST_FREE.customers, 'Alder copied');
    toMorning(world, FIRST_NIGHT);
    expect(rowWith(world, 'customers', 'name', 'Alder')).toMatchObject({ id, contactState: 'Overdue' });
    expect(rowAt(world, 'customers', FIRST_FREE.customers)['name']).toBe('Alder copied');
    expect(noteAt(world, 'customers', 'id', FIRST_FREE.customers)).not.toBe('');
    expect(rowsOf(world, 'jobs').at(-1)).toMatchObject({
      result: 'OK',
      message: expect.stringMatching(/problem/),
    });
  });
});

describe('a visit typed by hand', () => {
  const visit = (world: World, customer: string): Fired => {
    type(world, 'activities', 'status', FIRST_FREE.activities, 'Done');
    type(world, 'activities', 'doneOn', FIRST_FREE.activities, '1/5/2026');
    type(world, 'activities', 'by', FIRST_FREE.activities, ANN);
    return type(world, 'activities', 'customer', FIRST_FREE.activities, customer);
  };

  it('finds its customer by the name at once, whatever its capitals, and counts at night', () => {
    const world = copyOf(company);
    noErrors(visit(world, 'alder'));
    const { id } = rowWith(world, 'customers', 'name', 'Alder');
    expect(rowAt(world, 'activities', FIRST_FREE.activities)).toMatchObject({
      customerId: id,
      customer: 'alder',
    });
    toMorning(world, FIRST_NIGHT);
    expect(rowWith(world, 'customers', 'name', 'Alder')).toMatchObject({
      contactState: 'On track',
      lastContactOn: '2026-01-05',
    });
  });

  it('finds it at night where no trigger listened', () => {
    const world = copyOf(company);
    for (const [field, text] of Object.entries({
      customer: 'Alder',
      status: 'Done',
      doneOn: '1/5/2026',
      by: ANN,
    })) {
      typeUnheard(world, 'activities', field, FIRST_FREE.activities, text);
    }
    toMorning(world, FIRST_NIGHT);
    expect(rowWith(world, 'customers', 'name', 'Alder')).toMatchObject({ contactState: 'On track' });
    expect(rowAt(world, 'activities', FIRST_FREE.activities)['id']).toMatch(/^A-/);
  });

  it('with a name that nobody bears gets a note on its cell, which goes when the name is mended', () => {
    const world = copyOf(company);
    visit(world, 'Adler');
    toMorning(world, FIRST_NIGHT);
    expect(rowAt(world, 'activities', FIRST_FREE.activities)).toMatchObject({
      customerId: null,
      customer: 'Adler',
    });
    expect(noteAt(world, 'activities', 'customer', FIRST_FREE.activities)).toMatch(/Adler/);
    type(world, 'activities', 'customer', FIRST_FREE.activities, 'Alder');
    toMorning(world, '2026-01-07');
    expect(noteAt(world, 'activities', 'customer', FIRST_FREE.activities)).toBe('');
    expect(rowWith(world, 'customers', 'name', 'Alder')['contactState']).toBe('On track');
  });

  it('with a name that two bear gets a note, and counts for neither', () => {
    const world = copyOf(company);
    type(world, 'customers', 'name', FIRST_FREE.customers, 'Alder');
    visit(world, 'Alder');
    toMorning(world, FIRST_NIGHT);
    expect(rowAt(world, 'activities', FIRST_FREE.activities)['customerId']).toBeNull();
    expect(noteAt(world, 'activities', 'customer', FIRST_FREE.activities)).toMatch(/Alder/);
    expect(rowWith(world, 'customers', 'name', 'Alder')['contactState']).toBe('Overdue');
  });

  it('typed over with another customer’s name changes sides', () => {
    const world = copyOf(company);
    visit(world, 'Alder');
    type(world, 'activities', 'customer', FIRST_FREE.activities, 'Birch');
    toMorning(world, FIRST_NIGHT);
    expect(rowWith(world, 'customers', 'name', 'Alder')['contactState']).toBe('Overdue');
    expect(rowWith(world, 'customers', 'name', 'Birch')['contactState']).toBe('On track');
  });
});

describe('a customer that is renamed', () => {
  it('is so in its visits at once', () => {
    const world = copyOf(company);
    const { row, id } = rowWith(world, 'customers', 'name', 'Alder');
    noErrors(type(world, 'customers', 'name', row, 'Alder & Sons'));
    const visits = rowsOf(world, 'activities').filter(({ customerId }) => customerId === id);
    expect(visits.map(({ customer }) => customer)).toEqual(['Alder & Sons']);
    toMorning(world, FIRST_NIGHT);
    expect(rowAt(world, 'customers', row)).toMatchObject({
      id,
      name: 'Alder & Sons',
      contactState: 'Overdue',
    });
  });

  it('is so at night where no trigger listened, if several visits say the old name', () => {
    const world = copyOf(company);
    const { row, id } = rowWith(world, 'customers', 'name', 'Hazel');
    typeUnheard(world, 'customers', 'name', row, 'Hazel & Sons');
    toMorning(world, FIRST_NIGHT);
    const visits = rowsOf(world, 'activities').filter(({ customerId }) => customerId === id);
    expect(visits.map(({ customer }) => customer)).toEqual(['Hazel & Sons', 'Hazel & Sons']);
    expect(rowAt(world, 'customers', row)).toMatchObject({ id, contactState: 'Planned' });
  });

  it('keeps its only visit, whose name is noted: it might be a slip of the keyboard', () => {
    const world = copyOf(company);
    const { row, id } = rowWith(world, 'customers', 'name', 'Alder');
    typeUnheard(world, 'customers', 'name', row, 'Alder & Sons');
    toMorning(world, FIRST_NIGHT);
    const [visit] = rowsOf(world, 'activities').filter(({ customerId }) => customerId === id);
    expect(visit).toMatchObject({ customer: 'Alder' });
    expect(noteAt(world, 'activities', 'customer', visit?.row ?? 0)).toMatch(/Alder/);
    expect(rowAt(world, 'customers', row)).toMatchObject({
      id,
      contactState: 'Overdue',
      lastContactOn: visit?.['doneOn'],
    });
  });
});

describe('an edit', () => {
  it('in the team’s own columns or in Jobs writes nothing', () => {
    const world = copyOf(company);
    const before = everythingBut(world);
    const { executions } = editAs(world, product(), ANN, {
      kind: 'type',
      tab: 'Customers',
      cell: 'BZ5',
      text: 'mine',
    });
    expect(executions.every(({ meter }) => meter.cellsWritten === 0)).toBe(true);
    expect(everythingBut(world).filter(({ name }) => name !== 'Customers')).toEqual(
      before.filter(({ name }) => name !== 'Customers'),
    );
  });

  it('of the status notes the day on which it changed', () => {
    const world = copyOf(company);
    const { row } = rowWith(world, 'customers', 'name', 'Alder');
    noErrors(type(world, 'customers', 'status', row, 'Ended'));
    expect(rowAt(world, 'customers', row)).toMatchObject({
      status: 'Ended',
      statusChangedOn: '2026-01-05',
      updatedBy: ANN,
    });
  });
});
