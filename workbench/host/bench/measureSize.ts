import { createWorld, type World } from '../../store/world';
import { clockEvent } from '../clock';
import { setUp } from '../mainJob';
import type { ImportRequest } from '../import/readImport';
import type { Project } from '../project';
import {
  activitiesRequest,
  type CompanySize,
  contactsRequest,
  customersRequest,
  holidaysRequest,
  teamRequest,
} from './company';
import { type Line, lineOf } from './line';
import { type Measured, measure, type Trip } from './measure';

const ADMIN = 'admin@example.com';
/** The first two nights are those of a Saturday and a Sunday, when nobody gets a mail; the third is a Monday's. */
const FRIDAY_EVENING = '2026-01-09T20:00:00Z';
const SATURDAY = '2026-01-10';
const SATURDAY_NIGHT = Date.parse(`${SATURDAY}T03:00:00Z`);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Columns that the contact rule and its mails use, each read once. More of them read is a budget broken. */
const NEEDED_OF_CUSTOMERS = [
  ...['id', 'name', 'status', 'tier', 'owner', 'customerSince', 'endedOn', 'endReason', 'cadenceDays'],
  ...['snoozedUntil', 'snoozeReason', 'lastContactOn', 'attempts', 'contactState', 'contactDueOn'],
  ...['nextActivityOn', 'satisfaction', 'recommend', 'surveyedOn', 'told', 'createdOn', 'sourceKey'],
].length;
const NEEDED_OF_ACTIVITIES = [
  ...['id', 'customerId', 'customer', 'status', 'dueOn', 'doneOn', 'by', 'outcome', 'createdOn'],
].length;
const NEEDED_OF_CONTACTS = ['id', 'name', 'customerId', 'customer'].length;
const DERIVED_OF_CUSTOMERS = [
  ...['lastContactOn', 'attempts', 'contactState', 'contactDueOn', 'nextActivityOn', 'told'],
].length;

/** DESIGN part 5 */
const FLAG_TRIPS = 45;
const FLAG_WRITES = 10;
const READ_FACTOR = 1.1;
const FLAG_MS = 1500;
const IMPORT_TRIPS = 60;
const IMPORT_ROWS_WITH_TIME = 7212;
const IMPORT_MS = 2000;
const REMINDER_TRIPS = 60;
const TRIPS_A_MAIL = 4;
const MENU_TRIPS = 4;

export interface SizeOptions extends CompanySize {
  /** Raised where the rows of a size do not fit into Google's ten million cells. */
  readonly cellQuota?: number;
}

export interface SizeMeasured {
  readonly lines: readonly Line[];
  /** The highest of what stood in memory after each operation, in bytes. */
  readonly heap: number;
  /** The workbook after its nights. */
  readonly world: World;
}

/** Sets a workbook up, fills it, and lives through its first nights, measuring each operation. */
export function measureSize(project: Project, size: SizeOptions): SizeMeasured {
  const world = createWorld({
    owner: ADMIN,
    now: FRIDAY_EVENING,
    ...(size.cellQuota === undefined ? {} : { quotas: { cells: size.cellQuota } }),
  });
  setUp(world, project, 'en', true);
  let heap = 0;
  const lines: Line[] = [];
  const note = (line: Line): void => {
    lines.push(line);
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  };
  takeIn(world, project, teamRequest());
  takeIn(world, project, holidaysRequest());
  note(importLine(world, project, 'Customers', customersRequest(size)));
  takeIn(world, project, contactsRequest(size));
  note(importLine(world, project, 'Activities', activitiesRequest(size, SATURDAY)));
  note(menuLine(world, project));
  for (const line of nights(world, project, size)) note(line);
  return { lines, heap, world };
}

/** The import of DESIGN's budget for time: so many activities into a workbook of 601 customers. */
export function measureImport(project: Project): Line {
  const size = { customers: IMPORT_ROWS_WITH_TIME / 12, activitiesEach: 12 };
  const world = createWorld({ owner: ADMIN, now: FRIDAY_EVENING });
  setUp(world, project, 'en', true);
  takeIn(world, project, teamRequest());
  takeIn(world, project, customersRequest(size));
  return importLine(world, project, 'Activities', activitiesRequest(size, SATURDAY), IMPORT_MS);
}

function takeIn(world: World, project: Project, request: ImportRequest): Measured {
  const args = [{ command: 'import', request }];
  const measured = measure(world, project, { kind: 'menu', function: 'runCommand', args });
  const answer = JSON.stringify(measured.execution.result ?? null);
  if (!answer.startsWith('{"ok":{"mistakes":[],') || !answer.includes('"rejected":[]')) {
    throw new Error(`The benchmark's rows were not taken: ${answer.slice(0, 500)}`);
  }
  return measured;
}

