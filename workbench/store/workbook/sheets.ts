import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { deleteSheetReferences, renameSheetReferences } from './formulaMoves';
import { ensureRoom } from './limits';
import { messages } from './messages';
import { dropMetadata } from './metadata';
import { dropNamedRanges } from './namedRanges';
import { internProps, patternMapper, propsById } from './propTable';
import { ensureCanEditSheet } from './protection';
import {
  columnCount,
  createSheet,
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  findSheetByName,
  rowCount,
  type Sheet,
  touch,
  type Workbook,
} from './workbook';

/** Sheets gives out numbers that tell nothing; these are the same in every run. */
function nextSheetId(workbook: Workbook): number {
  const id = (Math.imul(workbook.nextId, 1_103_515_245) + 12_345) & 0x7fffffff;
  workbook.nextId += 1;
  return workbook.sheets.some((sheet) => sheet.id === id) ? nextSheetId(workbook) : id;
}

/** An id for a thing of the workbook that is no tab. */
export function nextThingId(workbook: Workbook): string {
  workbook.nextId += 1;
  return String(workbook.nextId);
}

export function ensureFreeName(workbook: Workbook, name: string, own: Sheet | null = null): void {
  if (name === '') throw new ServiceError(messages.sheetNameEmpty);
  const holder = findSheetByName(workbook, name);
  if (holder !== null && holder !== own) throw new ServiceError(messages.sheetExists(name));
}

function freeName(workbook: Workbook, make: (count: number) => string, from: number): string {
  let count = from;
  while (findSheetByName(workbook, make(count)) !== null) count += 1;
  return make(count);
}

/** `index` is 0-based; null puts the tab at the end. */
export function insertSheet(
  world: World,
  name: string | null,
  index: number | null,
  template: Sheet | null,
): Sheet {
  const { workbook } = world;
  if (name !== null) ensureFreeName(workbook, name);
  if (template === null) ensureRoom(world, DEFAULT_ROWS * DEFAULT_COLUMNS);
  const title = name ?? freeName(workbook, (count) => `Sheet${count}`, workbook.sheets.length + 1);
  const sheet =
    template === null ? createSheet(nextSheetId(workbook), title) : duplicate(world, template, title);
  const place =
    index === null ? workbook.sheets.length : Math.min(Math.max(index, 0), workbook.sheets.length);
  workbook.sheets.splice(place, 0, sheet);
  touch(workbook, { kind: 'head' });
  return sheet;
}

/** A tab with the same content and rules, and without the protections, as a script's copy has it. */
function duplicate(world: World, source: Sheet, name: string): Sheet {
  ensureRoom(world, rowCount(source) * columnCount(source));
  const id = nextSheetId(world.workbook);
  const copy: Sheet = { ...structuredClone(source), id, name, hidden: false, protections: [] };
  anchorValidations(world.workbook, copy);
  return copy;
}

/** Formulas of validations stand on the new tab now. */
function anchorValidations(workbook: Workbook, sheet: Sheet): void {
  const table = workbook.props;
  const mapPattern = patternMapper(table, (ids) => {
    return ids.map((id) => {
      const props = propsById(table, id);
      const { validation } = props;
      if (!validation?.anchor) return id;
      const anchor = { ...validation.anchor, sheetId: sheet.id };
      return internProps(table, { ...props, validation: { ...validation, anchor } });
    });
  });
  for (const row of sheet.rows) if (row !== null) row.pattern = mapPattern(row.pattern);
}

/** `Copy of X`, at the end. */
export function copySheet(world: World, source: Sheet): Sheet {
  const first = `Copy of ${source.name}`;
  const name = freeName(world.workbook, (count) => (count === 1 ? first : `${first} ${count}`), 1);
  return insertSheet(world, name, null, source);
}

export function renameSheet(world: World, sheet: Sheet, name: string, user: string): void {
  ensureCanEditSheet(world, sheet, user);
  ensureFreeName(world.workbook, name, sheet);
  renameSheetReferences(world.workbook, sheet.name, name);
  sheet.name = name;
  touch(world.workbook, { kind: 'head' }, { kind: 'formulas' });
}

export function deleteSheet(world: World, sheet: Sheet, user: string): void {
  const { workbook } = world;
  ensureCanEditSheet(world, sheet, user);
  const visibleRest = workbook.sheets.some((other) => other !== sheet && !other.hidden);
  if (!visibleRest) throw new ServiceError(messages.lastSheet);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  deleteSheetReferences(workbook, sheet.name);
  dropMetadata(workbook, sheet);
  dropNamedRanges(workbook, sheet);
  leave(workbook, sheet);
  touch(workbook, { kind: 'head' }, { kind: 'formulas' });
}

/** Whoever looks at the tab is shown another one. */
function leave(workbook: Workbook, sheet: Sheet): void {
  for (const [person, selection] of Object.entries(workbook.selections)) {
    if (selection.sheetId === sheet.id) Reflect.deleteProperty(workbook.selections, person);
  }
}

/** `position` is 1-based. */
export function moveSheet(world: World, sheet: Sheet, position: number): void {
  const { workbook } = world;
  const rest = workbook.sheets.filter((other) => other !== sheet);
  rest.splice(Math.min(Math.max(position, 1), workbook.sheets.length) - 1, 0, sheet);
  workbook.sheets = rest;
  touch(workbook, { kind: 'head' });
}

export function setSheetHidden(world: World, sheet: Sheet, hidden: boolean): void {
  if (hidden && world.workbook.sheets.every((other) => other === sheet || other.hidden)) {
    throw new ServiceError(messages.lastVisibleSheet);
  }
  sheet.hidden = hidden;
  if (hidden) leave(world.workbook, sheet);
  touch(world.workbook, { kind: 'head' });
}
