import { type Browser, chromium } from 'playwright-core';

function prepared(name: 'RAPPORT_CHROMIUM' | 'RAPPORT_FONTS'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: prepareBrowser.mjs has to run before.`);
  return value;
}

/**
 * A headless Chromium out of an npm package, with fonts for both languages.
 * @param more switches of Chromium's command line
 * @throws where `prepareBrowser` has not run, or this machine cannot run it
 */
export async function launchBrowser(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: prepared('RAPPORT_CHROMIUM'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...more],
    env: { ...process.env, FONTCONFIG_FILE: prepared('RAPPORT_FONTS') },
  });
}
