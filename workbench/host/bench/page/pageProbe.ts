import type { Page } from 'playwright-core';

/** What the benchmark needs of the page's own probe, which is made for browser tests: page/grid/probe.ts. */
interface Probe {
  cellText(sheetName: string, a1: string): string;
  cellBox(a1: string): { left: number; top: number; width: number; height: number } | null;
  visibleRows(): { first: number; last: number } | null;
  loading(): { loaded: number; of: number };
}

// Functions given to `evaluate` and `waitForFunction` run in the page, where the grid has left its probe.
declare const globalThis: { rapportGrid: Probe | undefined };

/** A limit against hanging. */
const LIMIT_MS = 60_000;
const AT_EACH_FRAME = { polling: 'raf', timeout: LIMIT_MS } as const;

/** Waits until the rows that fit on the screen are drawn. */
export async function firstRowsDrawn(page: Page, tab: string): Promise<void> {
  await page.waitForFunction(
    (name) => {
      const grid = globalThis.rapportGrid;
      const seen = grid?.visibleRows() ?? null;
      if (grid === undefined || seen === null || grid.cellBox(`A${seen.last}`) === null) return false;
      return grid.cellText(name, `B${seen.first}`) !== '' && grid.cellText(name, `B${seen.last}`) !== '';
    },
    tab,
    AT_EACH_FRAME,
  );
}

export async function allRowsThere(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const { loaded, of } = globalThis.rapportGrid?.loading() ?? { loaded: 0, of: 0 };
      return of > 0 && loaded === of;
    },
    undefined,
    AT_EACH_FRAME,
  );
}

/** Waits until all the cells have the text. */
export async function cellsHave(
  page: Page,
  tab: string,
  cells: readonly string[],
  text: string,
): Promise<void> {
  await page.waitForFunction(
    ([name, places, wanted]) => places.every((a1) => globalThis.rapportGrid?.cellText(name, a1) === wanted),
    [tab, cells, text] as const,
    AT_EACH_FRAME,
  );
}

/** The first row below the frozen ones that is on the screen. */
export async function firstRowSeen(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.rapportGrid?.visibleRows()?.first ?? 0);
}

/** The middle of a cell that is on the screen. */
export async function placeOf(page: Page, a1: string): Promise<{ x: number; y: number }> {
  const box = await page.evaluate((cell) => globalThis.rapportGrid?.cellBox(cell) ?? null, a1);
  if (box === null) throw new Error(`${a1} is not on the screen.`);
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
