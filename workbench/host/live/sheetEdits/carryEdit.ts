import { blockArea, cellArea } from '../../../store/formula/area';
import { colsIn, rowsIn } from '../../../store/workbook/areas';
import type { Reshape } from '../../../store/workbook/journal';
import type { AreaView } from '../protocol/book';
import type { SheetEdit } from '../protocol/edits';
import { carriedArea, carriedSpan } from './carry';

function carriedCell(row: number, col: number, reshapes: readonly Reshape[]) {
  const area = carriedArea(cellArea(row, col), reshapes);
  return area === null ? null : { row: area.row, col: area.col };
}

/** A block that must keep its size: lines that came in between would tear it. */
function carriedBlock(area: AreaView, reshapes: readonly Reshape[]): AreaView | null {
  const now = carriedArea(area, reshapes);
  return now !== null && rowsIn(now) === rowsIn(area) && colsIn(now) === colsIn(area) ? now : null;
}

function carriedColumn(col: number, reshapes: readonly Reshape[]): number | null {
  return carriedSpan('columns', col, col, reshapes)?.first ?? null;
}

type Of<K extends SheetEdit['kind']> = Extract<SheetEdit, { kind: K }>;

function carriedPaste(edit: Of<'paste'>, reshapes: readonly Reshape[]): SheetEdit | null {
  const width = edit.rows.reduce((widest, line) => Math.max(widest, line.length), 1);
  const area = carriedBlock(blockArea(edit.row, edit.col, Math.max(1, edit.rows.length), width), reshapes);
  return area === null ? null : { ...edit, row: area.row, col: area.col };
}

function carriedCopy(edit: Of<'copy'>, sheetId: number, reshapes: readonly Reshape[]): SheetEdit | null {
  const { area } = edit.from;
  const target = carriedBlock(blockArea(edit.row, edit.col, rowsIn(area), colsIn(area)), reshapes);
  const from = edit.from.sheetId === sheetId ? carriedBlock(area, reshapes) : area;
  if (target === null || from === null) return null;
  return { ...edit, from: { ...edit.from, area: from }, row: target.row, col: target.col };
}

function carriedFill(edit: Of<'fill'>, reshapes: readonly Reshape[]): SheetEdit | null {
  const area = carriedBlock(edit.area, reshapes);
  const to = carriedBlock(edit.to, reshapes);
  return area === null || to === null ? null : { ...edit, area, to };
}

function carriedSort(edit: Of<'sort'>, reshapes: readonly Reshape[]): SheetEdit | null {
  const area = carriedArea(edit.area, reshapes);
  const keys = edit.keys.flatMap((key) => {
    const col = carriedColumn(key.col, reshapes);
    return col === null ? [] : [{ ...key, col }];
  });
  return area === null || keys.length < edit.keys.length ? null : { ...edit, area, keys };
}

function carriedLines(
  edit: Of<'insert' | 'delete' | 'move'>,
  reshapes: readonly Reshape[],
): SheetEdit | null {
  const count = edit.kind === 'insert' ? 1 : edit.count;
  const span = carriedSpan(edit.dimension, edit.at, edit.at + count - 1, reshapes);
  if (span === null || span.last - span.first + 1 !== count) return null;
  if (edit.kind !== 'move') return { ...edit, at: span.first };
  const to = carriedSpan(edit.dimension, edit.to, edit.to, reshapes);
  return to === null ? null : { ...edit, at: span.first, to: to.first };
}

/**
 * The edit with the positions that it means now, after the reshapes since it was made. Null where what it meant is
 * gone, torn apart, or scattered by a sort.
 */
export function carriedEdit(
  edit: SheetEdit,
  sheetId: number,
  reshapes: readonly Reshape[],
): SheetEdit | null {
  if (reshapes.length === 0) return edit;
  switch (edit.kind) {
    case 'type':
    case 'note': {
      const cell = carriedCell(edit.row, edit.col, reshapes);
      return cell === null ? null : { ...edit, ...cell };
    }
    case 'paste':
      return carriedPaste(edit, reshapes);
    case 'copy':
      return carriedCopy(edit, sheetId, reshapes);
    case 'fill':
      return carriedFill(edit, reshapes);
    case 'clear':
    case 'look':
    case 'numberFormat': {
      const area = carriedArea(edit.area, reshapes);
      return area === null ? null : { ...edit, area };
    }
    case 'filter': {
      const area = edit.area === null ? null : carriedArea(edit.area, reshapes);
      return edit.area !== null && area === null ? null : { ...edit, area };
    }
    case 'sort':
      return carriedSort(edit, reshapes);
    case 'filterColumn': {
      const col = carriedColumn(edit.col, reshapes);
      return col === null ? null : { ...edit, col };
    }
    case 'insert':
    case 'delete':
    case 'move':
      return carriedLines(edit, reshapes);
    case 'resize':
    case 'hide':
    case 'show':
    case 'collapse': {
      const span = carriedSpan(edit.dimension, edit.first, edit.last, reshapes);
      return span === null ? null : { ...edit, ...span };
    }
    default:
      return edit;
  }
}
