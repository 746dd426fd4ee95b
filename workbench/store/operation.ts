import type { Plain } from '../platform/bridge';
import type { Session } from './session';

/**
 * One thing that a service class asks of the store. Arguments have crossed the bridge as plain values, in the shape
 * that the class and the operation agree on (`never` lets each operation name its own). Throws `ServiceError` where
 * Google would.
 */
export type Operation = (session: Session, ...args: never[]) => Plain;

export type Operations = Readonly<Record<string, Operation>>;
