import type { AreaView, BookHead, LookView, RowsView } from '../../host/live/protocol/book';

/** Whether people would call a colour red or a tint of it: far more red in it than green and blue. */
export function isRed(color: string | null): boolean {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? '');
  if (!match) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red >= 180 && red - green >= 18 && red - blue >= 18 && Math.abs(green - blue) <= 60;
}

/** Fewer red cells are a remark about those, not a red row. */
const RED_CELLS = 3;

/** The first row that is red, not just a cell of it. */
export function redRowIn({ rows, looks }: Pick<RowsView, 'rows' | 'looks'>): number | null {
  const red = new Set(
    Object.entries(looks)
      .filter(([, look]: [string, LookView]) => isRed(look.background))
      .map(([key]) => Number(key)),
  );
  const isRedRow = ([, view]: RowsView['rows'][number]): boolean =>
    (view?.looks ?? []).filter((look) => red.has(look)).length >= RED_CELLS;
  return rows.find(isRedRow)?.[0] ?? null;
}

/** Looked at of each tab, and how many tabs. */
const ROWS = 400;
const TABS = 4;

export interface RedRow {
  readonly sheetId: number;
  readonly area: AreaView;
}

/** Asks for rows of a tab, from the first to the last. */
export type AskRows = (sheetId: number, first: number, last: number) => Promise<RowsView>;

/** A red row among the first of each tab; null where there is none. */
export async function findRedRow(ask: AskRows, book: BookHead): Promise<RedRow | null> {
  const tabs = book.sheets.filter(({ hidden, lastRow }) => !hidden && lastRow > 2).slice(0, TABS);
  for (const { id, rows, columns, lastRow } of tabs) {
    const first = rows.frozen + 1;
    const row = redRowIn(await ask(id, first, Math.min(lastRow, first + ROWS)));
    if (row !== null) return { sheetId: id, area: { row, col: 1, lastRow: row, lastCol: columns.count } };
  }
  return null;
}
