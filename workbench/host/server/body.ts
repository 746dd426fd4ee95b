import type { IncomingMessage } from 'node:http';
import { Refused } from './refused';

const MB = 1024 * 1024;
/** Of a call. */
export const USUAL_BYTES = 8 * MB;
/** 64 MB of files, which travel as base64. */
const FILE_BYTES = 88 * MB;
const WITH_FILES: ReadonlySet<string> = new Set(['import', 'openFile']);

function tooLarge(limit: number): Refused {
  return new Refused(413, `This is too much at once: at most ${Math.floor(limit / MB)} MB.`);
}

async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  // A request without an encoding set hands out buffers.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The body of a call. Only `application/json`: other types need no leave from a browser to be sent by any page.
 * @throws Refused
 */
export async function readJson(request: IncomingMessage, call: string): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(?: *; *charset=utf-8)?$/i.test(type)) {
    throw new Refused(415, 'Calls are sent as application/json.');
  }
  const bytes = await readBytes(request, WITH_FILES.has(call) ? FILE_BYTES : USUAL_BYTES);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(400, `This is no JSON: ${error.message}`);
    throw error;
  }
}
