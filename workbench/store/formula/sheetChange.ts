import type { Area } from './area';

/** What happens to the rows or columns of a sheet. */
export type LineChange =
  /** New lines, of which the first is number `at` afterwards. */
  | {
      readonly kind: 'insert';
      readonly dimension: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'delete';
      readonly dimension: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  /** The block goes to stand before the line that is number `to` before the move, as `moveRows` counts it. */
  | {
      readonly kind: 'move';
      readonly dimension: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

/** Whatever changes places or names that a formula may mention. */
export type SheetChange =
  | LineChange
  /** Cut and paste: the cells of `from` go to where `row`, `col` is their new corner, on the sheet of that name. */
  | {
      readonly kind: 'cut';
      readonly from: Area;
      readonly toSheet: string;
      readonly row: number;
      readonly col: number;
    }
  | { readonly kind: 'renameSheet'; readonly name: string }
  | { readonly kind: 'deleteSheet' };

interface Stretch {
  readonly first: number;
  readonly last: number;
}

function inserted({ first, last }: Stretch, at: number, count: number): Stretch {
  if (at <= first) return { first: first + count, last: last + count };
  return { first, last: at <= last ? last + count : last };
}

function deleted({ first, last }: Stretch, at: number, count: number): Stretch | null {
  const end = at + count;
  const before = (line: number): number => Math.max(0, Math.min(line, end) - at);
  if (first >= at && last < end) return null;
  const newFirst = first >= at ? Math.max(at, first - count) : first;
  // The last line that is left: those deleted at or before it are gone.
  return { first: newFirst, last: last === Infinity ? last : last - before(last + 1) };
}

function moved(stretch: Stretch, at: number, count: number, to: number): Stretch {
  const end = at + count;
  if (to >= at && to <= end) return stretch;
  const landing = to > at ? to - count : to;
  if (stretch.first >= at && stretch.last < end) {
    const step = landing - at;
    return { first: stretch.first + step, last: stretch.last + step };
  }
  const rest = deleted(stretch, at, count);
  // Only a stretch inside the block loses all its lines, and that one has moved along already.
  return rest === null ? stretch : inserted(rest, landing, count);
}

/** Where a stretch of lines lies after the change; null when none of it is left. Lines to the end stay to the end. */
export function changedStretch(stretch: Stretch, change: LineChange): Stretch | null {
  switch (change.kind) {
    case 'insert':
      return inserted(stretch, change.at, change.count);
    case 'delete':
      return deleted(stretch, change.at, change.count);
    case 'move':
      return moved(stretch, change.at, change.count, change.to);
  }
}

/**
 * An area after rows or columns of its own sheet have changed, as conditional formats, validations, protections and
 * filters follow: it grows around insertions, shrinks by deletions, and is null when nothing is left.
 */
export function changedArea(area: Area, change: LineChange): Area | null {
  const rows = change.dimension === 'rows';
  const stretch = rows ? { first: area.row, last: area.lastRow } : { first: area.col, last: area.lastCol };
  if (stretch.first === 1 && stretch.last === Infinity) return area;
  const changed = changedStretch(stretch, change);
  if (changed === null) return null;
  return rows
    ? { ...area, row: changed.first, lastRow: changed.last }
    : { ...area, col: changed.first, lastCol: changed.last };
}
