import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { FrameMessage, FrameSettings, PageMessage } from '../../../workbench/page/frame/messages';

/** The built script, in a frame that has only what the script touches. */
export interface Frame {
  /** What the frame has told its window so far. */
  readonly told: readonly FrameMessage[];
  /** To which origins. */
  readonly origins: readonly string[];
  /** What stands in the frame's console. */
  readonly printed: readonly string[];
  /** Whether the element that carried the settings is still there. */
  readonly hasElement: () => boolean;
  /** Runs a script of the page. */
  readonly run: (code: string) => unknown;
  readonly answer: (message: PageMessage) => void;
  /** A message from somewhere else. */
  readonly forge: (message: PageMessage) => void;
  readonly fire: (type: string, event: Record<string, unknown>) => Record<string, unknown>;
}

/** The classes of a browser that the script asks for, as small as it allows. */
const BROWSER = `
  class Element {
    constructor(attributes = {}, fields = []) { this.attributes = attributes; this.fields = fields; }
    getAttribute(name) { return this.attributes[name] ?? null; }
    hasAttribute(name) { return name in this.attributes; }
    closest() { return 'href' in this.attributes ? this : null; }
  }
  class HTMLFormElement extends Element {}
  class FormData { constructor(form) { this.form = form; } *[Symbol.iterator]() { yield* this.form.fields; } }
  class Plain { constructor() { this.a = 1; } }
`;

export function openFrame(settings: Partial<FrameSettings> = {}): Frame {
  const told: FrameMessage[] = [];
  const origins: string[] = [];
  const printed: string[] = [];
  const listeners = new Map<string, (event: Record<string, unknown>) => void>();
  let element = true;
  const parent = {
    postMessage: (message: FrameMessage, origin: string) => {
      // As the browser does: what cannot be copied cannot be told.
      told.push(structuredClone(message));
      origins.push(origin);
    },
  };
  const text = JSON.stringify({ origin: 'http://127.0.0.1:4000', location: null, ...settings });
  const print = (line: unknown): void => void printed.push(String(line));
  const globals: Record<string, unknown> = {
    parent,
    console: { error: print, warn: print },
    URLSearchParams,
    document: {
      currentScript: { getAttribute: () => text, remove: () => (element = false) },
      querySelector: () => null,
      getElementById: () => null,
    },
    addEventListener: (type: string, hear: (event: Record<string, unknown>) => void) =>
      listeners.set(type, hear),
  };
  globals['window'] = globals;
  const context = createContext(globals);
  runInContext(BROWSER, context);
  runInContext(`Object.assign(window, { Element, HTMLFormElement, FormData })`, context);
  runInContext(readFileSync('build/page/googleScript.js', 'utf8'), context);
  const fire = (type: string, event: Record<string, unknown>): Record<string, unknown> => {
    const whole: Record<string, unknown> = {
      defaultPrevented: false,
      preventDefault: () => (whole['defaultPrevented'] = true),
      ...event,
    };
    listeners.get(type)?.(whole);
    return whole;
  };
  return {
    told,
    origins,
    printed,
    hasElement: () => element,
    run: (code): unknown => {
      const value: unknown = runInContext(code, context);
      return value;
    },
    answer: (data) => void fire('message', { source: parent, data }),
    forge: (data) => void fire('message', { source: {}, data }),
    fire,
  };
}
