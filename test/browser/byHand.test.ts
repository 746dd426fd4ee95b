import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { wordsOf } from '../../src/text/languages';
import { GRID_WORDS } from '../../workbench/page/grid/words';
import { moveTo } from './support/clock';
import {
  cellLook,
  cellText,
  columnsOf,
  type GridRow,
  placeOf,
  rowsOf,
  selectCell,
  typeInto,
} from './support/grid';
import { launchBrowser } from './support/launch';
import { choose } from './support/menus';
import { answer, goOn } from './support/questions';
import { startWorkbench, stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, WORDS } from './support/window';

const { app, tables } = wordsOf('en');
const { tab } = tables.customers;
const { buttons } = WORDS.en.faces;
const states = tables.customers.choices.contactState;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const { address } = await startWorkbench(['--port', '0', '--sample', '40', '--today', '2026-11-23']);
  ({ page } = await openWindow(browser, address));
  await runNight();
});

afterAll(async () => {
  await browser.close();
  await stopAll();
});

async function runNight(): Promise<void> {
  await choose(page, app.product, app.menu.runNightNow);
  await answer(page, app.preview.title, buttons.YES);
  await answer(page, app.preview.doneTitle, buttons.OK);
}

const customers = (): Promise<GridRow[]> =>
  rowsOf(page, tab, ['name', 'contactState', 'contactDueOn', 'lastContactOn']);

function byName(rows: readonly GridRow[]): Record<string, GridRow['texts']> {
  return Object.fromEntries(rows.map(({ texts }) => [texts['name'] ?? '', texts]));
}

async function sortDown(a1: string): Promise<void> {
  await selectCell(page, a1);
  const { x, y } = await placeOf(page, a1);
  await page.mouse.click(x, y, { button: 'right' });
  await page.getByRole('menuitem', { name: GRID_WORDS.en.sortDown }).click();
}

/** A hand is no faster, and the bought grid takes notice of a head only when the pointer rests on it. */
const REST_MS = 200;

/** Takes a column by its head and drops it before another, with the pointer. */
async function dragColumn(from: string, to: string): Promise<void> {
  const head = async (a1: string): Promise<{ x: number; y: number }> => {
    const { x, y } = await placeOf(page, `${a1}2`);
    return { x, y: y - 20 };
  };
  const start = await head(from);
  const end = await head(to);
  await page.mouse.click(start.x, start.y);
  await page.waitForTimeout(REST_MS);
  await page.mouse.move(start.x + 10, start.y);
  await page.waitForTimeout(REST_MS);
  await page.mouse.down();
  await page.waitForTimeout(REST_MS);
  await page.mouse.move((start.x + end.x) / 2, end.y, { steps: 10 });
  await page.mouse.move(end.x - 45, end.y, { steps: 10 });
  await page.waitForTimeout(REST_MS);
  await page.mouse.up();
}

describe('What hands do to the sheet', () => {
  it('does not lead the nightly job astray: sorted, renamed, moved, it comes to the same result', async () => {
    const before = await customers();
    const columns = await columnsOf(page, tab);
    const { name = '', contactDueOn = '', phone = '', contactState = '' } = columns;

    await sortDown(`${name}4`);
    await goOn(page);
    await until('the rows are sorted', async () => {
      const names = (await customers()).map(({ texts }) => texts['name'] ?? '');
      return (
        names.length === before.length &&
        names.join('\n') !== before.map(({ texts }) => texts['name']).join('\n')
      );
    });
    const sorted = (await customers()).map(({ texts }) => texts['name'] ?? '');
    expect(sorted).toEqual(sorted.toSorted((a, b) => b.localeCompare(a, 'en')));

    await typeInto(page, `${contactDueOn}2`, 'Call them until');
    await goOn(page);
    await until('the caption is renamed', async () => {
      return (await cellText(page, tab, `${contactDueOn}2`)) === 'Call them until';
    });
    // It was warned of keys and captions just now, and is not again for five minutes.
    await dragColumn(phone, contactState);
    const now = await until('the column stands elsewhere', async () => {
      const found = await columnsOf(page, tab);
      return found['phone'] !== undefined && found['phone'] !== phone ? found : null;
    });
    expect(Object.keys(now).toSorted()).toEqual(Object.keys(columns).toSorted());

    await runNight();
    expect(byName(await customers())).toEqual(byName(before));
    expect(await cellText(page, tab, `${now['contactDueOn'] ?? ''}2`)).toBe('Call them until');
  });
});

describe('The clock', () => {
  it('moved on by 91 days turns everybody red who was on track and is due every 90 days', async () => {
    const DAY = 86_400_000;
    const isQuarterly = ({ texts }: GridRow): boolean => {
      const due = Date.parse(texts['contactDueOn'] ?? '');
      return due - Date.parse(texts['lastContactOn'] ?? '') === 90 * DAY;
    };
    const before = await customers();
    const calm = before.filter((row) => row.texts['contactState'] === states['on track'] && isQuarterly(row));
    expect(calm.length).toBeGreaterThan(2);

    await moveTo(page, '2027-02-22');
    await runNight();
    const after = await customers();
    const { name = '' } = await columnsOf(page, tab);
    const red = new Set<string | null | undefined>();
    for (const { texts } of calm) {
      const found = after.find((row) => row.texts['name'] === texts['name']);
      expect(found?.texts['contactState']).toBe(states.overdue);
      red.add((await cellLook(page, tab, `${name}${found?.row ?? 0}`))?.background);
    }
    expect(red.size).toBe(1);
    expect([...red][0]).toMatch(/^#/);
    const paused = after.find(({ texts }) => texts['contactState'] === states.paused);
    expect(red.has((await cellLook(page, tab, `${name}${paused?.row ?? 0}`))?.background)).toBe(false);
  });
});
