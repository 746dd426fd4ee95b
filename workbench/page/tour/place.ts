/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left';

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: Side;
}

const GAP = 14;
const EDGE = 8;

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

function at(side: Side, target: Box, card: Size, window: Size): Place {
  const middle = target.left + target.width / 2 - card.width / 2;
  const level = target.top + target.height / 2 - card.height / 2;
  const left = between(middle, EDGE, Math.max(EDGE, window.width - card.width - EDGE));
  const top = between(level, EDGE, Math.max(EDGE, window.height - card.height - EDGE));
  switch (side) {
    case 'below':
      return { left, top: target.top + target.height + GAP, side };
    case 'above':
      return { left, top: target.top - GAP - card.height, side };
    case 'right':
      return { left: target.left + target.width + GAP, top, side };
    case 'left':
      return { left: target.left - GAP - card.width, top, side };
  }
}

const fits = ({ left, top }: Place, card: Size, window: Size): boolean =>
  left >= EDGE &&
  top >= EDGE &&
  left + card.width <= window.width - EDGE &&
  top + card.height <= window.height - EDGE;

export function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/**
 * Where a card stands beside its target without covering it, wholly in the window and off what else is to be seen
 * (`free`: an open panel). Null where no side has the room, such as for a target that fills the window.
 */
export function placeCard(target: Box, card: Size, window: Size, free: Box | null = null): Place | null {
  const sides: readonly Side[] = ['below', 'above', 'right', 'left'];
  const places = sides.map((side) => at(side, target, card, window));
  return (
    places.find(
      (place) => fits(place, card, window) && (free === null || !overlaps({ ...place, ...card }, free)),
    ) ?? null
  );
}
