import type { Bridge, Plain } from '../../platform/bridge';
import type { Session } from '../../store/session';
import { isTrip } from '../../store/trips';
import type { World } from '../../store/world';
import { type Execution, run, type RunOptions } from '../execution';
import type { Project } from '../project';

/** One trip, with what was read and written since the trip before it. */
export interface Trip {
  readonly method: string;
  /** The sheet that it reached; `''` where it was none. */
  readonly sheet: string;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** The script's own time from the beginning of the execution to here, in milliseconds. */
  readonly ownMs: number;
}

/** What an execution, or a part of one, cost. */
export interface Measured {
  readonly trips: readonly Trip[];
  /**
   * Milliseconds between the first and the last call of a service, without the time inside the calls: what the script
   * itself needs, as opposed to the local platform.
   */
  readonly ownMs: number;
  readonly execution: Execution;
}

/** Watches one execution: its calls by hooks, and the sheets that they touch on the way to the store. */
class Watch {
  readonly trips: Trip[] = [];
  private first = 0;
  private last = 0;
  private entered = 0;
  private inside = 0;
  private sheet = '';
  private cellsRead = 0;
  private cellsWritten = 0;

  constructor(private readonly world: World) {}

  get ownMs(): number {
    return this.last - this.first - this.inside;
  }

  before(): void {
    this.entered = performance.now();
    if (this.first === 0) this.first = this.entered;
    this.sheet = '';
  }

  after(method: string, { meter }: Session): void {
    this.last = performance.now();
    this.inside += this.last - this.entered;
    if (!isTrip(method)) return;
    this.trips.push({
      method,
      sheet: this.sheet,
      cellsRead: meter.cellsRead - this.cellsRead,
      cellsWritten: meter.cellsWritten - this.cellsWritten,
      ownMs: this.ownMs,
    });
    this.cellsRead = meter.cellsRead;
    this.cellsWritten = meter.cellsWritten;
  }

  between(bridge: Bridge): Bridge {
    return (operation, args) => {
      this.sheet = this.sheetIn(args) ?? this.sheet;
      return bridge(operation, args);
    };
  }

  /** Operations on a sheet name it first: by its id, or in a range. */
  private sheetIn([subject]: readonly Plain[]): string | null {
    const id =
      typeof subject === 'object' && subject !== null && 'sheetId' in subject ? subject.sheetId : subject;
    if (typeof id !== 'number') return null;
    return this.world.workbook.sheets.find((sheet) => sheet.id === id)?.name ?? null;
  }
}

/** Runs and measures. @throws Error where the script throws or is ended: a benchmark of a failure says nothing. */
export function measure(world: World, project: Project, options: RunOptions): Measured {
  const watch = new Watch(world);
  const execution = run(world, project, {
    ...options,
    hooks: {
      before: () => watch.before(),
      after: (method, session) => watch.after(method, session),
    },
    between: (bridge) => watch.between(bridge),
  });
  const fault = execution.error?.message ?? execution.ended;
  if (fault !== null) throw new Error(`${execution.function}: ${fault}`);
  return { trips: watch.trips, ownMs: watch.ownMs, execution };
}
