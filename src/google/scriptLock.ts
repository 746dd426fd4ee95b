import type { Lock } from '../ports';
import { Busy } from '../usecases/errors';

/** How long a door waits for the others, in milliseconds. */
const PATIENCE = 30_000;

/**
 * One lock for all doors: the script's, since a web app has no document lock (PLATFORM 2.8). What was written is
 * flushed before it goes, so that a late error (PLATFORM 4.18) is thrown here and the next holder sees everything.
 */
export class ScriptLock implements Lock {
  private depth = 0;

  /** @param onEnter called when the lock was taken: what was remembered before may be stale */
  constructor(private readonly onEnter: () => void) {}

  run<R>(work: () => R): R {
    return this.depth > 0 ? this.nested(work) : this.alone(work);
  }

  private alone<R>(work: () => R): R {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(PATIENCE)) throw new Busy(PATIENCE / 1000);
    try {
      this.onEnter();
      return this.nested(() => {
        const result = work();
        SpreadsheetApp.flush();
        return result;
      });
    } finally {
      lock.releaseLock();
    }
  }

  private nested<R>(work: () => R): R {
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }
}
