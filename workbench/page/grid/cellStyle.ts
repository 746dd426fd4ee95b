import type { HorizontalAlign, IStyleData } from '@univerjs/core';
import type { LookView } from '../../host/live/protocol/book';
import { BOTTOM, CENTER, CLIP, LEFT, MIDDLE, OVERFLOW, RIGHT, TOP, WRAP, YES } from './engineTerms';

/** Latin letters first, then what systems have for Chinese. */
export const FONTS =
  'Arial, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';
/** Points. */
export const SIZE = 10;

const ALIGN = { left: LEFT, center: CENTER, right: RIGHT };
const VALIGN = { top: TOP, middle: MIDDLE, bottom: BOTTOM };

/** Where a content stands when its look does not say: numbers and dates right, booleans and errors in the middle. */
function usualAlign(kind: string): HorizontalAlign {
  if (kind === 'n') return RIGHT;
  if (kind === 'b' || kind === 'e') return CENTER;
  return LEFT;
}

/** A look in the grid's terms. `kind` is one letter of `RowView.kinds`. */
export function cellStyle(look: LookView | undefined, kind: string): IStyleData {
  return {
    ff: look?.family ? `"${look.family}", ${FONTS}` : FONTS,
    fs: look?.size ?? SIZE,
    ht: look?.align ? ALIGN[look.align] : usualAlign(kind),
    vt: VALIGN[look?.valign ?? 'bottom'],
    tb: look?.wrap ? WRAP : kind === 'n' ? CLIP : OVERFLOW,
    ...(look?.background ? { bg: { rgb: look.background } } : {}),
    ...(look?.color ? { cl: { rgb: look.color } } : {}),
    ...(look?.bold ? { bl: YES } : {}),
    ...(look?.italic ? { it: YES } : {}),
    ...(look?.underline ? { ul: { s: YES } } : {}),
    ...(look?.strikethrough ? { st: { s: YES } } : {}),
  };
}

/** Remembers styles by look and kind, so that equal cells share one object. */
export class StyleCache {
  private readonly styles = new Map<string, IStyleData>();

  constructor(private readonly looks: ReadonlyMap<number, LookView>) {}

  get(key: number, kind: string): IStyleData {
    const name = `${key}${kind}`;
    const known = this.styles.get(name);
    if (known !== undefined) return known;
    const style = cellStyle(this.looks.get(key), kind);
    this.styles.set(name, style);
    return style;
  }
}
