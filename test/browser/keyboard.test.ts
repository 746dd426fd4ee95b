import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import { cellText } from './support/grid';
import { launchBrowser } from './support/launch';
import { question } from './support/questions';
import { startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, WORDS } from './support/window';

const { app } = wordsOf('en');
const { bar, clock, outbox } = WORDS.en;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const { address } = await startWorkbench(['--port', '0', '--sample', '20', '--today', '2026-11-23']);
  ({ page } = await openWindow(browser, address));
});

afterAll(async () => {
  await browser.close();
  await stopAll();
});

/** What has the focus: what it is called, and whether one sees that it has it. */
async function focused(): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', seen: false };
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(element);
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    const name = element.getAttribute('aria-label') ?? element.textContent;
    const marked = element.dataset['active'] === 'true' && backgroundColor !== 'rgba(0, 0, 0, 0)';
    return { name: name.trim(), seen: outlined || boxShadow !== 'none' || marked };
  });
}

/** Presses Tab until something of that name has the focus, which must be seen. */
async function tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const now = await focused();
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) {
      expect(now).toEqual({ name: now.name, seen: true });
      return;
    }
    passed.push(now.name);
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to: ${passed.join(' → ')}`);
}

describe('Without a mouse', () => {
  it('one opens the menu, runs a command, answers, and comes back', async () => {
    // In the cells Tab goes to the next cell, as in Sheets.
    await page.keyboard.press('Shift+F6');
    await tabTo('File', 'Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toEqual({ name: bar.skip, seen: true });
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    expect((await focused()).name).toBe(app.product);
    await page.keyboard.press('ArrowDown');
    expect((await focused()).name).toContain(app.menu.setUp);
    await page.keyboard.press('ArrowDown');
    const item = await focused();
    expect(item.name).toContain(app.menu.runNightNow);
    expect(item.seen).toBe(true);
    await page.keyboard.press('Escape');
    expect((await focused()).name).toBe(app.product);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await question(page, app.preview.title).waitFor();
    expect((await focused()).name).toBe(WORDS.en.faces.buttons.YES);
    await page.keyboard.press('Enter');
    await question(page, app.preview.doneTitle).waitFor();
    await page.keyboard.press('Escape');
    await question(page, app.preview.doneTitle).waitFor({ state: 'detached' });
  });

  it('one reads a mail and moves the clock', async () => {
    await tabTo(new RegExp(`^${bar.outbox}`));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: bar.outbox }).waitFor();
    await tabTo(/\[Test\]/);
    await page.keyboard.press('Enter');
    await page.locator('iframe.mail-html').waitFor();
    await tabTo(outbox.text);
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: bar.outbox }).waitFor({ state: 'detached' });

    await tabTo(/^Clock of the workbench/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(clock.day);
    const before = await page.locator('.clock-date').textContent();
    await page.keyboard.press('Enter');
    await until(
      'it is the next day',
      async () => (await page.locator('.clock-date').textContent()) !== before,
    );
    await page.getByText(clock.moving, { exact: true }).waitFor({ state: 'detached' });
    expect(await focused()).toEqual({ name: clock.day, seen: true });
    await page.keyboard.press('Escape');
    expect((await focused()).name).toMatch(/^Clock of the workbench/);
  });

  it('one gets to the sheet, types, and leaves it again by F6', async () => {
    await tabTo(bar.skip, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await until('the sheet has the keyboard', () =>
      page.evaluate(() => document.activeElement?.closest('.grid-host') !== null),
    );
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    const cell = await until('a cell is selected', () =>
      page.evaluate(() => {
        const area = globalThis.rapportGrid?.selection();
        return area === null || area === undefined
          ? null
          : `${String.fromCodePoint(64 + area.col)}${area.row}`;
      }),
    );
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await until('the cell has it', async () => (await cellText(page, 'Customers', cell)) === 'By keyboard');
    await page.keyboard.press('F6');
    await until('the tabs have the keyboard', async () => (await focused()).name.startsWith('Customers'));
  });
});
