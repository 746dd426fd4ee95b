import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type RunningWorkbench, startCommand } from '../../browser/startWorkbench';
import { openElsewhere } from './elsewhere';
import { CHANGED_CELLS, type PageMeasured } from './pageLine';
import { allRowsThere, cellsHave, firstRowSeen, firstRowsDrawn, placeOf } from './pageProbe';

const START = fileURLToPath(new URL('start.mjs', import.meta.url));
const TAB = 'Customers';
/** Where the first rows have a text that anybody may change: the column of the names. */
const NAMES = 'B';
const PHONES = { col: 9, letter: 'I' };

export function startKept(keep: string): Promise<RunningWorkbench> {
  return startCommand(START, { args: ['--port', '0'], keep });
}

/** A window as a visitor has it who has seen the tour. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  await context.addInitScript("if (self === top) localStorage.setItem('rapport.tour', 'clock over')");
  return context.newPage();
}

/** Since the page was navigated to, in milliseconds. */
function sinceNavigation(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Counts what arrives from now on: files as they travel, messages by their length before packing. */
async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.dataReceived', ({ encodedDataLength }) => void (bytes += encodedDataLength));
  session.on('Network.webSocketFrameReceived', ({ response }) => void (bytes += response.payloadData.length));
  await session.send('Network.enable');
  return () => bytes;
}

/** Types into the first cell, as somebody does who cannot wait, until it shows. */
async function typeFirst(page: Page): Promise<void> {
  const a1 = `${NAMES}${await firstRowSeen(page)}`;
  const { x, y } = await placeOf(page, a1);
  await page.mouse.click(x, y);
  const text = `Typed ${Date.now()} Ltd`;
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await cellsHave(page, TAB, [a1], text);
}

async function pushed(page: Page, address: string): Promise<number> {
  const elsewhere = await openElsewhere(address);
  const row = await firstRowSeen(page);
  const last = row + CHANGED_CELLS - 1;
  const { col, letter } = PHONES;
  const text = `555-${Date.now()}`;
  const begun = performance.now();
  await elsewhere.fill(TAB, { row, col }, CHANGED_CELLS, text);
  await cellsHave(page, TAB, [`${letter}${row}`, `${letter}${last}`], text);
  return performance.now() - begun;
}

/** The resident memory of a process in bytes, where the system tells it as Linux does. */
function memoryOf(id: number): number | null {
  const file = `/proc/${id}/status`;
  if (!existsSync(file)) return null;
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

/** Opens a kept workbook in a window and works in it. @param keep the folder in which it is kept */
export async function measurePage(browser: Browser, keep: string, customers: number): Promise<PageMeasured> {
  const workbench = await startKept(keep);
  const page = await newPage(browser);
  try {
    const bytes = await countBytes(page);
    await page.goto(workbench.address, { waitUntil: 'commit' });
    await firstRowsDrawn(page, TAB);
    await typeFirst(page);
    const usable = await sinceNavigation(page);
    await allRowsThere(page);
    const whole = await sinceNavigation(page);
    const served = bytes();
    const shown = await pushed(page, workbench.address);
    return { customers, usable, whole, pushed: shown, served, memory: memoryOf(workbench.id) };
  } finally {
    await page.context().close();
    await workbench.stop();
  }
}
