import { type Area, cellArea } from '../../../store/formula/area';
import { adjustFormula } from '../../../store/formula/adjust';
import { ensureRow, putFormula, putNote, putValue } from '../../../store/workbook/cells';
import { openJournal, type Reshape, rowsChanged } from '../../../store/workbook/journal';
import { internPattern, patternOf } from '../../../store/workbook/propTable';
import { canEditArea } from '../../../store/workbook/protection';
import { findSheet, type Row, type Sheet, touch } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import { carriedLine, netReshapes } from './carry';
import type { Reverted, Step } from './inverse';
import { copyRow, NO_ROW, type RowCopy, sameRow } from './rowCopy';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface ChangedRow {
  readonly row: number;
  readonly before: RowCopy;
  readonly after: RowCopy;
}

function copyRows({ sheet, area }: Place): Map<number, RowCopy> {
  const rows = new Map<number, RowCopy>();
  const last = Math.min(area.lastRow, sheet.rows.length);
  for (let row = area.row; row <= last; row += 1) rows.set(row, copyRow(sheet, row));
  return rows;
}

function changedRows(place: Place, before: ReadonlyMap<number, RowCopy>): ChangedRow[] {
  const changed: ChangedRow[] = [];
  for (const [row, after] of copyRows(place)) {
    const old = before.get(row) ?? NO_ROW;
    if (!sameRow(old, after)) changed.push({ row, before: old, after });
  }
  return changed;
}

/**
 * Carries out what changes the contents, notes or properties of the cells in these places, whose ends are closed.
 * Where it throws, the cells are put back first.
 */
export function recordCells<T>(
  world: World,
  places: readonly Place[],
  act: () => T,
): { result: T; steps: readonly Step[] } {
  const before = places.map(copyRows);
  const stepsSoFar = (): Step[] =>
    places.flatMap((place, index) => {
      const rows = changedRows(place, before[index] ?? new Map<number, RowCopy>());
      return rows.length === 0 ? [] : [cellsStep(world, place, rows)];
    });
  return undoingFailures(world, act, stepsSoFar);
}

/** An edit of which Sheets refuses a part does not happen at all. */
export function undoingFailures<T>(
  world: World,
  act: () => T,
  stepsSoFar: () => readonly Step[],
): { result: T; steps: readonly Step[] } {
  try {
    const result = act();
    return { result, steps: stepsSoFar() };
  } catch (error) {
    // The owner may always: whoever began it need not be able to.
    for (const step of [...stepsSoFar()].reverse()) step.revert(world, world.sharing.owner);
    throw error;
  }
}

function cellsStep(world: World, { sheet, area }: Place, rows: readonly ChangedRow[]): Step {
  const { id } = sheet;
  const shape = openJournal(world.workbook).shapeOf(id);
  const weight = rows.reduce(
    (sum, { before, after }) => sum + before.values.length + after.values.length + 2,
    0,
  );
  return { weight, revert: (now, person) => revertRows(now, person, id, shape, area, rows) };
}

function revertRows(
  world: World,
  person: string,
  sheetId: number,
  shape: number,
  area: Area,
  rows: readonly ChangedRow[],
): Reverted {
  const sheet = findSheet(world.workbook, sheetId);
  const reshapes = netReshapes(world, sheetId, shape);
  if (sheet === null || reshapes === null) return { kept: rows.length, counter: [] };
  const columns = columnsOf(area, reshapes);
  const places = rows.map((changed) => ({ changed, row: carriedLine('rows', changed.row, reshapes) }));
  const found = places.flatMap(({ row }) => (row === null ? [] : [row]));
  if (found.length === 0) return { kept: rows.length, counter: [] };
  const reached = boundsOf(found, columns);
  let kept = 0;
  const { steps } = recordCells(world, [{ sheet, area: reached }], () => {
    for (const { changed, row } of places) {
      kept += row === null ? 1 : new RowRevert(world, sheet, person, row, reshapes).revert(changed, columns);
    }
    const [first, ...others] = found.map((row) => rowsChanged(sheet, { row, lastRow: row }));
    if (first !== undefined) touch(world.workbook, first, ...others);
  });
  return { kept, counter: steps };
}

