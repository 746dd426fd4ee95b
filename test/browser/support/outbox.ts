import type { Page } from 'playwright-core';
import { until } from './until';
import { WORDS } from './window';

const { bar, outbox } = WORDS.en;

/** A line of the list of mails, newest first. */
export interface MailLine {
  readonly who: string;
  readonly subject: string;
}

export async function openOutbox(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: bar.outbox });
  if ((await panel.count()) === 0) await page.getByRole('button', { name: bar.outbox }).click();
  await panel.waitFor();
}

export async function mailLines(page: Page): Promise<MailLine[]> {
  const lines = page.getByRole('list', { name: outbox.list }).getByRole('button');
  return Promise.all(
    (await lines.all()).map(async (line) => ({
      who: (await line.locator('.mail-who').textContent()) ?? '',
      subject: (await line.locator('.mail-subject').textContent()) ?? '',
    })),
  );
}

/** Addresses of everybody who got a mail, as the list can be narrowed down to them. */
export async function recipients(page: Page): Promise<string[]> {
  const options = page.getByRole('combobox', { name: outbox.recipient }).locator('option');
  const values = await Promise.all((await options.all()).map((option) => option.getAttribute('value')));
  return values.filter((value) => value !== null && value !== '').map(String);
}

/** Opens a mail and gives its HTML, as text and as code, and its plain text. */
export async function readMail(page: Page, subject: string): Promise<{ html: string; seen: string }> {
  await page.getByRole('list', { name: outbox.list }).getByRole('button', { name: subject }).first().click();
  const body = page.frameLocator('iframe.mail-html').locator('body');
  const seen = await until('the mail is shown', async () => {
    const title = await page.locator('article.mail-reader h3').textContent();
    return title === subject ? body.innerText() : null;
  });
  return { html: await body.innerHTML(), seen };
}
