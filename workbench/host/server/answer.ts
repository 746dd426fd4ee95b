import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Failure } from '../live/protocol/calls';
import type { Refused } from './refused';
import { securityHeaders } from './securityHeaders';

/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 16 * 1024;
const pack = promisify(gzip);

export interface Content {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly policy?: string;
  /** The bytes are packed by gzip. */
  readonly packed?: boolean;
  /** The name under which a browser saves it. */
  readonly saveAs?: string;
}

function headerText(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

/** Names with characters beyond ASCII, as browsers of today read them. */
function disposition(name: string): string {
  return `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

export function takesPacked({ headers }: IncomingMessage): boolean {
  return /\bgzip\b/.test(headerText(headers['accept-encoding']));
}

export function sendContent(response: ServerResponse, content: Content): void {
  const { type, bytes, policy, packed = false, saveAs } = content;
  response.writeHead(200, {
    ...securityHeaders(policy),
    'content-type': type,
    'content-length': bytes.byteLength,
    ...(packed ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
    ...(saveAs === undefined ? {} : { 'content-disposition': disposition(saveAs) }),
  });
  response.end(bytes);
}

export async function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  value: unknown,
  status = 200,
): Promise<void> {
  const plain = Buffer.from(JSON.stringify(value), 'utf8');
  const packed = takesPacked(request) && plain.length >= WORTH_PACKING;
  const bytes = packed ? await pack(plain, { level: constants.Z_BEST_SPEED }) : plain;
  response.writeHead(status, {
    ...securityHeaders(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(bytes);
}

/** A refusal is a failure like any other for the page, so that it can show its sentence; a person gets the sentence. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refused: Refused): void {
  const failure: Failure = {
    failure: {
      message: refused.message,
      advised: true,
      details: `${request.method ?? ''} answered ${refused.status}`,
    },
  };
  const forPerson = /\btext\/html\b/.test(request.headers.accept ?? '');
  const bytes = Buffer.from(forPerson ? refused.message : JSON.stringify(failure), 'utf8');
  response.writeHead(refused.status, {
    ...securityHeaders(),
    'content-type': `${forPerson ? 'text/plain' : 'application/json'}; charset=utf-8`,
    'content-length': bytes.length,
    // What is left of a body is not waited for.
    connection: 'close',
    ...(refused.allow === null ? {} : { allow: refused.allow }),
  });
  response.end(bytes);
  request.resume();
}
