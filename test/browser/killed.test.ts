import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { cellText, gridReady, rowsOf, selectCell, typeInto } from './support/grid';
import { launchBrowser } from './support/launch';
import { startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, WORDS } from './support/window';

const { saved, saving } = WORDS.en.bar;
const TAB = 'Customers';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const mark = async (page: Page): Promise<string> =>
  ((await page.locator('.save-mark').textContent()) ?? '').trim();

const everyRow = (text: string): string => Array.from({ length: 150 }, (_, at) => `${text} ${at}`).join('\n');

/**
 * Pastes a block into the column of phones, as the clipboard would, and answers at the very moment at which the page
 * says that it is being saved.
 */
async function pasteUntilSaving(page: Page, text: string): Promise<void> {
  await page.evaluate(
    ([block, word]) =>
      new Promise<void>((tell) => {
        const place = document.querySelector('.save-mark');
        if (place === null) throw new Error('There is no mark that says whether all is saved.');
        new MutationObserver(() => {
          if (place.textContent.includes(word)) tell();
        }).observe(place, { childList: true, characterData: true, subtree: true });
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', block);
        const paste = { clipboardData, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', paste));
      }),
    [everyRow(text), saving] as const,
  );
}

/** What a browser writes on its console while there is no server; nothing else may stand there. */
const CONNECTION = /WebSocket connection to .+ failed|net::ERR_CONNECTION_(?:REFUSED|RESET)/;

function expectOnlyConnectionErrors(faults: readonly string[]): void {
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !CONNECTION.test(fault))).toEqual([]);
}

describe('The workbench killed in the middle of a write', () => {
  it('opens again with everything that it had announced as saved, and nothing half done', async () => {
    const args = ['--port', '0', '--sample', '200', '--today', '2026-11-23'];
    let announced = '';
    let names: readonly string[] = [];
    for (const round of ['first', 'second', 'third']) {
      const workbench = await startWorkbench(names.length === 0 ? args : ['--port', '0'], folder);
      const { page, faults } = await openWindow(browser, workbench.address);
      const found = (await rowsOf(page, TAB, ['name'])).map(({ texts }) => texts['name'] ?? '');
      if (names.length > 0) expect(found).toEqual(names);
      names = found;
      const first = await cellText(page, TAB, 'I3');
      if (announced !== '') {
        expect([`${announced} 0`, `${announced} after 0`]).toContain(first);
        const phones = (await rowsOf(page, TAB, ['phone']))
          .map(({ texts }) => texts['phone'] ?? '')
          .slice(0, 150);
        expect(phones).toEqual(everyRow(first.replace(/ 0$/, '')).split('\n'));
      }
      await selectCell(page, 'I3');
      await pasteUntilSaving(page, round);
      await until('the block is announced as saved', async () => {
        return (await cellText(page, TAB, 'I3')) === `${round} 0` && (await mark(page)).includes(saved);
      });
      announced = round;

      await pasteUntilSaving(page, `${round} after`);
      expect(faults).toEqual([]);
      await workbench.kill();
      await page.getByText(WORDS.en.problem.lost).waitFor();
      await until('the browser has missed the server', () => faults.length > 0);
      expectOnlyConnectionErrors(faults);
      await page.context().close();
    }
    const { address, output } = await startWorkbench(['--port', '0'], folder);
    const { page } = await openWindow(browser, address);
    expect(output()).toContain('Opening the kept workbook');
    expect(['third 0', 'third after 0']).toContain(await cellText(page, TAB, 'I3'));
    expect((await rowsOf(page, TAB, ['name'])).map(({ texts }) => texts['name'])).toEqual(names);
    await page.context().close();
  });

  it('has its open window back by itself once it is started again, with what was announced as saved', async () => {
    const before = await startWorkbench(['--port', '0', '--sample', '20', '--today', '2026-11-23']);
    const { page, faults } = await openWindow(browser, before.address);
    await typeInto(page, 'I3', '+1 555 0100');
    await until('the number is announced as saved', async () => {
      return (await cellText(page, TAB, 'I3')) === '+1 555 0100' && (await mark(page)).includes(saved);
    });
    expect(faults).toEqual([]);
    await before.kill();
    await page.getByText(WORDS.en.problem.lost).waitFor();

    const back = page.waitForEvent('load');
    const after = await startWorkbench([], before.keep);
    expect(after.address).toBe(before.address);
    await back;
    await gridReady(page);
    await page.getByText(WORDS.en.problem.lost).waitFor({ state: 'detached' });
    expect(await cellText(page, TAB, 'I3')).toBe('+1 555 0100');
    expectOnlyConnectionErrors(faults);
    // It is alive, not only to be looked at.
    await typeInto(page, 'I4', '+1 555 0101');
    await until('the next number is announced as saved', async () => {
      return (await cellText(page, TAB, 'I4')) === '+1 555 0101' && (await mark(page)).includes(saved);
    });
    await page.context().close();
  });
});
