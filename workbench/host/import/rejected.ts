import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { RejectedRow as ReportedRow } from '../reportTypes';
import { errorCode } from './errorCode';
import { ImportMistake } from './importMistake';
import { problemList, problemListName } from './problemList';
import type { ReadImport } from './readImport';
import { RECORD, type RejectedRow, rejectedFiles } from './rejectedFiles';

/** What was written into the folder the last time, to tell later whether a person has been at work there. */
interface WrittenRecord {
  /** The import folder that the rows came from first. */
  readonly source: string;
  /** SHA-256 of each file, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** The list of faults: it is ours, so whoever changes it is not mending. Older records have none. */
  readonly problems?: { readonly name: string; readonly digest: string };
}

/** What became of the rejected rows. */
export interface Kept {
  /** The folder to mend and to import again; null where nothing was rejected. */
  readonly folder: string | null;
  /** The file that lists every fault of every row; null where nothing was rejected. */
  readonly problems: string | null;
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
  rejected: readonly (RejectedRow & ReportedRow)[],
  keep: string,
): Promise<Kept> {
  const folder = resolve(keep, 'rejected');
  const isMending = read.folder === folder;
  const before = await readRecord(folder);
  const source = isMending ? (before?.source ?? folder) : read.folder;
  const files = rejected.length === 0 ? new Map<string, Buffer>() : await rejectedFiles(read, rejected);
  const hash = digests(files);
  let movedTo: string | null = null;
  if (before !== null && !isMending) {
    if (files.size > 0 && isSame(before, { source, files: hash })) {
      return { folder, problems: await refreshList(folder, before, hash, rejected), movedTo };
    }
    const isForeign = before.source !== source;
    if (isForeign && files.size === 0) return { folder: null, problems: null, movedTo };
    if (isForeign || (await isEdited(folder, before))) movedTo = await moveAside(folder);
  } else if (before === null && !isMending && files.size > 0 && (await exists(folder))) {
    movedTo = await moveAside(folder);
  }
  const stale = movedTo === null && before !== null ? writtenFiles(before) : [];
  const mended = isMending ? mendedFiles(read) : [];
  if (files.size === 0) {
    await clear(folder, [...stale, ...mended]);
    return { folder: null, problems: null, movedTo };
  }
  await mkdir(folder, { recursive: true });
  const rows = Object.keys(before?.files ?? {});
  const name = problemListName([...files.keys(), ...rows, ...mended]);
  // The list first: where another program holds it, nothing of the folder has changed yet.
  const problems = await writeList(folder, name, rejected);
  for (const [file, contents] of files) await writeSafely(join(folder, file), contents);
  for (const old of stale.filter((one) => !files.has(one) && one !== name)) {
    await rm(join(folder, old), { force: true });
  }
  await writeRecord(folder, { source, files: hash, problems });
  return { folder, problems: join(folder, name), movedTo };
}

function isSame(before: WrittenRecord, { source, files }: WrittenRecord): boolean {
  return before.source === source && JSON.stringify(before.files) === JSON.stringify(files);
}

function writtenFiles({ files, problems }: WrittenRecord): readonly string[] {
  return [...Object.keys(files), ...(problems === undefined ? [] : [problems.name])];
}

/** The same rows again: their faults may be told otherwise, in another language say. Notes in the list stay. */
async function refreshList(
  folder: string,
  before: WrittenRecord,
  files: WrittenRecord['files'],
  rejected: readonly ReportedRow[],
): Promise<string> {
  const name = before.problems?.name ?? problemListName(Object.keys(files));
  const now = await readIfThere(join(folder, name));
  if (now === null || digest(now) === before.problems?.digest) {
    await writeRecord(folder, { ...before, problems: await writeList(folder, name, rejected) });
  }
  return join(folder, name);
}

/** @throws ImportMistake where another program, such as Excel on Windows, holds the file */
async function writeList(
  folder: string,
  name: string,
  rejected: readonly ReportedRow[],
): Promise<NonNullable<WrittenRecord['problems']>> {
  const [path, contents] = [join(folder, name), problemList(rejected)];
  await writeSafely(path, contents).catch((error: unknown) => {
    if (!['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
    throw new ImportMistake(
      `${path} cannot be written. Close it where it is open, and run again; nothing was kept of this run.`,
    );
  });
  return { name, digest: digest(contents) };
}

async function writeRecord(folder: string, record: WrittenRecord): Promise<void> {
  await writeSafely(join(folder, RECORD), Buffer.from(`${JSON.stringify(record, null, 2)}\n`));
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