/** Every cell of a row that is taken may be written once and read back once. */
function importLine(world: World, project: Project, tab: string, request: ImportRequest, own?: number): Line {
  const rows = request.sources[0]?.rows.length ?? 0;
  const measured = takeIn(world, project, request);
  const cells = rows * columnsOf(world, tab);
  const name = `import ${rows.toLocaleString('en-US')} ${tab.toLowerCase()}`;
  const budgets = { trips: IMPORT_TRIPS, read: cells, written: cells };
  return lineOf(name, measured, own === undefined ? budgets : { ...budgets, own });
}

/** Columns of ours: those with a key in the first row. */
function columnsOf(world: World, tab: string): number {
  const sheet = world.workbook.sheets.find(({ name }) => name === tab);
  return sheet?.rows[0]?.values.filter((key) => key !== null && key !== '').length ?? 0;
}

function menuLine(world: World, project: Project): Line {
  const measured = measure(world, project, {
    kind: 'simple',
    function: 'onOpen',
    event: { authMode: 'LIMITED', plain: {} },
  });
  const items = measured.execution.shown.menus.flatMap((menu) => menu.items);
  const doors = items.filter(({ kind }) => kind === 'item').length;
  return lineOf('open the menu', measured, { trips: MENU_TRIPS + doors, read: 0, written: 0 });
}

/**
 * One execution of the nightly job flags and mails. It takes the lock first for the flags and then, where there are
 * mails, for these. Counted to the reminders is what comes between the first and the last time that the lock is let go,
 * and whatever reaches the Outbox tab or the mail service; all the rest (opening the workbook, the first lock, the
 * Jobs row) is counted to the flags. The nights of Saturday and Sunday make no mails.
 */
function nights(world: World, project: Project, { customers, activitiesEach }: CompanySize): Line[] {
  // Of both large tabs the id column once more, to verify that nobody sorted between two reads.
  const columns =
    NEEDED_OF_CUSTOMERS + 1 + (NEEDED_OF_ACTIVITIES + 1) * activitiesEach + NEEDED_OF_CONTACTS / 10;
  const needed = customers * columns;
  const flags = { trips: FLAG_TRIPS, read: Math.floor(READ_FACTOR * needed), own: FLAG_MS };
  const changing = { ...flags, written: customers * DERIVED_OF_CUSTOMERS, writes: FLAG_WRITES };
  const first = night(world, project, SATURDAY_NIGHT);
  const idle = night(world, project, SATURDAY_NIGHT + HOUR);
  const sunday = night(world, project, SATURDAY_NIGHT + DAY);
  const monday = night(world, project, SATURDAY_NIGHT + 2 * DAY);
  const mails = monday.execution.meter.byMethod['MailApp.sendEmail'] ?? 0;
  const reminders = { trips: REMINDER_TRIPS + TRIPS_A_MAIL * mails };
  return [
    lineOf('nightly flags: everything changes', withoutMails(first), changing),
    lineOf('nightly flags: nothing changes', withoutMails(idle), { ...flags, written: 0, writes: 0 }),
    lineOf('nightly flags: 300 customers change', withoutMails(sunday), changing),
    lineOf('nightly flags: and all reps are told', withoutMails(monday), changing),
    lineOf(`reminders: ${mails} mails`, mailsOf(monday), reminders),
  ];
}

function night(world: World, project: Project, at: number): Measured {
  const trigger = world.triggers.find(({ handler, clock }) => handler === 'nightly' && clock !== null);
  if (trigger === undefined) throw new Error('The workbook has no nightly trigger.');
  world.now = at;
  return measure(world, project, {
    kind: 'trigger',
    function: trigger.handler,
    event: clockEvent(trigger, at),
    user: trigger.person,
  });
}

function mailTrips({ trips }: Measured): ReadonlySet<Trip> {
  const isEnd = ({ method }: Trip): boolean => method === 'Lock.releaseLock';
  const [first, last] = [trips.findIndex(isEnd), trips.findLastIndex(isEnd)];
  return new Set(
    trips.filter(({ sheet, method }, at) => {
      return sheet === 'Outbox' || method.startsWith('MailApp.') || (at > first && at <= last);
    }),
  );
}

function mailsOf(measured: Measured): Measured {
  const mails = mailTrips(measured);
  return partOf(measured, (trip) => mails.has(trip));
}

function withoutMails(measured: Measured): Measured {
  const mails = mailTrips(measured);
  return partOf(measured, (trip) => !mails.has(trip));
}

/** Some trips of an execution, each with the script's own time since the trip before it. */
function partOf({ trips, execution }: Measured, isPart: (trip: Trip) => boolean): Measured {
  const ownMs = trips.reduce((sum, trip, at) => {
    return isPart(trip) ? sum + trip.ownMs - (trips[at - 1]?.ownMs ?? 0) : sum;
  }, 0);
  return { trips: trips.filter(isPart), ownMs, execution };
}
