import { Buffer } from 'node:buffer';
import type { Operations } from '../operation';
import { ServiceError } from '../serviceError';
import type { Session } from '../session';

export type PropertyStoreKind = 'script' | 'document' | 'user';

function storeOf(session: Session, kind: PropertyStoreKind): Record<string, string> {
  const { properties } = session.world;
  if (kind !== 'user') return properties[kind];
  return (properties.user[session.effectiveUser] ??= {});
}

/** The limits are of the stored text in UTF-8: 9 KB a value, 500 KB a store. PLATFORM 1.7 */
function checkLimits(session: Session, store: Record<string, string>, key: string, value: string): void {
  const { propertyBytes, propertyStoreBytes } = session.world.quotas;
  if (Buffer.byteLength(value) > propertyBytes) throw new ServiceError('Argument too large: value');
  let total = Buffer.byteLength(key) + Buffer.byteLength(value);
  for (const [name, text] of Object.entries(store)) {
    if (name !== key) total += Buffer.byteLength(name) + Buffer.byteLength(text);
  }
  if (total > propertyStoreBytes) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}

function set(
  session: Session,
  kind: PropertyStoreKind,
  values: Record<string, string>,
  alone: boolean,
): undefined {
  const store = storeOf(session, kind);
  const next = alone ? {} : { ...store };
  for (const [key, value] of Object.entries(values)) {
    checkLimits(session, next, key, value);
    next[key] = value;
  }
  for (const key of Object.keys(store)) if (!Object.hasOwn(next, key)) Reflect.deleteProperty(store, key);
  Object.assign(store, next);
}

export const propertyOperations = {
  /** Whether there is a document at all. */
  'properties.hasDocument': (session: Session): boolean => session.world.bound,
  'properties.all': (session: Session, kind: PropertyStoreKind): Record<string, string> =>
    storeOf(session, kind),
  'properties.get': (session: Session, kind: PropertyStoreKind, key: string): string | null => {
    const store = storeOf(session, kind);
    return Object.hasOwn(store, key) ? (store[key] ?? null) : null;
  },
  'properties.set': set,
  'properties.delete': (session: Session, kind: PropertyStoreKind, key: string): undefined => {
    Reflect.deleteProperty(storeOf(session, kind), key);
  },
} satisfies Operations;
