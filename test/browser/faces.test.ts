import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/launch';
import { choose } from './support/menus';
import { type OwnWorkbench, startWithOwnScript } from './support/ownScript';
import { answer, question } from './support/questions';
import { stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, WORDS } from './support/window';

const { faces, log, menu, problem, settings } = WORDS.en;

let browser: Browser;
let workbench: OwnWorkbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWithOwnScript(['--port', '0', '--sample', '20', '--today', '2026-11-23']);
  ({ page } = await openWindow(browser, workbench.address));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await browser.close();
  await stopAll();
  workbench.remove();
});

async function toast(text: string): Promise<void> {
  const shown = page.getByRole('status', { name: faces.toastLabel }).getByText(text, { exact: true });
  await shown.waitFor();
  await page
    .getByRole('status', { name: faces.toastLabel })
    .getByRole('button', { name: WORDS.en.close })
    .click();
  await shown.waitFor({ state: 'detached' });
}

describe('A question of a script', () => {
  it.each([
    ['Enter', 'YES'],
    ['Escape', 'CLOSE'],
  ])('is answered by %s', async (key, button) => {
    await choose(page, 'Own', 'Ask');
    await question(page, 'A question').getByText('Shall we?').waitFor();
    await page.keyboard.press(key);
    await toast(`You said ${button}`);
    expect(await question(page, 'A question').count()).toBe(0);
  });

  it('is answered by its buttons, and a text that was typed arrives with it', async () => {
    await choose(page, 'Own', 'Ask');
    await answer(page, 'A question', faces.buttons.NO);
    await toast('You said NO');
    await choose(page, 'Own', 'Ask for a name');
    await question(page, 'Another question').waitFor();
    await page.keyboard.type('Ann 安');
    await page.keyboard.press('Enter');
    await toast('OK: Ann 安');
    await choose(page, 'Own', 'Ask for a name');
    await question(page, 'Another question').waitFor();
    await page.keyboard.press('Escape');
    await toast('CLOSE:');
  });
});

describe('A run', () => {
  it('that never ends is ended by Cancel', async () => {
    await choose(page, 'Own', 'Never end');
    await page.getByText(faces.working).getByRole('button', { name: faces.stop }).click();
    await page
      .getByRole('status')
      .getByText(faces.stopped('neverEnd'))
      .first()
      .waitFor({ state: 'attached' });
    await choose(page, menu.view, menu.log);
    const panel = page.getByRole('region', { name: log.title });
    await panel.getByRole('row').filter({ hasText: 'neverEnd' }).getByText(log.states.ended).waitFor();
    await panel.first().getByRole('button', { name: WORDS.en.close }).click();
  });

  it('that fails shows the cause and what to do, and its details can be copied and read', async () => {
    await choose(page, 'Own', 'Fail');
    const told = page.getByRole('alert').filter({ hasText: problem.failed('fail') });
    await told.waitFor();
    expect(await told.innerText()).toContain('The moon is full.');
    expect(await told.innerText()).toContain(problem.runAction);
    await told.getByRole('button', { name: problem.copy }).click();
    const copied = await until('the details are on the clipboard', async () => {
      const text = await page.evaluate(() => navigator.clipboard.readText());
      return text.includes('The moon is full.') && text;
    });
    expect(copied).toContain('This is written before it fails.');
    expect(copied).toMatch(/at fail \(own:\d+/);
    await told.getByRole('button', { name: problem.details }).click();
    await page.getByRole('region', { name: log.title }).getByText('The moon is full.').first().waitFor();
    await page
      .getByRole('region', { name: log.title })
      .first()
      .getByRole('button', { name: WORDS.en.close })
      .click();
  });

  it('meets the error that was ordered for the next call, once', async () => {
    await choose(page, menu.view, menu.settings);
    await page.getByRole('button', { name: settings.failSet }).click();
    await page.getByText(settings.failArmed(settings.failDefault)).waitFor();
    await choose(page, 'Own', 'Ask');
    const told = page.getByRole('alert').filter({ hasText: problem.failed('ask') });
    await told.getByText(settings.failDefault).waitFor();
    await page.getByRole('button', { name: settings.failSet }).waitFor();
    await choose(page, 'Own', 'Ask');
    await answer(page, 'A question', faces.buttons.YES);
    await toast('You said YES');
  });
});
