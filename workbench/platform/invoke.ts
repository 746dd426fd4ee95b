import type { Runtime } from './bridge';
import { createEvent } from './events';
import type { EventDescription } from './events';
import { ExecutionEnded } from './exception';
import { inspect } from './inspect';
import { servedOf } from './served';
import type { Served } from './served';

/** What the host asks for, as JSON. */
export type Request =
  | { readonly function: string; readonly args: readonly unknown[] }
  | { readonly function: string; readonly event: EventDescription }
  /** Reports a value that the host has put under a global name (the value of an evaluated expression). */
  | { readonly global: string };

/** What came of it, as JSON. */
export type Outcome =
  | {
      readonly kind: 'returned';
      readonly result: unknown;
      readonly undefined: boolean;
      readonly hasDate: boolean;
      /** Where it was an HtmlOutput or a TextOutput. */
      readonly served?: Served;
    }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly kind: 'ended' };

/** Whether a Date lies anywhere inside: such a result does not reach a page. PLATFORM 3.5 */
function hasDate(value: unknown, seen: Set<unknown>): boolean {
  if (value instanceof Date) return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((part) => hasDate(part, seen));
}

/** `promised`: it was a promise for it, which Google's web server does not take for a page. */
function returned(value: unknown, promised = false): Outcome {
  const result: unknown = typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
  const served = promised ? null : servedOf(value);
  return {
    kind: 'returned',
    result,
    undefined: result === undefined,
    hasDate: hasDate(value, new Set()),
    ...(served === null ? {} : { served }),
  };
}

function threw(error: unknown): Outcome {
  if (error instanceof ExecutionEnded) return { kind: 'ended' };
  if (error instanceof Error) {
    return { kind: 'threw', name: error.name, message: error.message, stack: error.stack ?? '' };
  }
  return { kind: 'threw', name: '', message: inspect(error), stack: '' };
}

function isThenable(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function';
}

function start(request: Request): unknown {
  if ('global' in request) {
    const value: unknown = Reflect.get(globalThis, request.global);
    Reflect.deleteProperty(globalThis, request.global);
    return value;
  }
  const handler: unknown = Reflect.get(globalThis, request.function);
  // A context's global object takes what it inherits for its own.
  const isInherited = handler === Reflect.get(Object.prototype, request.function);
  if (typeof handler !== 'function' || isInherited) {
    // PLATFORM 3.4
    throw new Error(`Script function not found: ${request.function}`);
  }
  const args: readonly unknown[] = 'event' in request ? [createEvent(request.event)] : request.args;
  return Reflect.apply(handler, undefined, args);
}

/** The host's way into the context: only text goes in and out. */
export function createRuntime(): Runtime {
  let outcome: string | null = null;
  const report = (make: () => Outcome): void => {
    try {
      outcome = JSON.stringify(make());
    } catch (error) {
      // A result that JSON cannot hold: a circle, a BigInt, a getter that throws.
      outcome = JSON.stringify(threw(error));
    }
  };
  return {
    invoke: (request) => {
      outcome = null;
      try {
        const value = start(JSON.parse(request) as Request);
        if (!isThenable(value)) report(() => returned(value));
        else {
          value.then(
            (settled) => report(() => returned(settled, true)),
            (error: unknown) => report(() => threw(error)),
          );
        }
      } catch (error) {
        report(() => threw(error));
      }
    },
    outcome: () => outcome,
  };
}
