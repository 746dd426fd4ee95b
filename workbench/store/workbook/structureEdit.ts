import type { Area } from '../formula/area';
import { changedArea, changedStretch } from '../formula/sheetChange';
import { mergeAreas, spanOf, withSpan } from './areas';
import type { Dimension, Span } from './workbook';

/** Rows or columns that come, go or change places; positions are 1-based and those before the edit. */
export type StructureEdit = LinesEdit & {
  /** The edit that this one takes back: what stood there then stands there again. */
  readonly undoes?: StructureEdit;
};

type LinesEdit =
  /** New ones before `at`; they take formats, rules and validations from the neighbour named, if any. */
  | {
      readonly kind: 'insert';
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly inherit: 'before' | 'after' | 'none';
    }
  | { readonly kind: 'delete'; readonly dimension: Dimension; readonly at: number; readonly count: number }
  /** The block goes before the position `to`, which does not lie inside it. */
  | {
      readonly kind: 'move';
      readonly dimension: Dimension;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

/** Where a row or column stands after the edit; null if it is gone. */
export function mapPosition(edit: StructureEdit, position: number): number | null {
  const { at, count } = edit;
  switch (edit.kind) {
    case 'insert':
      return position >= at ? position + count : position;
    case 'delete':
      if (position < at) return position;
      return position < at + count ? null : position - count;
    case 'move': {
      const inside = position >= at && position < at + count;
      if (edit.to > at) {
        if (inside) return position + edit.to - count - at;
        return position >= at + count && position < edit.to ? position - count : position;
      }
      if (inside) return position - (at - edit.to);
      return position >= edit.to && position < at ? position + count : position;
    }
  }
}

/** A span keeps its ends: it grows with what is inserted inside, and shrinks with what is deleted. Null: all gone. */
export function mapSpan(edit: StructureEdit, span: Span): Span | null {
  return changedStretch(span, edit);
}

/** A span as the cells in it: where a move tears them apart, each part goes its way. */
export function mapPieces(edit: StructureEdit, span: Span): Span[] {
  if (edit.kind !== 'move') {
    const whole = mapSpan(edit, span);
    return whole === null ? [] : [whole];
  }
  const blockEnd = edit.at + edit.count;
  const cuts = [edit.at, blockEnd, edit.to].filter((cut) => cut > span.first && cut <= span.last);
  const starts = [...new Set([span.first, ...cuts])].sort((a, b) => a - b);
  return starts.map((first, index) => {
    const last = (starts[index + 1] ?? span.last + 1) - 1;
    const mapped = mapPosition(edit, first) ?? first;
    return { first: mapped, last: mapped + last - first };
  });
}

/** One rectangle that is to stay one: protections, filters, selections. */
export function mapArea(edit: StructureEdit, area: Area): Area | null {
  return changedArea(area, edit);
}

/** The position whose look a newly inserted one takes, before the edit; null where it takes none. */
export function inheritedFrom(edit: StructureEdit): number | null {
  if (edit.kind !== 'insert' || edit.inherit === 'none') return null;
  return edit.inherit === 'before' ? edit.at - 1 : edit.at;
}

/** Rectangles as sets of cells, for conditional formats: torn apart by moves, inherited by what is inserted beside. */
export function mapAreas(edit: StructureEdit, areas: readonly Area[]): Area[] {
  const source = inheritedFrom(edit);
  const mapped = areas.flatMap((area) => {
    const span = spanOf(area, edit.dimension);
    const pieces = mapPieces(edit, span);
    if (source !== null && span.first <= source && source <= span.last) {
      pieces.push({ first: edit.at, last: edit.at + edit.count - 1 });
    }
    return pieces.map((piece) => withSpan(area, edit.dimension, piece));
  });
  return mergeAreas(mapped);
}

/** Entries by position, at their places after the edit. */
export function mapKeys<T>(edit: StructureEdit, record: Readonly<Record<number, T>>): Record<number, T> {
  const result: Record<number, T> = {};
  for (const [key, entry] of Object.entries(record)) {
    const position = mapPosition(edit, Number(key));
    if (position !== null) result[position] = entry;
  }
  return result;
}

/** A list by position (index 0 is position 1), changed in place. Inserted entries are `fill`. */
export function editList<T>(edit: StructureEdit, list: T[], fill: () => T): void {
  const from = edit.at - 1;
  if (edit.kind === 'insert') {
    if (from >= list.length) return;
    const tail = list.splice(from);
    for (let index = 0; index < edit.count; index += 1) list.push(fill());
    for (const entry of tail) list.push(entry);
    return;
  }
  if (edit.kind === 'delete') {
    list.splice(from, edit.count);
    return;
  }
  if (from >= list.length && edit.to > list.length) return;
  // Blank entries at the end are not kept, but have to be there to change places.
  while (list.length < Math.max(edit.to - 1, from + edit.count)) list.push(fill());
  const block = list.splice(from, edit.count);
  const tail = list.splice(edit.to > edit.at ? edit.to - 1 - edit.count : edit.to - 1);
  for (const entry of block) list.push(entry);
  for (const entry of tail) list.push(entry);
}
