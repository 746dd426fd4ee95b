import type { ServerResponse } from 'node:http';
import type { Push } from '../live/protocol';
import { securityHeaders } from './securityHeaders';

const HEARTBEAT_MS = 15_000;
/** How long a browser waits before it comes back after a break. */
const RETRY_MS = 1000;
/** So much unread, and the window is taken for one that reads no more. */
const UNREAD_BYTES = 64 * 1024 * 1024;

/** One window's stream of pushes. */
export interface EventStream {
  send(push: Push): void;
  close(): void;
  onClose(hear: () => void): void;
}

/** Answers with a stream of server-sent events, which stays open until either side ends it. */
export function openEventStream(response: ServerResponse): EventStream {
  response.writeHead(200, { ...securityHeaders(), 'content-type': 'text/event-stream; charset=utf-8' });
  response.socket?.setNoDelay(true);
  let sent = 0;
  const write = (text: string): void => {
    if (response.destroyed || response.writableEnded) return;
    if (response.writableLength > UNREAD_BYTES) response.destroy();
    else response.write(text);
  };
  // An id without data is no event, but makes a browser say, when it comes back, that it was here before.
  write(`retry: ${RETRY_MS}\nid: 0\n\n`);
  const heartbeat = setInterval(() => write(': here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  response.on('close', () => clearInterval(heartbeat));
  return {
    send(push) {
      sent += 1;
      write(`id: ${sent}\ndata: ${JSON.stringify(push)}\n\n`);
    },
    close: () => void response.end(),
    onClose: (hear) => void response.on('close', hear),
  };
}
