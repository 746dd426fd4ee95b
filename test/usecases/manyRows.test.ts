import { expect, it } from '@jest/globals';
import type { Draft } from '../../src/domain/import/draft';
import { recordReader } from '../../src/domain/table/record';
import { customers } from '../../src/domain/tables/customers';
import { book, startRun } from '../../src/usecases/import/importRun';
import { importWords } from '../../src/app/importAnswer';
import { rulesFor } from '../domain/table/cellRules';
import { MemoryTables } from '../support/memoryTables';
import { day } from '../../src/domain/day';
import { moment } from '../../src/domain/moment';
import { days } from '../domain/table/cellRules';

/** More than a function may be called with. */
const MANY = 300_000;

it('an import books more rows than a call may have arguments', () => {
  const ports = {
    tables: new MemoryTables(),
    clock: {
      now: () => moment('2026-03-31T09:30:00.000Z'),
      today: () => day('2026-03-31'),
      elapsed: () => 0,
      dayOf: () => day('2026-03-31'),
      timeOf: () => '09:30',
    },
    lock: { run: <R>(work: () => R) => work() },
    progress: { step: () => undefined },
  };
  const run = startRun(ports, importWords('en', days), []);
  const drafts = new Array<Draft>(MANY);
  book(run, customers, { rejected: drafts, taken: drafts, alreadyThere: 0 });
  expect([run.rejected.length, run.taken.length]).toEqual([MANY, MANY]);
});

it('a tab tells of more missing cells than a call may have arguments', () => {
  const read = recordReader(customers, ['name', 'city'], rulesFor(customers));
  const { problems } = read([[], new Array<string>(MANY).fill('Ghent')], (index) => index + 3);
  expect(problems).toHaveLength(MANY);
});
