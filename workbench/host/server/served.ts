import type { CallName } from '../live/protocol/calls';
import type { PushStream } from './windowSocket';

/** A page of a script, to be shown in a sandboxed frame. */
export interface FrameDocument {
  readonly html: string;
  /** Its content security policy. */
  readonly policy: string;
}

/** What lies behind the server. */
export interface Served {
  /**
   * The answer to a call of the page, or a failure with its sentence; never throws.
   * @param language of the page, as `Accept-Language` has it; English where nothing is said
   */
  call(name: CallName, request: unknown, language?: string): Promise<unknown>;
  /** @param returning the page had a socket of this window before */
  listen(window: string, stream: PushStream, returning: boolean): void;
  /** Null for an id that nobody has, or no longer. `origin` is the server's own, as the window around the frame has it. */
  frame(id: string, origin: string): FrameDocument | null;
  workbookFile(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}
