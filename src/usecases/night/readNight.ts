import type { Day } from '../../domain/day';
import type { Settings } from '../../domain/settings';
import type { Problem } from '../../domain/table/problem';
import { activities, type Activity } from '../../domain/tables/activities';
import { customers, type Customer } from '../../domain/tables/customers';
import { holidays } from '../../domain/tables/holidays';
import { team as teamTable } from '../../domain/tables/team';
import { type Team, teamOf } from '../../domain/team';
import { type WorkCalendar, workCalendar } from '../../domain/workdays';
import type { Ports, Rows } from '../../ports';
import type { SettingsRead } from '../readSettings';

/** The columns that the nightly job needs of each tab: read once, adjacent ones together. */
export const CUSTOMER_FIELDS = [
  'id',
  'name',
  'status',
  'tier',
  'owner',
  'customerSince',
  'endedOn',
  'endReason',
  'cadenceDays',
  'snoozedUntil',
  'snoozeReason',
  'lastContactOn',
  'attempts',
  'contactState',
  'contactDueOn',
  'nextActivityOn',
  'satisfaction',
  'recommend',
  'surveyedOn',
  'told',
  'createdOn',
  'sourceKey',
] as const;

export const ACTIVITY_FIELDS = [
  'id',
  'customerId',
  'customer',
  'status',
  'dueOn',
  'doneOn',
  'by',
  'outcome',
  'createdOn',
] as const;

const TEAM_FIELDS = [
  'email',
  'name',
  'role',
  'manager',
  'language',
  'active',
  'digest',
  'awayFrom',
  'awayUntil',
  'cover',
] as const;

export type NightCustomer = Pick<Customer, (typeof CUSTOMER_FIELDS)[number]>;
export type NightActivity = Pick<Activity, (typeof ACTIVITY_FIELDS)[number]>;

/** Everything that a night decides from, as it stood when it was read. */
export interface NightData {
  readonly day: Day;
  readonly settings: Settings;
  readonly calendar: WorkCalendar;
  readonly team: Team;
  readonly customers: Rows<NightCustomer>;
  readonly activities: Rows<NightActivity>;
  readonly problems: readonly Problem[];
}

export function readNight({ tables }: Pick<Ports, 'tables'>, day: Day, read: SettingsRead): NightData {
  const { settings, problems } = read;
  const members = tables.read(teamTable, TEAM_FIELDS);
  const free = tables.read(holidays, ['day', 'kind']);
  const customerRows = tables.read(customers, CUSTOMER_FIELDS);
  const activityRows = tables.read(activities, ACTIVITY_FIELDS);
  return {
    day,
    settings,
    calendar: workCalendar(
      settings.workingDays,
      free.records.flatMap(({ day: on, kind }) => (on === null || kind === null ? [] : [{ day: on, kind }])),
    ),
    team: teamOf(members.records),
    customers: customerRows,
    activities: activityRows,
    problems: [
      ...problems,
      ...members.problems,
      ...free.problems,
      ...customerRows.problems,
      ...activityRows.problems,
    ],
  };
}

export function readTeam(ports: Pick<Ports, 'tables'>): Team {
  return teamOf(ports.tables.read(teamTable, TEAM_FIELDS).records);
}
