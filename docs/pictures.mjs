/**
 * Makes the pictures of docs/pictures from the built workbench, in a real browser, in both languages:
 *   npm run pictures
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { prepareBrowser } from '../workbench/host/browser/prepareBrowser.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const outfile = here('../build/takePictures.mjs');

await build({
  entryPoints: [here('takePictures/takePictures.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  outfile,
});
await prepareBrowser();
const { takePictures } = await import(outfile);
await takePictures(here('pictures'), here('../build/workbench/start.mjs'));
