import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { failureOf } from '../live/failure';
import { sendJson, sendRefusal } from './answer';
import { newSecret } from './gate';
import { readPageFiles } from './pageFiles';
import { Refused } from './refused';
import { route, routeSocket, type Site } from './routes';
import type { Served } from './served';
import { createWindowSockets } from './windowSocket';

export const DEFAULT_PORT = 8423;
/** Nobody outside this machine can reach it. */
const HOST = '127.0.0.1';
const PORTS_TO_TRY = 50;
const HEADERS_MS = 10_000;
/** For a request to arrive whole; answers may take as long as a script runs. */
const REQUEST_MS = 60_000;

export interface ServerOptions {
  readonly served: Served;
  /** Folder of the built page. */
  readonly page: string;
  readonly port: number;
  /** Default: a new one, which nobody can guess. */
  readonly token?: string;
  /** Takes the next free port where this one is taken. Default: true. */
  readonly orNext?: boolean;
}

export interface RunningServer {
  readonly port: number;
  readonly token: string;
  /** The page's address, token included. */
  readonly address: string;
  /** Ends all sockets and takes no more requests. */
  close(): Promise<void>;
}

/** Every port that was tried is taken. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

function listenOn(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, HOST, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

async function listen(server: Server, first: number, orNext: boolean): Promise<number> {
  const last = orNext ? Math.min(65_535, first + PORTS_TO_TRY) : first;
  for (let port = first; port <= last; port += 1) {
    if (await listenOn(server, port)) {
      const bound = server.address();
      return typeof bound === 'object' && bound !== null ? bound.port : port;
    }
  }
  const ports = first === last ? `Port ${first} is` : `Ports ${first} to ${last} are all`;
  throw new PortTaken(`${ports} taken. Choose another one with --port.`);
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await route(site, request, response);
  } catch (error) {
    if (response.headersSent || response.destroyed) response.destroy();
    else if (error instanceof Refused) sendRefusal(request, response, error);
    else await sendJson(request, response, failureOf(error), 500);
  }
}

/** A socket that is not opened gets an ordinary answer. */
function answerSocket(site: Site, request: IncomingMessage, connection: Duplex, head: Buffer): void {
  try {
    routeSocket(site, request, connection, head);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const response = new ServerResponse(request);
    response.assignSocket(request.socket);
    response.on('finish', () => connection.end());
    sendRefusal(request, response, error);
  }
}

/**
 * Serves the workbench on this machine alone, below an address that nobody can guess.
 * @throws PortTaken
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const token = options.token ?? newSecret();
  const files = readPageFiles(options.page);
  const sockets = createWindowSockets(options.served);
  let port = options.port;
  const site = (): Site => ({ port, token, files, served: options.served, sockets });
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
    (request, response) => {
      // A client that goes away in the middle ends only its own request.
      const gone = (): void => void response.destroy();
      request.on('error', gone);
      response.on('error', gone);
      void answer(site(), request, response).catch(gone);
    },
  );
  server.on('upgrade', (request, connection, head) => {
    connection.on('error', () => connection.destroy());
    answerSocket(site(), request, connection, head);
  });
  port = await listen(server, options.port, options.orNext ?? true);
  return {
    port,
    token,
    address: `http://${HOST}:${port}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.close();
        server.closeAllConnections();
      }),
  };
}
