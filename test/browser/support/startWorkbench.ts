import { resolve } from 'node:path';
import { type RunningWorkbench, startCommand } from '../../../workbench/host/browser/startWorkbench';

export { type RunningWorkbench, stopAll } from '../../../workbench/host/browser/startWorkbench';

const COMMAND = resolve(__dirname, '../../../build/workbench/start.mjs');

/**
 * Starts the workbench as `npm start` does.
 * @param keep the folder of an earlier run, to go on there; else a new one
 */
export async function startWorkbench(args: readonly string[] = [], keep?: string): Promise<RunningWorkbench> {
  return startCommand(COMMAND, keep === undefined ? { args } : { args, keep });
}
