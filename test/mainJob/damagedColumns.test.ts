import { beforeAll, describe, expect, it } from '@jest/globals';
import { editAs } from '../../workbench/host/edits';
import { runNight } from '../../workbench/host/mainJob';
import type { World } from '../../workbench/store/world';
import { ADMIN, choose, companyWorld, copyOf, product, saidBy, toMorning } from '../support/product';
import { runScript } from '../support/script';
import { columnOf, everythingBut, rowsOf, sheetOf } from '../support/sheetReading';
import { FIRST_NIGHT, FIRST_STATES, smallCompany } from '../support/smallCompany';

const states = (world: World): Record<string, unknown> =>
  Object.fromEntries(
    rowsOf(world, 'customers').map(({ name, contactState }): [string, unknown] => [
      String(name),
      contactState,
    ]),
  );

function deleteColumn(world: World, tab: 'customers' | 'activities', field: string): void {
  const at = columnOf(world, tab, field);
  editAs(world, product(), ADMIN, { kind: 'deleteColumns', tab: sheetOf(world, tab).name, at, count: 1 });
}

/** Somebody copies a column of ours with everything in it, its key included. */
function doubleColumn(world: World, field: string): void {
  const at = columnOf(world, 'customers', field);
  runScript(
    `const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Customers');
     sheet.insertColumnAfter(${at});
     sheet.getRange(1, ${at}, sheet.getMaxRows(), 1).copyTo(sheet.getRange(1, ${at + 1}));`,
    { world },
  );
}

interface Damage {
  readonly what: string;
  readonly damage: (world: World) => void;
  /** What the message must name. */
  readonly says: RegExp;
}

const DAMAGES: readonly Damage[] = [
  {
    what: 'a deleted column of people’s',
    damage: (world) => deleteColumn(world, 'customers', 'snoozedUntil'),
    says: /Customers.*“?Not before/,
  },
  {
    what: 'a deleted column that the program writes',
    damage: (world) => deleteColumn(world, 'customers', 'contactState'),
    says: /Customers.*“?Contact state/,
  },
  {
    what: 'a column that was copied with its key',
    damage: (world) => doubleColumn(world, 'cadenceDays'),
    says: /Customers.*“?Contact every/,
  },
  {
    what: 'a deleted day of the visits',
    damage: (world) => deleteColumn(world, 'activities', 'dueOn'),
    says: /Activities.*“?Planned for/,
  },
];

describe.each(DAMAGES)('$what', ({ damage, says }) => {
  const healthy = companyWorld(smallCompany());
  let world: World;
  beforeAll(() => {
    world = copyOf(healthy);
    damage(world);
  });

  it('is one clear message when the job is run from the menu, and nothing is changed', () => {
    const before = everythingBut(world, 'jobs');
    const execution = choose(world, 'runNightNow', { answers: ['YES'] });
    expect(execution.error).toBeNull();
    expect(saidBy(execution)).toHaveLength(1);
    const [message = ''] = saidBy(execution);
    expect(message).toMatch(says);
    expect(message).toMatch(/Repair columns/);
    expect(message.split('\n')).toHaveLength(1);
    expect(everythingBut(world, 'jobs')).toEqual(before);
    expect(world.mails).toEqual([]);
  });

  it('is the same message in Jobs when the trigger runs it', () => {
    const night = copyOf(world);
    const before = everythingBut(night, 'jobs');
    const [execution] = toMorning(night, FIRST_NIGHT);
    // Google mails this to whoever installed the trigger.
    expect(execution?.error?.message).toMatch(says);
    expect(rowsOf(night, 'jobs')).toHaveLength(1);
    const { result, message } = rowsOf(night, 'jobs')[0]!;
    expect(result).toBe('Failed');
    expect(message).toMatch(says);
    expect(message).toMatch(/Repair columns/);
    expect(everythingBut(night, 'jobs')).toEqual(before);
  });

  it('is mended by Repair columns, which deletes nothing, and the job runs', () => {
    const execution = choose(world, 'repairColumns', { answers: ['YES'] });
    expect(execution.error).toBeNull();
    const [asked = '', done = ''] = saidBy(execution);
    expect(asked).toMatch(says);
    expect(done).toBe('Repaired.');
    expect(saidBy(choose(world, 'repairColumns'))).toEqual(['All columns are in order.']);
    const [night] = toMorning(world, FIRST_NIGHT);
    expect(night?.error).toBeNull();
    expect(rowsOf(world, 'jobs').at(-1)).toMatchObject({ result: 'OK' });
    const expected: Record<string, string> = { ...FIRST_STATES };
    // What stood in the deleted column is gone with it: a snooze, and the day of a plan.
    if (says.source.includes('Not before')) expected['Kapok'] = 'Overdue';
    if (says.source.includes('Planned for')) expected['Hazel'] = 'Overdue';
    expect(states(world)).toEqual(expected);
  });
});

describe('a night that failed', () => {
  it('does not keep the next one waiting: mended, it can be run at once', () => {
    const world = companyWorld(smallCompany());
    world.now = Date.parse(`${FIRST_NIGHT}T08:00:00Z`);
    deleteColumn(world, 'customers', 'told');
    expect(() => runNight(world, product())).toThrow(/Repair columns/);
    choose(world, 'repairColumns', { answers: ['YES'] });
    const said = saidBy(choose(world, 'runNightNow', { answers: ['YES'] }));
    expect(said.at(-1)).toMatch(/12 customers checked.*4 mails queued, 4 sent/);
    expect(states(world)).toEqual(FIRST_STATES);
  });
});

describe('a deleted tab', () => {
  it('is one clear message, and comes back with Repair columns', () => {
    const world = companyWorld(smallCompany());
    runScript(
      `const book = SpreadsheetApp.getActiveSpreadsheet(); book.deleteSheet(book.getSheetByName('Holidays'))`,
      { world },
    );
    const [message = '', ...more] = saidBy(choose(world, 'runNightNow', { answers: ['YES'] }));
    expect(message).toMatch(/Holidays/);
    expect(message).toMatch(/Repair columns/);
    expect(more).toEqual([]);
    choose(world, 'repairColumns', { answers: ['YES'] });
    expect(sheetOf(world, 'holidays').name).toBe('Holidays');
    toMorning(world, FIRST_NIGHT);
    expect(states(world)).toEqual(FIRST_STATES);
  });
});
