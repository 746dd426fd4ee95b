import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RunningWorkbench, startCommand } from '../../../workbench/host/browser/startWorkbench';

const ROOT = resolve(__dirname, '../../..');

export interface OwnWorkbench extends RunningWorkbench {
  readonly remove: () => void;
}

/**
 * A workbench whose script is Rapport's bundle and a file beside it, as somebody would have who adds their own: a copy
 * of what was built, since the workbench runs whatever lies in its `dist/`.
 */
export async function startWithOwnScript(args: readonly string[]): Promise<OwnWorkbench> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-own-'));
  for (const part of ['dist', 'build/page', 'build/platform', 'build/workbench']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  cpSync(resolve(__dirname, '../ownScript'), join(folder, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  const running = await startCommand(join(folder, 'build/workbench/start.mjs'), {
    args,
    keep: join(folder, 'keep'),
  });
  return { ...running, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
