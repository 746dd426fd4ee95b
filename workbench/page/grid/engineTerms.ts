import type {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

/** A member of an enumeration by its number: one that means something else does not compile. */
function member<E extends number>(number: `${E}`): E {
  // The parameter's type lets through no other number.
  return Number(number) as E;
}

/*
 * The bought grid's enumerations as far as we name them, written out so that what is computed about cells loads
 * without the grid, in tests too.
 */
export const YES = member<BooleanNumber.TRUE>('1');
export const NO = member<BooleanNumber.FALSE>('0');
export const STRING = member<CellValueType.STRING>('1');
export const LEFT = member<HorizontalAlign.LEFT>('1');
export const CENTER = member<HorizontalAlign.CENTER>('2');
export const RIGHT = member<HorizontalAlign.RIGHT>('3');
export const TOP = member<VerticalAlign.TOP>('1');
export const MIDDLE = member<VerticalAlign.MIDDLE>('2');
export const BOTTOM = member<VerticalAlign.BOTTOM>('3');
export const OVERFLOW = member<WrapStrategy.OVERFLOW>('1');
export const CLIP = member<WrapStrategy.CLIP>('2');
export const WRAP = member<WrapStrategy.WRAP>('3');
