/**
 * What a frame with a script's page and the window around it say to each other, by `postMessage`. The frame is
 * sandboxed and has no origin of its own, so the window knows it by `event.source === frame.contentWindow`, and takes
 * nothing from any other. Whatever comes from a frame is written by the script's page: `readFrameMessage` checks it.
 */

/** Where the window shows what a link or a form leads to: `_top` is where the frame's page is, `_blank` a new place. */
export type FrameTarget = '_top' | '_blank';

/** A part of an address: what stands behind `?` and behind `#`. */
export interface FrameLocation {
  /** First value of each parameter. */
  readonly parameter: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** Without `#`. */
  readonly hash: string;
}

/** What went wrong with a call. */
export interface FrameError {
  readonly name: string;
  readonly message: string;
}

/** Frame → window. */
export type FrameMessage =
  /** `google.script.run`: answer it with the same id. At most ten wait for an answer. PLATFORM 1.10 */
  | { readonly kind: 'call'; readonly id: number; readonly function: string; readonly args: unknown[] }
  /** `google.script.host.close()` */
  | { readonly kind: 'close' }
  /** Pixels. A sidebar stays as it is. */
  | { readonly kind: 'resize'; readonly width?: number; readonly height?: number }
  /** The focus is to go from the frame to the spreadsheet. */
  | { readonly kind: 'focusEditor' }
  /** A web app's page wants another address in the browser's bar. */
  | {
      readonly kind: 'history';
      readonly action: 'push' | 'replace';
      /** JSON; comes back with a `popState`. */
      readonly state: unknown;
      readonly location: FrameLocation;
    }
  /** A link was followed. The address stands as it was written, so it may be relative, or no web address at all. */
  | { readonly kind: 'navigate'; readonly url: string; readonly target: FrameTarget }
  /** A form was sent by POST. */
  | {
      readonly kind: 'submit';
      readonly url: string;
      readonly body: string;
      readonly type: string;
      readonly target: FrameTarget;
    };

/** Window → frame. */
export type PageMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly error: FrameError }
  /** The person went back or forward to where `history` has been. */
  | { readonly kind: 'popState'; readonly state: unknown; readonly location: FrameLocation };

/** What the server tells the frame's script about its surroundings; `framedDocument` writes it into the document. */
export interface FrameSettings {
  /** The window's origin, such as `http://127.0.0.1:4000`: nothing is said to any other. */
  readonly origin: string;
  /** What the web app's page was asked for; null in a sidebar or dialog. */
  readonly location: FrameLocation | null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((part) => typeof part === 'string');
}

function isListRecord(value: unknown): value is Readonly<Record<string, readonly string[]>> {
  const isTexts = (part: unknown): boolean =>
    Array.isArray(part) && part.every((text) => typeof text === 'string');
  return isRecord(value) && Object.values(value).every(isTexts);
}

function readLocation(value: unknown): FrameLocation | null {
  if (!isRecord(value)) return null;
  const { parameter, parameters, hash } = value;
  if (!isTextRecord(parameter) || !isListRecord(parameters) || typeof hash !== 'string') return null;
  return { parameter, parameters, hash };
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && Number.isFinite(value);
}

function isTarget(value: unknown): value is FrameTarget {
  return value === '_top' || value === '_blank';
}

function readHistory(message: Readonly<Record<string, unknown>>): FrameMessage | null {
  const { action, state } = message;
  const location = readLocation(message['location']);
  if (location === null || (action !== 'push' && action !== 'replace')) return null;
  return { kind: 'history', action, state, location };
}

function readResize({ width, height }: Readonly<Record<string, unknown>>): FrameMessage | null {
  if (!isPixels(width) && !isPixels(height)) return null;
  return { kind: 'resize', ...(isPixels(width) ? { width } : {}), ...(isPixels(height) ? { height } : {}) };
}

function readSubmit(message: Readonly<Record<string, unknown>>): FrameMessage | null {
  const { url, body, type, target } = message;
  if (typeof url !== 'string' || typeof body !== 'string' || typeof type !== 'string') return null;
  return isTarget(target) ? { kind: 'submit', url, body, type, target } : null;
}

/** A frame's message, checked in every part; null for anything else. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (!isRecord(data)) return null;
  switch (data['kind']) {
    case 'call': {
      const { id, args, function: name } = data;
      const isCall = typeof id === 'number' && typeof name === 'string' && Array.isArray(args);
      return isCall ? { kind: 'call', id, function: name, args } : null;
    }
    case 'close':
      return { kind: 'close' };
    case 'focusEditor':
      return { kind: 'focusEditor' };
    case 'resize':
      return readResize(data);
    case 'history':
      return readHistory(data);
    case 'navigate': {
      const { url, target } = data;
      return typeof url === 'string' && isTarget(target) ? { kind: 'navigate', url, target } : null;
    }
    case 'submit':
      return readSubmit(data);
    default:
      return null;
  }
}
