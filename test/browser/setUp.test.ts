import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import { cellText, gridReady, showTab } from './support/grid';
import { launchBrowser } from './support/launch';
import { choose } from './support/menus';
import { answer, question } from './support/questions';
import { type RunningWorkbench, startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { type Language, openWindow, WORDS } from './support/window';

let browser: Browser;
let workbench: RunningWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench(['--port', '0', '--sample', '20', '--today', '2026-11-23']);
});

afterAll(async () => {
  await browser.close();
  await stopAll();
});

/** File → New → Empty, in the page's language. */
async function beginEmpty(page: Page, language: Language): Promise<void> {
  const { menu, files } = WORDS[language];
  await choose(page, menu.file, menu.newBook, menu.empty);
  const dialog = page.getByRole('dialog', { name: files.newTitle.nothing });
  const reloaded = page.waitForEvent('load');
  await dialog.getByRole('button', { name: files.begin }).click();
  await reloaded;
  await gridReady(page);
}

const tabs = (page: Page): Promise<string[]> => page.getByRole('tab').allTextContents();

describe.each(['en', 'zh-CN'] as const)('Setting up an empty workbook by the menu, in %s', (language) => {
  const { faces } = WORDS[language];
  const { app, tables } = wordsOf(language);
  const { checklist } = app;

  it('asks step by step, lays the tabs, switches the nightly job on and leads to the team', async () => {
    const { page, faults } = await openWindow(browser, workbench.address, { language });
    await beginEmpty(page, language);
    await page.getByText(WORDS[language].files.setAside('').trim()).waitFor();
    expect(await tabs(page)).toHaveLength(1);

    await choose(page, app.product, app.menu.setUp);
    const first = await answer(page, checklist.title, faces.buttons.OK, '5');
    expect(first).toContain(checklist.intro);
    expect(first).toContain(checklist.open(`5. ${checklist.nightly}`, checklist.nightlyFact(null, 7)));
    await until('the list says that the nightly job is on', async () => {
      const text = await question(page, checklist.title).locator('.question-text').textContent();
      return text?.includes(
        checklist.done(`5. ${checklist.nightly}`, checklist.nightlyFact('admin@example.com', 7)),
      );
    });
    await answer(page, checklist.title, faces.buttons.OK, '99');
    expect(await answer(page, checklist.title, faces.buttons.OK)).toBe(checklist.unknownStep('99'));
    await answer(page, checklist.title, faces.buttons.OK, '1');

    await until('the team is in front', () =>
      page.getByRole('tab', { name: tables.team.tab, selected: true }).count(),
    );
    expect(await question(page, checklist.title).count()).toBe(0);
    const laid = await tabs(page);
    for (const { tab } of Object.values(tables)) expect(laid).toContain(tab);
    await until('the admin stands in the team', async () => {
      return (await cellText(page, tables.team.tab, 'A3')) === 'admin@example.com';
    });
    await showTab(page, tables.customers.tab);
    expect(await cellText(page, tables.customers.tab, 'B2')).toBe(tables.customers.columns.name.caption);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
