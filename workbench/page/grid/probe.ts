import { CellValueType } from '@univerjs/core';
import type { AreaView, LookView, SpanView } from '../../host/live/protocol/book';
import { readA1 } from './a1';
import type { GridController } from './controller';
import type { PageBox } from './screen';

/**
 * What browser tests ask about cells, which are painted and not elements. It only reads. It stands as
 * `globalThis.rapportGrid` while a grid is on the page, and nothing but tests may use it.
 */
export interface GridProbe {
  /** The text that is drawn in a cell, such as `cellText('Customers', 'C3')`; `''` where nothing is. */
  cellText(sheetName: string, a1: string): string;
  /** Null for the plain look. */
  cellLook(sheetName: string, a1: string): LookView | null;
  cellNote(sheetName: string, a1: string): string | null;
  isInvalid(sheetName: string, a1: string): boolean;
  /** Whether a row is hidden by hand, by a collapsed group, or by the filter. */
  isRowHidden(sheetName: string, row: number): boolean;
  /** Where a cell of the active tab lies in the page, in pixels. */
  cellBox(a1: string): PageBox | null;
  activeSheet(): string;
  selection(): AreaView | null;
  visibleRows(): SpanView | null;
  /** How many rows of the active tab are here, of how many; `idle` when nothing more is being fetched. */
  loading(): { readonly loaded: number; readonly of: number; readonly idle: boolean };
  /** How often cells were drawn anew because the server said something. */
  drawings(): number;
}

declare global {
  var rapportGrid: GridProbe | undefined;
}

/** Returns how to take it away again. */
export function exposeProbe(grid: GridController): () => void {
  const { model, screen } = grid;
  const place = (sheetName: string, a1: string) => {
    const head = model.book.sheets.find(({ name }) => name === sheetName);
    const cell = readA1(a1);
    if (head === undefined || cell === null) throw new Error(`There is no ${sheetName}!${a1}.`);
    return { ...cell, head, store: model.store(head.id) };
  };
  const drawnSheet = (id: number) => screen.engine.workbook.getSheetBySheetId(String(id));
  const probe: GridProbe = {
    cellText(sheetName, a1) {
      const { head, row, col, store } = place(sheetName, a1);
      const cell = drawnSheet(head.id)?.getCell(row - 1, col - 1);
      // A checkbox is drawn without its text.
      return cell?.t === CellValueType.STRING && cell.v !== '' ? String(cell.v) : store.text(row, col);
    },
    cellLook(sheetName, a1) {
      const { row, col, store } = place(sheetName, a1);
      return model.legend.looks.get(store.row(row)?.looks[col - 1] ?? 0) ?? null;
    },
    cellNote(sheetName, a1) {
      const { row, col, store } = place(sheetName, a1);
      return store.row(row)?.notes?.[col] ?? null;
    },
    isInvalid(sheetName, a1) {
      const { row, col, store } = place(sheetName, a1);
      return store.row(row)?.invalid?.includes(col) === true;
    },
    isRowHidden(sheetName, row) {
      const { head } = place(sheetName, 'A1');
      return drawnSheet(head.id)?.getRowVisible(row - 1) === false;
    },
    cellBox(a1) {
      const cell = readA1(a1);
      return cell === null ? null : screen.cellBox(cell.row, cell.col);
    },
    activeSheet: () => grid.head()?.name ?? '',
    selection: () => screen.selection(),
    visibleRows: () => screen.seenRows(),
    loading() {
      const head = grid.head();
      const store = model.store(screen.activeSheet);
      let loaded = 0;
      for (let row = 1; row <= (head?.lastRow ?? 0); row++) if (store.isLoaded(row)) loaded++;
      return { loaded, of: head?.lastRow ?? 0, idle: grid.loader.idle };
    },
    drawings: () => grid.ui.get().drawing,
  };
  globalThis.rapportGrid = probe;
  return () => {
    if (globalThis.rapportGrid === probe) globalThis.rapportGrid = undefined;
  };
}
