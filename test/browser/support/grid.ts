import type { Page } from 'playwright-core';
import type { LookView } from '../../../workbench/host/live/protocol/book';
import type { GridProbe } from '../../../workbench/page/grid/probe';
import { until } from './until';

/** A row of a tab of ours by the keys of its hidden first row, and where it stands. */
export interface GridRow {
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
}

// Every function that `evaluate` takes runs in the page, where the grid has left its probe.
declare const globalThis: { rapportGrid: GridProbe | undefined };

/** Waits until the tab in front is there, whole. */
export async function gridReady(page: Page): Promise<void> {
  await until('the grid shows its tab', () =>
    page.evaluate(() => {
      const loading = globalThis.rapportGrid?.loading();
      return loading !== undefined && loading.idle && loading.loaded === loading.of;
    }),
  );
}

export async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await until(`the tab ${name} is in front`, () =>
    page.evaluate((wanted) => globalThis.rapportGrid?.activeSheet() === wanted, name),
  );
  await gridReady(page);
}

export async function cellText(page: Page, tab: string, a1: string): Promise<string> {
  return page.evaluate(([of, cell]) => globalThis.rapportGrid?.cellText(of, cell) ?? '', [tab, a1] as const);
}

export async function cellLook(page: Page, tab: string, a1: string): Promise<LookView | null> {
  return page.evaluate(([of, cell]) => globalThis.rapportGrid?.cellLook(of, cell) ?? null, [
    tab,
    a1,
  ] as const);
}

function columnName(col: number): string {
  const letter = String.fromCodePoint(65 + ((col - 1) % 26));
  return col > 26 ? columnName(Math.floor((col - 1) / 26)) + letter : letter;
}

const COLUMNS = Array.from({ length: 60 }, (_, at) => columnName(at + 1));

/** The letters of a tab's columns by their keys, wherever the columns stand. */
export async function columnsOf(page: Page, tab: string): Promise<Record<string, string>> {
  return page.evaluate(
    ([of, letters]) => {
      const grid = globalThis.rapportGrid;
      const found: Record<string, string> = {};
      for (const letter of letters) {
        const key = grid?.cellText(of, `${letter}1`) ?? '';
        if (key !== '') found[key] = letter;
      }
      return found;
    },
    [tab, COLUMNS] as const,
  );
}

/** The rows of the tab in front that have something in the column `filled`. */
export async function rowsOf(
  page: Page,
  tab: string,
  keys: readonly string[],
  filled = keys[0] ?? '',
): Promise<GridRow[]> {
  await gridReady(page);
  // While a tab is read again, after a sort say, its head may be on its way.
  const columns = await until(`the columns of ${tab} are there`, async () => {
    const found = await columnsOf(page, tab);
    return [filled, ...keys].every((key) => found[key] !== undefined) ? found : null;
  });
  const letters = keys.map((key) => [key, columns[key] ?? ''] as const);
  return page.evaluate(
    ([of, wanted, asked]) => {
      const grid = globalThis.rapportGrid;
      if (grid === undefined) return [];
      const rows: { row: number; texts: Record<string, string> }[] = [];
      for (let row = 3; row <= grid.loading().of; row++) {
        if (grid.cellText(of, `${asked}${row}`) === '') continue;
        const texts = wanted.map(([key, letter]) => [key, grid.cellText(of, `${letter}${row}`)] as const);
        rows.push({ row, texts: Object.fromEntries(texts) });
      }
      return rows;
    },
    [tab, letters, columns[filled] ?? ''] as const,
  );
}

/** The middle of a cell of the tab in front, in the page. */
export async function placeOf(page: Page, a1: string): Promise<{ x: number; y: number }> {
  const box = await until(`${a1} is on the screen`, () =>
    page.evaluate((cell) => globalThis.rapportGrid?.cellBox(cell) ?? null, a1),
  );
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Selects a cell by a click; it must be on the screen. */
export async function selectCell(page: Page, a1: string): Promise<void> {
  const { x, y } = await placeOf(page, a1);
  await page.mouse.click(x, y);
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  await until(`${a1} is selected`, () =>
    page.evaluate(
      ([row, col]) => {
        const area = globalThis.rapportGrid?.selection();
        return area?.row === row && area.col === col;
      },
      [Number(digits), COLUMNS.indexOf(letters) + 1] as const,
    ),
  );
}

/** Types over a cell, as a person would. */
export async function typeInto(page: Page, a1: string, text: string): Promise<void> {
  await selectCell(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
