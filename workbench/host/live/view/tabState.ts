import type { Change } from '../../../store/workbook/journal';
import type { Sheet } from '../../../store/workbook/workbook';
import type { CellFacts } from './heads';

/** What a row showed when it was read last. */
export interface Known {
  readonly print: number;
  readonly depends: number;
}

export interface TabState {
  /** Rows that some window has asked for. */
  readonly known: Map<number, Known>;
  facts: CellFacts | null;
}

/** What the changes since the last look mean for one tab. */
export interface Stale {
  reshaped: boolean;
  all: boolean;
  readonly rows: Set<number>;
}

/** The known rows of a tab that the changes name. */
export function staleOf(sheet: Sheet, tab: TabState, cells: readonly Change[], everything: boolean): Stale {
  const stale: Stale = { reshaped: false, all: everything, rows: new Set() };
  for (const change of cells) {
    if (!('sheetId' in change) || change.sheetId !== sheet.id) continue;
    if (change.kind === 'lines' || change.kind === 'order') stale.reshaped = true;
    else if (change.kind === 'sheet') stale.all = true;
    else if (change.last - change.first < tab.known.size) {
      for (let row = change.first; row <= change.last; row += 1) if (tab.known.has(row)) stale.rows.add(row);
    } else {
      for (const row of tab.known.keys()) if (row >= change.first && row <= change.last) stale.rows.add(row);
    }
  }
  return stale;
}
