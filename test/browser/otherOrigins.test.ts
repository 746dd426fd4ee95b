import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { cellText } from './support/grid';
import { launchBrowser } from './support/launch';
import { type RunningWorkbench, startWorkbench, stopAll } from './support/startWorkbench';
import { openWindow, visit } from './support/window';

const NAME = 'evil.example';

let browser: Browser;
let workbench: RunningWorkbench;
let stranger: Server;
let own: Page;
let before: string;

beforeAll(async () => {
  browser = await launchBrowser(`--host-resolver-rules=MAP ${NAME} 127.0.0.1`);
  workbench = await startWorkbench(['--port', '0', '--sample', '20', '--today', '2026-11-23']);
  stranger = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Elsewhere</title>');
  });
  await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
  ({ page: own } = await openWindow(browser, workbench.address));
  before = await cellText(own, 'Customers', 'B3');
});

afterAll(async () => {
  await browser.close();
  stranger.close();
  await stopAll();
});

/** A page of another server, which has somehow learnt the whole address, token included. */
async function strange(host = '127.0.0.1'): Promise<Page> {
  // A server that listens has such an address.
  const { port } = stranger.address() as AddressInfo;
  return (await visit(browser, `http://${host}:${port}/`)).page;
}

const EDIT = {
  window: 'stranger',
  sheetId: 0,
  shape: 0,
  edit: { kind: 'type', row: 3, col: 2, text: 'Stolen' },
};

async function nothingChanged(): Promise<void> {
  await own.reload();
  const { page } = await openWindow(browser, workbench.address);
  expect(await cellText(page, 'Customers', 'B3')).toBe(before);
  await page.context().close();
}

/** Tries the socket by which the page talks to its server. A page whose policy forbids it hears the same error. */
async function trySocket(page: Page, address: string): Promise<'open' | 'refused'> {
  const socket = `${address.replace(/^http/, 'ws')}socket?window=stranger`;
  return page.evaluate(
    (url) =>
      new Promise<'open' | 'refused'>((tell) => {
        const tried = new WebSocket(url);
        tried.onopen = () => {
          tried.close();
          tell('open');
        };
        tried.onerror = () => tell('refused');
      }),
    socket,
  );
}

it('The page itself can open its socket, so what is refused below is refused for where it comes from', async () => {
  expect(await trySocket(own, workbench.address)).toBe('open');
});

describe.each([
  ['a page on another port', '127.0.0.1'],
  ['a page on another site', NAME],
])('%s', (_, host) => {
  it('reads nothing and changes nothing by fetch, whatever it sends', async () => {
    const page = await strange(host);
    const told = await page.evaluate(
      async ([address, edit]) => {
        const tries: readonly (readonly [string, RequestInit])[] = [
          ['', {}],
          ['', { mode: 'no-cors' }],
          ['page.js', {}],
          ['workbook.xlsx', {}],
          ['exec', {}],
          [
            'api/open',
            {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: '{"window":"w","person":""}',
            },
          ],
          ['api/open', { method: 'POST', mode: 'no-cors', body: '{"window":"w","person":""}' }],
          ['api/edit', { method: 'POST', headers: { 'content-type': 'application/json' }, body: edit }],
          [
            'api/edit',
            { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: edit },
          ],
          ['api/people', { method: 'POST', credentials: 'include', body: '{"window":"w"}' }],
        ];
        return Promise.all(
          tries.map(async ([path, init]) => {
            try {
              const response = await fetch(address + path, init);
              return await response.text();
            } catch {
              return '';
            }
          }),
        );
      },
      [workbench.address, JSON.stringify(EDIT)] as const,
    );
    expect(told).toEqual(told.map(() => ''));
    await nothingChanged();
    await page.context().close();
  });

  it('frames nothing, listens to nothing, runs nothing and loads no picture of it', async () => {
    const page = await strange(host);
    const told = await page.evaluate(async (address) => {
      const settled = (element: HTMLElement & { src: string }, path: string): Promise<string> =>
        new Promise((tell) => {
          element.onload = () => tell('loaded');
          element.onerror = () => tell('refused');
          element.src = address + path;
          document.documentElement.append(element);
        });
      const streamed = new Promise<string>((tell) => {
        const stream = new EventSource(`${address}socket?window=stranger`);
        stream.onmessage = () => tell('heard');
        stream.onopen = () => tell('open');
        stream.onerror = () => tell('refused');
      });
      const frame = document.createElement('iframe');
      const framed = settled(frame, '');
      return {
        script: await settled(document.createElement('script'), 'page.js'),
        picture: await settled(document.createElement('img'), 'workbook.xlsx'),
        streamed: await streamed,
        framed: await framed,
        // A document that a frame refuses is the browser's own error page, of an origin of its own.
        inside: frame.contentDocument === null ? 'closed' : frame.contentDocument.body.textContent,
      };
    }, workbench.address);
    const refused = { script: 'refused', picture: 'refused', streamed: 'refused' };
    expect(await trySocket(page, workbench.address)).toBe('refused');
    expect(told).toEqual({ ...refused, framed: 'loaded', inside: 'closed' });
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    for (const frame of frames)
      expect(await frame.locator('body').innerText()).not.toMatch(/Customers|Rapport/);
    await page.context().close();
  });

  it('changes nothing by a form', async () => {
    const page = await strange(host);
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/edit'));
    await page.evaluate(
      ([address, edit]) => {
        const form = document.createElement('form');
        form.method = 'POST';
        form.action = `${address}api/edit`;
        form.enctype = 'text/plain';
        const field = document.createElement('input');
        field.name = `${edit.slice(0, -1)},"x":"`;
        field.value = '"}';
        form.append(field);
        document.documentElement.append(form);
        form.submit();
      },
      [workbench.address, JSON.stringify(EDIT)] as const,
    );
    expect((await answered).status()).toBe(403);
    await nothingChanged();
    await page.context().close();
  });

  it('gets no hold of a window of the workbench that it opens', async () => {
    const page = await strange(host);
    const opened = page.context().waitForEvent('page');
    await page.evaluate((address) => {
      Object.assign(globalThis, { opened: window.open(address) });
    }, workbench.address);
    const popup = await opened;
    await popup.waitForLoadState();
    const seen = await page.evaluate(() => {
      // Put there above.
      const { opened: held } = globalThis as unknown as { opened: Window | null };
      return held === null || held.closed;
    });
    expect(seen).toBe(true);
    expect(await popup.evaluate(() => globalThis.opener === null)).toBe(true);
    await page.context().close();
  });
});

describe('A name that an attacker lets point at this machine', () => {
  it('is answered with nothing, token or not', async () => {
    const rebound = workbench.address.replace('127.0.0.1', NAME);
    const { page } = await visit(browser, rebound);
    expect(await page.locator('body').innerText()).toBe('The workbench answers only under its own address.');
    await page.goto(new URL('/', rebound).href);
    expect(await page.locator('body').innerText()).toBe('The workbench answers only under its own address.');
    expect(await trySocket(page, rebound)).toBe('refused');
    await page.context().close();
    await nothingChanged();
  });

  it('opens no socket either, for a page that such a name has served before', async () => {
    const page = await strange(NAME);
    const rebound = workbench.address.replace('127.0.0.1', NAME);
    const refusal = page.waitForEvent('console', (message) => message.text().includes('WebSocket'));
    expect(await trySocket(page, rebound)).toBe('refused');
    expect((await refusal).text()).toContain('403');
    await page.context().close();
  });
});
