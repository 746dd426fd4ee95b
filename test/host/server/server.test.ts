import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  ask,
  type Asking,
  type FakeSite,
  FRAME,
  JSON_TYPE,
  nextText,
  openSocket,
  startFakeSite,
  UPGRADE,
} from './fakeSite';

let site: FakeSite;

beforeAll(async () => {
  site = await startFakeSite();
});

afterAll(() => site.close());

beforeEach(() => {
  site.reached.length = 0;
});

const at = (path: string, asking?: Asking) => ask(site.server.port, `/${site.server.token}/${path}`, asking);

/** Everything that can be read or changed, as the page itself would ask for it. */
const DOORS: readonly (readonly [what: string, path: string, asking: Asking])[] = [
  ['a call', 'api/edit', { method: 'POST', headers: JSON_TYPE, body: '{}' }],
  ['the socket', 'socket?window=w1', { headers: UPGRADE }],
  ['the file', 'workbook.xlsx', {}],
  ['a script of the page', 'page.js', {}],
];

describe("the page's own requests", () => {
  it('are answered: page, call, file', async () => {
    expect((await at('')).body.toString()).toContain('the page');
    expect((await at('exec?x=1')).body.toString()).toContain('the page');
    const answer = await at('api/menu', { method: 'POST', headers: JSON_TYPE, body: '{"a":1}' });
    expect(JSON.parse(answer.body.toString())).toMatchObject({ name: 'menu', request: { a: 1 } });
    const file = await at('workbook.xlsx');
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('客户.xlsx'));
  });

  it('may say that they come from the server itself, under either of its names', async () => {
    const { port, token } = site.server;
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const headers = { ...JSON_TYPE, host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
      const { status } = await ask(port, `/${token}/api/menu`, { method: 'POST', headers, body: '{}' });
      expect(status).toBe(200);
    }
  });

  it('are packed where they are long and the browser takes it', async () => {
    const headers = { ...JSON_TYPE, 'accept-encoding': 'gzip, br' };
    const packed = await at('api/rows', { method: 'POST', headers, body: '{}' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).length).toBeGreaterThan(100_000);
    const plain = await at('api/rows', { method: 'POST', headers: JSON_TYPE, body: '{}' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.length).toBeGreaterThan(100_000);
  });
});

describe('a page of another origin', () => {
  const FOREIGN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['names itself', { origin: 'http://evil.example' }],
    ['is sandboxed', { origin: 'null' }],
    ['lies on another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['uses the other name of this machine', { origin: 'http://localhost:9' }],
    ['is given away by its browser', { 'sec-fetch-site': 'cross-site' }],
    ['is of the same site', { 'sec-fetch-site': 'same-site' }],
    [
      'frames the workbench',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
  ];
  for (const [who, headers] of FOREIGN) {
    for (const [what, path, asking] of DOORS) {
      it(`that ${who} gets 403 for ${what}, even with the token`, async () => {
        const answer = await at(path, { ...asking, headers: { ...asking.headers, ...headers } });
        expect(answer.status).toBe(403);
        expect(site.reached).toEqual([]);
      });
    }
    it(`that ${who} cannot get the page or a script's page`, async () => {
      expect((await at('', { headers })).status).toBe(403);
      expect((await ask(site.server.port, `/frame/${FRAME}`, { headers })).status).toBe(403);
      expect(site.reached).toEqual([]);
    });
  }

  it('may only link to the page, which opens in a window of its own', async () => {
    const visit = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await at('', { headers: visit })).status).toBe(200);
    expect((await at('workbook.xlsx', { headers: visit })).status).toBe(403);
    expect((await at('', { method: 'POST', headers: visit })).status).toBe(403);
  });
});

describe('a request with a foreign Host', () => {
  for (const host of ['evil.example', 'evil.example:80', '127.0.0.1', '[::1]', '127.0.0.1.evil.example']) {
    it(`"${host}" gets 403 everywhere`, async () => {
      for (const [, path, asking] of DOORS) {
        const answer = await at(path, { ...asking, headers: { ...asking.headers, host } });
        expect(answer.status).toBe(403);
      }
      expect((await at('', { headers: { host } })).status).not.toBe(200);
      expect(site.reached).toEqual([]);
    });
  }

  it('with the right name and another port gets 403', async () => {
    const headers = { host: `localhost:${site.server.port + 1}` };
    expect((await at('', { headers })).status).toBe(403);
  });
});

