import type { Page } from 'playwright-core';
import { until } from './until';
import { WORDS } from './window';

const { clock } = WORDS.en;

async function openClock(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: clock.title }).first();
  if ((await panel.count()) === 0)
    await page.getByRole('button', { name: /^Clock of the workbench/ }).click();
  await panel.waitFor();
}

/** What the panel says of the last move. */
async function told(page: Page): Promise<string> {
  const found = page
    .getByRole('heading', { name: clock.firedTitle, exact: true })
    .locator('xpath=following-sibling::p');
  return (await found.count()) === 0 ? '' : ((await found.first().textContent()) ?? '');
}

async function moved(page: Page, move: () => Promise<void>): Promise<string> {
  await openClock(page);
  const before = await page.locator('.clock-date').textContent();
  await move();
  await until('the clock has moved', async () => {
    const moving = await page.getByText(clock.moving, { exact: true }).count();
    return moving === 0 && (await page.locator('.clock-date').textContent()) !== before;
  });
  return told(page);
}

/** Presses one of the panel's steps, such as "+1 day"; gives the sentence about what fired. */
export async function step(page: Page, caption: string): Promise<string> {
  return moved(page, () => page.getByRole('button', { name: caption, exact: true }).click());
}

/** Moves the clock to a day, such as `2027-02-22`. */
export async function moveTo(page: Page, day: string): Promise<string> {
  return moved(page, async () => {
    await page.getByLabel(clock.toDay).fill(day);
    await page.getByRole('button', { name: clock.go, exact: true }).click();
  });
}
