import type { FrameError } from './messages';
import { plainArguments } from './plainArgument';

/** PLATFORM 1.10 */
const MOST_AT_ONCE = 10;

export type Answered = { readonly ok: unknown } | { readonly error: FrameError };

type Handler = (result: unknown, userObject: unknown) => void;

interface Chain {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly chain: Chain;
}

export type Send = (id: number, name: string, args: readonly unknown[]) => void;

/** Sends calls, at most ten at once, and hands their answers to whoever made them. */
export class Calls {
  private last = 0;
  private readonly open = new Map<number, Call>();
  private readonly waiting: Call[] = [];

  constructor(private readonly send: Send) {}

  add(call: Call): void {
    this.waiting.push(call);
    this.sendNext();
  }

  /** An answer to nothing that was asked is passed over: the page may have been left and entered again. */
  answer(id: number, answered: Answered): void {
    const call = this.open.get(id);
    if (call === undefined) return;
    this.open.delete(id);
    this.sendNext();
    const { success, failure, userObject } = call.chain;
    if ('ok' in answered) success?.(answered.ok, userObject);
    else if (failure !== null) failure(errorFrom(answered.error), userObject);
    // As Google does where nobody takes it.
    else console.error(`Uncaught ${answered.error.name}: ${answered.error.message}`);
  }

  private sendNext(): void {
    if (this.open.size >= MOST_AT_ONCE) return;
    const call = this.waiting.shift();
    if (call === undefined) return;
    this.last += 1;
    this.open.set(this.last, call);
    this.send(this.last, call.name, call.args);
  }
}

function errorFrom({ name, message }: FrameError): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

function handlerOf(value: unknown): Handler {
  if (typeof value !== 'function') throw new TypeError('A handler must be a function.');
  // Whatever the function takes, it gets these two.
  return value as Handler;
}

/** What every object has is no function of the script, and a runner is no promise. */
const NO_FUNCTIONS = new Set([...Object.getOwnPropertyNames(Object.prototype), 'then', 'toJSON']);

/**
 * `google.script.run`: each name that the script has not hidden by `_` is a function. A runner never changes: each
 * `with…` makes a new one, so that chains do not disturb each other. PLATFORM 2.9
 */
export function createRunner(
  calls: Calls,
  chain: Chain = { success: null, failure: null, userObject: undefined },
): object {
  const next = (change: Partial<Chain>): object => createRunner(calls, { ...chain, ...change });
  const own: Readonly<Record<string, unknown>> = {
    withSuccessHandler: (handler: unknown) => next({ success: handlerOf(handler) }),
    withFailureHandler: (handler: unknown) => next({ failure: handlerOf(handler) }),
    withUserObject: (userObject: unknown) => next({ userObject }),
  };
  return new Proxy(own, {
    get: (_, name): unknown => {
      if (typeof name !== 'string') return undefined;
      if (Object.hasOwn(own, name)) return own[name];
      if (name.endsWith('_') || NO_FUNCTIONS.has(name)) return undefined;
      return (...args: unknown[]): void => calls.add({ name, args: plainArguments(args), chain });
    },
    set: () => false,
  });
}
