import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, startServer } from '../../../workbench/host/server/server';
import type { Served } from '../../../workbench/host/server/served';
import type { PushStream } from '../../../workbench/host/server/windowSocket';
import { WebSocket } from 'ws';

export interface FakeSite {
  readonly server: RunningServer;
  /** The folder of the page that it serves. */
  readonly page: string;
  /** What reached the workbench behind the server: nothing may, that was refused. */
  readonly reached: string[];
  readonly streams: PushStream[];
  close(): Promise<void>;
}

export const FRAME = 'a-frame-that-is-open';

/** A server before a workbench that only remembers what it was asked. */
export async function startFakeSite(port = 0, token?: string): Promise<FakeSite> {
  const page = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>the page</title>');
  writeFileSync(join(page, 'page.js'), 'export {};');
  writeFileSync(join(page, 'font.woff2'), 'font');
  const reached: string[] = [];
  const streams: PushStream[] = [];
  const served: Served = {
    call: (name, request) => {
      reached.push(name);
      return Promise.resolve({ name, request, long: 'x'.repeat(name === 'rows' ? 100_000 : 0) });
    },
    listen: (window, stream, returning) => {
      reached.push(`listen ${window}${returning ? ' again' : ''}`);
      streams.push(stream);
    },
    frame: (id, origin) => {
      reached.push(`frame ${id}`);
      return id === FRAME ? { html: `<p>${origin}</p>`, policy: 'sandbox allow-scripts' } : null;
    },
    workbookFile: () => Promise.resolve({ name: '客户.xlsx', bytes: new Uint8Array([80, 75]) }),
  };
  const server = await startServer({ served, page, port, ...(token === undefined ? {} : { token }) });
  return {
    server,
    page,
    reached,
    streams,
    async close() {
      await server.close();
      rmSync(page, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A request whose every header is ours to choose, the path sent as it stands. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { host: `127.0.0.1:${port}`, ...headers },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

export const JSON_TYPE = { 'content-type': 'application/json' };

/** What a browser sends to have a socket. */
export const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': Buffer.alloc(16).toString('base64'),
};

/** A window's socket, as the page opens it. */
export async function openSocket(site: FakeSite, query: string): Promise<WebSocket> {
  const { port, token } = site.server;
  const origin = `http://127.0.0.1:${port}`;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/${token}/socket?${query}`, { origin });
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  return socket;
}

/** The next text that it hears, read as JSON. */
export function nextText(socket: WebSocket): Promise<unknown> {
  return new Promise((heard) => socket.once('message', (data: Buffer) => heard(JSON.parse(data.toString()))));
}
