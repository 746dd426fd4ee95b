import { hasNoHandler } from '../editEvents';
import type { Execution } from '../execution';
import type { Running } from '../executions/executor';
import { Mistake } from './failure';
import type { RunDetail, RunView } from './protocol/faces';
import type { Push } from './protocol/pushes';

/** Older executions are forgotten. */
const KEPT = 400;

interface Entry {
  readonly running: Running;
  readonly function: string;
  /** The window that started it; null for the clock and for what an edit set off. */
  readonly window: string | null;
  done: Execution | null;
  /** As it was last told. */
  told: string;
}

function stateOf({ done }: Entry, waiting: boolean): RunView['state'] {
  if (done === null) return waiting ? 'waiting' : 'running';
  if (done.ended !== null) return 'ended';
  return done.error === null ? 'done' : 'failed';
}

/** A simple trigger that has called nothing yet may have no handler. */
function isKnownToRun({ done, running: { session } }: Entry): boolean {
  return done !== null || session.kind !== 'simple' || session.meter.calls > 0;
}

/** The executions of late, those under way included. */
export class RunLog {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly pushAll: (push: Push) => void,
    private readonly isWaiting: (run: string) => boolean,
  ) {}

  add(running: Running, name: string, window: string | null): void {
    const entry: Entry = { running, function: name, window, done: null, told: '' };
    this.entries.set(running.id, entry);
    for (const [id, { done }] of this.entries) {
      if (this.entries.size <= KEPT) break;
      if (done !== null) this.entries.delete(id);
    }
    this.tell(entry);
  }

  finish(id: string, execution: Execution): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    // Every opening and every edit asks for a handler; where the script has none, nothing has happened.
    if (hasNoHandler(execution)) this.entries.delete(id);
    else {
      entry.done = execution;
      this.tell(entry);
    }
  }

  /** Tells what has become of those under way. */
  tellRunning(): void {
    for (const entry of this.entries.values()) if (entry.done === null) this.tell(entry);
  }

  running(): readonly { readonly running: Running; readonly window: string | null }[] {
    return [...this.entries.values()].filter(({ done }) => done === null);
  }

  /** Newest last. */
  views(): readonly RunView[] {
    return [...this.entries.values()].filter(isKnownToRun).map((entry) => this.view(entry));
  }

  /** @throws Mistake where it is none of the last few hundred */
  detail(id: string): RunDetail {
    const entry = this.get(id);
    const { session } = entry.running;
    return {
      ...this.view(entry),
      log: session.log,
      stack: entry.done?.error?.stack ?? '',
      meter: session.meter,
    };
  }

  /** @throws Mistake */
  kill(id: string): void {
    this.get(id).running.kill('Ended by hand');
  }

  private get(id: string): Entry {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new Mistake((words) => words.runGone);
    return entry;
  }

  private tell(entry: Entry): void {
    if (!isKnownToRun(entry)) return;
    const run = this.view(entry);
    const text = JSON.stringify(run.state === 'done' ? run : { ...run, durationMs: 0 });
    if (text === entry.told) return;
    entry.told = text;
    this.pushAll({ kind: 'run', run });
  }

  private view(entry: Entry): RunView {
    const { running, done } = entry;
    const { session } = running;
    const { calls, trips, cellsRead, cellsWritten } = session.meter;
    return {
      id: running.id,
      function: entry.function,
      kind: session.kind,
      user: session.effectiveUser,
      startedAt: session.startedAt,
      state: stateOf(entry, this.isWaiting(running.id)),
      durationMs: done?.durationMs ?? session.elapsed(),
      calls,
      trips,
      cellsRead,
      cellsWritten,
      message: done?.ended ?? done?.error?.message ?? null,
    };
  }
}