describe('whoever does not know the address', () => {
  it('gets 404, whatever is asked for', async () => {
    const { port, token } = site.server;
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const path of [
      '/',
      '',
      `/${wrong}/`,
      `/${token}x/`,
      `//${token}/`,
      `/${token.toLowerCase()}/api/open`,
      '/api/open',
      '/frame/',
      '/frame/guess',
    ]) {
      const asking = { method: 'GET', headers: {} };
      expect((await ask(port, path === '' ? '/?' : path, asking)).status).toBe(404);
    }
    expect(site.reached.filter((what) => !what.startsWith('frame'))).toEqual([]);
  });

  it('cannot guess it: at least 128 bits, anew for each server that is given none', async () => {
    const other = await startFakeSite();
    expect(Buffer.from(site.server.token, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(other.server.token).not.toBe(site.server.token);
    await other.close();
  });

  it('reads a sentence in the browser that says what to do', async () => {
    const { body } = await ask(site.server.port, '/', { headers: { accept: 'text/html' } });
    expect(body.toString()).toMatch(/Open the address that npm start printed/);
  });

  it('sees no server at the other addresses of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((one) => one ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others) {
      const failed = await new Promise((resolve) => {
        const socket = connect(site.server.port, address, () => resolve(false)).on('error', () =>
          resolve(true),
        );
        socket.unref();
      });
      expect(failed).toBe(true);
    }
  });
});

describe('a request that is not as the page sends it', () => {
  it('by another method gets 405 and changes nothing', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await at('api/edit', { method, headers: JSON_TYPE });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe('POST');
    }
    expect((await at('', { method: 'POST' })).status).toBe(405);
    expect(site.reached).toEqual([]);
  });

  it('of another content type gets 415: what forms of any page may send does not count', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
      expect((await at('api/edit', { method: 'POST', headers, body: '{}' })).status).toBe(415);
    }
    expect(site.reached).toEqual([]);
  });

  it('too large gets 413 with a sentence, whether it says its size or not', async () => {
    const body = Buffer.alloc(9 * 1024 * 1024, 32);
    const sizes: readonly Record<string, string>[] = [
      { 'content-length': String(body.length) },
      { 'transfer-encoding': 'chunked' },
    ];
    for (const extra of sizes) {
      const answer = await at('api/edit', { method: 'POST', headers: { ...JSON_TYPE, ...extra }, body });
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body.toString())).toHaveProperty(
        'failure.message',
        expect.stringMatching(/8 MB/),
      );
    }
    expect(site.reached).toEqual([]);
  });

  it('that is no JSON gets 400', async () => {
    expect((await at('api/edit', { method: 'POST', headers: JSON_TYPE, body: '{' })).status).toBe(400);
    expect(site.reached).toEqual([]);
  });

  it('to a call that does not exist gets 404', async () => {
    for (const name of ['nothing', 'constructor', '__proto__', 'toString', 'open/../open']) {
      const answer = await at(`api/${name}`, { method: 'POST', headers: JSON_TYPE, body: '{}' });
      expect(answer.status).toBe(404);
    }
  });

  it('cannot leave the folder of the page', async () => {
    for (const path of [
      '../package.json',
      '..%2fpackage.json',
      '%2e%2e/package.json',
      './page.js',
      'page.js/',
      '/etc/passwd',
      '..\\package.json',
      'page.js%00',
    ]) {
      expect((await at(path)).status).toBe(404);
    }
  });
});

