import { execFileSync } from 'node:child_process';

/** The tests run what a user runs: the built bundle and the built platform. */
export default function buildOnce() {
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
}
