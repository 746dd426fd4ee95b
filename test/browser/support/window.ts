import type { Browser, BrowserContext, Page } from 'playwright-core';
import { en } from '../../../workbench/page/text/en';
import { zhCN } from '../../../workbench/page/text/zhCN';
import { gridReady } from './grid';

export const WORDS = { en, 'zh-CN': zhCN } as const;
export type Language = keyof typeof WORDS;

/** One window of the workbench: a browser context of its own, as another person's browser would be. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of all that was asked for, streams and sockets included. */
  readonly asked: readonly string[];
  /** Errors on the console and errors that nobody caught. */
  readonly faults: readonly string[];
}

export interface WindowOptions {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The tour begins by itself in a browser that has not seen it. */
  readonly withTour?: boolean;
}

/** What a browser remembers of earlier visits: the language, and that the tour was seen. */
async function remember(context: BrowserContext, language: Language, withTour: boolean): Promise<void> {
  await context.addInitScript(
    ([chosen, tour]) => {
      // Frames of scripts have no storage.
      if (globalThis.self !== globalThis.top) return;
      localStorage.setItem('rapport.language', chosen);
      if (tour !== '') localStorage.setItem('rapport.tour', tour);
    },
    [language, withTour ? '' : 'clock over'] as const,
  );
}

function watch(context: BrowserContext, page: Page): Pick<Window, 'asked' | 'faults'> {
  const asked: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('page', (opened) => opened.on('websocket', (socket) => asked.push(socket.url())));
  page.on('websocket', (socket) => asked.push(socket.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (fault) => faults.push(String(fault.error())));
  return { asked, faults };
}

/** A window at any address, without waiting for anything in it. */
export async function visit(browser: Browser, address: string, options: WindowOptions = {}): Promise<Window> {
  const { language = 'en', width = 1280, height = 800, dark = false, withTour = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    reducedMotion: 'reduce',
  });
  await remember(context, language, withTour);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const heard = watch(context, page);
  await page.goto(address);
  return { page, context, ...heard };
}

/** Opens the workbench and waits until the first tab is there, whole. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: WindowOptions = {},
): Promise<Window> {
  const window = await visit(browser, address, options);
  await gridReady(window.page);
  return window;
}

/** Becomes somebody else by the chooser in the corner. */
export async function become(page: Page, email: string): Promise<void> {
  const who = page.locator('.popover', { has: page.getByRole('button', { name: /^You are: / }) });
  await who.getByRole('button', { name: /^You are: / }).click();
  await who.getByRole('dialog').getByRole('button', { name: email }).click();
}
