import type { Answer, Plain } from '../platform/bridge';
import type { Operation, Operations } from './operation';
import { ExecutionOver, NotImplementedError, ServiceError } from './serviceError';
import type { Session } from './session';
import { isSteps } from './wait';
import type { Steps } from './wait';

/** An object of the script's context, copied into this realm: the store never keeps what a script holds. */
function copyObject(value: object): Plain {
  if (Array.isArray(value)) {
    const list: readonly Plain[] = value;
    const copy = new Array<Plain>(list.length);
    for (let index = 0; index < list.length; index += 1) copy[index] = copyPlain(list[index]);
    return copy;
  }
  // Whatever crosses the bridge is plain.
  const source = value as Record<string, Plain>;
  const copy: Record<string, Plain> = {};
  for (const key of Object.keys(source)) copy[key] = copyPlain(source[key]);
  return copy;
}

function copyPlain(value: Plain): Plain {
  return typeof value === 'object' && value !== null ? copyObject(value) : value;
}

/**
 * What an error becomes for the script. One that is not a service's is a fault of the workbench; it is kept in
 * `session.faults`, so that no `catch` of a script hides it.
 */
function answerToError(session: Session, name: string, error: unknown): Answer {
  if (error instanceof ServiceError) return { error: error.message };
  if (error instanceof NotImplementedError) return { missing: error.message };
  if (error instanceof ExecutionOver) return { ended: error.message };
  const fault = error instanceof Error ? error : new Error(String(error));
  session.faults.push(fault);
  return { fault: `${name}: ${fault.message}` };
}

/** Carries out one operation, step by step where it waits. What it throws, and what is thrown into it, becomes its answer. */
export function* carryOut(
  session: Session,
  operations: Operations,
  name: string,
  args: readonly Plain[],
): Steps<Answer> {
  if (session.ended !== null) return { ended: session.ended };
  const operation: Operation | undefined = operations[name];
  try {
    if (!operation) throw new Error(`The store has no operation "${name}".`);
    // The class that sends the arguments and the operation that takes them agree on their shape.
    const answer = operation(session, ...(args.map(copyPlain) as never[]));
    return { ok: isSteps(answer) ? yield* answer : answer };
  } catch (error) {
    return answerToError(session, name, error);
  }
}
