import type { SourceFile } from '../project';
import { startThread } from './thread';
import type { Thread } from './thread';

/** Threads in store, so that an execution begins at once. */
export interface Threads {
  readonly take: () => Thread;
  /** After a clean end a thread serves again; one that was ended from outside never comes back here. */
  readonly giveBack: (thread: Thread) => void;
  /** Ends those that are idle. */
  readonly close: () => Promise<void>;
}

/** @param spares how many wait idle, warmed up */
export function createThreads(files: readonly SourceFile[], spares: number): Threads {
  const idle: Thread[] = [];
  let closed = false;
  const fill = (): void => {
    while (!closed && idle.length < spares) idle.push(startThread(files));
  };
  fill();
  return {
    take: () => {
      const thread = idle.shift() ?? startThread(files);
      // Most come back. Behind the execution that begins now: the start of a thread takes the processor from it.
      if (idle.length === 0) setImmediate(fill);
      return thread;
    },
    giveBack: (thread) => {
      // The one that has run before is the warmer one.
      if (!closed && idle.length < Math.max(1, spares)) idle.unshift(thread);
      else void thread.end();
    },
    close: async () => {
      closed = true;
      await Promise.all(idle.splice(0).map((thread) => thread.end()));
    },
  };
}
