import { execFileSync } from 'node:child_process';
import { prepareBrowser } from './browser/support/prepareBrowser.mjs';

/** The tests run what a user runs: the built bundle, the built workbench, and a real browser before it. */
export default async function buildOnce() {
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
  await prepareBrowser();
}
