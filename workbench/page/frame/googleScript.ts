/**
 * `google.script` inside a script's own pages, in a sandboxed frame without an origin of its own. It talks to the window
 * around it alone: see messages.ts. `framedDocument` puts it into the page before anything else.
 */
import { watchLeaving } from './leaving';
import type { FrameLocation, FrameMessage, FrameSettings, PageMessage } from './messages';
import { Calls, createRunner } from './runner';

/** The element that this very code stands in carries what it has to know, and is then in nobody's way. */
function takeSettings(): FrameSettings {
  const element = document.currentScript;
  const text = element?.getAttribute('data-settings');
  if (element === null || text === null || text === undefined) throw new Error('The frame has no settings.');
  element.remove();
  // The server wrote it: see framedDocument.ts.
  return JSON.parse(text) as FrameSettings;
}

const settings = takeSettings();
const surroundings = window.parent;

function tell(message: FrameMessage): void {
  surroundings.postMessage(message, settings.origin);
}

const calls = new Calls((id, name, args) => tell({ kind: 'call', id, function: name, args: [...args] }));

type ChangeHandler = (event: { readonly state: unknown; readonly location: FrameLocation }) => void;

const NOWHERE: FrameLocation = { parameter: {}, parameters: {}, hash: '' };
let location = settings.location ?? NOWHERE;
let changed: ChangeHandler | null = null;

window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== surroundings) return;
  // Nobody but the workbench's own page is there.
  const message = data as PageMessage;
  if (message.kind === 'answer') {
    calls.answer(message.id, 'error' in message ? { error: message.error } : { ok: message.ok });
  } else {
    location = message.location;
    changed?.({ state: message.state, location });
  }
});

type Parameters = Readonly<Record<string, unknown>>;

/** Parameters of one value or several, and the part behind `#`. */
function locationFrom(params: Parameters | null | undefined, hash: string | null | undefined): FrameLocation {
  const entries = Object.entries(params ?? {}).map(([name, value]): [string, string[]] => {
    return [name, Array.isArray(value) ? value.map(String) : [String(value)]];
  });
  return {
    parameter: Object.fromEntries(entries.map(([name, [first = '']]) => [name, first])),
    parameters: Object.fromEntries(entries),
    hash: hash ?? '',
  };
}

function goTo(action: 'push' | 'replace') {
  return (state: unknown, params?: Parameters | null, hash?: string | null): void => {
    location = locationFrom(params, hash);
    tell({ kind: 'history', action, state: JSON.parse(JSON.stringify(state ?? null)), location });
  };
}

const script = {
  run: createRunner(calls),
  host: {
    origin: settings.origin,
    close: (): void => tell({ kind: 'close' }),
    setWidth: (width: number): void => tell({ kind: 'resize', width }),
    setHeight: (height: number): void => tell({ kind: 'resize', height }),
    editor: { focus: (): void => tell({ kind: 'focusEditor' }) },
  },
  url: {
    /** Answers later, as everything that concerns the window does. */
    getLocation: (use: (found: FrameLocation) => void): void => {
      const found = location;
      void Promise.resolve().then(() => use(found));
    },
  },
  history: {
    push: goTo('push'),
    replace: goTo('replace'),
    setChangeHandler: (handler: ChangeHandler): void => void (changed = handler),
  },
  sandbox: { mode: 'IFRAME' },
};

Object.defineProperty(window, 'google', { value: { script }, configurable: true, writable: true });
// PLATFORM 6.1
window.close = (): void => {
  console.warn('A page cannot close itself by window.close(). Use google.script.host.close().');
};
watchLeaving(tell);
