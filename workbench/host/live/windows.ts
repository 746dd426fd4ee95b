import type { PushStream } from '../server/windowSocket';
import { Mistake } from './failure';
import type { MenuView } from './protocol/faces';
import type { Push } from './protocol/pushes';
import { createUndo, type Undo } from './sheetEdits/createUndo';

/** A window without a stream for so long is closed. */
const GONE_MS = 10_000;
/** A window that has just been opened may take longer to connect. */
const CONNECT_MS = 60_000;
const WAITING_AT_MOST = 500;

/** One window of a browser, in which one person acts. */
export interface LiveWindow {
  readonly id: string;
  person: string;
  menus: readonly MenuView[];
  /** What this window's person has done here and can take back. */
  undo: Undo;
}

interface Held extends LiveWindow {
  stream: PushStream | null;
  /** Something was not sent, since nobody listened: all of it must be told anew. */
  behind: boolean;
  /** What telling it anew would not bring back. */
  waiting: Push[];
  end: NodeJS.Timeout | null;
}

const ONCE_ONLY: ReadonlySet<Push['kind']> = new Set(['toast', 'run', 'mail', 'select']);

export interface WindowEvents {
  /** The window listens again, and has missed something. */
  readonly onBehind: (window: LiveWindow) => void;
  /** The window was closed, or its machine is gone. */
  readonly onGone: (window: LiveWindow) => void;
}

/** The windows that are open, and the way to them. */
export class Windows {
  private readonly held = new Map<string, Held>();
  /** Streams that came before their window was opened. */
  private readonly early = new Map<string, PushStream>();

  constructor(private readonly events: WindowEvents) {}

  all(): readonly LiveWindow[] {
    return [...this.held.values()];
  }

  find(id: string): LiveWindow | null {
    return this.held.get(id) ?? null;
  }

  /** @throws Mistake where the window is closed, such as after a long sleep of the machine */
  get(id: string): LiveWindow {
    const window = this.held.get(id);
    if (window === undefined) throw new Mistake((words) => words.windowClosed);
    return window;
  }

  open(id: string, person: string): LiveWindow {
    const known = this.held.get(id);
    if (known !== undefined) {
      if (known.person !== person) known.undo = createUndo();
      known.person = person;
      return known;
    }
    const window: Held = {
      id,
      person,
      menus: [],
      undo: createUndo(),
      stream: null,
      behind: false,
      waiting: [],
      end: null,
    };
    this.held.set(id, window);
    const stream = this.early.get(id);
    this.early.delete(id);
    if (stream === undefined) this.endAfter(window, CONNECT_MS);
    else this.attach(window, stream);
    return window;
  }

  /** @param returning the page had a socket of this window before */
  listen(id: string, stream: PushStream, returning: boolean): void {
    const window = this.held.get(id);
    if (window !== undefined) this.attach(window, stream);
    else if (returning) stream.send({ kind: 'reload' });
    else {
      this.early.get(id)?.close();
      this.early.set(id, stream);
      stream.onClose(() => {
        if (this.early.get(id) === stream) this.early.delete(id);
      });
    }
  }

  push(id: string, push: Push): void {
    const window = this.held.get(id);
    if (window === undefined) return;
    if (window.stream !== null) window.stream.send(push);
    else if (!ONCE_ONLY.has(push.kind)) window.behind = true;
    else if (window.waiting.length < WAITING_AT_MOST) window.waiting.push(push);
  }

  pushAll(push: Push): void {
    for (const id of this.held.keys()) this.push(id, push);
  }

  /** Lets all windows go: the server stops. */
  close(): void {
    for (const window of this.held.values()) {
      if (window.end !== null) clearTimeout(window.end);
      window.stream?.close();
    }
    for (const stream of this.early.values()) stream.close();
  }

  private attach(window: Held, stream: PushStream): void {
    const older = window.stream;
    window.stream = stream;
    older?.close();
    if (window.end !== null) clearTimeout(window.end);
    window.end = null;
    stream.onClose(() => {
      if (window.stream !== stream) return;
      window.stream = null;
      window.behind = true;
      this.endAfter(window, GONE_MS);
    });
    const waiting = window.waiting.splice(0);
    if (window.behind) this.events.onBehind(window);
    window.behind = false;
    for (const push of waiting) stream.send(push);
  }

  private endAfter(window: Held, ms: number): void {
    window.end = setTimeout(() => {
      this.held.delete(window.id);
      this.events.onGone(window);
    }, ms);
    window.end.unref();
  }
}
