/**
 * Unpacks the browser that tests, benchmark and pictures drive, once for all of them, and gives it a font with Chinese
 * characters: a bare system has none. Leaves where both lie in the environment, which every process of theirs inherits.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decompress } from 'wawoff2';

const WEIGHTS = [400, 700];

/** Written under another name first: another process may be reading. */
function writeWhole(path, content) {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** fontconfig reads no compressed fonts in a browser's sandbox, so they are unpacked into a folder of their own. */
async function unpackFonts(folder) {
  const require = createRequire(import.meta.url);
  for (const weight of WEIGHTS) {
    const unpacked = join(folder, `noto-sans-sc-${weight}.ttf`);
    if (existsSync(unpacked)) continue;
    const packed = require.resolve(
      `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
    );
    writeWhole(unpacked, await decompress(readFileSync(packed)));
  }
}

function fontsConf(folders, cache) {
  const dirs = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
    `<fontconfig>${dirs}<cachedir>${cache}</cachedir></fontconfig>\n`
  );
}

export async function prepareBrowser() {
  // The package unpacks the libraries that a bare system lacks only where it takes it for a cloud function.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  process.env.RAPPORT_CHROMIUM = await chromium.executablePath();
  const folder = join(tmpdir(), 'rapport-fonts');
  mkdirSync(folder, { recursive: true });
  await unpackFonts(folder);
  const latin = process.env.FONTCONFIG_PATH ?? '/usr/share/fonts';
  const conf = join(folder, 'fonts.conf');
  writeWhole(conf, fontsConf([latin, folder], join(folder, 'cache')));
  process.env.RAPPORT_FONTS = conf;
}
