import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { gridReady } from '../../test/browser/support/grid';
import { packPng, showTheSame } from './packPng';

/** Pictures are loaded with the README: none may be heavier. */
const BYTES_AT_MOST = 250 * 1024;

/** Stops the page's clock, and its seconds, which would make each picture another one. */
async function stopTime(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date());
  await page.locator('.clock-time').evaluateAll((elements) => {
    for (const element of elements) element.textContent = element.textContent.replace(/\d\d$/, '00');
  });
}

/** Waits until nothing is under way any more: rows, savings, messages, fonts. */
async function settle(page: Page): Promise<void> {
  await gridReady(page);
  await page.locator('.save-mark.saved').waitFor();
  await page.locator('.toast').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** Higher parts are cut, as the screen of a phone cuts them. */
const HIGHEST = 740;

async function partOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('What was to be taken is not on the page.');
  return { ...box, height: Math.min(box.height, HIGHEST) };
}

export type Take = (name: string, what?: Locator) => Promise<void>;

/** @returns how to take a picture of the page, or of a part of it, as `name`.png in the folder */
export function cameraFor(page: Page, folder: string): Take {
  return async (name, what) => {
    await settle(page);
    await stopTime(page);
    const clip = what === undefined ? null : await partOf(what);
    const picture = packPng(
      await page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip === null ? {} : { clip }) }),
    );
    if (picture.length > BYTES_AT_MOST) {
      throw new Error(
        `${name}.png takes ${Math.ceil(picture.length / 1024)} KB of ${BYTES_AT_MOST / 1024} KB.`,
      );
    }
    const file = join(folder, `${name}.png`);
    const same = existsSync(file) && showTheSame(readFileSync(file), picture);
    if (!same) writeFileSync(file, picture);
    console.log(`${name}.png: ${same ? 'as it was' : `${Math.ceil(picture.length / 1024)} KB`}`);
  };
}
