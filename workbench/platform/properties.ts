import { call } from './call';
import { service } from './service';

type Kind = 'script' | 'document' | 'user';

class Properties {
  readonly #kind: Kind;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  deleteAllProperties(): this {
    call('properties.set', this.#kind, {}, true);
    return this;
  }

  deleteProperty(key: string): this {
    call('properties.delete', this.#kind, key);
    return this;
  }

  getKeys(): string[] {
    return Object.keys(this.getProperties());
  }

  getProperties(): Record<string, string> {
    return call<Record<string, string>>('properties.all', this.#kind);
  }

  getProperty(key: string): string | null {
    return call<string | null>('properties.get', this.#kind, key);
  }

  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const texts = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    call('properties.set', this.#kind, texts, deleteAllOthers);
    return this;
  }

  setProperty(key: string, value: string): this {
    call('properties.set', this.#kind, { [key]: value }, false);
    return this;
  }
}

service('PropertiesService.Properties', Properties);

class PropertiesServiceClass {
  getScriptProperties(): Properties {
    return new Properties('script');
  }

  getUserProperties(): Properties {
    return new Properties('user');
  }

  /** Null where the script belongs to no document. */
  getDocumentProperties(): Properties | null {
    return call<boolean>('properties.hasDocument') ? new Properties('document') : null;
  }
}

service('PropertiesService', PropertiesServiceClass);

export const PropertiesService = new PropertiesServiceClass();
