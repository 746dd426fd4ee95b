import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { type Language, openWindow } from '../../test/browser/support/window';
import { launchBrowser } from '../../workbench/host/browser/launchBrowser';
import { startCommand, stopAll } from '../../workbench/host/browser/startWorkbench';
import { cameraFor } from './camera';
import { scenesOf } from './scenes';

/** A Tuesday; the same day, seed, zone and size make the same pictures. */
const TODAY = '2026-11-24';
const ZONES: Readonly<Record<Language, string>> = { en: 'Europe/London', 'zh-CN': 'Asia/Shanghai' };

async function takeAll(browser: Browser, language: Language, folder: string, command: string): Promise<void> {
  const { address } = await startCommand(command, {
    args: ['--port', '0', '--today', TODAY, '--lang', language],
    environment: { TZ: ZONES[language] },
  });
  const { page } = await openWindow(browser, address, { language });
  const scenes = scenesOf(page, language);
  const take = cameraFor(page, folder);
  await scenes.runNight();
  await scenes.openMenu();
  await take(`sheet-${language}`);
  await take(`mail-${language}`, await scenes.openMail());
  await take(`phone-${language}`, await scenes.narrowMail());
  await scenes.moveClock();
  await take(`clock-${language}`);
  if (language === 'en') await takeDark(browser, address, folder);
}

/** The same workbook in a window of somebody who likes it dark. */
async function takeDark(browser: Browser, address: string, folder: string): Promise<void> {
  const { page } = await openWindow(browser, address, { language: 'en', dark: true });
  await scenesOf(page, 'en').openMenu();
  await cameraFor(page, folder)('dark-en');
}

/** @param command path of the built start.mjs */
export async function takePictures(folder: string, command: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const language of ['en', 'zh-CN'] as const) await takeAll(browser, language, folder, command);
  } finally {
    await browser.close();
    await stopAll();
  }
}
