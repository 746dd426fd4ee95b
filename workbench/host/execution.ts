import type { Bridge } from '../platform/bridge';
import type { EventDescription } from '../platform/events';
import type { Outcome } from '../platform/invoke';
import { createBridge } from '../store/createBridge';
import { operations } from '../store/operations';
import { releaseAll } from '../store/operations/locks';
import { ExecutionOver, NotImplementedError, ServiceError } from '../store/serviceError';
import { Session } from '../store/session';
import type { ExecutionKind, Hooks, LogLine, Meter, Question, QuestionAnswer, Shown } from '../store/session';
import type { World } from '../store/world';
import { createScriptContext, thrownOutcome } from './context';
import type { ScriptContext } from './context';
import type { Project } from './project';
import { scriptStack } from './scriptStack';
import { accountTriggerTime, hasTriggerTime } from './triggerTime';

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

function createSession(world: World, project: Project, options: RunOptions): Session {
  const user = options.user ?? world.sharing.owner;
  return new Session(world, {
    kind: options.kind,
    effectiveUser: user,
    activeUser: options.activeUser ?? (options.kind === 'trigger' ? '' : user),
    scopes: project.manifest.oauthScopes ?? null,
    scriptZone: project.manifest.timeZone ?? world.zones.script,
    ...(options.ui === undefined ? {} : { ui: options.ui }),
    ...(options.hooks ? { hooks: options.hooks } : {}),
    ...(options.answers ? { answers: options.answers } : {}),
    ...(options.limitMs === undefined ? {} : { limitMs: options.limitMs }),
  });
}

/** Top-level statements first, with their limited rights; an error there is the execution's. PLATFORM 2.3, 3.3 */
function loadAndCall(
  context: ScriptContext,
  project: Project,
  session: Session,
  options: RunOptions,
): Outcome {
  session.phase = 'load';
  try {
    for (const script of project.scripts()) context.load(script);
  } catch (error) {
    return thrownOutcome(error);
  }
  session.phase = 'run';
  if ('expression' in options) return context.evaluate(options.expression);
  const request =
    'event' in options
      ? { function: options.function, event: options.event }
      : { function: options.function, args: options.args ?? [] };
  return context.request(request);
}

/** What is still buffered is carried out at the end, also after an error; it may fail only now. PLATFORM 4.18 */
function settleAtEnd(session: Session): ScriptError | null {
  if (session.ended !== null) return null;
  try {
    session.settle();
    session.payForCells();
    return null;
  } catch (error) {
    if (error instanceof ExecutionOver) return null;
    if (error instanceof ServiceError) return { name: 'Exception', message: error.message, stack: '' };
    if (error instanceof NotImplementedError) return { name: error.name, message: error.message, stack: '' };
    throw error;
  }
}

function errorOf(outcome: Outcome, project: Project): ScriptError | null {
  if (outcome.kind !== 'threw') return null;
  const { name, message, stack } = outcome;
  return { name, message, stack: scriptStack(stack, project) };
}

/** A page gets null for a result with a Date in it. PLATFORM 3.5 */
function resultOf(outcome: Outcome, kind: ExecutionKind): unknown {
  if (outcome.kind !== 'returned' || outcome.undefined) return undefined;
  return outcome.hasDate && kind === 'page' ? null : outcome.result;
}

function refused(world: World, options: RunOptions, user: string, message: string): Execution {
  return {
    function: 'function' in options ? options.function : options.expression,
    kind: options.kind,
    user,
    startedAt: world.now,
    durationMs: 0,
    result: undefined,
    error: { name: 'Exception', message, stack: '' },
    ended: null,
    log: [],
    meter: { calls: 0, trips: 0, cellsRead: 0, cellsWritten: 0, byMethod: {} },
    shown: { questions: [], toasts: [], menus: [] },
  };
}

/** A page reaches only functions whose names do not end in `_`. PLATFORM 2.9 */
function isHiddenFromPages(options: RunOptions): options is RunOptions & { function: string } {
  return options.kind === 'page' && 'function' in options && options.function.endsWith('_');
}

/**
 * Runs a function of the script, an event's handler, or an expression: fresh context, platform, files, call. Never
 * throws for what the script does; throws where the workbench itself is broken.
 */
export function run(world: World, project: Project, options: RunOptions): Execution {
  const user = options.user ?? world.sharing.owner;
  if (options.kind === 'trigger' && !hasTriggerTime(world, user)) {
    return refused(world, options, user, 'Service using too much computer time for one day');
  }
  if (isHiddenFromPages(options)) {
    return refused(world, options, user, `Script function not found: ${options.function}`);
  }
  const session = createSession(world, project, options);
  const bridge = createBridge(session, operations);
  const context = createScriptContext(options.between?.(bridge) ?? bridge);
  const outcome = loadAndCall(context, project, session, options);
  const lateError = settleAtEnd(session);
  releaseAll(session);
  const [fault] = session.faults;
  if (fault) throw fault;
  const durationMs = world.now - session.startedAt;
  if (options.kind === 'trigger') accountTriggerTime(world, user, durationMs);
  const error = session.ended === null ? (errorOf(outcome, project) ?? lateError) : null;
  return {
    function: 'function' in options ? options.function : options.expression,
    kind: options.kind,
    user,
    startedAt: session.startedAt,
    durationMs,
    result: error || session.ended !== null ? undefined : resultOf(outcome, options.kind),
    error,
    ended: session.ended,
    log: session.log,
    meter: session.meter,
    shown: session.shown,
  };
}
