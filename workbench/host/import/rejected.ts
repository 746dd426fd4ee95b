import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorCode } from './errorCode';
import type { ReadImport } from './readImport';
import { RECORD, type RejectedRow, rejectedFiles } from './rejectedFiles';

/** What was written into the folder the last time, to tell later whether a person has been at work there. */
interface WrittenRecord {
  /** The import folder that the rows came from first. */
  readonly source: string;
  /** SHA-256 of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** What became of the rejected rows. */
export interface Kept {
  /** The folder to mend and to import again; null where nothing was rejected. */
  readonly folder: string | null;
  /** Where rows went that somebody was mending, or that came from another import; null where there were none. */
  readonly movedTo: string | null;
}

/**
 * Keeps the rows of an import that were rejected in KEEP/rejected, as an import folder of its own. A clean import
 * takes away what an earlier one of the same source left there. What a person changed in that folder is never
 * overwritten, unless it is the folder that was imported just now.
 */
export async function keepRejected(
  read: ReadImport,
  rejected: readonly RejectedRow[],
  keep: string,
): Promise<Kept> {
  const folder = resolve(keep, 'rejected');
  const isMending = read.folder === folder;
  const before = await readRecord(folder);
  const source = isMending ? (before?.source ?? folder) : read.folder;
  const files = rejected.length === 0 ? new Map<string, Buffer>() : await rejectedFiles(read, rejected);
  const record: WrittenRecord = { source, files: digests(files) };
  let movedTo: string | null = null;
  if (before !== null && !isMending) {
    if (JSON.stringify(before) === JSON.stringify(record) && files.size > 0) return { folder, movedTo };
    const isForeign = before.source !== source;
    if (isForeign && files.size === 0) return { folder: null, movedTo };
    if (isForeign || (await isEdited(folder, before))) movedTo = await moveAside(folder);
  } else if (before === null && !isMending && files.size > 0 && (await exists(folder))) {
    movedTo = await moveAside(folder);
  }
  const stale = movedTo === null && before !== null ? Object.keys(before.files) : [];
  if (files.size === 0) {
    await clear(folder, isMending ? [...stale, ...mendedFiles(read)] : stale);
    return { folder: null, movedTo };
  }
  await mkdir(folder, { recursive: true });
  for (const [name, contents] of files) await writeSafely(join(folder, name), contents);
  for (const name of stale.filter((one) => !files.has(one))) await rm(join(folder, name), { force: true });
  await writeSafely(join(folder, RECORD), Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
  return { folder, movedTo };
}

async function readRecord(folder: string): Promise<WrittenRecord | null> {
  const text = await readIfThere(join(folder, RECORD));
  // Written by keepRejected alone; a file that is no JSON ends the run and says so.
  return text === null ? null : (JSON.parse(text.toString('utf8')) as WrittenRecord);
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function digests(files: ReadonlyMap<string, Buffer>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([name, contents]) => [name, digest(contents)]));
}

function digest(contents: Buffer): string {
  return createHash('sha256').update(contents).digest('hex');
}

async function isEdited(folder: string, { files }: WrittenRecord): Promise<boolean> {
  for (const [name, written] of Object.entries(files)) {
    const now = await readIfThere(join(folder, name));
    if (now === null || digest(now) !== written) return true;
  }
  return false;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function moveAside(folder: string): Promise<string> {
  let number = 1;
  while (await exists(`${folder}-${number}`)) number += 1;
  await rename(folder, `${folder}-${number}`);
  return `${folder}-${number}`;
}

/** The files inside the folder that an import out of it has read. */
function mendedFiles(read: ReadImport): readonly string[] {
  const inside = read.plan.map(({ mapping }) => mapping.from).filter((from) => !/[\\/]/.test(from));
  return [...inside, 'import.json'];
}

/** Takes away what was written; the folder too, unless somebody keeps files of their own in it. */
async function clear(folder: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  for (const name of [...names, RECORD]) await rm(join(folder, name), { force: true });
  await rmdir(folder).catch((error: unknown) => {
    if (!['ENOTEMPTY', 'ENOENT'].includes(errorCode(error) ?? '')) throw error;
  });
}

/** A reader sees the old file or the new one, never half of one. */
async function writeSafely(path: string, contents: Buffer): Promise<void> {
  await writeFile(`${path}.new`, contents);
  await rename(`${path}.new`, path);
}
