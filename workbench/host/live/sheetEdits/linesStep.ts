import { isDeepStrictEqual } from 'node:util';
import { blockArea } from '../../../store/formula/area';
import { ServiceError } from '../../../store/serviceError';
import { openJournal, type Reshape } from '../../../store/workbook/journal';
import { ensureCanEdit } from '../../../store/workbook/protection';
import { type CellCopy, putSlice, takeSlice } from '../../../store/workbook/slices';
import { applyStructure, deleteLines, insertLines } from '../../../store/workbook/structure';
import type { StructureEdit } from '../../../store/workbook/structureEdit';
import {
  columnCount,
  type Dimension,
  findSheet,
  type Row,
  rowCount,
  type Sheet,
} from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import { carriedLine, netReshapes } from './carry';
import type { Reverted, Step } from './inverse';
import { copyRow } from './rowCopy';
import { recordSurroundings, type Surroundings } from './surroundings';

export function linesArea(sheet: Sheet, dimension: Dimension, at: number, count: number) {
  return dimension === 'rows'
    ? blockArea(at, 1, count, columnCount(sheet))
    : blockArea(1, at, rowCount(sheet), count);
}

/** What deleted lines held. Rows are kept as they are; of columns, the cells of each row. */
type Held =
  | { readonly dimension: 'rows'; readonly rows: readonly (Row | null)[] }
  | { readonly dimension: 'columns'; readonly cells: ReadonlyMap<Row, readonly CellCopy[]> };

function hold(world: World, sheet: Sheet, { dimension, at, count }: StructureEdit): Held {
  if (dimension === 'rows') return { dimension, rows: sheet.rows.slice(at - 1, at - 1 + count) };
  const cells = new Map<Row, readonly CellCopy[]>();
  sheet.rows.forEach((row, index) => {
    if (row !== null) cells.set(row, takeSlice(world.workbook, sheet, index + 1, at, at + count - 1));
  });
  return { dimension, cells };
}

function putHeld(world: World, sheet: Sheet, at: number, held: Held): void {
  if (held.dimension === 'rows') {
    if (held.rows.every((row) => row === null)) return;
    while (sheet.rows.length < at - 1 + held.rows.length) sheet.rows.push(null);
    held.rows.forEach((row, index) => {
      sheet.rows[at - 1 + index] = row;
    });
    return;
  }
  sheet.rows.forEach((row, index) => {
    const cells = row === null ? undefined : held.cells.get(row);
    if (cells !== undefined) putSlice(world.workbook, sheet, index + 1, at, cells);
  });
}

/** What stands in one line, looks apart; null where nothing does. */
function contentOf(sheet: Sheet, dimension: Dimension, line: number): unknown {
  if (dimension === 'rows') {
    const { values, formulas, notes } = copyRow(sheet, line);
    const filled = values.some((value) => value !== null && value !== false);
    return filled || formulas !== null || notes !== null
      ? { values: trimmed(values), formulas, notes }
      : null;
  }
  const cells: unknown[] = [];
  sheet.rows.forEach((row, index) => {
    const cell = [row?.values[line - 1] ?? null, row?.formulas?.[line] ?? null, row?.notes?.[line] ?? null];
    if (cell.some((part) => part !== null && part !== false)) cells.push([index, ...cell]);
  });
  return cells.length === 0 ? null : cells;
}

function trimmed(values: readonly unknown[]): readonly unknown[] {
  let length = values.length;
  while (length > 0 && values[length - 1] === null) length -= 1;
  return values.slice(0, length);
}

function weightOf(held: Held | null): number {
  if (held === null) return 1;
  if (held.dimension === 'columns') return held.cells.size;
  return held.rows.reduce((sum, row) => sum + (row?.values.length ?? 0) + 1, 0);
}

/** Inserts, deletes or moves lines, by `act` where there is more to it, and remembers all that it takes along. */
export function recordLines(
  world: World,
  sheet: Sheet,
  edit: StructureEdit,
  act: () => void = () => applyStructure(world.workbook, sheet, edit),
): Step {
  const held = edit.kind === 'delete' ? hold(world, sheet, edit) : null;
  const surroundings = recordSurroundings(world, act);
  const shape = openJournal(world.workbook).shapeOf(sheet.id);
  const weight = weightOf(held) + surroundings.weight;
  const { id } = sheet;
  const revert = reverting(sheet, edit, held);
  return {
    weight,
    revert: (now, person) => {
      const found = findSheet(now.workbook, id);
      const reshapes = netReshapes(now, id, shape);
      if (found === null || reshapes === null) return { kept: edit.count, counter: [] };
      return revert({ world: now, person, sheet: found, reshapes, surroundings });
    },
  };
}

type Deletion = StructureEdit & { kind: 'delete' };
type Insertion = StructureEdit & { kind: 'insert' };

interface Scene {
  readonly world: World;
  readonly person: string;
  readonly sheet: Sheet;
  readonly reshapes: readonly Reshape[];
  readonly surroundings: Surroundings;
}

