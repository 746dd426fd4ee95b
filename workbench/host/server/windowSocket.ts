import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { CALL_NAMES } from '../live/callNames';
import type { CallName, Told } from '../live/protocol/calls';
import type { Push } from '../live/protocol/pushes';
import { USUAL_BYTES } from './body';
import type { Served } from './served';

const HEARTBEAT_MS = 15_000;
/** So much unread, and the window is taken for one that reads no more. */
const UNREAD_BYTES = 64 * 1024 * 1024;
/** Codes of RFC 6455: the server stops or another one took its place; the page sent what it never sends. */
const CLOSED = { gone: 1001, nonsense: 1008 } as const;

/** One window's way out: what is pushed to it. */
export interface PushStream {
  send(push: Push): void;
  close(): void;
  onClose(hear: () => void): void;
}

interface Question {
  readonly id: number;
  readonly name: CallName;
  readonly request: unknown;
  readonly language: string;
}

/** Null for what no page of ours sends. */
function questionIn(data: RawData, isBinary: boolean): Question | null {
  if (isBinary || !Buffer.isBuffer(data)) return null;
  let asked: unknown;
  try {
    asked = JSON.parse(data.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof asked !== 'object' || asked === null) return null;
  if (!('id' in asked) || !('name' in asked) || !('request' in asked)) return null;
  const { id, request } = asked;
  const name = CALL_NAMES.find((known) => known === asked.name);
  const language = 'language' in asked && typeof asked.language === 'string' ? asked.language : '';
  return typeof id === 'number' && name !== undefined ? { id, name, request, language } : null;
}

/** Windows are told the same thing one after the other: it is put into words once. */
const worded = new WeakMap<Push, string>();

function wordsOf(push: Push): string {
  const known = worded.get(push);
  if (known !== undefined) return known;
  const words = JSON.stringify({ push } satisfies Told);
  worded.set(push, words);
  return words;
}

/** Ends a connection whose other side is gone without a word, such as after a sleep of the machine. */
function watchPulse(socket: WebSocket): void {
  let alive = true;
  socket.on('pong', () => (alive = true));
  const heartbeat = setInterval(() => {
    if (!alive) {
      socket.terminate();
      return;
    }
    alive = false;
    socket.ping();
  }, HEARTBEAT_MS);
  heartbeat.unref();
  socket.on('close', () => clearInterval(heartbeat));
}

function talk(socket: WebSocket, { call }: Pick<Served, 'call'>): PushStream {
  const write = (text: string): void => {
    if (socket.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > UNREAD_BYTES) socket.terminate();
    else socket.send(text);
  };
  socket.on('message', (data, isBinary) => {
    const question = questionIn(data, isBinary);
    if (question === null) {
      socket.close(CLOSED.nonsense, 'This is no call.');
      return;
    }
    const { id, name, request, language } = question;
    void call(name, request, language).then((answer) => write(JSON.stringify({ id, answer } satisfies Told)));
  });
  // A message that is too long, or none: the socket closes by itself, and that is all there is to do.
  socket.on('error', () => socket.terminate());
  watchPulse(socket);
  return {
    send: (push) => write(wordsOf(push)),
    close: () => socket.close(CLOSED.gone),
    onClose: (hear) => void socket.on('close', hear),
  };
}

/** The sockets of all windows. What asks for one must have passed the gate. */
export interface WindowSockets {
  open(request: IncomingMessage, connection: Duplex, head: Buffer, window: string, returning: boolean): void;
  /** Ends them all. */
  close(): void;
}

export function createWindowSockets(served: Served): WindowSockets {
  // Nothing is packed: both ends are on this machine.
  const server = new WebSocketServer({ noServer: true, maxPayload: USUAL_BYTES, perMessageDeflate: false });
  return {
    open: (request, connection, head, window, returning) => {
      server.handleUpgrade(request, connection, head, (socket) => {
        const call: Served['call'] = (name, asked, language) => served.call(name, asked, language);
        served.listen(window, talk(socket, { call }), returning);
      });
    },
    close: () => {
      for (const socket of server.clients) socket.terminate();
    },
  };
}
