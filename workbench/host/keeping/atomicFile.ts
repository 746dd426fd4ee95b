import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const TEMPORARY = '.writing';

/** Windows lets nobody open a folder, so there the rename is only as lasting as the disk makes it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written);
}

/**
 * Replaces a file in one step: written beside it under a temporary name, brought to the disk, renamed. Whoever reads
 * meanwhile, or after a kill at any moment, finds the old file or the new one, never a part.
 * @param mode who may read and write it, less what the system takes away
 */
export function replaceFile(path: string, content: string | Uint8Array, mode = 0o666): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = `${path}.${process.pid}${TEMPORARY}`;
  try {
    const handle = openSync(temporary, 'w', mode);
    try {
      writeAll(handle, bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/**
 * The same beside other work: the parts are written one after the other while the program goes on.
 * @param stillWanted asked last of all; where it says no, the file stays as it is
 */
export async function replaceFileBeside(
  path: string,
  parts: readonly Uint8Array[],
  stillWanted: () => boolean,
): Promise<void> {
  const temporary = `${path}.${process.pid}.beside${TEMPORARY}`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await writeFile(handle, parts);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (stillWanted()) renameSync(temporary, path);
    else rmSync(temporary, { force: true });
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Removes what killed processes left half-written beside the file. Only for the one process that may write it. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(path)}.`) && name.endsWith(TEMPORARY))
      rmSync(join(folder, name), { force: true });
  }
}