function reverting(sheet: Sheet, edit: StructureEdit, held: Held | null): (scene: Scene) => Reverted {
  if (edit.kind === 'insert') {
    const left = Array.from({ length: edit.count }, (_, index) =>
      contentOf(sheet, edit.dimension, edit.at + index),
    );
    return (scene) => takeAway(scene, edit, left);
  }
  if (edit.kind === 'delete' && held !== null) return (scene) => bringBack(scene, edit, held);
  return (scene) => moveBack(scene, edit);
}

/** The surroundings come back only where no line of the tab has changed places since: they name positions. */
function around(scene: Scene, edit: StructureEdit, act: () => void): Reverted {
  const { world, person, sheet, reshapes, surroundings } = scene;
  const finish = reshapes.length === 0 ? surroundings.prepare(world, person) : () => 0;
  let kept = 0;
  const counter = recordLines(world, sheet, edit, () => {
    act();
    kept = finish();
  });
  return { kept, counter: [counter] };
}

/** Lines that were inserted go again, those apart in which somebody has written since. */
function takeAway(scene: Scene, edit: StructureEdit, left: readonly unknown[]): Reverted {
  const { world, person, sheet, reshapes } = scene;
  const { dimension } = edit;
  const places = left.map((content, index) => ({
    content,
    line: carriedLine(dimension, edit.at + index, reshapes),
  }));
  const free = places.flatMap(({ content, line }) => {
    return line !== null && isDeepStrictEqual(contentOf(sheet, dimension, line), content) ? [line] : [];
  });
  const lines = new Set(free);
  const counter: Step[] = [];
  let kept = places.filter(({ line }) => line !== null && !lines.has(line)).length;
  for (const run of runsOf(free)) {
    const whole = run.count === edit.count;
    const deletion: Deletion = { kind: 'delete', dimension, ...run, ...(whole ? { undoes: edit } : {}) };
    const done = refusable(() => {
      ensureCanEdit(world, sheet, linesArea(sheet, dimension, run.at, run.count), person);
      return around(whole ? scene : { ...scene, reshapes: [], surroundings: NOTHING_AROUND }, deletion, () =>
        deleteLines(world, sheet, deletion),
      );
    });
    kept += done?.kept ?? run.count;
    counter.push(...(done?.counter ?? []));
  }
  return { kept, counter };
}

const NOTHING_AROUND: Surroundings = { weight: 0, prepare: () => () => 0 };

/** Lines as runs, the last first, so that deleting one leaves the others where they are. */
function runsOf(lines: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const line of [...lines].sort((a, b) => b - a)) {
    const last = runs.at(-1);
    if (last?.at === line + 1) {
      last.at = line;
      last.count += 1;
    } else runs.push({ at: line, count: 1 });
  }
  return runs;
}

/** What Sheets refuses now, as a right that was taken away meanwhile, does not happen. */
function refusable<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

/** Before which line now the gap lies that was before the line `at`. */
function carriedGap(scene: Scene, dimension: Dimension, at: number): number {
  const behind = carriedLine(dimension, at, scene.reshapes);
  if (behind !== null) return Math.min(behind, scene.sheet.axes[dimension].count + 1);
  const before = at > 1 ? carriedLine(dimension, at - 1, scene.reshapes) : 0;
  return Math.min(before === null ? at : before + 1, scene.sheet.axes[dimension].count + 1);
}

function bringBack(scene: Scene, edit: StructureEdit, held: Held): Reverted {
  const { world, person, sheet } = scene;
  const { dimension, count } = edit;
  const at = carriedGap(scene, dimension, edit.at);
  const insertion: Insertion = { kind: 'insert', dimension, at, count, inherit: 'none', undoes: edit };
  const done = refusable(() => {
    ensureCanEdit(world, sheet, blockArea(1, 1, 1, 1), person);
    return around(scene, insertion, () => {
      insertLines(world, sheet, insertion);
      putHeld(world, sheet, at, held);
    });
  });
  return done ?? { kept: count, counter: [] };
}

function moveBack(scene: Scene, edit: StructureEdit): Reverted {
  if (edit.kind !== 'move') return { kept: 0, counter: [] };
  const { world, person, sheet, reshapes } = scene;
  const { dimension, count } = edit;
  const landed = edit.to > edit.at ? edit.to - count : edit.to;
  const first = carriedLine(dimension, landed, reshapes);
  const last = carriedLine(dimension, landed + count - 1, reshapes);
  if (first === null || last !== first + count - 1) return { kept: count, counter: [] };
  // The line before which it stood, counted as the lines stand after the move.
  const origin = edit.to > edit.at ? edit.at : edit.at + count;
  const to = carriedGap(scene, dimension, origin);
  if (to >= first && to <= last + 1) return { kept: 0, counter: [] };
  const back: StructureEdit = { kind: 'move', dimension, at: first, count, to, undoes: edit };
  const done = refusable(() => {
    ensureCanEdit(world, sheet, linesArea(sheet, dimension, first, count), person);
    return around(scene, back, () => applyStructure(world.workbook, sheet, back));
  });
  return done ?? { kept: count, counter: [] };
}
