import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

let script: Script | null = null;

/** The built platform file: beside a built command, or in the project that the process was started in. */
function findPlatform(): string {
  const beside = join(dirname(process.argv[1] ?? '.'), '..', 'platform', 'platform.js');
  const here = join(process.cwd(), 'build', 'platform', 'platform.js');
  const found = [beside, here].find((path) => existsSync(path));
  if (found === undefined) throw new Error(`There is no ${here}. Run "npm run build" first.`);
  return found;
}

/** Read and compiled once a process. */
export function platformScript(): Script {
  script ??= new Script(readFileSync(findPlatform(), 'utf8'), { filename: PLATFORM_NAME });
  return script;
}

/** As stack traces name the platform's own frames, which are no business of the script's author. */
export const PLATFORM_NAME = 'local-platform';
