import type { Bridge } from '../platform/bridge';
import type { EventDescription } from '../platform/events';
import type { Served } from '../platform/served';
import { createBridge } from '../store/createBridge';
import { operations } from '../store/operations';
import type { ExecutionKind, Hooks, LogLine, Meter, Question, QuestionAnswer, Shown } from '../store/session';
import { payThrough } from '../store/wait';
import type { World } from '../store/world';
import { REAL_TIME_LIMIT } from './context';
import { loadAndCall } from './executions/loadAndCall';
import { conclude, openSession, refusalOf, refused, settleAtEnd, wantedOf } from './executions/record';
import type { Project } from './project';

interface Circumstances {
  readonly kind: ExecutionKind;
  /** Whose rights the code has. Default: the spreadsheet's owner. */
  readonly user?: string;
  /** Who started it, as `getActiveUser` tells. Default: the user, and `''` for triggers. PLATFORM 2.6 */
  readonly activeUser?: string;
  /** Answers dialogs; without it each is answered by its first button. */
  readonly answers?: (question: Question) => QuestionAnswer;
  readonly hooks?: Hooks;
  /** Puts something between the script and the store, to see what crosses. */
  readonly between?: (bridge: Bridge) => Bridge;
  /** Whether somebody sits before the spreadsheet. Default: by kind. */
  readonly ui?: boolean;
  /** Milliseconds on the virtual clock. Default: 1.1 and 1.2. */
  readonly limitMs?: number;
}

export type RunOptions = Circumstances &
  (
    | { readonly function: string; readonly args?: readonly unknown[] }
    | { readonly function: string; readonly event: EventDescription }
    | { readonly expression: string }
  );

/** What one execution did. Plain data. */
export interface Execution {
  readonly function: string;
  readonly kind: ExecutionKind;
  readonly user: string;
  readonly startedAt: number;
  /** Milliseconds on the virtual clock. */
  readonly durationMs: number;
  /** JSON-safe; undefined where the function returned nothing, threw, or was ended. */
  readonly result: unknown;
  /** The page or text that the function returned, for a web app; null where it returned anything else. */
  readonly served: Served | null;
  readonly error: ScriptError | null;
  /** Why it was ended from outside: its time was over, a hook killed it, a consent is missing. */
  readonly ended: string | null;
  readonly log: readonly LogLine[];
  readonly meter: Meter;
  readonly shown: Shown;
}

export interface ScriptError {
  readonly name: string;
  readonly message: string;
  /** The script's own frames: `at fn (file:line:col)`. PLATFORM 3.4 */
  readonly stack: string;
}

/**
 * Runs a function of the script, an event's handler, or an expression: fresh context, platform, files, call. Never
 * throws for what the script does; throws where the workbench itself is broken. It runs here and now, with nobody
 * beside it; see `executions/executor.ts` for several at once.
 */
export function run(world: World, project: Project, options: RunOptions): Execution {
  const session = openSession(world, project, options);
  const refusal = refusalOf(world, options);
  if (refusal !== null) return refused(session, options, refusal);
  const bridge = createBridge(session, operations);
  const outcome = loadAndCall(
    options.between?.(bridge) ?? bridge,
    project,
    wantedOf(options),
    REAL_TIME_LIMIT,
  );
  const lateError = payThrough(session, settleAtEnd(session));
  return conclude(session, project, options, outcome, lateError);
}
