import { call } from './call';
import { Exception } from './exception';
import { service } from './service';

type Kind = 'script' | 'document' | 'user';

/** PLATFORM 5.2 */
class Lock {
  readonly #kind: Kind;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  hasLock(): boolean {
    return call<boolean>('lock.has', this.#kind);
  }

  releaseLock(): void {
    call('lock.release', this.#kind);
  }

  tryLock(timeoutInMillis: number): boolean {
    return call<boolean>('lock.acquire', this.#kind, timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    if (call<boolean>('lock.acquire', this.#kind, timeoutInMillis)) return;
    throw new Exception('Lock timeout: another process was holding the lock for too long.');
  }
}

service('LockService.Lock', Lock);

class LockServiceClass {
  getScriptLock(): Lock {
    return new Lock('script');
  }

  getUserLock(): Lock {
    return new Lock('user');
  }

  /** Null in a web app, and where the script belongs to no document. PLATFORM 2.8 */
  getDocumentLock(): Lock | null {
    return call<boolean>('lock.hasDocument') ? new Lock('document') : null;
  }
}

service('LockService', LockServiceClass);

export const LockService = new LockServiceClass();
