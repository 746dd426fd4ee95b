import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { type FakeSite, startFakeSite } from './fakeSite';

let site: FakeSite;

beforeAll(async () => {
  site = await startFakeSite();
});

afterAll(() => site.close());

beforeEach(() => {
  site.reached.length = 0;
});

/** The status of what comes back for a request as no client would write it; 0 where the connection is just ended. */
function status(head: readonly string[], body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(site.server.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)));
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

const own = () => `127.0.0.1:${site.server.port}`;
const page = () => `/${site.server.token}/`;
const CLOSE = 'Connection: close';

describe('a request that no browser sends', () => {
  it('is answered where it is an honest one', async () => {
    expect(await status([`GET ${page()} HTTP/1.1`, `Host: ${own()}`, CLOSE])).toBe(200);
  });

  it('may not name two hosts, whichever comes first', async () => {
    const hosts = [`Host: ${own()}`, 'Host: evil.example'];
    expect(await status([`GET ${page()} HTTP/1.1`, ...hosts, CLOSE])).toBe(403);
    expect(await status([`GET ${page()} HTTP/1.1`, ...[...hosts].reverse(), CLOSE])).toBe(403);
  });

  it('must name one, in the old version of HTTP too', async () => {
    expect(await status([`GET ${page()} HTTP/1.0`])).toBe(403);
    expect(await status([`GET ${page()} HTTP/1.1`, CLOSE])).toBe(400);
  });

  it('may not carry a whole address, and CONNECT leads nowhere', async () => {
    for (const host of ['evil.example', own()]) {
      expect(await status([`GET http://${host}${page()} HTTP/1.1`, `Host: ${own()}`, CLOSE])).toBe(404);
    }
    expect(await status(['CONNECT evil.example:80 HTTP/1.1', `Host: ${own()}`])).toBe(0);
  });

  it('finds nothing by dots, escapes, or doubled and reversed slashes', async () => {
    const { token } = site.server;
    const paths = [
      `/${token}/../${token}/`,
      `/${token}/../../package.json`,
      `/${token}/%2e%2e/x`,
      `//${token}/`,
    ];
    for (const path of [
      ...paths,
      `/${token}/..\\..\\package.json`,
      `/x/../${token}/`,
      `/%2f${token}/`,
      '*',
    ]) {
      expect([path, await status([`GET ${path} HTTP/1.1`, `Host: ${own()}`, CLOSE])]).toEqual([path, 404]);
    }
  });

  it('may not say its length in two ways, nor have endless headers', async () => {
    const head = [`POST ${page()}api/edit HTTP/1.1`, `Host: ${own()}`, 'Content-Type: application/json'];
    expect(await status([...head, 'Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n')).toBe(400);
    expect(await status([`GET ${page()} HTTP/1.1`, `Host: ${own()}`, `X: ${'a'.repeat(30_000)}`])).toBe(431);
    expect(site.reached).toEqual([]);
  });
});
