import type { Page } from 'playwright-core';

/** Chooses from the bar of menus: `choose(page, 'File', 'New', 'Empty…')`. */
export async function choose(page: Page, menu: string, ...path: readonly string[]): Promise<void> {
  const bar = page.getByRole('menubar');
  await bar.getByRole('menuitem', { name: menu, exact: true }).first().click();
  let list = bar.getByRole('menu', { name: menu, exact: true });
  for (const caption of path) {
    await list.getByRole('menuitem', { name: caption, exact: true }).click();
    list = list.getByRole('menu', { name: caption, exact: true });
  }
}
