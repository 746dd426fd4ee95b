import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import { type GridRow, rowsOf, typeInto } from './support/grid';
import { launchBrowser } from './support/launch';
import { choose } from './support/menus';
import { answer } from './support/questions';
import { startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, WORDS } from './support/window';

const { app, tables } = wordsOf('en');
const { tab } = tables.customers;
const { menu, files, faces } = WORDS.en;

let browser: Browser;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-'));
  browser = await launchBrowser();
  const { address } = await startWorkbench(['--port', '0', '--sample', '30', '--today', '2026-11-23']);
  ({ page } = await openWindow(browser, address));
});

afterAll(async () => {
  await browser.close();
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

async function runNight(): Promise<void> {
  await choose(page, app.product, app.menu.runNightNow);
  await answer(page, app.preview.title, faces.buttons.YES);
  await answer(page, app.preview.doneTitle, faces.buttons.OK);
}

const customers = async (): Promise<GridRow['texts'][]> =>
  (await rowsOf(page, tab, ['id', 'name', 'contactState', 'contactDueOn', 'owner', 'tier', 'phone'])).map(
    ({ texts }) => texts,
  );

describe('A workbook as a file', () => {
  it('is saved as .xlsx and opened again with the same customers in the same states', async () => {
    await runNight();
    const before = await customers();
    expect(before).toHaveLength(30);
    const saved = page.waitForEvent('download');
    await choose(page, menu.file, menu.saveAs);
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const file = join(folder, 'saved.xlsx');
    await download.saveAs(file);

    await typeInto(page, 'B3', 'Changed since');
    await until('it is changed', async () => (await customers())[0]?.['name'] === 'Changed since');

    const chooser = page.waitForEvent('filechooser');
    await choose(page, menu.file, menu.open);
    const opened = page.waitForEvent('load');
    await (await chooser).setFiles(file);
    const asked = page.getByRole('dialog', { name: files.openQuestion('saved.xlsx') });
    expect(await asked.innerText()).toContain(files.setAsideFirst);
    await asked.getByRole('button', { name: files.openNow, exact: true }).click();
    await opened;
    await page.getByText(files.setAside('').trim()).waitFor();
    await until('the customers are there', async () => (await customers()).length === before.length);
    expect(await customers()).toEqual(before);
  });

  it('goes on working as Rapport: the nightly job finds the same', async () => {
    const before = await customers();
    await page.getByRole('menuitem', { name: app.product, exact: true }).waitFor();
    await runNight();
    expect(await customers()).toEqual(before);
  });

  it('takes in rows of a file that is chosen, and says what came of it', async () => {
    const chooser = page.waitForEvent('filechooser');
    await choose(page, menu.file, menu.importFile);
    const csv =
      'Customer,Owner,Tier\nNew Moon Bakery,admin@example.com,B\nOld Mill 老磨坊,admin@example.com,C\n';
    await (await chooser).setFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const told = page.getByRole('dialog', { name: files.importTitle });
    await told.waitFor();
    expect(await told.innerText()).toMatch(/2/);
    await told.getByRole('button').last().click();
    await until('the new customers are there', async () => {
      const names = (await customers()).map(({ name }) => name);
      return names.includes('New Moon Bakery') && names.includes('Old Mill 老磨坊');
    });
  });
});
