import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Calls, CallName } from '../../../workbench/host/live/protocol/calls';
import { openKeptFolder } from '../../../workbench/host/keeping/persistence';

const START = resolve('build/workbench/start.mjs');
const OWNER = 'admin@example.com';

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'live-'));
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map((child) => end(child, 'SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly output: string;
  readonly call: <N extends CallName>(name: N, request: Calls[N]['request']) => Promise<Calls[N]['answer']>;
}

/** `npm start` without the build. */
async function start(...options: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, [START, '--keep', folder, '--sample', '12', ...options]);
  children.push(child);
  let output = '';
  const address = await new Promise<string>((found, fail) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      const printed = /http:\S+/.exec(output)?.[0];
      if (printed !== undefined && output.includes('Ctrl+C')) found(printed);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => fail(new Error(output)));
  });
  const call: Started['call'] = async (name, request) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${address}api/${name}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(request),
    });
    return (await response.json()) as Calls[typeof name]['answer']; // See protocol/.
  };
  return { child, address, output, call };
}

/** Types a number into a cell far from everything, and whether the workbench says that all is saved. */
async function typeNumber({ call }: Started, sheetId: number, shape: number, number: number): Promise<void> {
  const edit = { kind: 'type', row: 3, col: 1, text: `n${number}` } as const;
  expect(await call('edit', { window: 'w', sheetId, shape, edit })).toEqual({ kind: 'done' });
}

async function isSaved({ call }: Started): Promise<boolean> {
  // Somebody who sees nothing: asking changes nothing.
  const { status } = await call('open', { window: 'asking', person: 'nobody@example.com' });
  return status.save.kind === 'saved';
}

function keptNumber(sheetId: number): number {
  const kept = openKeptFolder(folder);
  try {
    const sheet = kept.load()?.workbook.sheets.find(({ id }) => id === sheetId);
    return Number(String(sheet?.rows[2]?.values[0] ?? 'n0').slice(1));
  } finally {
    kept.release();
  }
}

describe('npm start', () => {
  it('begins with the sample company, not live, prints where it is, and stops when asked to', async () => {
    const started = await start('--port', '0');
    expect(started.output).toMatch(/sample company/);
    expect(started.output).toMatch(/Ctrl\+C/);
    const page = await fetch(started.address);
    expect(await page.text()).toContain('<script type="module"');
    const { book, mails, status } = await started.call('open', { window: 'w', person: OWNER });
    expect(book?.sheets.map(({ name }) => name)).toContain('Customers');
    expect(mails).toEqual([]);
    expect(status.triggers.map(({ handler }) => handler)).toContain('nightly');
    expect(await end(started.child, 'SIGINT')).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'workbook.json'), 'utf8'))).toHaveProperty('world');
  });

  it('says so when the port is taken, and takes the next free one', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => void taken.listen(0, '127.0.0.1', listening));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const started = await start('--port', String(port));
    expect(started.output).toContain(`Port ${port} is taken, so ${new URL(started.address).port} is used.`);
    await new Promise((closed) => taken.close(closed));
  });

  it('has the same address at the next start, with --fresh as well, so that open windows come back', async () => {
    const first = await start('--port', '0');
    await end(first.child, 'SIGKILL');
    const second = await start('--fresh');
    expect(second.address).toBe(first.address);
    await end(second.child, 'SIGINT');
    rmSync(join(folder, 'address.json'));
    const third = await start('--port', new URL(first.address).port);
    expect(third.address).not.toBe(first.address);
    expect((await fetch(first.address)).status).toBe(404);
  });

  it('refuses options that do not go together, in a sentence', () => {
    const refused = (...options: readonly string[]) => {
      const { status, stderr } = spawnSync(process.execPath, [START, '--keep', folder, ...options], {
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      return stderr;
    };
    expect(refused('--report', join(folder, 'report.json'))).toMatch(/--once/);
    expect(refused('--once', '--port', '1')).toMatch(/--port/);
    expect(refused('--port', 'eighty')).toMatch(/type a number/);
    expect(refused('--port', '70000')).toMatch(/65535/);
  });

  it('takes in files, saves the workbook as one, opens that again, and sets aside what was there', async () => {
    const started = await start('--port', '0');
    const { call } = started;
    await call('open', { window: 'w', person: OWNER });
    const csv = 'Name,Owner,Phone\nZebra Works,' + OWNER + ',020 7946 0000\n';
    const file = { path: 'customers.csv', base64: Buffer.from(csv).toString('base64') };
    const imported = await call('import', { window: 'w', files: [file] });
    expect(imported).toMatchObject({ imported: { customers: 1 }, rejected: 0 });
    const download = await fetch(`${started.address}workbook.xlsx`);
    expect(download.headers.get('content-disposition')).toContain('.xlsx');
    const base64 = Buffer.from(await download.arrayBuffer()).toString('base64');
    const opened = await call('openFile', { window: 'w', file: { path: 'again.xlsx', base64 } });
    expect(opened).toMatchObject({ setAside: 'workbook.previous.json', remarks: [] });
    expect(await call('find', { window: 'w', text: 'Zebra Works', sheetId: null })).not.toEqual([]);
    const begun = await call('begin', { window: 'w', with: 'nothing', language: 'zh-CN' });
    expect(begun).toEqual({ setAside: 'workbook.previous.json', folder: resolve(folder) });
    const { status, book } = await call('open', { window: 'w', person: OWNER });
    expect([status.name, book?.sheets.length]).toEqual(['客户管理', 1]);
    const broken = await call('openFile', { window: 'w', file: { path: 'broken.xlsx', base64: 'AAAA' } });
    expect(broken).toHaveProperty('failure.message', expect.stringContaining('broken.xlsx'));
  });

  it('killed at any moment, loses nothing that it said was saved, and starts again', async () => {
    let number = 0;
    let saved = 0;
    let tab = 0;
    for (let round = 0; round < 4; round += 1) {
      const started = await start('--port', '0');
      const { book } = await started.call('open', { window: 'w', person: OWNER });
      const customers = book?.sheets.find(({ name }) => name === 'Customers');
      if (customers === undefined) throw new Error('There is no tab Customers.');
      const { id, shape } = customers;
      tab = id;
      const until = Date.now() + 300 + round * 130;
      while (Date.now() < until) {
        number += 1;
        await typeNumber(started, id, shape, number);
        // Now and then a pause, as hands make one: while they do not rest, something is always not saved yet.
        const pause = number % 4 === 0;
        while (pause && !(await isSaved(started))) await new Promise((soon) => setTimeout(soon, 5));
        if (pause || (await isSaved(started))) saved = number;
      }
      // The last one is on its way, written or half-written.
      const last = typeNumber(started, id, shape, number + 1).catch(() => undefined);
      await new Promise((soon) => setTimeout(soon, round * 7));
      await end(started.child, 'SIGKILL');
      await last;
      expect(keptNumber(tab)).toBeGreaterThanOrEqual(saved);
      expect(saved).toBeGreaterThan(0);
      number += 1;
    }
  });
});
