import { run } from '../../workbench/host/execution';
import type { Execution } from '../../workbench/host/execution';
import { createProject } from '../../workbench/host/project';
import type { Manifest, Project } from '../../workbench/host/project';
import type { ExecutionKind, Hooks, Question, QuestionAnswer } from '../../workbench/store/session';
import { createWorld } from '../../workbench/store/world';
import type { World, WorldOptions } from '../../workbench/store/world';

export interface ScriptOptions extends WorldOptions {
  /** A world to go on with; the other options of a world are then not looked at. */
  world?: World;
  manifest?: Manifest;
  kind?: ExecutionKind;
  user?: string;
  activeUser?: string;
  hooks?: Hooks;
  answers?: (question: Question) => QuestionAnswer;
  ui?: boolean;
  limitMs?: number;
}

/** A project of one file, `Code`. */
export function projectOf(source: string, manifest: Manifest = {}): Project {
  return createProject([{ name: 'Code', source }], manifest);
}

/**
 * Runs the body of a function (with `return`) on a fresh world, or on the one given, as its owner from the editor.
 * The whole execution comes back, with what the script threw as data.
 */
export function execute(body: string, options: ScriptOptions = {}): Execution & { world: World } {
  const { world = createWorld(options), manifest, kind = 'editor', ...rest } = options;
  const project = projectOf(`function snippet() {\n${body}\n}`, manifest);
  const { user, activeUser, hooks, answers, ui, limitMs } = rest;
  const circumstances = Object.fromEntries(
    Object.entries({ user, activeUser, hooks, answers, ui, limitMs }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return { ...run(world, project, { function: 'snippet', kind, ...circumstances }), world };
}

/** The snippet's result; throws an Error of the same name, message and stack where the script threw or was ended. */
export function runScript(body: string, options: ScriptOptions = {}): unknown {
  const { result, error, ended } = execute(body, options);
  if (ended !== null) throw new Error(`The execution was ended: ${ended}`);
  if (error) throw Object.assign(new Error(error.message), { name: error.name, stack: error.stack });
  return result;
}
