import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { app } from '../../src/text/en/app';
import { launchBrowser } from './support/launch';
import { shakeHands } from './support/handshake';
import { choose } from './support/menus';
import { answer, question } from './support/questions';
import { type RunningWorkbench, startWorkbench, stopAll } from './support/startWorkbench';
import { openWindow, visit, WORDS } from './support/window';

const { bar, clock, log, menu, outbox, settings, share, tour, web } = WORDS.en;

let browser: Browser;
let workbench: RunningWorkbench;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-'));
  browser = await launchBrowser();
  workbench = await startWorkbench(
    ['--port', '0', '--sample', '20', '--today', '2026-11-23'],
    join(folder, 'new'),
  );
});

afterAll(async () => {
  await browser.close();
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

/** One look at everything that the page has. */
async function walk(address: string) {
  const window = await openWindow(browser, address, { withTour: true });
  const { page } = window;
  await page.getByRole('dialog', { name: tour.steps.sheet.title }).waitFor();
  for (const { title } of Object.values(tour.steps)) {
    const card = page.getByRole('dialog', { name: title });
    await card.waitFor();
    await card.locator('.tour-foot').getByRole('button').last().click();
  }
  for (const tab of [
    'Contacts',
    'Activities',
    'Team',
    'Holidays',
    'Settings',
    'Outbox',
    'Jobs',
    'Customers',
  ]) {
    await page.getByRole('tab', { name: tab }).click();
  }
  await choose(page, app.product, app.menu.runNightNow);
  await answer(page, app.preview.title, WORDS.en.faces.buttons.YES);
  await answer(page, app.preview.doneTitle, WORDS.en.ok);
  await page.getByRole('button', { name: bar.outbox }).click();
  await page.getByRole('button', { name: outbox.chooseButton }).click();
  await page.locator('iframe.mail-html').waitFor();
  for (const [item, title] of [
    [menu.log, log.title],
    [menu.triggers, clock.title],
    [menu.settings, settings.title],
    [menu.phone, web.title],
  ] as const) {
    await choose(page, menu.view, item);
    await page.getByRole('heading', { name: title, exact: true, level: 2 }).waitFor();
  }
  await page.getByRole('button', { name: bar.share }).click();
  await page
    .getByRole('dialog', { name: /^Share/ })
    .getByRole('button', { name: share.done })
    .click();
  return window;
}

describe('Opening the workbench', () => {
  it('shows the sample company at the printed address, and asks nobody but itself for anything', async () => {
    const { page, asked, faults } = await walk(workbench.address);
    const hosts = asked
      .filter((address) => !/^(?:data|blob|about):/.test(address))
      .map((address) => new URL(address).host);
    expect(hosts.length).toBeGreaterThan(5);
    expect(new Set(hosts)).toEqual(new Set([new URL(workbench.address).host]));
    expect(asked.some((address) => address.startsWith('ws:'))).toBe(true);
    expect(faults).toEqual([]);
    expect(await page.getByRole('tab').allTextContents()).toContain('Customers');
    expect(await page.title()).toContain('Rapport');
    await page.context().close();
  });

  it.each([
    ['without its token', (address: string) => new URL('/', address).href],
    ['with a wrong token', (address: string) => new URL(`/${'x'.repeat(32)}/`, address).href],
    ['with half of its token', (address: string) => address.slice(0, -10)],
  ])('serves nothing %s', async (_, change) => {
    const { page, faults } = await visit(browser, change(workbench.address));
    expect(await page.locator('body').textContent()).toBe(
      'There is nothing here. Open the address that npm start printed, all of it.',
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('404');
    const paths = ['api/open', 'page.js', 'socket?window=a', 'workbook.xlsx', 'exec'];
    const answers = await Promise.all(paths.map((path) => fetch(new URL(path, page.url()))));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
    expect(await shakeHands(new URL('socket?window=a', page.url()))).toBe(404);
    await page.context().close();
  });

  it('opens a socket for whoever has the whole address', async () => {
    expect(await shakeHands(new URL('socket?window=a', workbench.address))).toBe(101);
  });

  it('can be skipped and taken again: the tour', async () => {
    const { page } = await openWindow(browser, workbench.address, { withTour: true });
    const card = page.getByRole('dialog', { name: tour.steps.sheet.title });
    await card.getByRole('button', { name: tour.skip }).click();
    await card.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('menuitem', { name: app.product }).waitFor();
    await choose(page, menu.view, menu.tour);
    await card.waitFor();
    expect(await question(page, app.preview.title).count()).toBe(0);
    await page.context().close();
  });
});
