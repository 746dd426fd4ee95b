import { checkArguments } from './arguments';
import { call } from './call';
import { notImplemented } from './exception';
import { registerClass } from './instances';
import { methodNames } from './signatures';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Above zero while a method of the platform runs: what it calls of other services is its own business. */
let depth = 0;

/** Runs platform code that calls service methods without counting them: for event objects and the like. */
export function uncounted<T>(body: () => T): T {
  depth += 1;
  try {
    return body();
  } finally {
    depth -= 1;
  }
}

/** Runs code of the script from within a method of the platform: what it calls is counted and checked as ever. */
export function asScript<T>(body: () => T): T {
  const outer = depth;
  depth = 0;
  try {
    return body();
  } finally {
    depth = outer;
  }
}

function wrap(name: string, fullName: string, method: string, body: Method): Method {
  const qualified = `${fullName}.${method}`;
  const wrapped: Method = function (...args) {
    if (depth > 0) return body.apply(this, args);
    depth += 1;
    try {
      call('call.enter', qualified);
      checkArguments(name, method, qualified, args);
      const result = body.apply(this, args);
      call('call.leave', qualified);
      return result;
    } finally {
      depth -= 1;
    }
  };
  Object.defineProperty(wrapped, 'name', { value: method });
  return wrapped;
}

/**
 * Makes a class a service class: every own public method of its prototype (no leading `_`) is, when a script calls it,
 * counted, allowed or refused, and its arguments are checked against the typings; every method that the typings know
 * and the class lacks throws and names itself. `name` is Google's: `SpreadsheetApp.Range`, `MailApp`, `Ui`.
 * Call it once, right after the class. Returns the class.
 */
export function service<C extends { prototype: object }>(name: string, serviceClass: C): C {
  const prototype = serviceClass.prototype;
  const simpleName = name.split('.').at(-1) ?? name;
  registerClass(name, prototype);
  for (const key of Object.getOwnPropertyNames(prototype)) {
    if (key === 'constructor' || key === 'toString' || key.startsWith('_')) continue;
    const descriptor = Object.getOwnPropertyDescriptor(prototype, key);
    const body: unknown = descriptor?.value;
    if (typeof body !== 'function') continue;
    define(prototype, key, wrap(name, name, key, body as Method));
  }
  for (const method of methodNames(name)) {
    if (method in prototype) continue;
    define(prototype, method, () => {
      throw notImplemented(`${name}.${method}`);
    });
  }
  if (!Object.hasOwn(prototype, 'toString')) define(prototype, 'toString', () => simpleName);
  return serviceClass;
}

function define(prototype: object, key: string, value: unknown): void {
  Object.defineProperty(prototype, key, { value, writable: true, configurable: true, enumerable: false });
}
