import { type Area, blockArea, cellArea } from '../formula/area';
import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { clearArea } from './clear';
import { messages } from './messages';
import { ensureCanEdit, ensureCanInsert } from './protection';
import { contentAt } from './read';
import { renameSheet } from './sheets';
import { type SortKey, sortArea } from './sort';
import { deleteLines, insertLines, moveLines } from './structure';
import { handTyping } from './typing';
import { type Dimension, findSheet, rowCount, type Sheet } from './workbook';
import { columnCount } from './workbook';
import { blockOf, writeBlock } from './write';

/**
 * What a person's hands do in the sheet, as the events need it. PLATFORM 4.22, 4.23: an edit of one typed cell knows
 * its old and new value (numbers and dates as their digits), everything else only the area.
 */
export interface Edit {
  readonly change: 'EDIT' | 'INSERT_ROW' | 'INSERT_COLUMN' | 'REMOVE_ROW' | 'REMOVE_COLUMN' | 'OTHER';
  readonly sheetId: number;
  readonly area: Area;
  readonly value?: string;
  readonly oldValue?: string;
}

function sheetOf(world: World, sheetId: number): Sheet {
  const sheet = findSheet(world.workbook, sheetId);
  if (sheet === null) throw new ServiceError(messages.sheetGone(sheetId));
  return sheet;
}

function valueText(world: World, sheet: Sheet, row: number, col: number): string | undefined {
  const value = contentAt(world, sheet, row, col);
  if (value === null) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Types into one cell; `''` is the delete key. */
export function typeText(
  world: World,
  user: string,
  sheetId: number,
  row: number,
  col: number,
  text: string,
): Edit {
  const sheet = sheetOf(world, sheetId);
  const oldValue = valueText(world, sheet, row, col);
  const area = cellArea(row, col);
  if (text === '') clearArea(world, sheet, area, { contents: true }, user);
  else writeBlock(world, sheet, area, () => text, user, handTyping(world));
  const value = valueText(world, sheet, row, col);
  return {
    change: 'EDIT',
    sheetId,
    area,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** Pastes texts from outside, each taken as typed; the sheet grows where the block does not fit. */
export function pasteTexts(
  world: World,
  user: string,
  sheetId: number,
  row: number,
  col: number,
  texts: readonly (readonly string[])[],
): Edit {
  const sheet = sheetOf(world, sheetId);
  const width = texts.reduce((widest, line) => Math.max(widest, line.length), 0);
  const area = blockArea(row, col, texts.length, width);
  growTo(world, sheet, 'rows', area.lastRow);
  growTo(world, sheet, 'columns', area.lastCol);
  writeBlock(world, sheet, area, blockOf(area, texts, ''), user, handTyping(world));
  return { change: 'EDIT', sheetId, area };
}

function growTo(world: World, sheet: Sheet, dimension: Dimension, last: number): void {
  const count = dimension === 'rows' ? rowCount(sheet) : columnCount(sheet);
  if (last <= count) return;
  insertLines(world, sheet, {
    kind: 'insert',
    dimension,
    at: count + 1,
    count: last - count,
    inherit: 'before',
  });
}

/** Marks cells and presses delete. */
export function clearCells(world: World, user: string, sheetId: number, area: Area): Edit {
  clearArea(world, sheetOf(world, sheetId), area, { contents: true }, user);
  return { change: 'EDIT', sheetId, area };
}

function lineArea(sheet: Sheet, dimension: Dimension, at: number, count: number): Area {
  return dimension === 'rows'
    ? blockArea(at, 1, count, columnCount(sheet))
    : blockArea(1, at, rowCount(sheet), count);
}

/** Inserts rows or columns before `at`; `inherit` says whose look they take. */
export function insertBefore(
  world: World,
  user: string,
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
  inherit: 'before' | 'after' = 'after',
): Edit {
  const sheet = sheetOf(world, sheetId);
  ensureCanInsert(world, sheet, dimension, at, user);
  insertLines(world, sheet, { kind: 'insert', dimension, at, count, inherit });
  const change = dimension === 'rows' ? 'INSERT_ROW' : 'INSERT_COLUMN';
  return { change, sheetId, area: lineArea(sheet, dimension, at, count) };
}

export function deleteAt(
  world: World,
  user: string,
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
): Edit {
  const sheet = sheetOf(world, sheetId);
  const area = lineArea(sheet, dimension, at, count);
  ensureCanEdit(world, sheet, area, user);
  deleteLines(world, sheet, { kind: 'delete', dimension, at, count });
  return { change: dimension === 'rows' ? 'REMOVE_ROW' : 'REMOVE_COLUMN', sheetId, area };
}

/** Drags whole rows or columns to before the position `to`. */
export function moveBefore(
  world: World,
  user: string,
  sheetId: number,
  dimension: Dimension,
  at: number,
  count: number,
  to: number,
): Edit {
  const sheet = sheetOf(world, sheetId);
  const area = lineArea(sheet, dimension, at, count);
  ensureCanEdit(world, sheet, area, user);
  moveLines(world, sheet, area, { kind: 'move', dimension, at, count, to });
  return { change: 'OTHER', sheetId, area };
}

export function sortCells(
  world: World,
  user: string,
  sheetId: number,
  area: Area,
  keys: readonly SortKey[],
): Edit {
  sortArea(world, sheetOf(world, sheetId), area, keys, user);
  return { change: 'EDIT', sheetId, area };
}

export function renameTab(world: World, user: string, sheetId: number, name: string): Edit {
  const sheet = sheetOf(world, sheetId);
  renameSheet(world, sheet, name, user);
  return { change: 'OTHER', sheetId, area: lineArea(sheet, 'rows', 1, rowCount(sheet)) };
}
