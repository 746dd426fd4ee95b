import type { MessagePort } from 'node:worker_threads';
import type { Answer, Plain } from '../../platform/bridge';
import type { Outcome } from '../../platform/invoke';
import type { SourceFile } from '../project';

/** What a thread gets once, when it begins. */
export interface ThreadData {
  readonly files: readonly SourceFile[];
  /** Asks and tells; its other end is with the store. */
  readonly port: MessagePort;
  /**
   * One 32-bit number: how many answers were ever put into the port. The thread sleeps until it is another than it was
   * when the thread asked, so that no waking comes too early or is missed.
   */
  readonly answers: SharedArrayBuffer;
}

/** One execution. */
export interface Job {
  /** A `Wanted` as JSON. */
  readonly wanted: string;
  /** Milliseconds; null where somebody outside ends it. */
  readonly realTimeLimit: number | null;
}

export type FromThread =
  | {
      readonly kind: 'asked';
      /** Comes back with the answer. */
      readonly number: number;
      readonly operation: string;
      readonly args: readonly Plain[];
    }
  | { readonly kind: 'done'; readonly outcome: Outcome };

export interface Reply {
  readonly number: number;
  readonly answer: Answer;
}
