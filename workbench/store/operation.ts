import type { Plain } from '../platform/bridge';
import type { Session } from './session';
import type { Steps } from './wait';

/**
 * One thing that a service class asks of the store. Arguments have crossed the bridge as plain values, in the shape
 * that the class and the operation agree on (`never` lets each operation name its own). Throws `ServiceError` where
 * Google would. One that may have to wait is a generator.
 */
export type Operation = (session: Session, ...args: never[]) => Plain | Steps<Plain>;

export type Operations = Readonly<Record<string, Operation>>;
