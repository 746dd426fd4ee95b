import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import { fileWords } from '../../workbench/host/live/files/fileWords';
import { drop, hold } from './support/drop';
import { rowsOf, showTab } from './support/grid';
import { launchBrowser } from './support/launch';
import { startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, WORDS } from './support/window';

let browser: Browser;
let folder: string;

/** A picture of one pixel: no table. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What is dropped: a folder with a plan and two lists, one of them in a folder of its own, a list by itself, a picture. */
function layOut(): void {
  mkdirSync(join(folder, 'old crm', 'lists'), { recursive: true });
  const write = (path: string, content: string | Buffer): void => writeFileSync(join(folder, path), content);
  const plan = {
    customers: [{ from: 'firms.csv', columns: { name: 'Firm', owner: 'Rep' } }],
    contacts: [{ from: 'lists/people.csv', columns: { name: 'Who', customer: 'Firm' } }],
  };
  write('old crm/import.json', JSON.stringify(plan));
  write(
    'old crm/firms.csv',
    'Firm,Rep\nNew Moon Bakery,admin@example.com\nOld Mill 老磨坊,nobody@example.org\n',
  );
  write('old crm/lists/people.csv', 'Who,Firm\nMina Park,New Moon Bakery\n');
  write('old crm/.DS_Store', 'clutter');
  write('customers.csv', 'Customer,Owner\nBy Itself Ltd,admin@example.com\n');
  write('客户.csv', '客户名称,负责人\n独立公司,admin@example.com\n');
  write('picture.png', PNG);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-dropped-'));
  layOut();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['en', 'zh-CN'] as const)('Files dropped from the machine, in %s', (language) => {
  const { tables } = wordsOf(language);
  const { files, ok } = WORDS[language];
  const told = fileWords(language);
  let page: Page;

  beforeAll(async () => {
    const args = ['--port', '0', '--sample', '20', '--today', '2026-11-23', '--lang', language];
    const { address } = await startWorkbench(args);
    ({ page } = await openWindow(browser, address, { language }));
  });

  /** What the page says came of it; the dialog is closed then. */
  async function result(): Promise<string> {
    const dialog = page.getByRole('dialog', { name: files.importTitle });
    await dialog.waitFor();
    const text = await dialog.innerText();
    await dialog.getByRole('button', { name: ok, exact: true }).last().click();
    await dialog.waitFor({ state: 'detached' });
    return text;
  }

  async function names(tab: string): Promise<string[]> {
    await showTab(page, tab);
    return (await rowsOf(page, tab, ['name'])).map(({ texts }) => texts['name'] ?? '');
  }

  it('are announced while they are held, and taken in as a folder with its plan, whatever lies deeper in it', async () => {
    const held = await hold(page, join(folder, 'old crm'));
    await held.over();
    const announced = page.getByText(files.drop, { exact: true });
    await announced.waitFor();
    expect(await page.getByText(files.dropHint, { exact: true }).isVisible()).toBe(true);
    // The pointer has not moved since the card came under it.
    await held.letGo();
    await announced.waitFor({ state: 'detached' });
    const text = await result();
    expect(text).toContain(told.added(tables.customers.tab, 2));
    expect(text).toContain(told.added(tables.contacts.tab, 1));
    expect(text).toContain(told.fault('firms.csv', 3, 'Rep', ''));
    await until('the customer is there', async () =>
      (await names(tables.customers.tab)).includes('New Moon Bakery'),
    );
    await until('the contact is there', async () => (await names(tables.contacts.tab)).includes('Mina Park'));
  });

  it('are taken in as one list by its captions', async () => {
    const [file, name] = language === 'en' ? ['customers.csv', 'By Itself Ltd'] : ['客户.csv', '独立公司'];
    await drop(page, join(folder, file));
    const text = await result();
    expect(text).toContain(told.added(tables.customers.tab, 1));
    expect(text).toContain(told.readAs(file, tables.customers.tab, []).split(/[:：]/)[0]);
    await until('the customer is there', async () => (await names(tables.customers.tab)).includes(name));
  });

  it('are refused with a reason where they hold no table, and nothing has changed', async () => {
    const before = await names(tables.customers.tab);
    await drop(page, join(folder, 'picture.png'));
    const alert = page.getByRole('alert').filter({ hasText: told.faults.noTable });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(told.notRead('picture.png'));
    expect(await names(tables.customers.tab)).toEqual(before);
  });
});
