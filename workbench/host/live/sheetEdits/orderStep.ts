import type { Area } from '../../../store/formula/area';
import { shiftFormula } from '../../../store/formula/shift';
import { ensureRow, formulaAt, putFormula } from '../../../store/workbook/cells';
import { openJournal } from '../../../store/workbook/journal';
import { canEditArea } from '../../../store/workbook/protection';
import { putInOrder } from '../../../store/workbook/sort';
import { findSheet, type Row, type Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import { carriedLine, netReshapes } from './carry';
import type { Reverted, Step } from './inverse';

/** A sort that was carried out: `order` names the rows of the area from its first on by where they stood. */
interface Sorted {
  readonly sheetId: number;
  readonly shape: number;
  readonly area: Area;
  readonly order: readonly number[];
  readonly torn: readonly TornFormula[];
}

/** A formula that moved up so far that it left the sheet: moving it down again does not bring it back. */
interface TornFormula {
  readonly oldRow: number;
  readonly newRow: number;
  readonly col: number;
  readonly before: string;
  readonly after: string;
}

function readFormulas(sheet: Sheet, area: Area): ReadonlyMap<number, Row['formulas']> {
  const formulas = new Map<number, Row['formulas']>();
  for (let row = area.row; row <= Math.min(area.lastRow, sheet.rows.length); row += 1) {
    const kept = sheet.rows[row - 1];
    if (kept && kept.formulas !== null) formulas.set(row, kept.formulas);
  }
  return formulas;
}

function tornFormulas(
  sheet: Sheet,
  area: Area,
  order: readonly number[],
  formulas: ReadonlyMap<number, Row['formulas']>,
): TornFormula[] {
  if (formulas.size === 0) return [];
  return order.flatMap((oldRow, index) => {
    const newRow = area.row + index;
    return Object.entries(formulas.get(oldRow) ?? {}).flatMap(([key, before]): TornFormula[] => {
      const col = Number(key);
      if (col < area.col || col > area.lastCol) return [];
      const after = formulaAt(sheet, newRow, col);
      const whole = shiftFormula(after, oldRow - newRow, 0) === before;
      return whole ? [] : [{ oldRow, newRow, col, before, after }];
    });
  });
}

/** Carries out what brings the rows of an area into another order, and gives their old numbers in that order. */
export function recordOrder(
  world: World,
  sheet: Sheet,
  area: Area,
  act: () => readonly number[],
): readonly Step[] {
  const formulas = readFormulas(sheet, area);
  const order = act();
  if (order.length === 0) return [];
  const torn = tornFormulas(sheet, area, order, formulas);
  const shape = openJournal(world.workbook).shapeOf(sheet.id);
  const sorted = { sheetId: sheet.id, shape, area, order, torn };
  return [{ weight: order.length + torn.length, revert: (now, person) => revertOrder(now, person, sorted) }];
}

/** By the identity of the rows: what was written into them since goes along. */
function revertOrder(world: World, person: string, sorted: Sorted): Reverted {
  const { area, order } = sorted;
  const refused: Reverted = { kept: order.length, counter: [] };
  const sheet = findSheet(world.workbook, sorted.sheetId);
  const reshapes = netReshapes(world, sorted.sheetId, sorted.shape);
  if (sheet === null || reshapes === null) return refused;
  const rows = order.flatMap((old, index) => {
    const now = carriedLine('rows', area.row + index, reshapes);
    return now === null ? [] : [{ old, now }];
  });
  const slots = rows.map(({ now }) => now).sort((a, b) => a - b);
  const [row, lastRow] = [slots[0], slots.at(-1)];
  const col = carriedLine('columns', area.col, reshapes);
  const lastCol = carriedLine('columns', area.lastCol, reshapes);
  if (row === undefined || lastRow === undefined || col === null || lastCol === null) return refused;
  const here = { row, col, lastRow, lastCol };
  if (!canEditArea(world, sheet, here, person)) return refused;
  // Rows that have come in between stay where they are.
  const back = Array.from({ length: lastRow - row + 1 }, (_, index) => row + index);
  rows.sort((a, b) => a.old - b.old);
  slots.forEach((slot, index) => {
    back[slot - row] = rows[index]?.now ?? slot;
  });
  const exact = reshapes.length === 0;
  const counter = recordOrder(world, sheet, here, () => {
    const torn = exact
      ? sorted.torn.filter(({ newRow, after, col: at }) => formulaAt(sheet, newRow, at) === after)
      : [];
    putInOrder(world, sheet, here, back, exact ? order : null);
    for (const { oldRow, col: at, before } of torn) putFormula(ensureRow(sheet, oldRow), at, before);
    return back;
  });
  return { kept: order.length - rows.length, counter };
}
