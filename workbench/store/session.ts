import { ExecutionOver } from './serviceError';
import type { World } from './world';

/**
 * How the code came to run; decides rights and which services answer. PLATFORM 2.3, 2.4, 2.5
 * `person` is no code at all: somebody's hands in the sheet.
 */
export type ExecutionKind = 'menu' | 'editor' | 'trigger' | 'simple' | 'page' | 'webapp' | 'person';

/** What one execution did, for budgets: see DESIGN part 5. */
export interface Meter {
  calls: number;
  trips: number;
  cellsRead: number;
  cellsWritten: number;
  byMethod: Record<string, number>;
}

export interface LogLine {
  at: number;
  level: 'debug' | 'info' | 'warning' | 'error' | 'log';
  text: string;
}

/** A question that blocks the execution until a person answers. */
export interface Question {
  kind: 'alert' | 'prompt' | 'authorization';
  title: string;
  text: string;
  /** `OK`, `CANCEL`, `YES`, `NO`; the window's cross is always there and answers `CLOSE`. */
  buttons: string[];
}

export interface QuestionAnswer {
  button: string;
  /** What was typed, for a prompt. */
  text?: string;
}

export interface MenuItem {
  kind: 'item' | 'separator' | 'menu';
  caption: string;
  /** The function's name; `''` for separators and sub-menus. */
  handler: string;
  items: MenuItem[];
}

/** A page of the script's own, beside or over the spreadsheet. PLATFORM 6.1 */
export interface ShownPage {
  kind: 'sidebar' | 'modal' | 'modeless';
  title: string;
  /** Pixels; null where the script named none. A sidebar is always 300 wide. */
  width: number | null;
  height: number | null;
  /** As the script made it; `framedDocument` makes the frame's document of it. */
  html: string;
}

/** All that an execution showed to the person. */
export interface Shown {
  questions: (Question & { answer: QuestionAnswer })[];
  toasts: { text: string; title: string; seconds: number | null }[];
  menus: { caption: string; addon: boolean; items: MenuItem[] }[];
  /** In the order in which they were shown. */
  pages: ShownPage[];
}

/**
 * Run before and after every call of a script. `method` is the class and the method, such as `Range.getValues`.
 * A hook may throw a `ServiceError` (Google is down), call `session.end` (the run is killed here), or change the world
 * (another person's edit).
 */
export interface Hooks {
  before?: (method: string, session: Session) => void;
  after?: (method: string, session: Session) => void;
}

export interface SessionOptions {
  kind: ExecutionKind;
  /** Whose rights the code has (the person at the menu, the installer of a trigger). */
  effectiveUser: string;
  /** Who started it, `''` where Google does not say. PLATFORM 2.6. Default: the effective user. */
  activeUser?: string;
  /** The manifest's `oauthScopes`; null where it names none, and Google takes what the code needs. PLATFORM 2.2 */
  scopes?: readonly string[] | null;
  scriptZone?: string;
  /** Whether somebody sits in front of the spreadsheet, so that `getUi()` works. Default: by kind. */
  ui?: boolean;
  hooks?: Hooks;
  answers?: (question: Question) => QuestionAnswer;
  /** Milliseconds on the virtual clock; default by kind, from the world's quotas. */
  limitMs?: number;
  /** The project's HTML files, by name. Default: none. */
  htmlFiles?: Readonly<Record<string, string>>;
}

/** As Google words it. PLATFORM 1.1 */
export const TIME_IS_OVER = 'Exceeded maximum execution time';

let sessions = 0;

/**
 * One execution's standing with the store: who runs, with which rights, what it counted and showed, and the writes
 * that it has made but Sheets has not yet carried out.
 */
export class Session {
  readonly id = `execution-${String((sessions += 1))}`;
  readonly kind: ExecutionKind;
  readonly effectiveUser: string;
  readonly activeUser: string;
  readonly scopes: readonly string[] | null;
  readonly scriptZone: string;
  readonly ui: boolean;
  readonly startedAt: number;
  readonly limitMs: number;
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly meter: Meter = { calls: 0, trips: 0, cellsRead: 0, cellsWritten: 0, byMethod: {} };
  readonly log: LogLine[] = [];
  readonly shown: Shown = { questions: [], toasts: [], menus: [], pages: [] };
  readonly answers: ((question: Question) => QuestionAnswer) | undefined;
  /** Top-level statements run with the rights of a simple trigger. PLATFORM 2.3 */
  phase: 'load' | 'run' = 'run';
  /** Why the execution is over; null while it runs. */
  ended: string | null = null;
  /** Errors of the workbench itself, which no script may swallow. */
  readonly faults: Error[] = [];
  hooks: Hooks;
  /** Rights already decided, by method: see rights.ts. */
  readonly decided = new Map<string, string | null>();
  private pending: (() => void)[] = [];
  private cellsPaid = 0;
  private paused = 0;

  constructor(
    readonly world: World,
    options: SessionOptions,
  ) {
    this.kind = options.kind;
    this.effectiveUser = options.effectiveUser;
    this.activeUser = options.activeUser ?? options.effectiveUser;
    this.scopes = options.scopes ?? null;
    this.scriptZone = options.scriptZone ?? world.zones.script;
    this.ui = options.ui ?? (options.kind !== 'trigger' && options.kind !== 'webapp');
    this.hooks = options.hooks ?? {};
    this.answers = options.answers;
    this.htmlFiles = options.htmlFiles ?? {};
    this.startedAt = world.now;
    const { executionMs, simpleTriggerMs } = world.quotas;
    this.limitMs = options.limitMs ?? (options.kind === 'simple' ? simpleTriggerMs : executionMs);
  }

  /** Writes are buffered: they happen, and may fail, at the next read, flush or the end. PLATFORM 4.18 */
  write(apply: () => void): void {
    this.pending.push(apply);
  }

  /** Carries out what was buffered. The first failing write throws; those behind it are dropped with it. */
  settle(): void {
    if (this.pending.length === 0) return;
    const writes = this.pending;
    this.pending = [];
    for (const write of writes) write();
  }

  /** Ends the execution here: buffered writes are lost, locks are free, every later call is refused. */
  end(reason: string): never {
    throw new ExecutionOver(this.stop(reason));
  }

  /** The same from outside, for whoever is not in the middle of a call. The first reason stays; it comes back. */
  stop(reason: string): string {
    this.ended ??= reason;
    this.pending = [];
    return this.ended;
  }

  /** Milliseconds of its own time: what passed while a person was asked, or while somebody moved the clock, is none. */
  elapsed(): number {
    return this.world.now - this.startedAt - this.paused;
  }

  /** So many milliseconds of the clock did not pass for this execution. */
  pause(milliseconds: number): void {
    this.paused += milliseconds;
  }

  /** Milliseconds until its limit. PLATFORM 1.1, 1.2 */
  remaining(): number {
    return Math.max(0, this.limitMs - this.elapsed());
  }

  /** Lets time pass for this execution, and ends it when its limit is over. PLATFORM 1.1, 1.2 */
  spend(milliseconds: number): void {
    const before = this.world.now;
    const remaining = this.remaining();
    this.world.now += milliseconds;
    if (this.elapsed() <= this.limitMs) return;
    // It ends when its time is over, not when the call that came too late would have been done.
    this.world.now = before + remaining;
    this.end(TIME_IS_OVER);
  }

  /** Milliseconds that the cells cost which were read and written since this was last asked. */
  owedForCells(): number {
    const cells = this.meter.cellsRead + this.meter.cellsWritten;
    const owed = (cells - this.cellsPaid) * this.world.latency.perCell;
    this.cellsPaid = cells;
    return owed;
  }
}
