import { call } from './call';
import { service } from './service';

type Kind = 'script' | 'document' | 'user';

/** Texts for a while, on the virtual clock. PLATFORM 1.8 */
class Cache {
  readonly #kind: Kind;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  get(key: string): string | null {
    return this.getAll([key])[key] ?? null;
  }

  getAll(keys: string[]): Record<string, string> {
    return call<Record<string, string>>('cache.get', this.#kind, keys);
  }

  put(key: string, value: string, expirationInSeconds: number | null = null): void {
    call('cache.put', this.#kind, { [key]: value }, expirationInSeconds);
  }

  putAll(values: Record<string, unknown>, expirationInSeconds: number | null = null): void {
    const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    call('cache.put', this.#kind, texts, expirationInSeconds);
  }

  remove(key: string): void {
    call('cache.remove', this.#kind, [key]);
  }

  removeAll(keys: string[]): void {
    call('cache.remove', this.#kind, keys);
  }
}

service('CacheService.Cache', Cache);

class CacheServiceClass {
  getScriptCache(): Cache {
    return new Cache('script');
  }

  getUserCache(): Cache {
    return new Cache('user');
  }

  /** Null where the script belongs to no document. */
  getDocumentCache(): Cache | null {
    return call<boolean>('cache.hasDocument') ? new Cache('document') : null;
  }
}

service('CacheService', CacheServiceClass);

export const CacheService = new CacheServiceClass();
