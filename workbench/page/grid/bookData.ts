import type { IColumnData, IRowData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { AxisView, BookHead, SheetHead, SpanView } from '../../host/live/protocol/book';
import { NO, YES } from './engineTerms';

export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;

/** Sizes and hidden places of an axis, by its position from 0. */
function axisData<D>(
  axis: AxisView,
  sized: (pixels: number) => D,
  hidden: (before: D | undefined) => D,
): Record<number, D> {
  const data: Record<number, D> = {};
  for (const [place, pixels] of Object.entries(axis.sizes)) data[Number(place) - 1] = sized(pixels);
  for (const { first, last } of hiddenSpans(axis)) {
    for (let place = first; place <= last; place++) data[place - 1] = hidden(data[place - 1]);
  }
  return data;
}

/** Hidden by hand, and inside collapsed groups. */
export function hiddenSpans(axis: AxisView): readonly SpanView[] {
  return [...axis.hidden, ...axis.groups.filter(({ collapsed }) => collapsed)];
}

export function rowData(rows: AxisView): Record<number, Partial<IRowData>> {
  return axisData<Partial<IRowData>>(
    rows,
    (pixels) => ({ h: pixels, ia: NO }),
    (before) => ({ ...before, hd: YES }),
  );
}

export function columnData(columns: AxisView): Record<number, Partial<IColumnData>> {
  return axisData<Partial<IColumnData>>(
    columns,
    (pixels) => ({ w: pixels }),
    (before) => ({ ...before, hd: YES }),
  );
}

export function freezeOf({ rows, columns }: SheetHead): IWorksheetData['freeze'] {
  return {
    xSplit: columns.frozen,
    ySplit: rows.frozen,
    startRow: rows.frozen === 0 ? -1 : rows.frozen,
    startColumn: columns.frozen === 0 ? -1 : columns.frozen,
  };
}

/** A tab as the grid starts it: all but its cells, which are shown straight from the loaded rows. */
export function worksheetData(head: SheetHead): Partial<IWorksheetData> {
  return {
    id: String(head.id),
    name: head.name,
    hidden: head.hidden ? YES : NO,
    rowCount: head.rows.count,
    columnCount: head.columns.count,
    defaultRowHeight: ROW_HEIGHT,
    defaultColumnWidth: COLUMN_WIDTH,
    rowData: rowData(head.rows),
    columnData: columnData(head.columns),
    freeze: freezeOf(head),
    showGridlines: head.gridlinesHidden ? NO : YES,
    cellData: {},
  };
}

export function workbookData(id: string, book: BookHead): Partial<IWorkbookData> {
  return {
    id,
    name: book.name,
    sheetOrder: book.sheets.map((head) => String(head.id)),
    sheets: Object.fromEntries(book.sheets.map((head) => [String(head.id), worksheetData(head)])),
  };
}
