import { advanceFlow, fireFlow } from './clock';
import type { Execution } from './execution';
import { type Flow, flowNow } from './flow';
import type { ImportRequest } from './import/readImport';
import type { Project } from './project';
import type { ImportedCounts, RejectedRow, ReportedCalls, RunReport } from './reportTypes';
import type { World } from '../store/world';

/** The bundle's function that its nightly trigger calls. */
const NIGHTLY = 'nightly';
const COMMAND = 'runCommand';
const MINUTE = 60_000;
/** More continuations than this, and the job is not getting anywhere. */
const RUNS_AT_MOST = 200;

/** The bundle refused or failed; the message is the bundle's own sentence. */
export class CommandFailed extends Error {
  constructor(command: string, message: string) {
    super(`${command}: ${message}`);
    this.name = 'CommandFailed';
  }
}

/** A row of an import that was not taken, with the mapping it was read by. */
export interface RejectedByPart extends RejectedRow {
  /** Index in the request's parts. */
  readonly part: number;
}

export interface ImportOutcome {
  readonly mistakes: readonly string[];
  readonly imported: ImportedCounts;
  readonly alreadyThere: ImportedCounts;
  readonly rejected: readonly RejectedByPart[];
  readonly warnings: readonly RejectedByPart[];
}

export interface SetUpOutcome {
  readonly people: number;
  readonly customers: number;
  readonly language: string;
}

/** Carries out one command of the bundle as the workbook's owner, before the screen. */
export function* commandFlow(request: object): Flow<unknown> {
  const execution = yield { kind: 'menu', function: COMMAND, args: [request] };
  const name = 'command' in request ? String(request.command) : COMMAND;
  if (execution.error) throw new CommandFailed(name, execution.error.message);
  if (execution.ended !== null) throw new CommandFailed(name, execution.ended);
  const { result } = execution;
  if (typeof result === 'object' && result !== null) {
    if ('error' in result) throw new CommandFailed(name, String(result.error));
    if ('ok' in result) return result.ok;
  }
  throw new CommandFailed(name, 'gave no answer');
}

export function* setUpFlow(language: string | null, live: boolean): Flow<SetUpOutcome> {
  // The bundle's answer to this command: see its commandLine.ts.
  return (yield* commandFlow({ command: 'set up', language, live })) as SetUpOutcome;
}

export function* importFlow(request: ImportRequest): Flow<ImportOutcome> {
  // The bundle's answer to this command: see its importAnswer.ts.
  return (yield* commandFlow({ command: 'import', request })) as ImportOutcome;
}

/** Fires the nightly trigger, and lets the clock run while the job goes on by triggers of its own. */
export function* nightFlow(world: World): Flow<Execution[]> {
  const daily = world.triggers.find(
    ({ handler, clock }) => handler === NIGHTLY && clock?.plan.kind === 'days',
  );
  if (daily === undefined) throw new CommandFailed(NIGHTLY, 'the workbook has no nightly trigger');
  const executions = [yield* fireFlow(world, daily.id)];
  const goesOn = (): boolean =>
    world.triggers.some(
      ({ handler, clock, disabled }) => handler === NIGHTLY && !disabled && clock?.plan.kind === 'at',
    );
  while (goesOn() && executions.length < RUNS_AT_MOST) {
    executions.push(...(yield* advanceFlow(world, world.now + MINUTE)));
  }
  for (const { error, ended } of executions) {
    if (error) throw new CommandFailed(NIGHTLY, error.message);
    if (ended !== null) throw new CommandFailed(NIGHTLY, ended);
  }
  return executions;
}

/** How the workbook stands, with the jobs and mails since an instant. */
export function* reportFlow(since: number): Flow<Standing> {
  // The bundle's answer to this command: see its report.ts.
  return (yield* commandFlow({ command: 'report', since: new Date(since).toISOString() })) as Standing;
}

export function command(world: World, project: Project, request: object): unknown {
  return flowNow(world, project, commandFlow(request));
}

export function setUp(world: World, project: Project, language: string | null, live: boolean): SetUpOutcome {
  return flowNow(world, project, setUpFlow(language, live));
}

export function importInto(world: World, project: Project, request: ImportRequest): ImportOutcome {
  return flowNow(world, project, importFlow(request));
}

export function runNight(world: World, project: Project): Execution[] {
  return flowNow(world, project, nightFlow(world));
}

export function reportSince(world: World, project: Project, since: number): Standing {
  return flowNow(world, project, reportFlow(since));
}

/** What the nightly job cost in all its executions. */
export function callsOf(executions: readonly Execution[]): ReportedCalls {
  const byMethod: Record<string, number> = {};
  let [calls, trips, cellsRead, cellsWritten] = [0, 0, 0, 0];
  for (const { meter } of executions) {
    calls += meter.calls;
    trips += meter.trips;
    cellsRead += meter.cellsRead;
    cellsWritten += meter.cellsWritten;
    for (const [method, count] of Object.entries(meter.byMethod)) {
      byMethod[method] = (byMethod[method] ?? 0) + count;
    }
  }
  return { calls, trips, byMethod, cellsRead, cellsWritten };
}

export interface Standing extends Pick<RunReport, 'today' | 'customers' | 'mails' | 'jobs'> {
  /** On free days nobody is mailed. */
  readonly isWorkingDay: boolean;
  /** `2018-04-02`; null where none is near. */
  readonly nextWorkingDay: string | null;
}
