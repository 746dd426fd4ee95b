import type { Page } from 'playwright-core';

/** A menu closes when the grid takes the keyboard, as it does once when it has just come to life: then begin again. */
const ATTEMPTS = 4;
const STEP_MS = 5_000;

/** Chooses from the bar of menus: `choose(page, 'File', 'New', 'Empty…')`. */
export async function choose(page: Page, menu: string, ...path: readonly string[]): Promise<void> {
  const bar = page.getByRole('menubar');
  for (let attempt = 1; ; attempt += 1) {
    await bar.getByRole('menuitem', { name: menu, exact: true }).first().click();
    let list = bar.getByRole('menu', { name: menu, exact: true });
    try {
      for (const caption of path) {
        await list.getByRole('menuitem', { name: caption, exact: true }).click({ timeout: STEP_MS });
        list = list.getByRole('menu', { name: caption, exact: true });
      }
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
