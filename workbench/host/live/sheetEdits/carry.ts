import type { Area } from '../../../store/formula/area';
import { rowsIn, spanOf, withSpan } from '../../../store/workbook/areas';
import { openJournal, type Reshape } from '../../../store/workbook/journal';
import { mapArea, mapPosition } from '../../../store/workbook/structureEdit';
import type { Dimension } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';

type Order = Extract<Reshape, { kind: 'order' }>;

function carriedByOrder(order: Order, area: Area): Area | null {
  const last = order.first + order.order.length - 1;
  const beside = area.lastRow < order.first || area.row > last;
  if (beside || area.lastCol < order.col || area.col > order.lastCol) return area;
  const inside = area.col >= order.col && area.lastCol <= order.lastCol;
  // The same rows, one below the other in another order.
  if (inside && area.row <= order.first && area.lastRow >= last) return area;
  if (!inside || rowsIn(area) > 1) return null;
  const place = order.order.indexOf(area.row);
  return place < 0 ? null : { ...area, row: order.first + place, lastRow: order.first + place };
}

function nameOf(step: Reshape): unknown {
  return step.kind === 'lines' ? step.edit : step.order;
}

function undoneBy(step: Reshape): unknown {
  return step.kind === 'lines' ? step.edit.undoes : step.undoes;
}

/**
 * The reshapes since a shape, without those that were taken back again, so that a row that was deleted and is back is
 * the one that it was. Null where they are forgotten.
 */
export function netReshapes(world: World, sheetId: number, shape: number): readonly Reshape[] | null {
  const reshapes = openJournal(world.workbook).reshapesSince(sheetId, shape);
  if (reshapes === null) return null;
  const net: Reshape[] = [];
  for (const step of reshapes) {
    const last = net.at(-1);
    if (last !== undefined && undoneBy(step) === nameOf(last)) net.pop();
    else net.push(step);
  }
  return net;
}

/**
 * Where an area lies after the reshapes. It grows and shrinks with the lines in it. Null where nothing is left, or
 * where a sort has scattered its rows.
 */
export function carriedArea(area: Area, reshapes: readonly Reshape[]): Area | null {
  let here: Area | null = area;
  for (const step of reshapes) {
    here = step.kind === 'lines' ? mapArea(step.edit, here) : carriedByOrder(step, here);
    if (here === null) return null;
  }
  return here;
}

/** Where one row or column stands after the reshapes; null if it is gone. Only what moves whole rows moves a row. */
export function carriedLine(dimension: Dimension, line: number, reshapes: readonly Reshape[]): number | null {
  let here: number | null = line;
  for (const step of reshapes) {
    if (step.kind === 'lines') {
      if (step.edit.dimension === dimension) here = mapPosition(step.edit, here);
    } else if (dimension === 'rows' && here >= step.first && here < step.first + step.order.length) {
      if (step.lastCol !== Infinity) return null;
      here = step.first + step.order.indexOf(here);
    }
    if (here === null) return null;
  }
  return here;
}

/** A span of lines as `carriedArea` has it. */
export function carriedSpan(
  dimension: Dimension,
  first: number,
  last: number,
  reshapes: readonly Reshape[],
): { first: number; last: number } | null {
  const everywhere = { row: 1, col: 1, lastRow: Infinity, lastCol: Infinity };
  const area = carriedArea(withSpan(everywhere, dimension, { first, last }), reshapes);
  return area === null ? null : spanOf(area, dimension);
}
