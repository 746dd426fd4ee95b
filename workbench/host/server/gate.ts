import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refused } from './refused';

/** 192 bits: nobody guesses it, and it fits into an address. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Takes the same time wherever the two differ. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/** An address of this server, taken apart without any reading of dots or escapes. */
export type Place =
  /** Its own page; `rest` is what follows the token and its slash, null where even the slash is missing. */
  | { readonly kind: 'token'; readonly rest: string | null; readonly query: URLSearchParams }
  | { readonly kind: 'frame'; readonly id: string };

/**
 * A name that an attacker's domain resolves to 127.0.0.1 still arrives with that name as Host.
 * @returns the server's own origin, as this client sees it
 * @throws Refused
 */
export function checkHost({ headersDistinct }: IncomingMessage, port: number): string {
  // Said twice, it is not for us to choose.
  const [host, ...others] = headersDistinct['host'] ?? [];
  const isOnly = others.length === 0;
  if (isOnly && (host === `127.0.0.1:${port}` || host === `localhost:${port}`)) return `http://${host}`;
  throw new Refused(403, 'The workbench answers only under its own address.');
}

/** @throws Refused 404 where the token is missing or wrong */
export function placeOf({ url = '' }: IncomingMessage, token: string): Place {
  const [path = '', ...queries] = url.split('?');
  const [, first = '', ...rest] = path.split('/');
  if (first === 'frame' && rest.length === 1) return { kind: 'frame', id: rest[0] ?? '' };
  if (!path.startsWith('/') || !isSame(first, token)) {
    throw new Refused(404, 'There is nothing here. Open the address that npm start printed, all of it.');
  }
  return {
    kind: 'token',
    rest: rest.length === 0 ? null : rest.join('/'),
    query: new URLSearchParams(queries.join('?')),
  };
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}

/**
 * Browsers say where a request comes from: another page's is turned away, however much it knows. Clients that say
 * nothing are no browsers, and have the token.
 * @param document the answer is a page for a window of its own, which a link may lead to
 * @throws Refused 403
 */
export function checkOrigin({ headers }: IncomingMessage, own: string, document: boolean): void {
  const foreign = new Refused(403, 'Another page may not use the workbench.');
  const { origin } = headers;
  if (origin !== undefined && origin !== own) throw foreign;
  const site = single(headers['sec-fetch-site']);
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  const isVisit =
    single(headers['sec-fetch-mode']) === 'navigate' && single(headers['sec-fetch-dest']) === 'document';
  if (!document || !isVisit) throw foreign;
}
