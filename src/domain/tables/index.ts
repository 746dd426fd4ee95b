import type { AnyTable } from '../table/table';
import { activities } from './activities';
import { contacts } from './contacts';
import { customers } from './customers';
import { holidays } from './holidays';
import { jobs } from './jobs';
import { outbox } from './outbox';
import { settings } from './settings';
import { team } from './team';

/** Every tab by name, in the order in which set-up lays them. */
export const tables = {
  customers,
  contacts,
  activities,
  team,
  holidays,
  settings,
  outbox,
  jobs,
} as const;

export const allTables: readonly AnyTable[] = Object.values(tables);

/** @throws RangeError where no tab has that name */
export function tableByName(name: string): AnyTable {
  const table = allTables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new RangeError(`no table ${name}`);
  return table;
}
