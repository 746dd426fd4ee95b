import type { World } from '../world';
import { contentAt } from './read';
import { columnCount, rowCount, type Sheet } from './workbook';

export type Direction = 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT';

interface Cell {
  readonly row: number;
  readonly col: number;
}

const STEPS: Readonly<Record<Direction, Cell>> = {
  UP: { row: -1, col: 0 },
  DOWN: { row: 1, col: 0 },
  PREVIOUS: { row: 0, col: -1 },
  NEXT: { row: 0, col: 1 },
};

/** Where Ctrl and an arrow lead: to the end of what is filled, else to the next filled cell, else to the edge. */
export function nextDataCell(world: World, sheet: Sheet, from: Cell, direction: Direction): Cell {
  const step = STEPS[direction];
  const onGrid = ({ row, col }: Cell): boolean =>
    row >= 1 && col >= 1 && row <= rowCount(sheet) && col <= columnCount(sheet);
  const filled = ({ row, col }: Cell): boolean => {
    const content = contentAt(world, sheet, row, col);
    return content !== null && content !== '';
  };
  const next = (cell: Cell): Cell => ({ row: cell.row + step.row, col: cell.col + step.col });
  let cell = from;
  if (!onGrid(next(cell))) return cell;
  const runs = filled(cell) && filled(next(cell));
  do {
    const following = next(cell);
    if (!onGrid(following)) return cell;
    if (runs && !filled(following)) return cell;
    cell = following;
  } while (runs || !filled(cell));
  return cell;
}
