import { readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

interface LockHolder {
  readonly pid: number;
  readonly host: string;
}

/** Another process, or another part of this one, writes into the folder. */
export class FolderInUse extends Error {
  constructor(lockFile: string, holder: LockHolder | null) {
    const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`;
    super(
      `The workbook's folder is in use by ${who}. End that one first, or choose another folder with --keep. ` +
        `If it is certain that nobody uses it, remove ${lockFile}.`,
    );
    this.name = 'FolderInUse';
  }
}

/** Lock files that this process holds. */
const held = new Set<string>();

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function readHolder(text: string): LockHolder | null {
  try {
    const holder: unknown = JSON.parse(text);
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('host' in holder))
      return null;
    const { pid, host } = holder;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/** A holder on another machine may still run. This process's own number in a lock it does not hold is a dead one's. */
function isDead(lockFile: string, holder: LockHolder): boolean {
  if (holder.host !== hostname()) return false;
  return holder.pid === process.pid ? !held.has(lockFile) : !isRunning(holder.pid);
}

/** Makes the lock file unless there is one: of several that try, the system lets one through. */
function tryToCreate(lockFile: string, text: string): boolean {
  try {
    writeFileSync(lockFile, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Takes a dead holder's lock away. Two processes may try at once: whoever took the other's new lock puts it back. */
function removeDead(lockFile: string, deadText: string): void {
  const aside = `${lockFile}.${process.pid}.dead`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const text = readFileSync(aside, 'utf8');
  rmSync(aside);
  if (text !== deadText) tryToCreate(lockFile, text);
}

/**
 * Keeps every other process out of a folder that exists. The lock of a process that was killed is taken over.
 * @returns lets the folder go; may be called twice, and happens by itself when the process exits
 * @throws FolderInUse
 */
export function lockFolder(folder: string, name = 'workbook.lock'): () => void {
  const lockFile = join(realpathSync(folder), name);
  const own: LockHolder = { pid: process.pid, host: hostname() };
  for (let attempt = 0; !tryToCreate(lockFile, JSON.stringify(own)); attempt += 1) {
    const text = readText(lockFile);
    const holder = text === null ? null : readHolder(text);
    if (text !== null && (holder === null || !isDead(lockFile, holder)))
      throw new FolderInUse(lockFile, holder);
    if (attempt === 5) throw new FolderInUse(lockFile, holder);
    if (text !== null) removeDead(lockFile, text);
  }
  held.add(lockFile);
  const release = (): void => {
    if (!held.delete(lockFile)) return;
    process.removeListener('exit', release);
    rmSync(lockFile, { force: true });
  };
  process.once('exit', release);
  return release;
}
