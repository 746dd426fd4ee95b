import type { AreaView, SheetHead } from '../../host/live/protocol/book';
import type { SheetEdit } from '../../host/live/protocol/edits';
import { COLUMN_WIDTH, ROW_HEIGHT } from './bookData';

/** A range of the bought grid: from 0, inclusive; NaN on an axis means all of it. */
export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface GestureContext {
  readonly head: SheetHead;
  readonly selection: (AreaView & { readonly kind: string }) | null;
}

/** What pointers do in the bought grid, by the name of its command, as edits. */
type Gesture = (params: Readonly<Record<string, unknown>>, context: GestureContext) => readonly SheetEdit[];

// The bought grid fills these in: see its typings of each command.
const range = (value: unknown): GridRange => value as GridRange;
const ranges = (value: unknown): readonly GridRange[] => (Array.isArray(value) ? (value as GridRange[]) : []);
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

function areaOf({ startRow, endRow, startColumn, endColumn }: GridRange): AreaView {
  return { row: startRow + 1, col: startColumn + 1, lastRow: endRow + 1, lastCol: endColumn + 1 };
}

function resizeRows(
  params: Readonly<Record<string, unknown>>,
  { head, selection }: GestureContext,
): SheetEdit[] {
  const row = number(params['anchorRow']) + 1;
  const pixels = Math.max(2, Math.round((head.rows.sizes[row] ?? ROW_HEIGHT) + number(params['deltaY'])));
  const many = selection?.kind === 'rows' && row >= selection.row && row <= selection.lastRow;
  const span = many ? { first: selection.row, last: selection.lastRow } : { first: row, last: row };
  return [{ kind: 'resize', dimension: 'rows', ...span, pixels }];
}

function resizeColumns(
  params: Readonly<Record<string, unknown>>,
  { head, selection }: GestureContext,
): SheetEdit[] {
  const col = number(params['anchorCol']) + 1;
  const pixels = Math.max(
    2,
    Math.round((head.columns.sizes[col] ?? COLUMN_WIDTH) + number(params['deltaX'])),
  );
  const many = selection?.kind === 'columns' && col >= selection.col && col <= selection.lastCol;
  const span = many ? { first: selection.col, last: selection.lastCol } : { first: col, last: col };
  return [{ kind: 'resize', dimension: 'columns', ...span, pixels }];
}

/** What a fill handle does that was dragged from `source` until `target` was covered; `target` contains `source`. */
export function fillEdit(source: GridRange, target: GridRange, series: boolean): SheetEdit {
  return { kind: 'fill', area: areaOf(source), to: areaOf(target), series };
}

export const GESTURES: Readonly<Record<string, Gesture>> = {
  'sheet.command.move-rows': ({ fromRange, toRange }) => {
    const { startRow, endRow } = range(fromRange);
    const to = range(toRange).startRow + 1;
    return [{ kind: 'move', dimension: 'rows', at: startRow + 1, count: endRow - startRow + 1, to }];
  },
  'sheet.command.move-cols': ({ fromRange, toRange }) => {
    const { startColumn, endColumn } = range(fromRange);
    const to = range(toRange).startColumn + 1;
    return [
      { kind: 'move', dimension: 'columns', at: startColumn + 1, count: endColumn - startColumn + 1, to },
    ];
  },
  'sheet.command.delta-row-height': resizeRows,
  'sheet.command.delta-column-width': resizeColumns,
  'sheet.command.move-range': ({ fromRange, toRange }, { head }) => {
    const { startRow, startColumn } = range(toRange);
    const from = { sheetId: head.id, area: areaOf(range(fromRange)) };
    return [{ kind: 'copy', from, row: startRow + 1, col: startColumn + 1, cut: true }];
  },
  'sheet.command.set-frozen': ({ xSplit, ySplit }) => [
    { kind: 'freeze', rows: number(ySplit), columns: number(xSplit) },
  ],
  'sheet.command.auto-fill': ({ sourceRange, targetRange }) => [
    fillEdit(range(sourceRange), range(targetRange), true),
  ],
  'sheet.command.set-specific-rows-visible': (params) =>
    ranges(params['ranges']).map(({ startRow, endRow }) => ({
      kind: 'show',
      dimension: 'rows',
      first: startRow + 1,
      last: endRow + 1,
    })),
  'sheet.command.set-col-visible-on-cols': (params) =>
    ranges(params['ranges']).map(({ startColumn, endColumn }) => ({
      kind: 'show',
      dimension: 'columns',
      first: startColumn + 1,
      last: endColumn + 1,
    })),
};
