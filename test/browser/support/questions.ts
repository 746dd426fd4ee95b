import type { Locator, Page } from 'playwright-core';
import { WORDS } from './window';

/** The question of a script with that title. */
export function question(page: Page, title: string): Locator {
  return page.getByRole('alertdialog', { name: title, exact: true });
}

/** Waits for the question, reads it, and presses one of its buttons. */
export async function answer(page: Page, title: string, button: string, typed?: string): Promise<string> {
  const dialog = question(page, title);
  await dialog.waitFor();
  const text = (await dialog.locator('.question-text').textContent()) ?? '';
  if (typed !== undefined) await dialog.getByRole('textbox').fill(typed);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  return text;
}

/** Goes on where the sheet warns that a range is protected. */
export async function goOn(page: Page): Promise<void> {
  const warning = question(page, WORDS.en.guard.title);
  await warning.getByRole('button', { name: WORDS.en.guard.goOn, exact: true }).click();
  await warning.waitFor({ state: 'detached' });
}
