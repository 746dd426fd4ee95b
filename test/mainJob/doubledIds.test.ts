import { describe, expect, it } from '@jest/globals';
import { editAs, type Fired } from '../../workbench/host/edits';
import type { World } from '../../workbench/store/world';
import { companyWorld, copyOf, product, toMorning } from '../support/product';
import { cellOf, type ReadRow, rowsOf, rowWith, sheetOf, type TabName } from '../support/sheetReading';
import { ANN, FIRST_NIGHT, smallCompany } from '../support/smallCompany';

const FIRST_FREE = { customers: 15, activities: 16 } as const;
const company = companyWorld(smallCompany());

function type(world: World, tab: TabName, field: string, row: number, text: string): Fired {
  const cell = cellOf(world, tab, field, row);
  return editAs(world, product(), ANN, { kind: 'type', tab: sheetOf(world, tab).name, cell, text });
}

/** Typed while no trigger listens. */
function typeUnheard(
  world: World,
  tab: TabName,
  row: number,
  texts: Readonly<Record<string, unknown>>,
): void {
  const triggers = world.triggers;
  world.triggers = [];
  for (const [field, text] of Object.entries(texts)) type(world, tab, field, row, String(text));
  world.triggers = triggers;
}

function rowAt(world: World, tab: TabName, row: number): ReadRow {
  const found = rowsOf(world, tab).find((one) => one.row === row);
  if (found === undefined) throw new Error(`${tab} has nothing in row ${row}.`);
  return found;
}

/** A visit of Alder stands twice, as after copying its row. */
function withCopiedVisit(copied: Readonly<Record<string, string>> = {}): World {
  const world = copyOf(company);
  const { id, customerId, customer, status, doneOn, by } = rowWith(world, 'activities', 'customer', 'Alder');
  const row = { id, customerId, customer, status, doneOn, by, ...copied };
  typeUnheard(world, 'activities', FIRST_FREE.activities, row);
  return world;
}

describe('an id that stands twice', () => {
  it('keeps its own rows from being resolved, and no others', () => {
    const world = withCopiedVisit({ customer: 'Fir' });
    typeUnheard(world, 'activities', FIRST_FREE.activities + 1, {
      customer: 'Elm',
      status: 'Done',
      doneOn: '2026-01-05',
    });
    const elm = rowWith(world, 'customers', 'name', 'Elm');
    toMorning(world, FIRST_NIGHT);
    expect(rowAt(world, 'activities', FIRST_FREE.activities + 1)).toMatchObject({ customerId: elm.id });
    expect(rowAt(world, 'activities', FIRST_FREE.activities)).toMatchObject({ customer: 'Fir' });
  });

  it('does not count as changed what could not be written', () => {
    const world = withCopiedVisit({ customer: 'Fir' });
    const plain = copyOf(company);
    const changed = (of: World): unknown => {
      toMorning(of, FIRST_NIGHT);
      toMorning(of, '2026-01-07');
      toMorning(of, '2026-01-08');
      return rowsOf(of, 'jobs')
        .map(({ counts }) => (JSON.parse(String(counts)) as { changed: number }).changed)
        .at(-1);
    };

    expect(changed(world)).toBe(changed(plain));
  });

  it('does not keep a renamed customer’s other rows from getting the new name', () => {
    const world = withCopiedVisit();
    typeUnheard(world, 'activities', FIRST_FREE.activities + 1, {
      customer: 'Alder',
      status: 'Planned',
      dueOn: '2026-02-05',
    });
    toMorning(world, FIRST_NIGHT);
    const { row } = rowWith(world, 'customers', 'name', 'Alder');
    const { executions } = type(world, 'customers', 'name', row, 'Alder Ltd');
    expect(executions.map(({ error }) => error)).toEqual([null]);
    expect(rowAt(world, 'activities', FIRST_FREE.activities + 1)['customer']).toBe('Alder Ltd');
    expect(rowAt(world, 'customers', row)['updatedBy']).toBe(ANN);
  });

  it('does not keep the status of other customers from being dated, and is told to the log', () => {
    const world = copyOf(company);
    const alder = rowWith(world, 'customers', 'name', 'Alder');
    typeUnheard(world, 'customers', FIRST_FREE.customers, { id: alder.id, name: 'Copy' });
    const cell = cellOf(world, 'customers', 'status', alder.row);
    const { executions } = editAs(world, product(), ANN, {
      kind: 'paste',
      tab: sheetOf(world, 'customers').name,
      cell,
      rows: [['Ended'], ['Ended']],
    });
    expect(rowAt(world, 'customers', alder.row + 1)['statusChangedOn']).toBe('2026-01-05');
    expect(JSON.stringify(executions.map(({ log }) => log))).toContain('changes in conflict');
  });
});
