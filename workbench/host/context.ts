import { inspect } from 'node:util';
import { createContext, Script } from 'node:vm';
import type { Context } from 'node:vm';
import type { Bridge, Runtime } from '../platform/bridge';
import { BRIDGE_GLOBAL } from '../platform/bridge';
import type { Outcome, Request } from '../platform/invoke';
import { platformScript } from './platformScript';

/** Milliseconds of real time after which an execution that nobody can end from outside is given up. */
export const REAL_TIME_LIMIT = 15 * 60_000;

const INVOKE = '__invoke';
const VALUE = '__value';
const invokeScript = new Script(`${INVOKE}()`, { filename: 'invoke' });
/** Promises have a queue of their own in the context; it is worked off whenever a script has run. PLATFORM 3.1 */
const drainScript = new Script('0', { filename: 'drain' });

/** A fresh context with the platform in it, as every execution gets one. */
export interface ScriptContext {
  /** Runs a file's top-level statements. Throws what they throw. */
  readonly load: (script: Script) => void;
  readonly request: (request: Request) => Outcome;
  /** Evaluates an expression among the script's globals. */
  readonly evaluate: (expression: string) => Outcome;
}

/** `a + b` as an expression, `f(); g()` as statements. */
function compileExpression(text: string): Script {
  try {
    return new Script(`(${text}\n)`, { filename: 'expression' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new Script(text, { filename: 'expression' });
  }
}

/** An error of the context is no instance of this realm's Error, so it is read by its properties. */
export function thrownOutcome(error: unknown): Outcome {
  if (typeof error !== 'object' || error === null) {
    return { kind: 'threw', name: '', message: String(error), stack: '' };
  }
  const text = (key: string): string => String(Reflect.get(error, key) ?? '');
  if (text('name') === 'ExecutionEnded') return { kind: 'ended' };
  // Anything can be thrown: `throw { code: 7 }` has neither name nor message.
  if (text('stack') === '' && text('message') === '') {
    return { kind: 'threw', name: '', message: inspect(error, { breakLength: Infinity }), stack: '' };
  }
  return { kind: 'threw', name: text('name'), message: text('message'), stack: text('stack') };
}

function runtimeOf(bridge: Bridge): Runtime {
  if (!bridge.runtime) throw new Error('The platform file did not leave its runtime on the bridge.');
  return bridge.runtime;
}

/** @param realTimeLimit milliseconds for each way into the context; without it there is no end but from outside */
export function createScriptContext(bridge: Bridge, realTimeLimit?: number): ScriptContext {
  // No prototype: what hangs on the host's Object must not be seen by the script.
  const globals: Context = Object.assign(Object.create(null) as Context, { [BRIDGE_GLOBAL]: bridge });
  const context = createContext(globals, { microtaskMode: 'afterEvaluate', name: 'script' });
  const limit = realTimeLimit === undefined ? {} : { timeout: realTimeLimit };
  platformScript().runInContext(context, limit);
  const runtime = runtimeOf(bridge);
  const request = (wanted: Request): Outcome => {
    context[INVOKE] = (): void => {
      Reflect.deleteProperty(context, INVOKE);
      runtime.invoke(JSON.stringify(wanted));
    };
    invokeScript.runInContext(context, limit);
    drainScript.runInContext(context, limit);
    const outcome = runtime.outcome();
    // A promise that nothing will ever settle: the execution ends without a result, as it would in Google.
    if (outcome === null) return { kind: 'returned', result: undefined, undefined: true, hasDate: false };
    // The platform wrote it.
    return JSON.parse(outcome) as Outcome;
  };
  return {
    load: (script) => void script.runInContext(context, limit),
    request,
    evaluate: (expression) => {
      try {
        const value: unknown = compileExpression(expression).runInContext(context, limit);
        context[VALUE] = value;
      } catch (error) {
        return thrownOutcome(error);
      }
      return request({ global: VALUE });
    },
  };
}
