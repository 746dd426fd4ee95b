import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm start` prints when the page can be opened. */
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S+/;

/** A running `npm start`. */
export interface RunningWorkbench {
  readonly address: string;
  /** The folder in which it keeps the workbook. */
  readonly keep: string;
  /** Of its process. */
  readonly id: number;
  readonly output: () => string;
  /** As Ctrl+C does. */
  readonly stop: () => Promise<void>;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
}

export interface StartedOptions {
  readonly args?: readonly string[];
  /** The folder of an earlier run, to go on there. Default: a new one, which `stopAll` removes. */
  readonly keep?: string;
  /** Environment variables besides those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
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
 * Starts the built workbench as `npm start` does, in a process of its own.
 * @param command path of the built start.mjs
 * @throws where it ends before it has printed its address
 */
export async function startCommand(command: string, options: StartedOptions = {}): Promise<RunningWorkbench> {
  const { args = [], keep, environment = {} } = options;
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'rapport-'));
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [command, '--keep', folder, ...args], { env });
  started.push({ child, folder: keep === undefined ? folder : null });
  let text = '';
  const hear = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const output = (): string => text;
  return {
    address: await addressOf(child, output),
    keep: folder,
    id: child.pid ?? 0,
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
