import { type Browser, chromium } from 'playwright-core';

function prepared(name: 'RAPPORT_CHROMIUM' | 'RAPPORT_FONTS'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: prepareBrowser.mjs runs before the tests.`);
  return value;
}

/** A headless Chromium out of an npm package, with fonts for both languages. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: prepared('RAPPORT_CHROMIUM'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    env: { ...process.env, FONTCONFIG_FILE: prepared('RAPPORT_FONTS') },
  });
}
