import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeLeftovers, replaceFile } from '../keeping/atomicFile';

const FILE = 'address.json';
/** For its owner's eyes only. */
const MODE = 0o600;
const TOKEN = /^[\w-]{32}$/;

/** Where the workbench was served last: served there again, its open windows come back by themselves. */
export interface KeptAddress {
  readonly token: string;
  readonly port: number;
}

/** Windows has no such rights; there the folder's own ones count. */
function othersMayRead(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
}

function addressIn(text: string): KeptAddress | null {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('token' in kept) || !('port' in kept)) return null;
    const { token, port } = kept;
    if (typeof token !== 'string' || !TOKEN.test(token)) return null;
    if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535) return null;
    return { token, port };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Null where none is kept, the file is damaged, or others could read it: then a new token is needed. */
export function keptAddress(folder: string): KeptAddress | null {
  const file = join(folder, FILE);
  if (!existsSync(file) || othersMayRead(file)) return null;
  return addressIn(readFileSync(file, 'utf8'));
}

/** Only for the process that holds the folder. */
export function keepAddress(folder: string, address: KeptAddress): void {
  const file = join(folder, FILE);
  removeLeftovers(file);
  replaceFile(file, `${JSON.stringify(address)}\n`, MODE);
}
