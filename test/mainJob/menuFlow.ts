import { expect } from '@jest/globals';
import type { Execution } from '../../workbench/host/execution';
import type { World } from '../../workbench/store/world';
import { companyWorld } from '../support/product';
import { everythingBut, rowsOf } from '../support/sheetReading';
import { ANN, BOB, CHO, MIA, smallCompany } from '../support/smallCompany';

export const SECOND_ADMIN = 'sue@example.com';
export const TEAM = [ANN, BOB, CHO, MIA];

export const STEP = {
  team: '1',
  customers: '2',
  preview: '3',
  testDigest: '4',
  nightly: '5',
  goLive: '6',
} as const;

export const states = (world: World): Record<string, unknown> =>
  Object.fromEntries(
    rowsOf(world, 'customers').map(({ name, contactState }): [string, unknown] => [
      String(name),
      contactState,
    ]),
  );

export function withSecondAdmin(live = true): World {
  const company = smallCompany();
  const team = [...(company.team ?? []), { email: SECOND_ADMIN, name: 'Sue', role: 'admin' }];
  return companyWorld({ ...company, team }, { live });
}

export function changesNothing(world: World, work: () => Execution): Execution {
  const before = {
    sheets: everythingBut(world),
    properties: JSON.stringify(world.properties),
    triggers: JSON.stringify(world.triggers),
  };
  const mails = world.mails.length;
  const execution = work();
  expect(everythingBut(world)).toEqual(before.sheets);
  expect(JSON.stringify(world.properties)).toBe(before.properties);
  expect(JSON.stringify(world.triggers)).toBe(before.triggers);
  expect(world.mails).toHaveLength(mails);
  return execution;
}
