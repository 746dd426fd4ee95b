import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import type { Opening } from '../../workbench/host/live/protocol/calls';
import type { GridProbe } from '../../workbench/page/grid/probe';
import { GRID_WORDS } from '../../workbench/page/grid/words';
import { columnsOf, gridReady, placeOf, selectCell } from './support/grid';
import { launchBrowser } from './support/launch';
import { startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { become, openWindow } from './support/window';

const { tab } = wordsOf('en').tables.customers;
const { choose } = GRID_WORDS.en;
const VIEWER = 'viewer@example.com';

declare const globalThis: { rapportGrid: GridProbe | undefined };

let browser: Browser;
let page: Page;
let address: string;

/** A call of another window. */
async function call(name: string, request: object): Promise<unknown> {
  const response = await fetch(`${address}api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ window: 'another', ...request }),
  });
  return response.json();
}

beforeAll(async () => {
  browser = await launchBrowser();
  ({ address } = await startWorkbench(['--port', '0', '--sample', '20', '--today', '2026-11-23']));
  ({ page } = await openWindow(browser, address));
});

afterAll(async () => {
  await browser.close();
  await stopAll();
});

const selected = (): Promise<unknown> => page.evaluate(() => globalThis.rapportGrid?.selection());

describe('In the cells', () => {
  it('a note comes back with the pointer, also to the same cell', async () => {
    // The server wrote it: see protocol/.
    const { book } = (await call('open', { person: '' })) as Opening;
    const head = book?.sheets.find(({ name }) => name === tab);
    const edit = { kind: 'note', row: 4, col: 2, text: 'Rings twice' };
    expect(await call('edit', { sheetId: head?.id, shape: head?.shape, edit })).toEqual({ kind: 'done' });
    const note = page.getByRole('tooltip').filter({ hasText: 'Rings twice' });
    const { x, y } = await placeOf(page, 'B4');
    for (const visit of ['first', 'second', 'third']) {
      await until(`the note is shown on the ${visit} visit`, async () => {
        await page.mouse.move(x + Math.random() * 4, y);
        return note.isVisible();
      });
      // Above the cells, where nothing of the grid hears of it.
      await page.mouse.move(x, 20);
      await note.waitFor({ state: 'detached' });
    }
    await page.mouse.move(x, y);
    await note.waitFor();
    await page.mouse.wheel(0, 200);
    await note.waitFor({ state: 'detached' });
    await page.mouse.wheel(0, -400);
  });

  it('Ctrl+A selects the data first, and then the whole tab', async () => {
    await selectCell(page, 'B5');
    await page.keyboard.press('Control+A');
    const filled = await selected();
    expect(filled).toMatchObject({ row: 1, lastRow: 22 });
    await page.keyboard.press('Control+A');
    const whole = await selected();
    expect(whole).toMatchObject({ row: 1, col: 1 });
    expect(whole).not.toEqual(filled);
  });

  it('choices open for whoever may choose, and not for a viewer', async () => {
    const { tier } = await columnsOf(page, tab);
    const open = async (): Promise<void> => {
      await selectCell(page, `${tier ?? ''}5`);
      await page.keyboard.press('Alt+ArrowDown');
    };
    const choices = page.getByRole('dialog', { name: choose });
    await open();
    await choices.waitFor();
    await page.keyboard.press('Escape');
    await choices.waitFor({ state: 'detached' });

    await call('settings', { settings: { share: { email: VIEWER, access: 'viewer' } } });
    await become(page, VIEWER);
    const adding = page.getByRole('button', { name: GRID_WORDS.en.addTab });
    await until('the viewer is there', () => adding.isDisabled());
    await gridReady(page);
    await open();
    // Whatever was to open is there before an answer that was asked for later.
    await page.keyboard.press('Control+F');
    await page.getByRole('search').waitFor();
    expect(await choices.count()).toBe(0);
  });
});
