/** An error that a Google service would throw. The message is Google's own wording. */
export class ServiceError extends Error {}

/** Something that Google has and the local platform has not: the script is told its name. Never a silent nothing. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplemented';

  constructor(what: string, more = '') {
    super(`${what} is not implemented by the local platform${more}`);
  }
}

/** The execution is over (time limit, kill, a consent that is asked for): nothing more of it is carried out. */
export class ExecutionOver extends Error {}
