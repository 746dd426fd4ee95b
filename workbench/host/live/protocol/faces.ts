/** What scripts show, and what they did. Instants are milliseconds since 1970. */
import type { ExecutionKind, LogLine, MenuItem, Meter } from '../../../store/session';

export interface MenuView {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

/** A page of a script in a sandboxed frame. */
export interface FrameView {
  readonly id: string;
  readonly kind: 'sidebar' | 'modal' | 'modeless' | 'webapp';
  readonly title: string;
  /** Pixels; a sidebar is always 300 wide. PLATFORM 6.1 */
  readonly width: number | null;
  readonly height: number | null;
  /** Where the frame's document lies, from the server's root. */
  readonly address: string;
}

export type CallAnswer =
  | { readonly ok: unknown }
  | { readonly error: { readonly name: string; readonly message: string } };

/** One execution in the log. */
export interface RunView {
  readonly id: string;
  readonly function: string;
  readonly kind: ExecutionKind;
  readonly user: string;
  readonly startedAt: number;
  readonly state: 'running' | 'waiting' | 'done' | 'failed' | 'ended';
  readonly durationMs: number;
  readonly calls: number;
  readonly trips: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** The error's message, or why it was ended. */
  readonly message: string | null;
}

export interface RunDetail extends RunView {
  readonly log: readonly LogLine[];
  readonly stack: string;
  readonly meter: Meter;
}
