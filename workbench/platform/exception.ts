/** What Google's services throw: an Error whose name is "Exception". PLATFORM 4.12 */
export class Exception extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'Exception', writable: true, configurable: true });
  }
}

/** Thrown by what Google has and the local platform has not (yet). Never a silent nothing. */
export function notImplemented(name: string): Error {
  return missingError(`${name} is not implemented by the local platform`);
}

/** The same, with the sentence that the store has made. */
export function missingError(message: string): Error {
  const error = new Error(message);
  error.name = 'NotImplemented';
  return error;
}

/**
 * Thrown when the execution is over. A script can catch it as it can catch anything, but it gains nothing by that:
 * the store answers every further call the same way.
 */
export class ExecutionEnded extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', {
      value: 'ExecutionEnded',
      writable: true,
      configurable: true,
    });
  }
}
