import type { MessagePort } from 'node:worker_threads';
import type { Plain } from '../../platform/bridge';
import type { Outcome } from '../../platform/invoke';
import type { SourceFile } from '../project';

/** What a thread gets once, when it begins. */
export interface ThreadData {
  readonly files: readonly SourceFile[];
  /** Asks and tells; its other end is with the store. */
  readonly port: MessagePort;
  /** One 32-bit number: ANSWERED when an answer lies in the port. The thread sleeps on it. */
  readonly flag: SharedArrayBuffer;
}

/** One execution. */
export interface Job {
  /** A `Wanted` as JSON. */
  readonly wanted: string;
  /** Milliseconds; null where somebody outside ends it. */
  readonly realTimeLimit: number | null;
}

export type FromThread =
  | { readonly kind: 'asked'; readonly operation: string; readonly args: readonly Plain[] }
  | { readonly kind: 'done'; readonly outcome: Outcome };

export const WAITING = 0;
export const ANSWERED = 1;
