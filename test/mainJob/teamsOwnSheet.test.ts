import { beforeAll, describe, expect, it } from '@jest/globals';
import { editAs } from '../../workbench/host/edits';
import { importInto } from '../../workbench/host/mainJob';
import type { Mail, World } from '../../workbench/store/world';
import { companyWorld, copyOf, product, requestOf, toMorning } from '../support/product';
import { runScript } from '../support/script';
import { cellOf, columnOf, everythingBut, rowsOf, sheetOf } from '../support/sheetReading';
import { ANN, FIRST_NIGHT, FIRST_STATES, smallCompany } from '../support/smallCompany';

const DERIVED = [
  'lastContactOn',
  'attempts',
  'contactState',
  'contactDueOn',
  'nextActivityOn',
  'told',
] as const;
/** Rows down to which the team's checkboxes and formulas reach: far below the customers. */
const LAST_ROW = 300;

/** What a team does to its sheet in a year, all of it at once. */
function makeItTheirs(world: World): void {
  const tab = (name: 'customers' | 'activities' | 'team'): string =>
    JSON.stringify(sheetOf(world, name).name);
  runScript(
    `const book = SpreadsheetApp.getActiveSpreadsheet();
     const customers = book.getSheetByName(${tab('customers')});
     const activities = book.getSheetByName(${tab('activities')});
     const column = (sheet, key) => sheet.getRange('1:1').getValues()[0].indexOf(key) + 1;
     customers.setName('Our dear customers');
     activities.setName('Visits 2026');
     book.getSheetByName(${tab('team')}).setName('Us');

     // Captions of their own, above columns in an order of their own.
     customers.getRange(2, column(customers, 'name')).setValue('Company');
     customers.getRange(2, column(customers, 'contactState')).setValue('Traffic light');
     activities.getRange(2, column(activities, 'doneOn')).setValue('When');
     customers.moveColumns(customers.getRange(1, column(customers, 'status')), column(customers, 'name'));
     customers.moveColumns(customers.getRange(1, column(customers, 'told')), column(customers, 'phone'));
     customers.moveColumns(customers.getRange(1, column(customers, 'id')), column(customers, 'tier'));
     activities.moveColumns(activities.getRange(1, column(activities, 'doneOn')), column(activities, 'id'));

     // Columns of their own in between: checkboxes and array formulas that reach far below the last customer.
     customers.insertColumnsBefore(column(customers, 'contactDueOn'), 3);
     const own = column(customers, 'contactDueOn') - 3;
     customers.getRange(2, own, 1, 3).setValues([['Christmas card', 'Shout', 'Score']]);
     customers.getRange(3, own, ${LAST_ROW} - 2).insertCheckboxes();
     customers.getRange(4, own).setValue(true);
     const name = customers.getRange(3, column(customers, 'name')).getA1Notation().replace(/\\d+/g, '');
     customers.getRange(3, own + 1).setFormula('=ARRAYFORMULA(' + name + '3:' + name + '${LAST_ROW}&"!")');
     customers.getRange(3, own + 2, 5, 1).setValues([[1], [2], [3], [4], [5]]).setNumberFormat('0.00').setNote('ours');
     customers.getRange(3, own, 3, 3).setBackground('#ffeecc').setFontWeight('bold');
     activities.insertColumnsAfter(column(activities, 'status'), 1);
     activities.getRange(3, column(activities, 'status') + 1, ${LAST_ROW} - 2).insertCheckboxes();

     // Another order of the rows, and a filter that hides most of them.
     const people = customers.getRange(3, 1, 12, customers.getLastColumn());
     people.sort({ column: column(customers, 'phone'), ascending: false });
     people.sort({ column: column(customers, 'name'), ascending: false });
     activities.getRange(3, 1, 13, activities.getLastColumn()).sort({ column: column(activities, 'summary'), ascending: true });
     const old = customers.getFilter();
     if (old) old.remove();
     const filter = customers.getRange(2, 1, 13, customers.getLastColumn()).createFilter();
     filter.setColumnFilterCriteria(column(customers, 'owner'),
       SpreadsheetApp.newFilterCriteria().setHiddenValues(['ann@example.com', 'bob@example.com']).build());`,
    { world },
  );
}

