import type { SaveState } from './protocol/status';

/** A save holds everything else up for at most this share of the time: a large workbook is saved less often. */
const REST_PER_SAVE = 5;
const RETRY_MS = 2000;
const RETRY_AT_MOST_MS = 30_000;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  EACCES: 'The folder may not be written to.',
  EPERM: 'The folder may not be written to.',
  EROFS: 'The disk may not be written to.',
  ENOENT: 'The folder is gone.',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/**
 * Keeps what changes: at once when idle, else soon after the save before. `saved` is said only when the file is in its
 * place; a save that fails is tried again until it is done.
 */
export class Saver {
  private current: SaveState = { kind: 'saved' };
  private dirty = false;
  private timer: NodeJS.Timeout | null = null;
  private restUntil = 0;
  private failures = 0;
  private stopped = false;
  /** A save beside other work is under way. */
  private beside = false;
  /** Counts saves; what was begun before the last one is no news. */
  private round = 0;

  constructor(
    /** Returns when the file is in its place. */
    private readonly save: () => void,
    private readonly tell: (state: SaveState) => void,
    /** The same beside other work, done when the promise is; used where there is time. */
    private readonly saveBeside: (() => Promise<void>) | null = null,
  ) {}

  get state(): SaveState {
    return this.current;
  }

  /**
   * Something changed, or may have.
   * @param soon milliseconds that it may stay unsaved, where more is about to change
   */
  touch(soon = 0): void {
    if (this.stopped) return;
    this.dirty = true;
    if (this.current.kind === 'saved') this.become({ kind: 'saving' });
    if (this.timer === null && !this.beside)
      this.scheduleIn(Math.max(soon, this.restUntil - performance.now()));
  }

  /** Saves now what is not saved yet. Whether all of it is kept. */
  flush(): boolean {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (this.dirty || this.beside) this.attempt();
    return !this.dirty;
  }

  /** Saves no more: the folder is let go. */
  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private scheduleIn(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(
      () => {
        this.timer = null;
        if (this.saveBeside === null) this.attempt();
        else void this.attemptBeside(this.saveBeside);
      },
      Math.max(0, ms),
    );
  }

  private attempt(): void {
    const begun = performance.now();
    this.begin();
    this.beside = false;
    try {
      this.save();
    } catch (error) {
      this.failed(error);
      return;
    }
    this.done((performance.now() - begun) * REST_PER_SAVE);
  }

  private async attemptBeside(saveBeside: () => Promise<void>): Promise<void> {
    const begun = performance.now();
    const round = this.begin();
    this.beside = true;
    let heldUp = 0;
    try {
      const saving = saveBeside();
      heldUp = performance.now() - begun;
      await saving;
    } catch (error) {
      if (round !== this.round) return;
      this.beside = false;
      this.failed(error);
      return;
    }
    if (round !== this.round) return;
    this.beside = false;
    // The disk has other things to do as well.
    this.done(Math.max(heldUp * REST_PER_SAVE, performance.now() - begun));
  }

  private begin(): number {
    this.dirty = false;
    this.round += 1;
    return this.round;
  }

  private failed(error: unknown): void {
    this.dirty = true;
    this.failures += 1;
    if (this.failures === 1) console.error('The workbook could not be saved; it is tried again.', error);
    this.scheduleIn(Math.min(RETRY_AT_MOST_MS, RETRY_MS * 2 ** (this.failures - 1)));
    this.become({ kind: 'failed', why: reasonOf(error) });
  }

  /** What changed while the save was under way is not in it. */
  private done(rest: number): void {
    this.failures = 0;
    this.restUntil = performance.now() + rest;
    if (this.dirty) {
      this.scheduleIn(rest);
      this.become({ kind: 'saving' });
    } else this.become({ kind: 'saved' });
  }

  private become(state: SaveState): void {
    this.current = state;
    this.tell(state);
  }
}
