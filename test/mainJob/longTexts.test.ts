import { describe, expect, it } from '@jest/globals';
import { importInto } from '../../workbench/host/mainJob';
import type { World } from '../../workbench/store/world';
import { companyWorld, product, requestOf, toMorning } from '../support/product';
import { rowsOf } from '../support/sheetReading';
import { ANN, FIRST_NIGHT, smallCompany } from '../support/smallCompany';

const LONG = 40_000;
const NOTHING: Readonly<Record<string, string>> = {};

/** The small company, with some fields of two of its customers as long as they like. */
function withCustomers(changes: (name: string) => Readonly<Record<string, string>>): World {
  const company = smallCompany();
  const customers = (company.customers ?? []).map((row) => ({ ...row, ...changes(row['name'] ?? '') }));
  return companyWorld({ ...company, customers });
}

describe('a very long text in a cell', () => {
  it('stands in mails with its beginning, and no mail is lost', () => {
    const world = withCustomers((name) =>
      name === 'Ivy'
        ? { endReason: 'x'.repeat(LONG) }
        : name === 'Kapok'
          ? { snoozeReason: 'y'.repeat(LONG) }
          : NOTHING,
    );
    const names = rowsOf(world, 'customers').length;
    importInto(
      world,
      product(),
      requestOf({
        customers: ['a', 'b', 'c'].map((letter) => ({
          name: letter.repeat(LONG),
          owner: ANN,
          status: 'active',
          customerSince: '2025-01-05',
        })),
      }),
    );
    expect(rowsOf(world, 'customers')).toHaveLength(names + 3);
    const executions = toMorning(world, FIRST_NIGHT);
    expect(executions.map(({ error }) => error)).toEqual(executions.map(() => null));
    const [mail] = world.mails.filter(({ to }) => to === ANN);
    expect(mail?.body).toMatch(/a{119}…/);
    expect(mail?.body).not.toMatch(/a{121}/);
  });

  it('rejects the row of an import that has one longer than a cell, and no other row', () => {
    const world = companyWorld(smallCompany());
    const { rejected, imported } = importInto(
      world,
      product(),
      requestOf({ customers: [{ name: 'Good' }, { name: 'Bad', notes: 'n'.repeat(60_000) }] }),
    );
    expect(imported).toMatchObject({ customers: 1 });
    expect(
      rejected.flatMap(({ line, problems }) => problems.map((problem) => [line, problem.column])),
    ).toEqual([[3, 'notes']]);
    expect(JSON.stringify(rejected)).toMatch(/50,000/);
  });
});
