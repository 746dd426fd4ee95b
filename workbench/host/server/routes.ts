import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { CALL_NAMES } from '../live/callNames';
import { sendContent, sendJson, takesPacked } from './answer';
import { readJson } from './body';
import { checkHost, checkOrigin, placeOf } from './gate';
import { type PageFile, packedFile } from './pageFiles';
import { Refused } from './refused';
import { pagePolicy, securityHeaders } from './securityHeaders';
import type { Served } from './served';
import type { WindowSockets } from './windowSocket';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Both are the one page; it sees by its path what to show. */
const PAGES: ReadonlySet<string> = new Set(['', 'exec']);
const WINDOW = /^[\w-]{1,64}$/;

export interface Site {
  readonly port: number;
  readonly token: string;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly served: Served;
  readonly sockets: WindowSockets;
}

function requireMethod({ method }: IncomingMessage, wanted: 'GET' | 'POST'): void {
  if (method !== wanted) throw new Refused(405, `Only ${wanted} is answered here.`, wanted);
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: PageFile,
  own: string,
): Promise<void> {
  const { type, bytes } = file;
  const policy = type.startsWith('text/html') ? { policy: pagePolicy(own) } : {};
  const packed = takesPacked(request) ? await packedFile(file) : null;
  sendContent(response, { type, bytes: packed ?? bytes, packed: packed !== null, ...policy });
}

function sendFrame(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  origin: string,
): void {
  requireMethod(request, 'GET');
  const document = site.served.frame(id, origin);
  if (document === null) throw new Refused(404, 'This page of the script is closed.');
  const bytes = Buffer.from(document.html, 'utf8');
  sendContent(response, { type: 'text/html; charset=utf-8', bytes, policy: document.policy });
}

async function answerCall(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  call: string,
): Promise<void> {
  const name = CALL_NAMES.find((known) => known === call);
  if (name === undefined) throw new Refused(404, `There is no call "${call}".`);
  requireMethod(request, 'POST');
  const body = await readJson(request, name);
  await sendJson(request, response, await site.served.call(name, body, request.headers['accept-language']));
}

async function sendWorkbook(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireMethod(request, 'GET');
  const { name, bytes } = await site.served.workbookFile();
  sendContent(response, { type: XLSX, bytes, saveAs: name });
}

function redirectToPage({ token }: Site, request: IncomingMessage, response: ServerResponse): void {
  requireMethod(request, 'GET');
  response.writeHead(308, { ...securityHeaders(), location: `/${token}/` });
  response.end();
}

/**
 * Checks a request and answers it.
 * @throws Refused before anything was done
 */
export async function route(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const own = checkHost(request, site.port);
  const place = placeOf(request, site.token);
  const isPage = place.kind === 'token' && (place.rest === null || PAGES.has(place.rest));
  checkOrigin(request, own, isPage && request.method === 'GET');
  if (place.kind === 'frame') {
    sendFrame(site, request, response, place.id, own);
    return;
  }
  const { rest } = place;
  if (rest === null) redirectToPage(site, request, response);
  else if (rest.startsWith('api/')) await answerCall(site, request, response, rest.slice(4));
  else if (rest === 'workbook.xlsx') await sendWorkbook(site, request, response);
  else {
    const file = site.files.get(PAGES.has(rest) ? 'index.html' : rest);
    if (file === undefined) throw new Refused(404, 'There is no such file.');
    requireMethod(request, 'GET');
    await sendFile(request, response, file, own);
  }
}

/**
 * Checks a request for a window's socket, by the same gate as everything else, and opens it. Browsers let a page of any
 * origin ask for one: it is the gate that turns those away.
 * @throws Refused before anything was done
 */
export function routeSocket(site: Site, request: IncomingMessage, connection: Duplex, head: Buffer): void {
  const own = checkHost(request, site.port);
  const place = placeOf(request, site.token);
  checkOrigin(request, own, false);
  if (place.kind !== 'token' || place.rest !== 'socket') throw new Refused(404, 'There is no socket here.');
  requireMethod(request, 'GET');
  const window = place.query.get('window') ?? '';
  if (!WINDOW.test(window)) throw new Refused(400, 'A window names itself with letters, digits and dashes.');
  site.sockets.open(request, connection, head, window, place.query.has('again'));
}
