import type { BookHead } from '../../host/live/protocol/book';
import type { Fired, ImportedView, Opening } from '../../host/live/protocol/calls';
import type { FrameView, MenuView, RunView } from '../../host/live/protocol/faces';
import type { MailHead } from '../../host/live/protocol/mails';
import type { Push } from '../../host/live/protocol/pushes';
import type { Status } from '../../host/live/protocol/status';
import type { Question } from '../../store/session';
import type { Connection } from '../client';

export type PanelName = 'outbox' | 'clock' | 'settings' | 'log' | 'phone';

export interface OpenQuestion {
  readonly id: string;
  readonly run: string;
  readonly question: Question;
}

export interface ToastView {
  readonly id: number;
  readonly text: string;
  readonly title: string;
  /** Null: as long as usual. Zero or less: until it is closed. */
  readonly seconds: number | null;
}

/** Something that went wrong, for the bar above the sheet. */
export interface Problem {
  readonly cause: string;
  readonly action: string;
  readonly details: string;
  /** The run that failed, whose details the log has. */
  readonly run: string | null;
  /** The server did not answer: no news where the page says so anyway. */
  readonly unreached?: boolean;
}

/** The clock on its way, and when it was set off. */
export interface Move {
  readonly from: number;
  readonly to: number;
  /** It was told to end, which it does when the execution that is going on is over. */
  readonly stopping: boolean;
}

/** What a window shows, apart from the cells, which are the grid's. */
export interface PageState {
  readonly phase: 'opening' | 'open' | 'failed';
  readonly connection: Connection;
  /** As whom the window acts; `''` before that is known. */
  readonly person: string;
  readonly status: Status | null;
  /** The real clock when `status` came, to let the workbench's run on. */
  readonly statusAt: number;
  readonly book: BookHead | null;
  /** Newest first. */
  readonly runs: readonly RunView[];
  /** Newest first. */
  readonly mails: readonly MailHead[];
  readonly menus: readonly MenuView[];
  readonly questions: readonly OpenQuestion[];
  readonly toasts: readonly ToastView[];
  readonly sidebar: FrameView | null;
  readonly dialogs: readonly FrameView[];
  /** Runs that this window started: their progress and errors are shown in it. */
  readonly mine: readonly string[];
  readonly problem: Problem | null;
  readonly panel: PanelName | null;
  /** The run and the mail that are open in their panels. */
  readonly openRun: string | null;
  readonly openMail: number | null;
  /** Null while the clock only runs by itself. */
  readonly moving: Move | null;
  /** What fired when the clock was last moved; null when it was not moved yet, or nobody knows. */
  readonly fired: readonly Fired[] | null;
  /** Whether it was stopped on that way. */
  readonly stopped: boolean;
  readonly imported: ImportedView | null;
  readonly gridReady: boolean;
  /** Goes up when a grid must be built anew: another person, or a regained connection. */
  readonly generation: number;
  /** Spoken politely by screen readers. */
  readonly announced: string;
}

export const INITIAL: PageState = {
  phase: 'opening',
  connection: 'open',
  person: '',
  status: null,
  statusAt: 0,
  book: null,
  runs: [],
  mails: [],
  menus: [],
  questions: [],
  toasts: [],
  sidebar: null,
  dialogs: [],
  mine: [],
  problem: null,
  panel: null,
  openRun: null,
  openMail: null,
  moving: null,
  fired: null,
  stopped: false,
  imported: null,
  gridReady: false,
  generation: 0,
  announced: '',
};

export type PageEvent =
  | { readonly kind: 'push'; readonly push: Push; readonly at: number }
  | { readonly kind: 'opening'; readonly person: string }
  | { readonly kind: 'opened'; readonly person: string; readonly opening: Opening; readonly at: number }
  | { readonly kind: 'not opened'; readonly problem: Problem }
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'started'; readonly run: string }
  /** The person does not want a run any more: its end is no news. */
  | { readonly kind: 'dropped'; readonly run: string }
  | { readonly kind: 'problem'; readonly problem: Problem | null }
  | { readonly kind: 'panel'; readonly panel: PanelName | null }
  | { readonly kind: 'show run'; readonly run: string | null }
  | { readonly kind: 'show mail'; readonly mail: number | null }
  | { readonly kind: 'toast over'; readonly id: number }
  | { readonly kind: 'question over'; readonly id: string }
  | { readonly kind: 'frame over'; readonly id: string }
  | { readonly kind: 'moving'; readonly from: number; readonly to: number }
  | { readonly kind: 'stopping' }
  /** Null: it failed, or the server is gone; nothing is known of it then. */
  | {
      readonly kind: 'moved';
      readonly moved: { readonly fired: readonly Fired[]; readonly stopped: boolean } | null;
    }
  | { readonly kind: 'imported'; readonly imported: ImportedView | null }
  | { readonly kind: 'grid ready' }
  | { readonly kind: 'announce'; readonly text: string };
