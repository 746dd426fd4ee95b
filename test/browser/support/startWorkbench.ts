import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COMMAND = resolve(__dirname, '../../../build/workbench/start.mjs');
/** What `npm start` prints when the page can be opened. */
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S+/;

/** A running `npm start`. */
export interface RunningWorkbench {
  readonly address: string;
  /** The folder in which it keeps the workbook. */
  readonly keep: string;
  readonly output: () => string;
  /** As Ctrl+C does. */
  readonly stop: () => Promise<void>;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
}

/** Started processes and made folders, ended and removed by `stopAll`. */
const started: { child: ChildProcess; folder: string | null }[] = [];

async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((found, fail) => {
    const look = (): void => {
      const address = ADDRESS.exec(output())?.[0];
      if (address !== undefined) found(address);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      fail(new Error(`npm start ended with ${code ?? 'a signal'}:\n${output()}`));
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/**
 * Starts the workbench as `npm start` does.
 * @param keep the folder of an earlier run, to go on there; else a new one
 */
export async function startWorkbench(args: readonly string[] = [], keep?: string): Promise<RunningWorkbench> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'rapport-'));
  const child = spawn(process.execPath, [COMMAND, '--keep', folder, ...args]);
  started.push({ child, folder: keep === undefined ? folder : null });
  let text = '';
  const hear = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const output = (): string => text;
  return {
    address: await addressOf(child, output),
    keep: folder,
    output,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

export async function stopAll(): Promise<void> {
  for (const { child, folder } of started.splice(0)) {
    await end(child, 'SIGTERM');
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}
