import type { Outcome } from '../../platform/invoke';
import type { Served } from '../../platform/served';
import { releaseAll } from '../../store/operations/locks';
import { ExecutionOver, NotImplementedError, ServiceError } from '../../store/serviceError';
import { Session } from '../../store/session';
import { pass } from '../../store/wait';
import type { Steps } from '../../store/wait';
import type { World } from '../../store/world';
import type { Execution, RunOptions, ScriptError } from '../execution';
import type { Project } from '../project';
import { scriptStack } from '../scriptStack';
import { accountTriggerTime, hasTriggerTime } from '../triggerTime';
import type { Wanted } from './loadAndCall';

export function openSession(world: World, project: Project, options: RunOptions): Session {
  const user = userOf(world, options);
  const session = new Session(world, {
    kind: options.kind,
    effectiveUser: user,
    activeUser: options.activeUser ?? (options.kind === 'trigger' ? '' : user),
    scopes: project.manifest.oauthScopes ?? null,
    scriptZone: project.manifest.timeZone ?? world.zones.script,
    htmlFiles: project.htmlFiles,
    ...(options.ui === undefined ? {} : { ui: options.ui }),
    ...(options.hooks ? { hooks: options.hooks } : {}),
    ...(options.answers ? { answers: options.answers } : {}),
    ...(options.limitMs === undefined ? {} : { limitMs: options.limitMs }),
  });
  // Until the files are loaded.
  session.phase = 'load';
  return session;
}

export function userOf(world: World, { user }: RunOptions): string {
  return user ?? world.sharing.owner;
}

export function wantedOf(options: RunOptions): Wanted {
  if ('expression' in options) return { expression: options.expression };
  if ('event' in options) return { function: options.function, event: options.event };
  return { function: options.function, args: options.args ?? [] };
}

/** Whether `google.script.run` of a page asks for it; a web app's own doors get an event, never arguments. */
function isPageCall(options: RunOptions): boolean {
  return options.kind === 'page' || (options.kind === 'webapp' && 'args' in options);
}

/** Why Google does not even begin; null where it does. */
export function refusalOf(world: World, options: RunOptions): string | null {
  if (options.kind === 'trigger' && !hasTriggerTime(world, userOf(world, options))) {
    return 'Service using too much computer time for one day';
  }
  // A page reaches only functions whose names do not end in `_`. PLATFORM 2.9
  if (isPageCall(options) && 'function' in options && options.function.endsWith('_')) {
    return `Script function not found: ${options.function}`;
  }
  return null;
}

/** The execution that never began. */
export function refused(session: Session, options: RunOptions, message: string): Execution {
  return executionOf(
    session,
    options,
    { result: undefined, served: null },
    { name: 'Exception', message, stack: '' },
  );
}

interface Returned {
  readonly result: unknown;
  readonly served: Served | null;
}

function executionOf(
  session: Session,
  options: RunOptions,
  returned: Returned,
  error: ScriptError | null,
): Execution {
  return {
    function: 'function' in options ? options.function : options.expression,
    kind: session.kind,
    user: session.effectiveUser,
    startedAt: session.startedAt,
    durationMs: session.elapsed(),
    ...returned,
    error,
    ended: session.ended,
    log: session.log,
    meter: session.meter,
    shown: session.shown,
  };
}

/** What is still buffered is carried out at the end, also after an error; it may fail only now. PLATFORM 4.18 */
export function* settleAtEnd(session: Session): Steps<ScriptError | null> {
  if (session.ended !== null) return null;
  try {
    session.settle();
    yield* pass(session, session.owedForCells());
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
function returnedOf(outcome: Outcome, options: RunOptions): Returned {
  if (outcome.kind !== 'returned') return { result: undefined, served: null };
  const { result, served = null } = outcome;
  if (outcome.undefined) return { result: undefined, served };
  return { result: outcome.hasDate && isPageCall(options) ? null : result, served };
}

/**
 * Closes the books: locks are free, the time is accounted for, and what the execution did is told.
 * @throws the first fault of the workbench itself
 */
export function conclude(
  session: Session,
  project: Project,
  options: RunOptions,
  outcome: Outcome,
  lateError: ScriptError | null,
): Execution {
  releaseAll(session);
  const [fault] = session.faults;
  if (fault) throw fault;
  const { world, effectiveUser, ended } = session;
  if (session.kind === 'trigger') accountTriggerTime(world, effectiveUser, session.elapsed());
  const error = ended === null ? (errorOf(outcome, project) ?? lateError) : null;
  return executionOf(
    session,
    options,
    error || ended !== null ? { result: undefined, served: null } : returnedOf(outcome, options),
    error,
  );
}