/** What the night came to for each customer, whatever the order of rows and columns. */
function resultOf(world: World): object {
  const customers = rowsOf(world, 'customers').map((row) => [
    row['name'],
    DERIVED.map((field) => row[field]),
  ]);
  const mails = world.mails.map(({ to, subject, body }: Mail) => [to, subject, body]);
  const outbox = rowsOf(world, 'outbox').map(({ key, state, urgency }) => [key, state, urgency]);
  return { customers: Object.fromEntries(customers) as object, mails: mails.sort(), outbox: outbox.sort() };
}

/** Everything in the sheets but what a night derives. */
function theirs(world: World): object[] {
  const derived = DERIVED.map((field) => columnOf(world, 'customers', field));
  const { name: customers } = sheetOf(world, 'customers');
  return everythingBut(world, 'jobs', 'outbox').map((sheet) => {
    if (sheet.name !== customers) return sheet;
    const values = sheet.values.map((row, index) =>
      row.map((cell, column) => (index >= 2 && derived.includes(column + 1) ? 'derived' : cell)),
    );
    return { ...sheet, values };
  });
}

describe('a workbook that a team has made its own', () => {
  const plain = companyWorld(smallCompany());
  const own = copyOf(plain);
  let before: object[];
  beforeAll(() => {
    makeItTheirs(own);
    before = theirs(own);
    toMorning(plain, FIRST_NIGHT);
    toMorning(own, FIRST_NIGHT);
  });

  it('has customers in the same states as without, and these are the right ones', () => {
    const states = rowsOf(plain, 'customers').map(({ name, contactState }) => [name, contactState]);
    expect(Object.fromEntries(states)).toEqual(FIRST_STATES);
    expect(resultOf(own)).toEqual(resultOf(plain));
  });

  it('keeps everything that is the team’s: columns, captions, tabs, order, filter, looks', () => {
    expect(theirs(own)).toEqual(before);
    const { filter, name } = everythingBut(own).find((sheet) => sheet.name === 'Our dear customers')!;
    expect(name).toBe('Our dear customers');
    expect(Object.keys(filter?.columns ?? {})).toHaveLength(1);
  });

  it('has its night’s row in Jobs without a word of trouble', () => {
    expect(rowsOf(own, 'jobs').at(-1)).toMatchObject({
      result: 'OK',
      message: expect.stringContaining('12 customers checked'),
    });
  });

  it('and goes on so: a second night writes the same as in the plain one, a quiet one nothing', () => {
    for (const world of [plain, own]) toMorning(world, '2026-01-07');
    expect(resultOf(own)).toEqual(resultOf(plain));
    const quiet = copyOf(own);
    const still = everythingBut(quiet, 'jobs');
    toMorning(quiet, '2026-01-08');
    expect(rowsOf(quiet, 'jobs')).toHaveLength(3);
    expect(everythingBut(quiet, 'jobs')).toEqual(still);
  });

  it('takes new rows right below the last customer, typed or imported, not below the checkboxes', () => {
    const world = copyOf(own);
    const cell = cellOf(world, 'customers', 'name', 15);
    editAs(world, product(), ANN, { kind: 'type', tab: 'Our dear customers', cell, text: 'Maple' });
    importInto(world, product(), requestOf({ customers: [{ name: 'Nutmeg', owner: ANN }] }));
    toMorning(world, '2026-01-08');
    const [maple, nutmeg] = rowsOf(world, 'customers').slice(-2);
    expect(maple).toMatchObject({ row: 15, name: 'Maple', contactState: 'Never contacted' });
    expect(nutmeg).toMatchObject({ row: 16, name: 'Nutmeg', owner: ANN, contactState: 'Never contacted' });
    expect(String(maple?.['id'])).toMatch(/^C-[0-9A-Z]{8}$/);
  });
});
