import {
  type ICellDataForSheetInterceptor,
  type Nullable,
  toDisposable,
  type IDisposable,
} from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Engine } from './engine';

export interface CellSource {
  cell(sheetId: number, row: number, col: number): ICellDataForSheetInterceptor | null;
  /** What the cell's editor begins with. */
  typed(sheetId: number, row: number, col: number): string;
  isFiltered(sheetId: number, row: number): boolean;
}

/**
 * Lets the grid look at the loaded rows instead of a model of its own: it asks for each cell when it draws it, so a
 * tab of any length costs nothing before it is seen, and nothing can be undone behind the server's back.
 */
export function showCells({ injector }: Engine, source: CellSource): IDisposable {
  const service = injector.get(SheetInterceptorService);
  const parts = [
    service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'rows-of-the-server',
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next) =>
        next(source.cell(Number(subUnitId), row + 1, col + 1) ?? cell),
    }),
    service.intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
      id: 'filter-of-the-server',
      priority: 100,
      handler: (filtered, { subUnitId, row }, next) =>
        source.isFiltered(Number(subUnitId), row + 1) ? true : next(filtered),
    }),
    service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      id: 'text-of-the-server',
      priority: 100,
      handler: (cell, { subUnitId, row, col }, next): Nullable<ICellDataForSheetInterceptor> =>
        next({ s: cell?.s, v: source.typed(Number(subUnitId), row + 1, col + 1) }),
    }),
  ];
  return toDisposable(() => parts.forEach((part) => toDisposable(part).dispose()));
}
