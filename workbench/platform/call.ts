import type { Bridge, Plain } from './bridge';
import { BRIDGE_GLOBAL } from './bridge';
import { Exception, ExecutionEnded, missingError } from './exception';

/** Takes the bridge from the global object and deletes the name, so that no script can reach it. */
function takeBridge(): Bridge {
  // The host has put the bridge there before it loads the platform file; the global object has no typed index.
  const globals = globalThis as unknown as Record<string, Bridge | undefined>;
  const bridge = globals[BRIDGE_GLOBAL];
  if (!bridge) throw new Error(`The platform file needs the global "${BRIDGE_GLOBAL}" when it is loaded.`);
  Reflect.deleteProperty(globalThis, BRIDGE_GLOBAL);
  return bridge;
}

export const bridge = takeBridge();

/**
 * A copy whose arrays and objects belong to this context, so that nothing of the host leaks into the script. Written
 * for millions of cells: what is no object is copied without a call.
 */
function rebuild(value: object): Plain {
  if (Array.isArray(value)) {
    const list: readonly Plain[] = value;
    const copy = new Array<Plain>(list.length);
    for (let index = 0; index < list.length; index += 1) {
      const part = list[index];
      copy[index] = typeof part === 'object' && part !== null ? rebuild(part) : part;
    }
    return copy;
  }
  // Whatever crosses the bridge is plain.
  const source = value as Record<string, Plain>;
  const copy: Record<string, Plain> = {};
  for (const key of Object.keys(source)) {
    const part = source[key];
    copy[key] = typeof part === 'object' && part !== null ? rebuild(part) : part;
  }
  return copy;
}

/** What comes back is the caller's own copy: it is the same type. */
type Rebuilt<T> = T extends Plain ? T : never;

/** Where the stack is at its end on the other side of the bridge, the error is of the host; the script gets one of its own. */
function ownError(thrown: unknown): unknown {
  if (thrown instanceof Error || typeof thrown !== 'object' || thrown === null) return thrown;
  const message = String(Reflect.get(thrown, 'message'));
  return Reflect.get(thrown, 'name') === 'RangeError' ? new RangeError(message) : new Error(message);
}

function ask(operation: string, args: Plain[]): ReturnType<Bridge> {
  try {
    return bridge(operation, args);
  } catch (error) {
    throw ownError(error);
  }
}

/**
 * Asks the store. The shape of the answer is what the operation of that name returns.
 * Throws `Exception` where the service throws, `ExecutionEnded` when the execution is over.
 */
export function call<T extends Plain | undefined = undefined>(
  operation: string,
  ...args: Plain[]
): Rebuilt<T> {
  const answer = ask(operation, args);
  if ('error' in answer) throw new Exception(answer.error);
  if ('missing' in answer) throw missingError(answer.missing);
  if ('ended' in answer) throw new ExecutionEnded(answer.ended);
  if ('fault' in answer) throw new Error(`The local platform is broken: ${answer.fault}`);
  const { ok } = answer;
  // The caller names the shape that the operation returns; both live in this project.
  return (typeof ok === 'object' && ok !== null ? rebuild(ok) : ok) as Rebuilt<T>;
}
