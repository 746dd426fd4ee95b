import { call } from './call';

/** What browsers or Node have and Apps Script lacks. PLATFORM 3.1 */
const ABSENT = [
  'AbortController',
  'Atomics',
  'Blob',
  'Buffer',
  'SharedArrayBuffer',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'XMLHttpRequest',
  'atob',
  'btoa',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'crypto',
  'document',
  'exports',
  'fetch',
  'global',
  'module',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'structuredClone',
  'window',
];

export function removeAbsent(): void {
  for (const name of ABSENT) Reflect.deleteProperty(globalThis, name);
}

/** `Math.random` of a seed: the same world gives the same run. */
export function seedRandom(seed: number): void {
  let state = seed | 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface StartFacts {
  readonly [key: string]: string | number;
  readonly zone: string;
  readonly seed: number;
}

export function startFacts(): StartFacts {
  return call<StartFacts>('execution.start');
}
