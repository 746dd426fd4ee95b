import type { Bridge } from '../../platform/bridge';
import type { EventDescription } from '../../platform/events';
import type { Outcome } from '../../platform/invoke';
import { createScriptContext, thrownOutcome } from '../context';
import type { Project } from '../project';

/** What an execution is to do, once all files are loaded. JSON. */
export type Wanted =
  | { readonly function: string; readonly args: readonly unknown[] }
  | { readonly function: string; readonly event: EventDescription }
  | { readonly expression: string };

/**
 * The part of an execution that happens in the script's context: a fresh one, the platform, the files, the call.
 * Top-level statements come first, with their limited rights; an error there is the execution's. PLATFORM 2.3, 3.3
 */
export function loadAndCall(
  bridge: Bridge,
  scripts: Pick<Project, 'scripts'>,
  wanted: Wanted,
  realTimeLimit?: number,
): Outcome {
  const context = createScriptContext(bridge, realTimeLimit);
  try {
    for (const script of scripts.scripts()) context.load(script);
  } catch (error) {
    return thrownOutcome(error);
  }
  bridge('execution.loaded', []);
  return 'expression' in wanted ? context.evaluate(wanted.expression) : context.request(wanted);
}
