import { Buffer } from 'node:buffer';
import type { Operations } from '../operation';
import { ServiceError } from '../serviceError';
import type { Session } from '../session';
import type { World } from '../world';

export type CacheKind = 'script' | 'document' | 'user';

interface Entry {
  readonly value: string;
  /** Instant from which it is gone. */
  readonly until: number;
}

/** PLATFORM 1.8 */
const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const USUAL_SECONDS = 600;
const MOST_SECONDS = 21_600;

/** Beside the world and never saved: Google promises nothing about what lies in a cache. */
const caches = new WeakMap<World, Map<string, Map<string, Entry>>>();

function cacheOf(session: Session, kind: CacheKind): Map<string, Entry> {
  const { world, effectiveUser } = session;
  const all = caches.get(world) ?? new Map<string, Map<string, Entry>>();
  caches.set(world, all);
  const name = kind === 'user' ? `user ${effectiveUser}` : kind;
  const cache = all.get(name) ?? new Map<string, Entry>();
  all.set(name, cache);
  return cache;
}

function get(session: Session, kind: CacheKind, keys: string[]): Record<string, string> {
  const cache = cacheOf(session, kind);
  const found: [string, string][] = [];
  for (const key of keys) {
    const entry = cache.get(key);
    if (entry !== undefined && entry.until > session.world.now) found.push([key, entry.value]);
  }
  return Object.fromEntries(found);
}

function put(
  session: Session,
  kind: CacheKind,
  values: Record<string, string>,
  seconds: number | null,
): undefined {
  const wanted = seconds ?? USUAL_SECONDS;
  if (wanted < 1 || wanted > MOST_SECONDS) {
    throw new ServiceError(`Argument out of range: expirationInSeconds. It must be 1 to ${MOST_SECONDS}.`);
  }
  for (const [key, value] of Object.entries(values)) {
    if (key.length > LONGEST_KEY) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > LARGEST_VALUE) throw new ServiceError('Argument too large: value');
  }
  const until = session.world.now + wanted * 1000;
  const cache = cacheOf(session, kind);
  for (const [key, value] of Object.entries(values)) cache.set(key, { value, until });
}

export const cacheOperations = {
  'cache.get': get,
  'cache.put': put,
  'cache.remove': (session: Session, kind: CacheKind, keys: string[]): undefined => {
    const cache = cacheOf(session, kind);
    for (const key of keys) cache.delete(key);
  },
  /** Whether there is a document at all; like the document's lock, its cache is none in a web app. PLATFORM 2.8 */
  'cache.hasDocument': (session: Session): boolean => session.world.bound && session.kind !== 'webapp',
} satisfies Operations;
