import type { Memory } from '../../src/ports';

/** The Memory port over a map. */
export class MemoryOfTexts implements Memory {
  readonly values = new Map<string, string>();
  /** Keys whose value could not be read, as the log was told. */
  readonly unread: string[] = [];

  get(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  set(key: string, value: string): void {
    this.values.set(key, value);
  }

  remove(key: string): void {
    this.values.delete(key);
  }

  unreadable(key: string): void {
    this.unread.push(key);
  }
}
