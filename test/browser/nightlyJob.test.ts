import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import { step } from './support/clock';
import { cellLook, columnsOf, rowsOf, showTab } from './support/grid';
import { launchBrowser } from './support/launch';
import { choose } from './support/menus';
import { mailLines, openOutbox, readMail, recipients } from './support/outbox';
import { answer } from './support/questions';
import { type RunningWorkbench, startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, WORDS } from './support/window';

const { app, tables, digest } = wordsOf('en');
const { checklist, preview } = app;
const { buttons } = WORDS.en.faces;
const states = tables.customers.choices.contactState;
const ADMIN = 'admin@example.com';
const TEST_MARK = digest.testSubject('');

let browser: Browser;
let workbench: RunningWorkbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWorkbench(['--port', '0', '--sample', '60', '--today', '2026-11-23']);
  ({ page } = await openWindow(browser, workbench.address));
});

afterAll(async () => {
  await browser.close();
  await stopAll();
});

/** Names of the team by address, as their tab has them; one without a name is called by address. */
async function team(): Promise<Map<string, string>> {
  await showTab(page, tables.team.tab);
  const rows = await rowsOf(page, tables.team.tab, ['email', 'name']);
  return new Map(rows.map(({ texts: { email = '', name = '' } }) => [email, name === '' ? email : name]));
}

describe('The nightly job, run from the menu', () => {
  it('shows first what it would do, for whom and why, and does it after a yes', async () => {
    const names = await team();
    await showTab(page, tables.customers.tab);
    const before = await rowsOf(page, tables.customers.tab, ['name', 'contactState']);
    expect(before).toHaveLength(60);
    expect(before.every(({ texts }) => texts['contactState'] === '')).toBe(true);

    await choose(page, app.product, app.menu.runNightNow);
    const asked = await answer(page, preview.title, buttons.YES);
    expect(asked).toContain(preview.run);
    expect(asked).toContain(preview.testMode(ADMIN));
    const named = before.filter(({ texts }) => asked.includes(`• ${texts['name'] ?? ''}: `));
    expect(named.length).toBeGreaterThan(5);
    const mailed = [...names.values()].filter((name) => asked.includes(`• ${name}: `));
    expect(mailed.length).toBeGreaterThan(1);
    const done = await answer(page, preview.doneTitle, buttons.OK);
    expect(done).toMatch(/^60 customers checked/);
  });

  it('turns the rows of overdue customers red, and says so in words beside', async () => {
    const tab = tables.customers.tab;
    const rows = await rowsOf(page, tab, ['name', 'contactState', 'contactDueOn']);
    const { name: column = '' } = await columnsOf(page, tab);
    const backgrounds = async (state: string): Promise<Set<string | null | undefined>> => {
      const found = rows.filter(({ texts }) => texts['contactState'] === state);
      expect(found.length).toBeGreaterThan(0);
      return new Set(
        await Promise.all(
          found.map(async ({ row }) => (await cellLook(page, tab, `${column}${row}`))?.background),
        ),
      );
    };
    const red = await backgrounds(states.overdue);
    const calm = await backgrounds(states['on track']);
    expect(red.size).toBe(1);
    expect([...red][0]).toMatch(/^#/);
    expect([...calm].some((background) => red.has(background))).toBe(false);
    for (const { texts } of rows.filter((one) => one.texts['contactState'] === states.overdue)) {
      expect(texts['contactDueOn']).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(String(texts['contactDueOn']) < '2026-11-23').toBe(true);
    }
  });

  it('mails everything to the admin alone, marked as tests, until somebody goes live', async () => {
    const names = await team();
    await openOutbox(page);
    const lines = await mailLines(page);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every(({ subject }) => subject.startsWith(TEST_MARK))).toBe(true);
    expect(await recipients(page)).toEqual([ADMIN]);
    const meant: string[] = [];
    for (const at of lines.keys()) {
      await page.getByRole('list', { name: WORDS.en.outbox.list }).getByRole('button').nth(at).click();
      const shown = page.frameLocator('iframe.mail-html').locator('body');
      const seen = await until('the mail says for whom it is', async () => {
        const text = await shown.innerText();
        return text.includes('Once Rapport is live, this mail goes to') ? text : null;
      });
      meant.push(
        [...names].find(([email, name]) => seen.includes(digest.testNotice(name, email)))?.[1] ?? seen,
      );
    }
    expect(new Set(meant).size).toBe(lines.length);
    expect(meant.filter((name) => ![...names.values()].includes(name))).toEqual([]);
  });

  it('mails the reps by name from the day on which somebody goes live', async () => {
    const names = await team();
    await choose(page, app.product, app.menu.setUp);
    const list = await answer(page, checklist.title, buttons.OK, '6');
    expect(list).toContain(checklist.open(`6. ${checklist.goLive}`, checklist.liveFact(false)));
    expect(await answer(page, checklist.title, buttons.YES)).toContain('Go live?');
    await answer(page, checklist.title, buttons.OK);
    await until('the list says that it is live', async () => {
      const text = await page.getByRole('alertdialog').locator('.question-text').textContent();
      return text?.includes(checklist.done(`6. ${checklist.goLive}`, checklist.liveFact(true)));
    });
    await answer(page, checklist.title, buttons.CANCEL);

    const fired = await step(page, WORDS.en.clock.day);
    expect(fired).not.toBe(WORDS.en.clock.nothing);
    await openOutbox(page);
    await until('somebody other than the admin was mailed', async () =>
      (await recipients(page)).some((address) => address !== ADMIN),
    );
    const lines = (await mailLines(page)).filter(({ subject }) => !subject.startsWith(TEST_MARK));
    expect(lines.length).toBeGreaterThan(0);
    for (const { who, subject } of lines) {
      expect([...names.values()]).toContain(who);
      const { seen } = await readMail(page, subject);
      expect(seen).not.toContain('This is a test.');
    }
    const rep = lines.find(({ who }) => who !== ADMIN);
    const { seen } = await readMail(page, rep?.subject ?? '');
    expect(seen).toContain(digest.greeting(rep?.who ?? ''));
  });
});
