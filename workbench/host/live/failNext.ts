import { ServiceError } from '../../store/serviceError';
import type { Hooks } from '../../store/session';

const LONGEST = 500;

/** For the curious: the next call of any script fails with a given text, once. */
export class FailNext {
  private text: string | null = null;

  /** What the next call will fail with; null where none will. */
  get waiting(): string | null {
    return this.text;
  }

  set(text: string | null): void {
    this.text = text === null || text.trim() === '' ? null : text.slice(0, LONGEST);
  }

  /** For every execution that a person or the clock starts. */
  readonly hooks: Hooks = {
    before: () => {
      const { text } = this;
      this.text = null;
      if (text !== null) throw new ServiceError(text);
    },
  };
}
