import type { Day } from '../domain/day';
import type { Moment } from '../domain/moment';
import type { Language } from '../domain/table/words';
import type { Memory } from '../ports';

/** What the program remembers of the workbook outside its cells, by key. JSON-safe. */
export interface Remembered {
  /** Who set the workbook up: the one person who gets mail before Go live. */
  admin: { readonly email: string };
  lease: Lease;
  /** One-off triggers of a job that goes on, by whoever ran it; removed once spent. */
  continuations: readonly string[];
  /** How often the nightly job found the workbook busy on a day, and the one-off trigger that tries again. */
  retry: Retry;
  night: NightCursor;
  /** The language into which the workbook is being turned, until all of it is. */
  translating: Language;
  /** One nightly run at a time: who runs, and when the claim lapses by itself. */
  running: { readonly until: Moment };
  /** Fingerprints of the problems that admins were told of. */
  problems: readonly string[];
  /** How many more they were told of than `problems` has room for. */
  problemsBeyond: number;
  /** Fingerprint of the problems that are noted on cells. */
  notes: string;
}

/** Who holds the triggers. They run as that person and only that person can see them. PLATFORM 2.4 */
export interface Lease {
  readonly owner: string;
  readonly daily: string;
  readonly edit: string;
  readonly since: Moment;
  readonly lastRun: Moment | null;
}

export interface Retry {
  readonly day: Day;
  readonly tries: number;
  /** Null once it has fired. */
  readonly trigger: string | null;
}

/** Where a nightly job that ran out of time goes on. */
export interface NightCursor {
  readonly day: Day;
  readonly started: Moment;
  readonly step: string;
}

/** Null also where what was written cannot be read: all of it can be found out again, or is asked for again. */
export function recall<K extends keyof Remembered>(memory: Memory, key: K): Remembered[K] | null {
  const text = memory.get(key);
  if (text === null) return null;
  try {
    // The program alone writes these keys, through `remember`, whose type is the same.
    return JSON.parse(text) as Remembered[K];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    memory.unreadable(key);
    return null;
  }
}

export function remember<K extends keyof Remembered>(memory: Memory, key: K, value: Remembered[K]): void {
  memory.set(key, JSON.stringify(value));
}

export function forget(memory: Memory, key: keyof Remembered): void {
  memory.remove(key);
}
