import { type Area, blockArea, columnLetters } from '../formula/area';
import { TEXT_PATTERN } from '../numberFormat/displayValue';
import { ServiceError } from '../serviceError';
import type { World } from '../world';
import { lastContentRow } from './extent';
import { changeEachProps, ensureRow, putFormula, putNote, putValue } from './cells';
import { CellPropsChanger } from './formats';
import { rowsChanged } from './journal';
import { messages } from './messages';
import { type CellProps, patternOf, propsById } from './propTable';
import { ensureCanEdit } from './protection';
import { readEach } from './read';
import { putSlice, takeSlice } from './slices';
import { insertLines } from './structure';
import { type Entry, ignoringFormats, type Interpreter, scriptWriting, type Written } from './typing';
import { acceptsEntry } from './validation';
import { columnCount, rowCount, type Sheet, touch, type Validation } from './workbook';

/** One value a cell, or the same for every cell of an area. */
export type Block<T> = (row: number, col: number) => T;

/** `values[0][0]` is the area's first cell. */
export function blockOf<T>(area: Area, values: readonly (readonly T[])[], missing: T): Block<T> {
  return (row, col) => values[row - area.row]?.[col - area.col] ?? missing;
}

/** A cell whose validation refuses what it does not take. */
interface Guarded {
  readonly row: number;
  readonly col: number;
  readonly validation: Validation;
  readonly props: CellProps;
  readonly entry: Entry;
}

function ensureAccepted(world: World, sheet: Sheet, guarded: readonly Guarded[]): void {
  for (const { row, col, validation, props, entry } of guarded) {
    if (acceptsEntry(world, sheet, row, col, validation, props, entry)) continue;
    throw new ServiceError(messages.invalidData(`${columnLetters(col)}${row}`));
  }
}

/**
 * Writes as one person; either every cell is written or, where one is refused, none. PLATFORM 4.17, 4.21
 * Throws `ServiceError`.
 */
export function writeBlock(
  world: World,
  sheet: Sheet,
  area: Area,
  written: Block<Written>,
  user: string,
  interpret: Interpreter = scriptWriting(world),
): void {
  ensureCanEdit(world, sheet, area, user);
  const table = world.workbook.props;
  const entries: Entry[] = [];
  const guarded: Guarded[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const ids = patternOf(table, sheet.rows[row - 1]?.pattern ?? 0);
    for (let col = area.col; col <= area.lastCol; col += 1) {
      const props = propsById(table, ids[col - 1] ?? 0);
      const entry = interpret(written(row, col), props);
      const { validation } = props;
      if (validation?.allowInvalid === false) guarded.push({ row, col, validation, props, entry });
      entries.push(entry);
    }
  }
  const byFormula = guarded.filter(({ validation }) => validation.criteria === 'CUSTOM_FORMULA');
  const byItself = guarded.filter(({ validation }) => validation.criteria !== 'CUSTOM_FORMULA');
  ensureAccepted(world, sheet, byItself);
  if (byFormula.length === 0) putEntries(world, sheet, area, entries);
  else tryEntries(world, sheet, area, entries, byFormula);
}

/** A rule's own formula sees the cells as they would be; where it refuses one, all are put back. */
function tryEntries(
  world: World,
  sheet: Sheet,
  area: Area,
  entries: readonly Entry[],
  guarded: readonly Guarded[],
): void {
  const { workbook } = world;
  const before = readEach({ ...area, col: 1, lastCol: 1 }, (row) => {
    return takeSlice(workbook, sheet, row, area.col, area.lastCol);
  });
  putEntries(world, sheet, area, entries);
  try {
    ensureAccepted(world, sheet, guarded);
  } catch (error) {
    before.forEach(([cells = []], index) => putSlice(workbook, sheet, area.row + index, area.col, cells));
    touch(workbook, rowsChanged(sheet, area));
    throw error;
  }
}

function putEntries(world: World, sheet: Sheet, area: Area, entries: readonly Entry[]): void {
  const changer = new CellPropsChanger(world.workbook);
  let index = 0;
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const kept = ensureRow(sheet, row);
    for (let col = area.col; col <= area.lastCol; col += 1) {
      const entry = entries[index];
      index += 1;
      if (typeof entry !== 'object' || entry === null) putValue(kept, col, entry ?? null);
      else if ('formula' in entry) putFormula(kept, col, entry.formula);
      else {
        putValue(kept, col, entry.value);
        const { format } = entry;
        changer.change(kept, col, format, (props) =>
          props.format === undefined ? { ...props, format } : props,
        );
      }
    }
  }
  touch(world.workbook, rowsChanged(sheet, area));
}

/** Formulas, whatever the cell's format; `''` clears, and a text without `=` gets one. */
export function writeFormulas(
  world: World,
  sheet: Sheet,
  area: Area,
  formulas: Block<string>,
  user: string,
): void {
  ensureCanEdit(world, sheet, area, user);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const kept = ensureRow(sheet, row);
    for (let col = area.col; col <= area.lastCol; col += 1) {
      const text = formulas(row, col);
      if (text === '') putValue(kept, col, null);
      else putFormula(kept, col, text.startsWith('=') ? text : `=${text}`);
    }
  }
  touch(world.workbook, rowsChanged(sheet, area));
}

export function writeNotes(world: World, sheet: Sheet, area: Area, notes: Block<string>, user: string): void {
  ensureCanEdit(world, sheet, area, user);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let col = area.col; col <= area.lastCol; col += 1) {
      const note = notes(row, col);
      if (note !== '' || sheet.rows[row - 1]) putNote(ensureRow(sheet, row), col, note);
    }
  }
  touch(world.workbook, rowsChanged(sheet, area));
}

function dropTextFormat(props: CellProps): CellProps {
  const { format, ...rest } = props;
  return format === TEXT_PATTERN ? rest : props;
}

/** Writes below the last row that holds anything. PLATFORM 4.3, 4.7, 4.14 */
export function appendRow(world: World, sheet: Sheet, values: readonly Written[], user: string): void {
  const row = lastContentRow(world, sheet) + 1;
  if (row > rowCount(sheet)) {
    if (world.switches.appendRowGrows === 'throws') throw new ServiceError(messages.outsideSheet);
    insertLines(world, sheet, { kind: 'insert', dimension: 'rows', at: row, count: 1, inherit: 'before' });
  }
  const missing = values.length - columnCount(sheet);
  if (missing > 0) {
    const at = columnCount(sheet) + 1;
    insertLines(world, sheet, {
      kind: 'insert',
      dimension: 'columns',
      at,
      count: missing,
      inherit: 'before',
    });
  }
  if (values.length === 0) return;
  const area = blockArea(row, 1, 1, values.length);
  const block = blockOf<Written>(area, [values], null);
  const interpret = scriptWriting(world);
  if (world.switches.appendRowFormat === 'kept') {
    writeBlock(world, sheet, area, block, user, interpret);
    return;
  }
  ensureCanEdit(world, sheet, area, user);
  changeEachProps(world.workbook, sheet, area, dropTextFormat);
  writeBlock(world, sheet, area, block, user, ignoringFormats(interpret));
}
