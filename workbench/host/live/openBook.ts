import type { World } from '../../store/world';
import { createExecutor, type Executor } from '../executions/executor';
import type { Project } from '../project';
import { createViews, type Views } from './view/createViews';

/** The workbook that is open, with what works on it and what watches it. Another file takes its place as a whole. */
export interface OpenBook {
  readonly world: World;
  readonly executor: Executor;
  readonly views: Views;
}

export function openBook(world: World, project: Project): OpenBook {
  return { world, executor: createExecutor(world, project, { kind: 'live' }), views: createViews(world) };
}
