import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecret } from '../../../workbench/host/server/gate';
import { keepAddress, keptAddress } from '../../../workbench/host/server/keptAddress';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the address of the last start', () => {
  it('is there at the next one, for its owner alone to read', () => {
    expect(keptAddress(folder)).toBeNull();
    const address = { token: newSecret(), port: 8423 };
    keepAddress(folder, address);
    expect(keptAddress(folder)).toEqual(address);
    expect(readdirSync(folder)).toEqual(['address.json']);
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'address.json')).mode & 0o777).toBe(0o600);
    }
  });

  it('is given up where others could have read it', () => {
    if (process.platform === 'win32') return;
    keepAddress(folder, { token: newSecret(), port: 8423 });
    chmodSync(join(folder, 'address.json'), 0o644);
    expect(keptAddress(folder)).toBeNull();
  });

  it('is given up where the file is damaged, or its token is short', () => {
    const token = newSecret();
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      JSON.stringify({ token }),
      JSON.stringify({ token: 'short', port: 8423 }),
      JSON.stringify({ token, port: 0 }),
      JSON.stringify({ token, port: 70_000 }),
      JSON.stringify({ token: `${token.slice(1)}/`, port: 8423 }),
    ]) {
      writeFileSync(join(folder, 'address.json'), text, { mode: 0o600 });
      expect(keptAddress(folder)).toBeNull();
    }
  });
});
