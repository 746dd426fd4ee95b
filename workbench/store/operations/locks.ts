import type { Operations } from '../operation';
import type { Session } from '../session';
import type { Steps } from '../wait';
import type { HeldLock } from '../world';

export type LockKind = HeldLock['kind'];

function find(session: Session, kind: LockKind): HeldLock | undefined {
  const person = kind === 'user' ? session.effectiveUser : '';
  const { world } = session;
  world.locks = world.locks.filter((lock) => lock.until === undefined || lock.until > world.now);
  return world.locks.find((lock) => lock.kind === kind && lock.person === person);
}

/**
 * Takes the lock, waiting for a holder that lets go in time (of itself, or at its `until`). Whether it was got. An
 * execution on its own cannot be let in by anybody: another's lock without an end costs it the whole wait. PLATFORM 5.2
 */
function* acquire(session: Session, kind: LockKind, timeoutMs: number): Steps<boolean> {
  let holder = find(session, kind);
  if (holder?.holder === session.id) return true;
  const deadline = session.elapsed() + Math.max(0, timeoutMs);
  while (holder && session.elapsed() < deadline) {
    const free = (holder.until ?? Infinity) - session.world.now;
    yield {
      kind: 'until',
      ready: () => find(session, kind) === undefined,
      milliseconds: Math.min(free, deadline - session.elapsed()),
    };
    holder = find(session, kind);
  }
  if (holder) return false;
  const person = kind === 'user' ? session.effectiveUser : '';
  session.world.locks.push({ kind, person, holder: session.id });
  return true;
}

/**
 * Gives the lock back. What was written under it may still be on its way: a script that wants it done first has to
 * flush. PLATFORM 4.18
 */
function release(session: Session, kind: LockKind): undefined {
  const lock = find(session, kind);
  if (lock?.holder !== session.id) return;
  session.world.locks = session.world.locks.filter((other) => other !== lock);
}

/** A lock is released when the script ends, however it ends. PLATFORM 5.2 */
export function releaseAll(session: Session): void {
  session.world.locks = session.world.locks.filter((lock) => lock.holder !== session.id);
}

export const lockOperations = {
  /** In a web app, and in a script without a document, there is no document lock. PLATFORM 2.8 */
  'lock.hasDocument': (session: Session): boolean => session.world.bound && session.kind !== 'webapp',
  'lock.acquire': acquire,
  'lock.release': release,
  'lock.has': (session: Session, kind: LockKind): boolean => find(session, kind)?.holder === session.id,
} satisfies Operations;
