/**
 * Error stacks as a script sees them: its own frames, `at fn (file:line:col)`. Frames of the platform and of the host
 * that runs it tell the author nothing. PLATFORM 3.4
 */

/** The part of V8's call site that is looked at. */
interface Frame {
  readonly getFileName: () => string | null | undefined;
  readonly toString: () => string;
}

type ErrorWithHook = ErrorConstructor & {
  prepareStackTrace?: (error: Error, frames: readonly Frame[]) => string;
};

/** The platform's own file, and what the host runs besides the script's files. */
const OURS = new Set(['local-platform', 'invoke', 'drain']);

type Kind = 'script' | 'engine' | 'ours';

function kindOf(frame: Frame): Kind {
  const file = frame.getFileName();
  if (file === null || file === undefined || file === '') return 'engine';
  // Script files have bare names; the host's modules have paths or URLs.
  return OURS.has(file) || /[/\\:]/.test(file) ? 'ours' : 'script';
}

/** Built-in functions (`at Array.map`) stay where the script called them. */
function isScripts(kinds: readonly Kind[], index: number): boolean {
  const caller = kinds.slice(index).find((kind) => kind !== 'engine');
  return caller === 'script';
}

function headline(error: Error): string {
  try {
    return String(error);
  } catch {
    // Its own toString throws: the engine says no more than this either.
    return '<error>';
  }
}

function stackOf(error: Error, frames: readonly Frame[]): string {
  const kinds = frames.map(kindOf);
  const own = frames.filter((_, index) => isScripts(kinds, index));
  return [headline(error), ...own.map((frame) => `    at ${frame.toString()}`)].join('\n');
}

/** Once a context, before any script is loaded. */
export function hideHostFrames(): void {
  // V8's own hook, which the language's types do not have.
  const errors = Error as ErrorWithHook;
  Object.defineProperty(errors, 'prepareStackTrace', {
    value: stackOf,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}
