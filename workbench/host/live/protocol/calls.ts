/** What a window asks of the server. All of it is JSON; people are e-mail addresses. */
import type { Switches } from '../../../store/switches';
import type { Latency, Quotas, Zones } from '../../../store/world';
import type { PersonView, Status, WebAppSettings } from './status';
import type { AreaView, BookHead, RowsView } from './book';
import type { EditAnswer, EditRequest, UndoAnswer } from './edits';
import type { CallAnswer, FrameView, RunDetail, RunView } from './faces';
import type { MailHead, MailView } from './mails';
import type { Push } from './pushes';

export interface Asked {
  /** Chosen by the page; no two calls under way have the same. */
  readonly id: number;
  readonly name: CallName;
  readonly request: unknown;
  /** Of the page at that moment; what the server says to a person is in it. English where it is missing. */
  readonly language?: string;
}

export type Told = { readonly push: Push } | { readonly id: number; readonly answer: unknown };

export interface Opening {
  /** As whom the window acts: whoever was asked for; nobody in particular is whom the window was, or the owner. */
  readonly person: string;
  readonly status: Status;
  /** Null for a person who may not see the spreadsheet. */
  readonly book: BookHead | null;
  readonly runs: readonly RunView[];
  readonly mails: readonly MailHead[];
}

/** Which files a person drops: text as it is, other files as base64. */
export interface DroppedFile {
  /** With its folders, such as `crm/import.json`. */
  readonly path: string;
  readonly base64: string;
}

export interface ImportedView {
  readonly sentences: readonly string[];
  readonly imported: Readonly<Record<string, number>>;
  readonly rejected: number;
  /** Where rejected rows lie on this machine; null where there are none. */
  readonly rejectedFolder: string | null;
}

export interface Fired {
  readonly trigger: string;
  readonly handler: string;
  readonly at: number;
  readonly run: string;
}

export interface Settings {
  readonly zones?: Zones;
  readonly locale?: string;
  readonly quotas?: Partial<Quotas>;
  readonly latency?: Partial<Latency>;
  readonly switches?: Partial<Switches>;
  readonly failNext?: string | null;
  readonly webApp?: WebAppSettings;
  readonly share?: { readonly email: string; readonly access: PersonView['access'] };
}

/** Name → request and answer. `window` is the id that the page has given itself. */
export interface Calls {
  open: { request: { window: string; person: string }; answer: Opening };
  rows: { request: { window: string; sheetId: number; first: number; last: number }; answer: RowsView };
  edit: { request: EditRequest; answer: EditAnswer };
  undo: { request: { window: string }; answer: UndoAnswer };
  redo: { request: { window: string }; answer: UndoAnswer };
  select: { request: { window: string; sheetId: number; area: AreaView }; answer: null };
  /** What a column of the filter can show. */
  filterValues: { request: { window: string; sheetId: number; col: number }; answer: FilterValues };
  find: { request: { window: string; text: string; sheetId: number | null }; answer: readonly FoundCell[] };
  /** Starts a menu's function and answers at once. */
  menu: { request: { window: string; function: string }; answer: { run: string } };
  answer: { request: { window: string; question: string; button: string; text: string }; answer: null };
  /** `google.script.run` of a frame. */
  call: { request: { window: string; frame: string; function: string; args: unknown[] }; answer: CallAnswer };
  closeFrame: { request: { window: string; frame: string }; answer: null };
  /** Opens the web app's page for the window's person. */
  webApp: { request: { window: string; query: string }; answer: FrameView };
  /** A form of a web app's page is sent. */
  postWebApp: { request: { window: string; query: string; body: string; type: string }; answer: FrameView };
  kill: { request: { run: string }; answer: null };
  runDetail: { request: { run: string }; answer: RunDetail };
  mail: { request: { id: number }; answer: MailView };
  /** Moves the clock on; triggers that fall due fire. */
  moveClock: {
    request: { to: number };
    /** `stopped`: somebody had it end before it was there. */
    answer: { fired: readonly Fired[]; stopped: boolean };
  };
  /** Whatever moves the clock ends as soon as the execution that is going on is over. */
  stopClock: { request: { window: string }; answer: null };
  fireTrigger: { request: { trigger: string }; answer: { run: string } };
  settings: { request: { window: string; settings: Settings }; answer: null };
  people: { request: { window: string }; answer: readonly PersonView[] };
  import: { request: { window: string; files: readonly DroppedFile[] }; answer: ImportedView };
  /** Opens an .xlsx file in place of the workbook, which is set aside. */
  openFile: {
    request: { window: string; file: DroppedFile };
    /** `remarks`: what of the file was left out, a sentence each. */
    answer: { setAside: string; folder: string; remarks?: readonly string[] };
  };
  /** Begins anew; the workbook so far is set aside. */
  begin: {
    request: { window: string; with: 'sample' | 'nothing'; language: 'en' | 'zh-CN' };
    /** The name of the file that keeps it, `''` where nothing was kept yet, and the folder in which it lies. */
    answer: { setAside: string; folder: string };
  };
}

export interface FilterValues {
  readonly values: readonly { readonly text: string; readonly shown: boolean }[];
  /** More values than this answer lists. */
  readonly more: number;
}

export interface FoundCell {
  readonly sheetId: number;
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export type CallName = keyof Calls;

/** What a call is answered with where it could not be carried out. */
export interface Failure {
  readonly failure: {
    /** What went wrong, in a sentence for the person. */
    readonly message: string;
    /** Whether the message says what to do as well. */
    readonly advised: boolean;
    /** For "copy details": name, stack, circumstances. */
    readonly details: string;
  };
}
