import { createExecutor } from '../../../workbench/host/executions/executor';
import type {
  Executor,
  ExecutorOptions,
  Pacing,
  Running,
  Screen,
} from '../../../workbench/host/executions/executor';
import type { Project } from '../../../workbench/host/project';
import type { Question, QuestionAnswer } from '../../../workbench/store/session';
import { createWorld } from '../../../workbench/store/world';
import type { World, WorldOptions } from '../../../workbench/store/world';
import { projectOf } from '../../support/script';

export const LIVE: Pacing = { kind: 'live' };
export const seeded = (seed = 1): Pacing => ({ kind: 'seeded', seed });

export interface Stage {
  readonly world: World;
  readonly project: Project;
  readonly executor: Executor;
  /** Starts a function of the script from the editor. */
  readonly start: (name: string, screen?: Screen) => Running;
  /** The same, to its end. */
  readonly play: (name: string) => Promise<unknown>;
}

/** A script of one file on a world of its own, with an executor that ends with the test. */
export async function onStage<T>(
  source: string,
  pacing: Pacing,
  scene: (stage: Stage) => Promise<T>,
  options: WorldOptions & ExecutorOptions = {},
): Promise<T> {
  const world = createWorld(options);
  const project = projectOf(source);
  const executor = createExecutor(world, project, pacing, { spares: options.spares ?? 0 });
  const start = (name: string, screen?: Screen): Running =>
    executor.start({ kind: 'editor', function: name }, screen);
  const play = async (name: string): Promise<unknown> => {
    const { result, error, ended } = await start(name).done;
    if (error ?? ended) throw new Error(error?.message ?? ended ?? '');
    return result;
  };
  try {
    return await scene({ world, project, executor, start, play });
  } finally {
    await executor.close();
  }
}

/** A person who lets questions wait until the test answers. */
export function slowPerson() {
  let tell: (question: Question) => void = () => undefined;
  let answer: (given: QuestionAnswer) => void = () => undefined;
  let signal: AbortSignal | null = null;
  const asked = new Promise<Question>((resolve) => (tell = resolve));
  const answered = new Promise<QuestionAnswer>((resolve) => (answer = resolve));
  const screen: Screen = {
    ask: (question, over) => {
      signal = over;
      tell(question);
      return answered;
    },
  };
  return {
    screen,
    asked,
    answer: (button: string, text?: string) => answer({ button, ...(text === undefined ? {} : { text }) }),
    /** Whether the question was called off. */
    isOff: () => signal?.aborted === true,
  };
}
