import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse } from '../../../workbench/host/keeping/folderLock';
import { KeptWorkbookUnreadable, openKeptFolder } from '../../../workbench/host/keeping/persistence';
import { ensureRow } from '../../../workbench/store/workbook/cells';
import { createSheet } from '../../../workbench/store/workbook/workbook';
import { createWorld } from '../../../workbench/store/world';
import type { World } from '../../../workbench/store/world';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function worldSaying(text: string): World {
  const world = createWorld({ zone: 'Asia/Shanghai', editors: ['rep@example.com'] });
  const sheet = world.workbook.sheets[0];
  if (sheet === undefined) throw new Error('A new workbook has a sheet.');
  ensureRow(sheet, 1).values = [text, 46054.5, true];
  return world;
}

function firstCell(world: World | null): unknown {
  return world?.workbook.sheets[0]?.rows[0]?.values[0];
}

/** The number of a process that has just ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a workbook kept in a folder', () => {
  it('comes back as it was saved', () => {
    const kept = openKeptFolder(folder);
    expect(kept.load()).toBeNull();
    const world = worldSaying('客户 👋\n"007"');
    world.properties.document['language'] = 'zh-CN';
    kept.save(world);
    expect(kept.load()).toEqual(world);
    kept.release();
  });

  it('is replaced in one step and leaves no other file behind', () => {
    const kept = openKeptFolder(folder);
    kept.save(worldSaying('one'));
    kept.save(worldSaying('two'));
    expect(firstCell(kept.load())).toBe('two');
    kept.release();
    expect(readdirSync(folder)).toEqual(['workbook.json']);
  });

  it('is the same when it was saved beside other work, as it was when that began', async () => {
    const kept = openKeptFolder(folder);
    const world = worldSaying('before');
    const saving = kept.saveBeside(world);
    ensureRow(world.workbook.sheets[0] ?? createSheet(0, 'none', 1, 1), 1).values = ['after'];
    await saving;
    expect(kept.load()).toEqual(worldSaying('before'));
    kept.release();
    expect(readdirSync(folder)).toEqual(['workbook.json']);
  });

  it('is not overwritten by an older save that takes longer, nor brought back after it was set aside', async () => {
    const kept = openKeptFolder(folder);
    const slow = kept.saveBeside(worldSaying('old'));
    kept.save(worldSaying('new'));
    await slow;
    expect(firstCell(kept.load())).toBe('new');
    const late = kept.saveBeside(worldSaying('late'));
    kept.setAside();
    await late;
    expect(kept.load()).toBeNull();
    kept.release();
    expect(readdirSync(folder)).toEqual(['workbook.previous.json']);
  });

  it('survives a kill in the middle of writing: the half-written file is swept away, the old one stays', () => {
    const kept = openKeptFolder(folder);
    kept.save(worldSaying('old'));
    kept.release();
    writeFileSync(join(folder, 'workbook.json.4711.writing'), '{"format":1,"wor');
    const again = openKeptFolder(folder);
    expect(firstCell(again.load())).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['workbook.json', 'workbook.lock']);
    again.release();
  });

  it('refuses a damaged file with what to do, and does not touch it', () => {
    const file = join(folder, 'workbook.json');
    const kept = openKeptFolder(folder);
    const other = { format: 1, world: { now: 1 } };
    for (const content of ['', '{"format":1,"world":{"se', '[]', JSON.stringify(other)]) {
      writeFileSync(file, content);
      expect(() => kept.load()).toThrow(KeptWorkbookUnreadable);
      expect(() => kept.load()).toThrow(/workbook\.json .*left as it is.*--fresh/);
      expect(readFileSync(file, 'utf8')).toBe(content);
    }
    kept.release();
  });

  it('refuses a file of a newer format', () => {
    const kept = openKeptFolder(folder);
    writeFileSync(kept.file, JSON.stringify({ format: 2, world: {} }));
    expect(() => kept.load()).toThrow('has format 2, and this program knows format 1');
    kept.release();
  });

  it('sets the old workbook aside for a fresh start, and those set aside before stay too', () => {
    const kept = openKeptFolder(folder);
    expect(kept.setAside()).toBeNull();
    for (const text of ['first', 'second', 'third']) {
      kept.save(worldSaying(text));
      expect(kept.setAside()).toBe('workbook.previous.json');
    }
    expect(kept.load()).toBeNull();
    const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(textOf('workbook.previous.json')).toContain('third');
    expect(textOf('workbook.previous-2.json')).toContain('first');
    expect(textOf('workbook.previous-3.json')).toContain('second');
    kept.release();
  });

  it('opens the locks of executions that died with their process', () => {
    const world = worldSaying('x');
    world.locks.push({ kind: 'script', person: '', holder: 'execution-7' });
    world.locks.push({ kind: 'script', person: '', holder: 'somebody', until: 5 });
    const kept = openKeptFolder(folder);
    kept.save(world);
    expect(kept.load()?.locks.map((lock) => lock.holder)).toEqual(['somebody']);
    kept.release();
  });

  it('keeps 100,000 rows of 20 columns', () => {
    const world = worldSaying('x');
    const sheet = world.workbook.sheets[0];
    for (let row = 1; sheet !== undefined && row <= 100_000; row += 1) {
      ensureRow(sheet, row).values = Array.from({ length: 20 }, (_, col) =>
        col % 2 ? row * col : `cell ${row} ${col}`,
      );
    }
    const kept = openKeptFolder(folder);
    kept.save(world);
    expect(kept.load()?.workbook.sheets[0]?.rows).toHaveLength(100_000);
    kept.release();
  });
});

describe('the folder of a kept workbook', () => {
  it('belongs to one process at a time', () => {
    const kept = openKeptFolder(folder);
    expect(() => openKeptFolder(folder)).toThrow(FolderInUse);
    kept.release();
    openKeptFolder(folder).release();
  });

  it('is refused while another living process holds it, and the message names it', () => {
    const holder = { pid: process.ppid, host: hostname() };
    writeFileSync(join(folder, 'workbook.lock'), JSON.stringify(holder));
    expect(() => openKeptFolder(folder)).toThrow(`in use by process ${process.ppid}`);
  });

  it('is taken over from a process that was killed', () => {
    writeFileSync(join(folder, 'workbook.lock'), JSON.stringify({ pid: deadProcess(), host: hostname() }));
    openKeptFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a dead process that had the same number as this one', () => {
    writeFileSync(join(folder, 'workbook.lock'), JSON.stringify({ pid: process.pid, host: hostname() }));
    openKeptFolder(folder).release();
  });

  it('is not taken over from another machine, nor where the lock cannot be read', () => {
    writeFileSync(join(folder, 'workbook.lock'), JSON.stringify({ pid: 1, host: 'elsewhere' }));
    expect(() => openKeptFolder(folder)).toThrow('process 1 on elsewhere');
    writeFileSync(join(folder, 'workbook.lock'), '');
    expect(() => openKeptFolder(folder)).toThrow('another process');
  });

  it('is free again when the process exits without a word', () => {
    const kept = openKeptFolder(folder);
    process.listeners('exit').at(-1)?.(0);
    openKeptFolder(folder).release();
    kept.release();
  });
});