describe('every answer', () => {
  it('tells the browser to keep it from everybody else, and lets no other origin in', async () => {
    const answers = [
      await at(''),
      await at('page.js'),
      await at('nothing.js'),
      await at('api/menu', { method: 'POST', headers: JSON_TYPE, body: '{}' }),
      await at('api/menu', {
        method: 'POST',
        headers: { ...JSON_TYPE, origin: 'http://evil.example' },
        body: '{}',
      }),
      await ask(site.server.port, '/'),
      await ask(site.server.port, `/frame/${FRAME}`),
    ];
    for (const { headers } of answers) {
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toBeDefined();
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('that is the page forbids everything that is not the server itself', async () => {
    const policy = (await at('')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${site.server.port}`);
    expect(policy).not.toMatch(/\*|https?:|unsafe-eval/);
  });
});

describe("a script's page", () => {
  it('lies outside the token, which it never learns, and is told the origin of its window', async () => {
    const answer = await ask(site.server.port, `/frame/${FRAME}`);
    expect(answer.body.toString()).toBe(`<p>http://127.0.0.1:${site.server.port}</p>`);
    expect(answer.headers['content-security-policy']).toBe('sandbox allow-scripts');
    expect(JSON.stringify(answer.headers)).not.toContain(site.server.token);
  });
});

describe("a window's socket", () => {
  it('brings pushes as they are sent, and a window that comes back is known', async () => {
    const socket = await openSocket(site, 'window=w-1');
    const stream = site.streams.at(-1);
    const push = { kind: 'toast', text: 'two\nlines', title: '', seconds: null } as const;
    const heard = nextText(socket);
    stream?.send(push);
    expect(await heard).toEqual({ push });
    const closed = new Promise((told) => socket.once('close', told));
    stream?.close();
    expect(await closed).toBe(1001);
    const again = await openSocket(site, 'window=w-1&again');
    expect(site.reached).toEqual(['listen w-1', 'listen w-1 again']);
    again.terminate();
  });

  it('carries calls, and each answer with the number of its call, whichever is done first', async () => {
    const socket = await openSocket(site, 'window=calls');
    const answers: unknown[] = [];
    const all = new Promise<void>((done) => {
      socket.on('message', (data: Buffer) => {
        answers.push(JSON.parse(data.toString()));
        if (answers.length === 2) done();
      });
    });
    socket.send(JSON.stringify({ id: 7, name: 'menu', request: { a: 1 } }));
    socket.send(JSON.stringify({ id: 8, name: 'mail', request: { id: 2 } }));
    await all;
    expect(answers).toContainEqual({ id: 7, answer: { name: 'menu', request: { a: 1 }, long: '' } });
    expect(answers).toContainEqual({ id: 8, answer: { name: 'mail', request: { id: 2 }, long: '' } });
    socket.terminate();
  });

  it('is ended when it brings what no page of ours sends', async () => {
    const nonsense: readonly (string | Buffer)[] = [
      'no JSON',
      'null',
      '{"id":1,"name":"menu"}',
      '{"id":"1","name":"menu","request":{}}',
      '{"id":1,"name":"constructor","request":{}}',
      Buffer.from('{"id":1,"name":"menu","request":{}}'),
    ];
    for (const text of nonsense) {
      const socket = await openSocket(site, 'window=odd');
      const closed = new Promise((told) => socket.once('close', told));
      socket.send(text);
      expect(await closed).toBe(1008);
    }
    const socket = await openSocket(site, 'window=odd');
    const closed = new Promise((told) => socket.once('close', told));
    socket.send(JSON.stringify({ id: 1, name: 'edit', request: ' '.repeat(9 * 1024 * 1024) }));
    await closed;
    expect(site.reached.filter((what) => !what.startsWith('listen'))).toEqual([]);
  });

  it('is ended when nobody reads it', async () => {
    const socket = await openSocket(site, 'window=deaf');
    socket.pause();
    const stream = site.streams.at(-1);
    const dropped = new Promise<void>((closed) => stream?.onClose(closed));
    for (let push = 0; push < 30; push += 1) {
      stream?.send({
        kind: 'toast',
        text: `${push}${'x'.repeat(4 * 1024 * 1024)}`,
        title: '',
        seconds: null,
      });
    }
    await dropped;
    socket.terminate();
  });

  it('is for no window with a strange name, and lies nowhere else', async () => {
    for (const window of ['', 'a/b', 'x'.repeat(65), '%0a']) {
      expect((await at(`socket?window=${window}`, { headers: UPGRADE })).status).toBe(400);
    }
    expect((await at('api/edit', { headers: UPGRADE })).status).toBe(404);
    expect((await at('socket?window=w')).status).toBe(404);
    expect((await ask(site.server.port, `/frame/${FRAME}`, { headers: UPGRADE })).status).toBe(404);
    expect(site.reached).toEqual([]);
  });

  it('and seven others leave room for everything else, as one browser opens them', async () => {
    const sockets = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((n) => openSocket(site, `window=many-${n}`)));
    expect(site.streams.slice(-7).every((stream) => typeof stream.send === 'function')).toBe(true);
    expect((await at('')).status).toBe(200);
    for (const socket of sockets) socket.terminate();
  });

  it('ends with the server, which does not wait for it', async () => {
    const other = await startFakeSite();
    const socket = await openSocket(other, 'window=last');
    const closed = new Promise((told) => socket.once('close', told));
    await other.close();
    await closed;
  });

  it('of another start of the server is not the same: without its token there is none', async () => {
    const token = 'A'.repeat(32);
    const first = await startFakeSite(0, token);
    expect(first.server.address).toContain(`/${token}/`);
    const { port } = first.server;
    await first.close();
    const second = await startFakeSite(port);
    const answer = await ask(port, `/${token}/socket?window=w`, { headers: UPGRADE });
    expect(answer.status).toBe(404);
    await second.close();
  });
});

describe("the page's files", () => {
  it('are what they were when the server started, though another page is built meanwhile', async () => {
    const other = await startFakeSite();
    const get = (path: string) => ask(other.server.port, `/${other.server.token}/${path}`);
    writeFileSync(join(other.page, 'page.js'), 'export const other = 1;');
    rmSync(join(other.page, 'index.html'));
    expect((await get('page.js')).body.toString()).toBe('export {};');
    expect((await get('')).body.toString()).toContain('the page');
    await other.close();
  });

  it('come packed to a browser that takes it, but for what is packed already', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const packed = await at('page.js', { headers });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).toString()).toBe('export {};');
    expect((await at('page.js')).headers['content-encoding']).toBeUndefined();
    expect((await at('font.woff2', { headers })).headers['content-encoding']).toBeUndefined();
  });
});

describe('a port that is taken', () => {
  it('makes the server take the next free one', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const next = await startFakeSite(port);
    expect(next.server.port).toBeGreaterThan(port);
    expect(next.server.address).toContain(`127.0.0.1:${next.server.port}/${next.server.token}/`);
    await next.close();
    await new Promise((resolve) => taken.close(resolve));
  });
});
