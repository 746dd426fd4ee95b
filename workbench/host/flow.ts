import type { World } from '../store/world';
import { run } from './execution';
import type { Execution, RunOptions } from './execution';
import type { Executor, Screen } from './executions/executor';
import type { Project } from './project';

/**
 * Something that takes several executions, one after the other: it yields what is to be run and is handed what came
 * of it. So the same steps run here and now in a test, and in threads in the live workbench.
 */
export type Flow<T> = Generator<RunOptions, T, Execution>;

/** Circumstances that all executions of a flow share; they win over the flow's own. */
export type Shared = Partial<Pick<RunOptions, 'hooks' | 'answers' | 'limitMs' | 'ui'>>;

/** Runs a flow here and now, each execution on its own. */
export function flowNow<T>(world: World, project: Project, flow: Flow<T>, shared: Shared = {}): T {
  let step = flow.next();
  while (step.done !== true) step = flow.next(run(world, project, { ...step.value, ...shared }));
  return step.value;
}

/**
 * Runs a flow through an executor, beside whatever else it runs. Rejects where the flow throws, or the workbench itself
 * has failed. A caller that wants to know of each execution wraps `start`.
 * @param screen what the executions show things to, or which of them shows them to whom
 */
export async function flowThrough<T>(
  executor: Pick<Executor, 'start' | 'clock'>,
  flow: Flow<T>,
  screen: Screen | ((options: RunOptions) => Screen | undefined) = {},
): Promise<T> {
  const screenFor = typeof screen === 'function' ? screen : () => screen;
  let step = flow.next();
  while (step.done !== true) {
    const { done } = executor.start(step.value, screenFor(step.value));
    step = flow.next(await done);
    // The flow may have moved the clock.
    executor.clock.tick();
  }
  return step.value;
}
