import { parseArea } from '../store/formula/area';
import type { Area } from '../store/formula/area';
import type { Hooks, Question, QuestionAnswer } from '../store/session';
import { clearCells, deleteAt, insertBefore, pasteTexts, typeText } from '../store/workbook/edits';
import type { Edit } from '../store/workbook/edits';
import { findSheetByName } from '../store/workbook/workbook';
import type { World } from '../store/world';
import { eventsOf, openFlow } from './editEvents';
import type { Execution } from './execution';
import { flowNow } from './flow';
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

/**
 * A person edits: the sheet changes, then the simple and the installed triggers run; see `eventsOf`. Throws
 * `ServiceError` where Sheets refuses the edit.
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
  return { edits: done, executions: flowNow(world, project, eventsOf(world, person, done), options) };
}

/** `openFlow` here and now. */
export function openAs(
  world: World,
  project: Project,
  person: string,
  options: EditOptions = {},
): readonly Execution[] {
  return flowNow(world, project, openFlow(world, person), options);
}
