import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../browser/launchBrowser';
import { prepareBrowser } from '../../browser/prepareBrowser.mjs';

/** A browser for the benchmark; null, and a sentence about why, on a machine that cannot run it. */
export async function openBrowser(say: (sentence: string) => void): Promise<Browser | null> {
  try {
    await prepareBrowser();
    return await launchBrowser();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    say(`Chromium could not be started, so the page is not measured: ${reason}`);
    return null;
  }
}
