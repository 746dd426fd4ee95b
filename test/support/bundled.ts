import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { type Execution, run } from '../../workbench/host/execution';
import { createProject, type Manifest, type Project } from '../../workbench/host/project';
import type { ExecutionKind, Hooks } from '../../workbench/store/session';
import type { World } from '../../workbench/store/world';

const NAME = 'Bundle_';
const bundles = new Map<string, string>();

/**
 * Source code of the product as a script project: the exports of a file, callable by name through the one top-level
 * function `call`. Bundled as the product itself is, once a process.
 * @param entry path from the project's root
 */
export function bundledProject(entry: string, manifest: Manifest = {}): Project {
  let source = bundles.get(entry);
  if (source === undefined) {
    const { outputFiles } = buildSync({
      entryPoints: [resolve(entry)],
      bundle: true,
      format: 'iife',
      globalName: NAME,
      target: 'es2019',
      charset: 'utf8',
      write: false,
    });
    source = `${outputFiles[0]?.text ?? ''}\nfunction call(name, ...args) { return ${NAME}[name](...args); }\n`;
    bundles.set(entry, source);
  }
  return createProject([{ name: 'Code', source }], manifest);
}

export interface CallOptions {
  readonly kind?: ExecutionKind;
  readonly user?: string;
  readonly activeUser?: string;
  readonly hooks?: Hooks;
}

/** Calls one export in an execution of its own. */
export function callBundled(
  world: World,
  project: Project,
  name: string,
  args: readonly unknown[],
  options: CallOptions = {},
): Execution {
  return run(world, project, { function: 'call', args: [name, ...args], kind: 'editor', ...options });
}