function boundsOf(rows: readonly number[], columns: readonly (readonly [number, number | null])[]): Area {
  let [row, lastRow, lastCol] = [Infinity, 1, 1];
  for (const at of rows) {
    row = Math.min(row, at);
    lastRow = Math.max(lastRow, at);
  }
  for (const [, now] of columns) lastCol = Math.max(lastCol, now ?? 1);
  return { row, col: 1, lastRow, lastCol };
}

/** The columns that the edit may have changed, with their places now. */
function columnsOf(area: Area, reshapes: readonly Reshape[]): (readonly [col: number, now: number | null])[] {
  return Array.from({ length: area.lastCol - area.col + 1 }, (_, index) => {
    return [area.col + index, carriedLine('columns', area.col + index, reshapes)] as const;
  });
}

/** One row on its way back, cell by cell: each part of a cell that is still what the edit left. */
class RowRevert {
  private readonly kept: Row;
  private readonly ids: number[];

  constructor(
    private readonly world: World,
    private readonly sheet: Sheet,
    private readonly person: string,
    private readonly row: number,
    private readonly reshapes: readonly Reshape[],
  ) {
    this.kept = ensureRow(sheet, row);
    this.ids = [...patternOf(world.workbook.props, this.kept.pattern)];
  }

  /** How many cells stayed as somebody else left them. */
  revert({ before, after }: ChangedRow, columns: readonly (readonly [number, number | null])[]): number {
    const { props } = this.world.workbook;
    const [oldIds, newIds] = [patternOf(props, before.pattern), patternOf(props, after.pattern)];
    let stayed = 0;
    for (const [col, now] of columns) {
      const content = !sameContent(before, after, col);
      const note = (before.notes?.[col] ?? '') !== (after.notes?.[col] ?? '');
      const look = (oldIds[col - 1] ?? 0) !== (newIds[col - 1] ?? 0);
      if (!content && !note && !look) continue;
      const allowed =
        now !== null && canEditArea(this.world, this.sheet, cellArea(this.row, now), this.person);
      if (!allowed) stayed += 1;
      else {
        const back = [
          !content || this.revertContent(before, after, col, now),
          !note || this.revertNote(before, after, col, now),
          !look || this.revertLook(oldIds[col - 1] ?? 0, newIds[col - 1] ?? 0, now),
        ];
        if (back.includes(false)) stayed += 1;
      }
    }
    this.kept.pattern = internPattern(props, this.ids);
    return stayed;
  }

  /** A formula as it reads after the reshapes. */
  private moved(formula: string | undefined): string | undefined {
    const { name } = this.sheet;
    return this.reshapes.reduce((text, step) => {
      if (text === undefined || step.kind !== 'lines') return text;
      return adjustFormula(text, { formulaSheet: name, sheet: name, change: step.edit });
    }, formula);
  }

  private revertContent(before: RowCopy, after: RowCopy, col: number, now: number): boolean {
    const sameValue = (this.kept.values[now - 1] ?? null) === (after.values[col - 1] ?? null);
    if (!sameValue || this.kept.formulas?.[now] !== this.moved(after.formulas?.[col])) return false;
    const formula = this.moved(before.formulas?.[col]);
    if (formula === undefined) putValue(this.kept, now, before.values[col - 1] ?? null);
    else putFormula(this.kept, now, formula);
    return true;
  }

  private revertNote(before: RowCopy, after: RowCopy, col: number, now: number): boolean {
    if ((this.kept.notes?.[now] ?? '') !== (after.notes?.[col] ?? '')) return false;
    putNote(this.kept, now, before.notes?.[col] ?? '');
    return true;
  }

  private revertLook(before: number, after: number, now: number): boolean {
    if ((this.ids[now - 1] ?? 0) !== after) return false;
    while (this.ids.length < now) this.ids.push(0);
    this.ids[now - 1] = before;
    return true;
  }
}

function sameContent(a: RowCopy, b: RowCopy, col: number): boolean {
  return (
    (a.values[col - 1] ?? null) === (b.values[col - 1] ?? null) && a.formulas?.[col] === b.formulas?.[col]
  );
}
