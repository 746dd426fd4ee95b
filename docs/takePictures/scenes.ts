import type { Locator, Page } from 'playwright-core';
import { app as enApp } from '../../src/text/en/app';
import { app as zhApp } from '../../src/text/zhCN/app';
import { gridReady, selectCell } from '../../test/browser/support/grid';
import { choose } from '../../test/browser/support/menus';
import { answer } from '../../test/browser/support/questions';
import { type Language, WORDS } from '../../test/browser/support/window';

const APP = { en: enApp, 'zh-CN': zhApp } as const;

/** In the list of mails, newest first: before it come the admin's own and the one about the whole team. */
const DIGEST_OF_A_REP = 2;

/** What one can see of the workbench, each made ready to be taken. The first ones prepare the later ones. */
export interface Scenes {
  /** The nightly job, run from the menu as a person does. */
  runNight(): Promise<void>;
  /** The sheet with its red rows, and Rapport's menu open. */
  openMenu(): Promise<void>;
  /** A rep's digest in the outbox, beside its plain text; only the panel that it opens in. */
  openMail(): Promise<Locator>;
  /** The same digest as on a phone; only the mail itself. */
  narrowMail(): Promise<Locator>;
  /** A week later, with what fired on the way. */
  moveClock(): Promise<void>;
}

export function scenesOf(page: Page, language: Language): Scenes {
  const words = WORDS[language];
  const { product, menu, preview } = APP[language];
  const panel = (title: string): Locator => page.getByRole('region', { name: title });
  return {
    async runNight() {
      await choose(page, product, menu.runNightNow);
      await answer(page, preview.title, words.faces.buttons.YES);
      await answer(page, preview.doneTitle, words.ok);
      await gridReady(page);
    },
    async openMenu() {
      await selectCell(page, 'B14');
      await page.getByRole('menubar').getByRole('menuitem', { name: product, exact: true }).first().click();
      await page.getByRole('menuitem', { name: menu.runNightNow, exact: true }).hover();
    },
    async openMail() {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: words.bar.outbox }).click();
      await panel(words.bar.outbox).waitFor();
      await page
        .getByRole('list', { name: words.outbox.list })
        .getByRole('button')
        .nth(DIGEST_OF_A_REP)
        .click();
      await page.getByText(words.outbox.both, { exact: true }).click();
      await page.locator('iframe.mail-html').waitFor();
      return panel(words.bar.outbox);
    },
    async narrowMail() {
      // High enough for what a phone shows below the mail's head.
      await page.setViewportSize({ width: 1280, height: 1200 });
      await page.getByText(words.outbox.narrow, { exact: true }).click();
      return page.locator('iframe.mail-html');
    },
    async moveClock() {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('button', { name: words.bar.clock }).click();
      await panel(words.clock.title).waitFor();
      await page.getByRole('button', { name: words.clock.week, exact: true }).click();
      await page.getByRole('heading', { name: words.clock.firedTitle, exact: true }).waitFor();
      await page.getByText(words.clock.moving, { exact: true }).waitFor({ state: 'detached' });
    },
  };
}
