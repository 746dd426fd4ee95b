/** An error that a Google service would throw. The message is Google's own wording. */
export class ServiceError extends Error {}

/** The execution is over (time limit, kill, a consent that is asked for): nothing more of it is carried out. */
export class ExecutionOver extends Error {}
