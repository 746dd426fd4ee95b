export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Ground {
  readonly rows: number;
  readonly columns: number;
  readonly hasContent: (row: number, col: number) => boolean;
  readonly isHidden: (row: number, col: number) => boolean;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

const STEPS: Record<Direction, readonly [number, number]> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** Where Ctrl and an arrow lead: to the end of a run of filled cells, or over empty ones to the next filled cell or the edge. */
export function jump(ground: Ground, from: Place, direction: Direction): Place {
  const [down, right] = STEPS[direction];
  const next = ({ row, col }: Place): Place | null => {
    let place = { row: row + down, col: col + right };
    while (isInside(ground, place) && ground.isHidden(place.row, place.col)) {
      place = { row: place.row + down, col: place.col + right };
    }
    return isInside(ground, place) ? place : null;
  };
  let here = from;
  let ahead = next(here);
  if (ahead === null) return here;
  const inRun = ground.hasContent(here.row, here.col) && ground.hasContent(ahead.row, ahead.col);
  while (ahead !== null) {
    if (inRun && !ground.hasContent(ahead.row, ahead.col)) return here;
    here = ahead;
    if (!inRun && ground.hasContent(here.row, here.col)) return here;
    ahead = next(here);
  }
  return here;
}

function isInside({ rows, columns }: Ground, { row, col }: Place): boolean {
  return row >= 1 && row <= rows && col >= 1 && col <= columns;
}
