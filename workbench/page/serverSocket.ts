import type { Asked, CallName, Told } from '../host/live/protocol/calls';
import type { Push } from '../host/live/protocol/pushes';
import type { Connection } from './client';

/** Pauses between two attempts, in milliseconds: each is longer than the one before. */
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 5000;
const GROWTH = 1.6;

export interface SocketEvents {
  /** This window's name. */
  readonly window: string;
  readonly push: (push: Push) => void;
  readonly connection: (state: Connection) => void;
}

export interface ServerSocket {
  /** The answer; null where the connection broke before it came, or there is none. */
  ask(name: CallName, request: unknown): Promise<{ readonly answer: unknown } | null>;
}

type Hear = (answer: { readonly answer: unknown } | null) => void;

function addressOf(window: string, again: boolean): URL {
  const address = new URL('socket', location.href);
  address.protocol = 'ws:';
  address.search = `?window=${encodeURIComponent(window)}${again ? '&again' : ''}`;
  return address;
}

/** A browser does not say why a socket was not opened; an ordinary request tells a server that refuses from none. */
async function isRefused(): Promise<boolean> {
  try {
    const { status } = await fetch(location.href, { cache: 'no-store' });
    return status === 403 || status === 404;
  } catch (error) {
    // The browser has only this one error for a server that is not there.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

class Line implements ServerSocket {
  private socket: WebSocket | null = null;
  private wasOpen = false;
  private pause = FIRST_PAUSE;
  private asked = 0;
  private readonly open = new Map<number, Hear>();
  /** What was asked before the first connection stood; later, without a connection nothing is asked. */
  private waiting: string[] | null = [];

  constructor(private readonly events: SocketEvents) {
    this.connect();
  }

  ask(name: CallName, request: unknown): Promise<{ readonly answer: unknown } | null> {
    this.asked += 1;
    const id = this.asked;
    const text = JSON.stringify({
      id,
      name,
      request,
      language: document.documentElement.lang,
    } satisfies Asked);
    return new Promise((hear) => {
      if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(text);
      else if (this.waiting !== null) this.waiting.push(text);
      else {
        hear(null);
        return;
      }
      this.open.set(id, hear);
    });
  }

  private connect(): void {
    const socket = new WebSocket(addressOf(this.events.window, this.wasOpen));
    this.socket = socket;
    socket.onopen = (): void => {
      this.wasOpen = true;
      this.pause = FIRST_PAUSE;
      for (const text of this.waiting ?? []) socket.send(text);
      this.waiting = null;
      this.events.connection('open');
    };
    socket.onmessage = ({ data }: MessageEvent<string>): void => {
      // The server wrote it: see protocol/.
      this.hear(JSON.parse(data) as Told);
    };
    socket.onclose = (): void => void this.lost();
  }

  private hear(told: Told): void {
    if ('push' in told) {
      this.events.push(told.push);
      return;
    }
    const hear = this.open.get(told.id);
    this.open.delete(told.id);
    hear?.({ answer: told.answer });
  }

  private async lost(): Promise<void> {
    this.waiting = null;
    for (const hear of [...this.open.values()]) hear(null);
    this.open.clear();
    this.events.connection('lost');
    if (await isRefused()) {
      this.events.connection('refused');
      return;
    }
    setTimeout(() => this.connect(), this.pause);
    this.pause = Math.min(LONGEST_PAUSE, this.pause * GROWTH);
  }
}

/** Opens this window's socket, and again after each break. */
export function openSocket(events: SocketEvents): ServerSocket {
  return new Line(events);
}
