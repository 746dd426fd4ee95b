import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { createBridge } from '../../store/createBridge';
import { operations } from '../../store/operations';
import { Session } from '../../store/session';
import { createWorld, DEFAULT_OWNER } from '../../store/world';
import { createScriptContext } from '../context';
import { run } from '../execution';
import type { Project } from '../project';

/** How large the shipped server code is, in bytes, and what its loading costs. */
export interface BundleMeasured {
  readonly bytes: number;
  /** Of these, the words that people read, in both languages. */
  readonly words: number;
  /** The median of several loads, each compiled anew, as Google does at every execution. */
  readonly loadMs: number;
  /** Calls of services while the file is loaded. */
  readonly loadCalls: number;
}

const LOADS = 15;
const WORDS = /^src\/text\/(?:en|zhCN)\//;

/** @param sizes build/bundle.json, as the build left it */
export function measureBundle(project: Project, sizes: string): BundleMeasured {
  // build.mjs wrote it.
  const { bytes, modules } = JSON.parse(readFileSync(sizes, 'utf8')) as {
    bytes: number;
    modules: Record<string, number>;
  };
  const words = Object.entries(modules).reduce(
    (sum, [path, size]) => (WORDS.test(path) ? sum + size : sum),
    0,
  );
  const times = Array.from({ length: LOADS }, (_, turn) => loadOnce(project, turn)).sort((a, b) => a - b);
  const loaded = run(createWorld(), project, { kind: 'editor', expression: '0' });
  if (loaded.error !== null) throw new Error(loaded.error.message);
  return { bytes, words, loadMs: times[Math.floor(LOADS / 2)] ?? 0, loadCalls: loaded.meter.calls };
}

function loadOnce({ files }: Project, turn: number): number {
  const session = new Session(createWorld(), { kind: 'editor', effectiveUser: DEFAULT_OWNER });
  const context = createScriptContext(createBridge(session, operations));
  const begun = performance.now();
  for (const { name, source } of files) {
    // Another text each time, or the engine would take the code that it has compiled already.
    context.load(new Script(`${source}\n// ${turn}`, { filename: name }));
  }
  return performance.now() - begun;
}
