import type { EventDescription } from '../platform/events';
import type { RangeHandle } from '../platform/spreadsheet/main';
import type { SpreadsheetEvent, TriggerRecord } from '../store/triggerRecord';
import type { Edit } from '../store/workbook/edits';
import { columnCount, rowCount } from '../store/workbook/workbook';
import type { World } from '../store/world';
import type { Execution } from './execution';
import type { Flow } from './flow';

/** Beside the event that is being handled, so many wait; more are lost. PLATFORM 1.11 */
const QUEUED_SIMPLE_EVENTS = 2;

/** The area as a handle; open ends are closed at the sheet's edge. */
function handleOf(world: World, { sheetId, area }: Edit): RangeHandle {
  const sheet = world.workbook.sheets.find(({ id }) => id === sheetId);
  const lastRow = Math.min(area.lastRow, sheet ? rowCount(sheet) : area.lastRow);
  const lastCol = Math.min(area.lastCol, sheet ? columnCount(sheet) : area.lastCol);
  return {
    sheetId,
    row: area.row,
    column: area.col,
    numRows: Math.max(1, lastRow - area.row + 1),
    numColumns: Math.max(1, lastCol - area.col + 1),
  };
}

/** `value` and `oldValue` are there only for one typed cell. PLATFORM 4.22 */
function editEvent(world: World, edit: Edit): EventDescription {
  const { value, oldValue } = edit;
  return {
    plain: { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) },
    source: true,
    range: handleOf(world, edit),
  };
}

function told(world: World, person: string): string {
  return world.switches.activeUserEmail === 'told' ? person : '';
}

/** Runs a simple trigger, if the script has a function of that name. It does not know who is there. PLATFORM 2.3 */
function* simple(person: string, handler: 'onOpen' | 'onEdit', event: EventDescription): Flow<Execution[]> {
  const execution = yield {
    function: handler,
    event: { ...event, authMode: 'LIMITED', user: '' },
    user: person,
    kind: 'simple',
  };
  return hasNoHandler(execution) ? [] : [execution];
}

/** Nothing has happened: the script has no function for this event. */
export function hasNoHandler({ kind, function: handler, error }: Execution): boolean {
  return kind === 'simple' && error?.message === `Script function not found: ${handler}`;
}

/** Runs every installed trigger of that event, each with the rights of the person who installed it. PLATFORM 2.4 */
function* installed(
  world: World,
  person: string,
  kind: SpreadsheetEvent,
  event: EventDescription,
): Flow<Execution[]> {
  const isMeant = ({ event: meant, disabled, sourceId }: TriggerRecord): boolean =>
    meant === kind && !disabled && sourceId === world.workbook.id;
  const executions: Execution[] = [];
  for (const trigger of world.triggers.filter(isMeant)) {
    const plain = { ...event.plain, triggerUid: trigger.id };
    executions.push(
      yield {
        function: trigger.handler,
        event: { ...event, plain, authMode: 'FULL', user: told(world, person) },
        user: trigger.person,
        activeUser: told(world, person),
        kind: 'trigger',
        ui: true,
      },
    );
  }
  return executions;
}

function* installedFor(world: World, person: string, edit: Edit): Flow<Execution[]> {
  const edited =
    edit.change === 'EDIT' ? yield* installed(world, person, 'ON_EDIT', editEvent(world, edit)) : [];
  const change: EventDescription = { plain: { changeType: edit.change }, source: true };
  return [...edited, ...(yield* installed(world, person, 'ON_CHANGE', change))];
}

/**
 * What fires when a person's edits have been carried out: simple triggers, of which only three arrive when edits come
 * faster than they are handled (PLATFORM 1.11), then the installed ones. Rows and columns that come or go are a change,
 * no edit. PLATFORM 4.22, 4.23. What scripts write never comes here: it fires nothing. PLATFORM 2.4
 */
export function* eventsOf(world: World, person: string, edits: readonly Edit[]): Flow<Execution[]> {
  const executions: Execution[] = [];
  const typed = edits.filter(({ change }) => change === 'EDIT').slice(0, 1 + QUEUED_SIMPLE_EVENTS);
  for (const edit of typed) executions.push(...(yield* simple(person, 'onEdit', editEvent(world, edit))));
  for (const edit of edits) executions.push(...(yield* installedFor(world, person, edit)));
  return executions;
}

/** A person opens the spreadsheet: simple `onOpen`, then installed ones. Menus are in each execution's `shown`. */
export function* openFlow(world: World, person: string): Flow<Execution[]> {
  const event: EventDescription = { plain: {}, source: true };
  const opened = yield* simple(person, 'onOpen', event);
  return [...opened, ...(yield* installed(world, person, 'ON_OPEN', event))];
}
