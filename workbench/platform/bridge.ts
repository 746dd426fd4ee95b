/**
 * The one way from a script's context to the store: a synchronous function that passes plain values.
 * In a fast test it is a direct call; where each execution has a worker of its own, a blocking message.
 * Nothing that crosses it is kept by reference: the store copies what comes in, the context rebuilds what comes out.
 */

/** What can cross: JSON, and `undefined` for "no answer". Dates cross as milliseconds, by agreement of both ends. */
export type Plain =
  | null
  | undefined
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [key: string]: Plain };

export type Answer =
  | { readonly ok: Plain }
  /** A service error, as Google words it: becomes an `Exception` in the script. */
  | { readonly error: string }
  /** The local platform lacks something, and says what: becomes a `NotImplemented` error in the script. */
  | { readonly missing: string }
  /** The execution is over (time limit, kill): every further call answers the same. */
  | { readonly ended: string }
  /** The local platform itself is broken: told to the script, and thrown again by the host when the run ends. */
  | { readonly fault: string };

/** What the platform file leaves on the bridge for the host that loaded it: the way into the context. */
export interface Runtime {
  /**
   * Calls a top-level function of the script. `request` and the answer are JSON, so that no object of either
   * side is seen by the other: see `invoke.ts`.
   */
  readonly invoke: (request: string) => void;
  /** JSON of an `Outcome`, or `null` while nothing was invoked (or a promise is still open). */
  readonly outcome: () => string | null;
}

export interface Bridge {
  (operation: string, args: readonly Plain[]): Answer;
  runtime?: Runtime;
}

/** The global under which the host hands the bridge to the platform file, which takes it and deletes the name. */
export const BRIDGE_GLOBAL = '__bridge';
