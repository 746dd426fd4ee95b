import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};
const pack = promisify(gzip);

export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The built page's files by name, as they are when the server starts: only they can ever be asked for, and windows keep
 * what belongs together while another page is built.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  return new Map(
    names.flatMap((name) => {
      const type = TYPES[extname(name)];
      return type === undefined ? [] : [[name, { type, bytes: readFileSync(join(folder, name)) }]];
    }),
  );
}

const packed = new WeakMap<PageFile, Promise<Uint8Array>>();

/** The file's bytes packed by gzip, once for all who ask; null where that would save nothing. */
export async function packedFile(file: PageFile): Promise<Uint8Array | null> {
  if (!/^text|svg/.test(file.type)) return null;
  let done = packed.get(file);
  if (done === undefined) {
    done = pack(file.bytes, { level: constants.Z_BEST_SPEED });
    packed.set(file, done);
  }
  return done;
}
