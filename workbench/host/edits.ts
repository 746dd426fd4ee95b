import type { EventDescription } from '../platform/events';
import type { RangeHandle } from '../platform/spreadsheet/main';
import { parseArea } from '../store/formula/area';
import type { Area } from '../store/formula/area';
import type { Hooks, Question, QuestionAnswer } from '../store/session';
import type { SpreadsheetEvent, TriggerRecord } from '../store/triggerRecord';
import { clearCells, deleteAt, insertBefore, pasteTexts, typeText } from '../store/workbook/edits';
import type { Edit } from '../store/workbook/edits';
import { columnCount, findSheetByName, rowCount } from '../store/workbook/workbook';
import type { World } from '../store/world';
import { run } from './execution';
import type { Execution } from './execution';
import type { Project } from './project';

/** What a person does in the sheet. Cells and ranges in A1 notation, positions from 1. */
export type PersonEdit =
  | { readonly kind: 'type'; readonly tab: string; readonly cell: string; readonly text: string }
  | {
      readonly kind: 'paste';
      readonly tab: string;
      readonly cell: string;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'clear'; readonly tab: string; readonly range: string }
  | {
      readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly tab: string;
      readonly at: number;
      readonly count: number;
    };

export interface EditOptions {
  readonly hooks?: Hooks;
  readonly answers?: (question: Question) => QuestionAnswer;
}

/** What fired, in order. */
export interface Fired {
  readonly edits: readonly Edit[];
  readonly executions: readonly Execution[];
}

/** Beside the event that is being handled, so many wait; more are lost. PLATFORM 1.11 */
const QUEUED_SIMPLE_EVENTS = 2;

function sheetIdOf(world: World, tab: string): number {
  const sheet = findSheetByName(world.workbook, tab);
  if (!sheet) throw new Error(`There is no tab "${tab}".`);
  return sheet.id;
}

function areaOf(a1: string): Area {
  const area = parseArea(a1);
  if (!area) throw new Error(`"${a1}" is no range.`);
  return area;
}

/** Carries the edit out with that person's rights; throws `ServiceError` where Sheets refuses it. Fires nothing. */
export function applyEdit(world: World, person: string, edit: PersonEdit): Edit {
  const sheetId = sheetIdOf(world, edit.tab);
  switch (edit.kind) {
    case 'type': {
      const { row, col } = areaOf(edit.cell);
      return typeText(world, person, sheetId, row, col, edit.text);
    }
    case 'paste': {
      const { row, col } = areaOf(edit.cell);
      return pasteTexts(world, person, sheetId, row, col, edit.rows);
    }
    case 'clear':
      return clearCells(world, person, sheetId, areaOf(edit.range));
    case 'insertRows':
      return insertBefore(world, person, sheetId, 'rows', edit.at, edit.count);
    case 'insertColumns':
      return insertBefore(world, person, sheetId, 'columns', edit.at, edit.count);
    case 'deleteRows':
      return deleteAt(world, person, sheetId, 'rows', edit.at, edit.count);
    case 'deleteColumns':
      return deleteAt(world, person, sheetId, 'columns', edit.at, edit.count);
  }
}

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
function runSimple(
  world: World,
  project: Project,
  person: string,
  handler: 'onOpen' | 'onEdit',
  event: EventDescription,
  options: EditOptions,
): Execution[] {
  const execution = run(world, project, {
    function: handler,
    event: { ...event, authMode: 'LIMITED', user: '' },
    user: person,
    kind: 'simple',
    ...options,
  });
  return execution.error?.message === `Script function not found: ${handler}` ? [] : [execution];
}

/** Runs every installed trigger of that event, each with the rights of the person who installed it. PLATFORM 2.4 */
function runInstalled(
  world: World,
  project: Project,
  person: string,
  kind: SpreadsheetEvent,
  event: EventDescription,
  options: EditOptions,
): Execution[] {
  const isMeant = ({ event: meant, disabled, sourceId }: TriggerRecord): boolean =>
    meant === kind && !disabled && sourceId === world.workbook.id;
  return world.triggers.filter(isMeant).map((trigger) =>
    run(world, project, {
      function: trigger.handler,
      event: {
        ...event,
        plain: { ...event.plain, triggerUid: trigger.id },
        authMode: 'FULL',
        user: told(world, person),
      },
      user: trigger.person,
      activeUser: told(world, person),
      kind: 'trigger',
      ui: true,
      ...options,
    }),
  );
}

function fireInstalledFor(
  world: World,
  project: Project,
  person: string,
  edit: Edit,
  options: EditOptions,
): Execution[] {
  const edited =
    edit.change === 'EDIT'
      ? runInstalled(world, project, person, 'ON_EDIT', editEvent(world, edit), options)
      : [];
  const change: EventDescription = { plain: { changeType: edit.change }, source: true };
  return [...edited, ...runInstalled(world, project, person, 'ON_CHANGE', change, options)];
}

/**
 * A person edits: the sheet changes, then the simple and the installed triggers run. Rows and columns that come or go
 * are a change, no edit. PLATFORM 4.22, 4.23. What scripts write never comes here: it fires nothing. PLATFORM 2.4
 */
export function editAs(
  world: World,
  project: Project,
  person: string,
  edit: PersonEdit,
  options: EditOptions = {},
): Fired {
  return editQuickly(world, project, person, [edit], options);
}

/** Several edits before the first `onEdit` has come to its end: of the simple events only three arrive. PLATFORM 1.11 */
export function editQuickly(
  world: World,
  project: Project,
  person: string,
  edits: readonly PersonEdit[],
  options: EditOptions = {},
): Fired {
  const done = edits.map((edit) => applyEdit(world, person, edit));
  const simple = done
    .filter(({ change }) => change === 'EDIT')
    .slice(0, 1 + QUEUED_SIMPLE_EVENTS)
    .flatMap((edit) => runSimple(world, project, person, 'onEdit', editEvent(world, edit), options));
  const installed = done.flatMap((edit) => fireInstalledFor(world, project, person, edit, options));
  return { edits: done, executions: [...simple, ...installed] };
}

/** A person opens the spreadsheet: simple `onOpen`, then installed ones. Menus are in each execution's `shown`. */
export function openAs(
  world: World,
  project: Project,
  person: string,
  options: EditOptions = {},
): readonly Execution[] {
  const event: EventDescription = { plain: {}, source: true };
  return [
    ...runSimple(world, project, person, 'onOpen', event, options),
    ...runInstalled(world, project, person, 'ON_OPEN', event, options),
  ];
}
