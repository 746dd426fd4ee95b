import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ImportMistake } from '../../import/importMistake';
import type { DroppedFile } from '../protocol/calls';
import type { FileWords } from './fileWords';

/** What a drop may be at most. */
const FILES = 500;
const MEGABYTES = 100;
const DEEPEST = 8;
const LONGEST_NAME = 200;

/** A dropped file, decoded; its path is parted by `/` and stays inside the folder it is written to. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** What systems put beside people's files, and locks of programs that have a file open. */
const NOT_A_PERSONS = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX\/.*|~\$[^/]*)$/i;
/** Signs that some system takes for more than a part of a name, and names that are devices. */
const FORBIDDEN_SIGNS = /[<>:"|?*\u0000-\u001f\u007f]/;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function isSafeName(name: string): boolean {
  if (name === '' || name === '.' || name === '..' || name.length > LONGEST_NAME) return false;
  return !FORBIDDEN_SIGNS.test(name) && !DEVICE.test(name) && !/[. ]$/.test(name);
}

/** @throws ImportMistake for a path that could lead out of its folder, or that no system can keep */
function safePath(path: string, words: FileWords): string {
  const names = path.replaceAll('\\', '/').split('/');
  if (names.length > DEEPEST || !names.every(isSafeName)) {
    throw new ImportMistake(words.faults.badPath(JSON.stringify(path.slice(0, LONGEST_NAME))));
  }
  return names.join('/');
}

function decoded({ base64 }: DroppedFile, path: string, words: FileWords): Buffer {
  if (base64.length % 4 !== 0 || !BASE64.test(base64)) throw new ImportMistake(words.faults.unreadable(path));
  return Buffer.from(base64, 'base64');
}

/** The folder that all paths begin with, `''` where there is none. */
function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  const top = first.includes('/') ? first.slice(0, first.indexOf('/') + 1) : '';
  return top !== '' && paths.every((path) => path.startsWith(top)) ? top : '';
}

export interface Received {
  /** Of the folder that was dropped, else of the file; stable, so that two drops of one thing are known as such. */
  readonly name: string;
  readonly files: readonly ReceivedFile[];
}

/**
 * Decodes and checks what was dropped. A folder around everything is taken off.
 * @throws ImportMistake, with a sentence for a person; nothing has been written then
 */
export function receiveFiles(dropped: readonly DroppedFile[], words: FileWords): Received {
  if (dropped.length > FILES) throw new ImportMistake(words.faults.tooMany(FILES));
  const size = dropped.reduce((sum, { base64 }) => sum + base64.length * 0.75, 0);
  if (size > MEGABYTES * 1024 * 1024) throw new ImportMistake(words.faults.tooLarge(MEGABYTES));
  const own = dropped.filter(({ path }) => !NOT_A_PERSONS.test(path.replaceAll('\\', '/')));
  if (own.length === 0) throw new ImportMistake(words.faults.nothingDropped);
  const paths = own.map(({ path }) => safePath(path, words));
  const taken = new Set<string>();
  for (const path of paths) {
    // Two names that differ in capitals alone are one file on many systems.
    if (taken.has(path.toLowerCase())) throw new ImportMistake(words.faults.twice(path));
    taken.add(path.toLowerCase());
  }
  const around = commonFolder(paths);
  const files = own.map((file, index) => {
    const path = paths[index] ?? '';
    return { path: path.slice(around.length), bytes: decoded(file, path, words) };
  });
  return { name: around === '' ? (files[0]?.path.split('/')[0] ?? 'files') : around.slice(0, -1), files };
}

/** Writes the files into the folder, which is theirs alone: whatever lay there is taken away first. */
export async function writeFiles(folder: string, files: readonly ReceivedFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    // A path that stands twice, as a file and as a folder, fails here instead of replacing anything.
    await writeFile(target, bytes, { flag: 'wx' });
  }
}
