import type { TablesWords } from '../../words';
import { activities } from './activities';
import { contacts } from './contacts';
import { customers } from './customers';
import { holidays } from './holidays';
import { jobs } from './jobs';
import { outbox } from './outbox';
import { settings } from './settings';
import { team } from './team';

export const tables: TablesWords = {
  customers,
  contacts,
  activities,
  team,
  holidays,
  settings,
  outbox,
  jobs,
};
