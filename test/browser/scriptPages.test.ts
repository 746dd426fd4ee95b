import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, FrameLocator, Page, WebSocket } from 'playwright-core';
import { gridReady } from './support/grid';
import { launchBrowser } from './support/launch';
import { choose } from './support/menus';
import { type OwnWorkbench, startWithOwnScript } from './support/ownScript';
import { stopAll } from './support/startWorkbench';
import { until } from './support/until';
import { openWindow, visit, WORDS } from './support/window';

const { menu, web } = WORDS.en;

let browser: Browser;
let workbench: OwnWorkbench;
let page: Page;

/** Calls of `google.script.run` as they go over the page's socket, in their order. */
const events: ('asked' | 'answered')[] = [];

function watchCalls(socket: WebSocket): void {
  const open = new Set<unknown>();
  const read = (payload: string | Buffer): { id?: unknown; name?: unknown } => {
    const message: unknown = JSON.parse(String(payload));
    return typeof message === 'object' && message !== null ? message : {};
  };
  socket.on('framesent', ({ payload }) => {
    const { id, name } = read(payload);
    if (name !== 'call') return;
    open.add(id);
    events.push('asked');
  });
  socket.on('framereceived', ({ payload }) => {
    if (open.delete(read(payload).id)) events.push('answered');
  });
}

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await startWithOwnScript(['--port', '0', '--sample', '20', '--today', '2026-11-23']);
  ({ page } = await openWindow(browser, workbench.address));
  page.on('websocket', watchCalls);
  await page.reload();
  await gridReady(page);
});

afterAll(async () => {
  await browser.close();
  await stopAll();
  workbench.remove();
});

/** A new one: what an earlier one has written is gone. */
async function openSidebar(): Promise<FrameLocator> {
  const sidebar = page.getByRole('complementary', { name: 'Own sidebar' });
  if ((await sidebar.count()) > 0) {
    await sidebar.getByRole('button', { name: WORDS.en.close }).click();
    await sidebar.waitFor({ state: 'detached' });
  }
  await choose(page, 'Own', 'Sidebar');
  await sidebar.waitFor();
  return sidebar.frameLocator('iframe');
}

/** Lines that the page in the sidebar has written. */
async function lines(inside: FrameLocator, count: number): Promise<string[]> {
  return until(`the sidebar has written ${count} lines`, async () => {
    const found = await inside.getByRole('listitem').allTextContents();
    return found.length >= count ? found : null;
  });
}

describe('A sidebar', () => {
  // PLATFORM 6.1
  it('is 300 pixels wide', async () => {
    await openSidebar();
    const box = await page.locator('.script-sidebar iframe').boundingBox();
    expect(box?.width).toBe(300);
  });

  it('calls the server: success and failure with the user object, and a result with a date comes as null', async () => {
    const inside = await openSidebar();
    await inside.getByRole('button', { name: 'Run', exact: true }).click();
    const told = await lines(inside, 3);
    expect(told.toSorted()).toEqual(['dated null', 'refused Not today. yours', 'twice 42 mine']);
  });

  it('has ten calls under way at most; the eleventh waits', async () => {
    const inside = await openSidebar();
    const before = events.length;
    await inside.getByRole('button', { name: 'Eleven at once' }).click();
    const told = await lines(inside, 11);
    expect(told.toSorted()).toEqual(Array.from({ length: 11 }, (_, at) => `many ${(at + 1) * 2}`).toSorted());
    const now = events.slice(before);
    let underWay = 0;
    const most = Math.max(...now.map((event) => (underWay += event === 'asked' ? 1 : -1)));
    expect(now.filter((event) => event === 'asked')).toHaveLength(11);
    expect(now.filter((event) => event === 'answered')).toHaveLength(11);
    expect(most).toBe(10);
  });

  it('reaches neither the window around it, nor what that keeps, nor any server', async () => {
    const inside = await openSidebar();
    await inside.getByRole('button', { name: 'Reach out' }).click();
    const told = await lines(inside, 6);
    expect(told).toEqual([
      'parent refused',
      'storage refused',
      'cookie refused',
      'server refused',
      'top refused',
      'all tried',
    ]);
  });

  it('leaves by google.script.host.close', async () => {
    const inside = await openSidebar();
    await inside.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('complementary', { name: 'Own sidebar' }).waitFor({ state: 'detached' });
    expect(await page.locator('iframe.script-frame').count()).toBe(0);
  });
});

describe('A dialog', () => {
  it('has the size that its script gave it, and closes by Esc', async () => {
    await choose(page, 'Own', 'Dialog');
    const dialog = page.getByRole('dialog', { name: 'Own dialog' });
    await dialog.frameLocator('iframe').getByText('Hello from the dialog').waitFor();
    const box = await dialog.locator('iframe').boundingBox();
    expect({ width: box?.width, height: box?.height }).toEqual({ width: 420, height: 240 });
    await dialog.getByRole('button', { name: WORDS.en.close }).focus();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('A web app', () => {
  it('shows its page at an address of its own, with what stands in it and who looks', async () => {
    const { page: visitor, faults } = await visit(browser, `${workbench.address}exec?name=Ann%20%3Cb%3E`);
    const inside = visitor.frameLocator('iframe.script-frame');
    await inside.getByText('Hello Ann <b>').waitFor();
    expect(await inside.locator('#who').textContent()).toBe('admin@example.com');
    expect(await visitor.getByRole('heading', { level: 1 }).textContent()).toBe(web.title);
    expect(faults).toEqual([]);
    await visitor.context().close();
  });

  it('shows it in the frame of a phone too', async () => {
    await choose(page, menu.view, menu.phone);
    await page.locator('.phone').frameLocator('iframe').getByText('Hello nobody').waitFor();
    await page.getByRole('button', { name: web.small }).click();
    await until('the phone is 320 pixels wide', async () => {
      const box = await page.locator('.phone iframe').boundingBox();
      return box !== null && box.width <= 320;
    });
  });
});
