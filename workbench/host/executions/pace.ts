import type { WorldClock } from './liveClock';

/** A point at which an execution stands, its thread asleep, until its turn comes. */
export interface Turn {
  /** The execution's number, in the order in which they were started. */
  readonly execution: number;
  /** What comes next, for the trace: a call's method, or an operation of the store. */
  readonly label: string;
  /** Whether it may go on. */
  readonly ready: () => boolean;
  /** After so many milliseconds it goes on in any case. */
  readonly milliseconds: number;
  readonly go: () => void;
}

/** One step of the interleaving: which execution went on, and with what. */
export type TraceStep = readonly [execution: number, label: string];

/** Decides when each execution goes on. */
export interface Pace {
  readonly clock: WorldClock;
  /** Whether the time limit is one of the real clock, which a timer has to watch. */
  readonly isReal: boolean;
  readonly trace: readonly TraceStep[];
  /** The execution has begun: its thread is at work. */
  readonly begun: (execution: number) => void;
  readonly stand: (turn: Turn) => void;
  /** It waits for a person; it will stand again when the answer is there. */
  readonly away: (execution: number) => void;
  readonly over: (execution: number) => void;
}

export type Pacing =
  /** Every call is answered as it comes; time passes as it does outside. */
  | { readonly kind: 'live' }
  /** One at a time, by the seed: the same seed gives the same interleaving. Time is the virtual clock's alone. */
  | { readonly kind: 'seeded'; readonly seed: number };
