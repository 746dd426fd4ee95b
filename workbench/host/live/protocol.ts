/**
 * What travels between the workbench's server and its page. All of it is JSON. Rows and columns count from 1, areas
 * are inclusive, instants are milliseconds since 1970, people are e-mail addresses.
 */
import type { ExecutionKind, LogLine, MenuItem, Meter, Question } from '../../store/session';
import type { Switches } from '../../store/switches';
import type { Latency, Quotas, Zones } from '../../store/world';

// ── Who, when, and how it stands ────────────────────────────────────────────────────────────────────────────────

/** Somebody as whom a window can act. */
export interface PersonView {
  readonly email: string;
  readonly name: string;
  /** `admin`, `manager` and `rep` as the bundle's Team tab has them; whoever was mailed and is no colleague is a customer. */
  readonly role: 'admin' | 'manager' | 'rep' | 'customer' | 'other';
  /** What they may do with the spreadsheet; `none` sees no spreadsheet at all, only mails and web pages. */
  readonly access: 'owner' | 'editor' | 'viewer' | 'none';
}

export interface TriggerView {
  readonly id: string;
  readonly handler: string;
  readonly person: string;
  readonly event: string;
  /** When a clock trigger fires next; null for others and for spent ones. */
  readonly next: number | null;
  readonly disabled: boolean;
}

export type SaveState =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'failed'; readonly why: string };

/** How the web app is deployed. DESIGN part 7 */
export interface WebAppSettings {
  readonly executeAs: 'USER_DEPLOYING' | 'USER_ACCESSING';
  readonly access: 'MYSELF' | 'DOMAIN' | 'ANYONE';
  readonly deployer: string;
}

/** Everything about the workbench that is not the workbook itself. */
export interface Status {
  readonly name: string;
  readonly spreadsheetUrl: string;
  readonly webAppUrl: string;
  /** The virtual clock when this was sent; it runs on at the pace of the real one. */
  readonly now: number;
  readonly zones: Zones;
  readonly locale: string;
  readonly save: SaveState;
  readonly people: readonly PersonView[];
  readonly triggers: readonly TriggerView[];
  readonly quotas: Quotas;
  readonly latency: Latency;
  readonly switches: Switches;
  /** What the next call of a script will fail with; null where none will. */
  readonly failNext: string | null;
  readonly webApp: WebAppSettings;
  readonly mailCount: number;
  /** Recipients that each person's quota has left today. */
  readonly mailQuotaLeft: Readonly<Record<string, number>>;
}

// ── The workbook ────────────────────────────────────────────────────────────────────────────────────────────────

export interface AreaView {
  readonly row: number;
  readonly col: number;
  readonly lastRow: number;
  readonly lastCol: number;
}

export interface SpanView {
  readonly first: number;
  readonly last: number;
}

export interface GroupView extends SpanView {
  readonly depth: number;
  readonly collapsed: boolean;
}

export interface AxisView {
  readonly count: number;
  /** Pixels, where they differ from the usual (rows 21, columns 100). */
  readonly sizes: Readonly<Record<number, number>>;
  readonly hidden: readonly SpanView[];
  readonly frozen: number;
  readonly groups: readonly GroupView[];
}

export interface FilterView {
  readonly area: AreaView;
  /** Columns with a criterion. */
  readonly filtered: readonly number[];
  /** Rows that the filter hides; they are not in `hidden` of the axis. */
  readonly hiddenRows: readonly SpanView[];
}

export interface ProtectionView {
  readonly area: AreaView;
  readonly description: string;
  readonly warningOnly: boolean;
  /** Whether the window's person may edit it all the same. */
  readonly mayEdit: boolean;
}

/** A tab apart from its cells. */
export interface SheetHead {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly gridlinesHidden: boolean;
  readonly rows: AxisView;
  readonly columns: AxisView;
  readonly filter: FilterView | null;
  readonly protections: readonly ProtectionView[];
  /** Goes up whenever rows or columns come, go or change places: positions of an older number are stale. */
  readonly shape: number;
  /** The last row with any content or look. */
  readonly lastRow: number;
}

export interface BookHead {
  readonly name: string;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetHead[];
}

/** The look of a cell as it is now: its own with the conditional formats applied. */
export interface LookView {
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly size: number | null;
  readonly family: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly valign: 'top' | 'middle' | 'bottom' | null;
  readonly wrap: boolean;
}

/** A data validation as the grid needs it. */
export interface RuleView {
  readonly kind: 'list' | 'checkbox' | 'other';
  /** For lists: the labels, those of a range already looked up. */
  readonly items: readonly string[];
  readonly showDropdown: boolean;
  readonly help: string | null;
}

/** One row as it is shown. Lists are by column, cut after the last cell that has anything. */
export interface RowView {
  /** As displayed; `''` where nothing is. */
  readonly texts: readonly string[];
  /** `t` text, `n` number or date, `b` boolean, `e` error, a blank for none; as long as `texts`. */
  readonly kinds: string;
  /** Keys of `looks`; 0 is the plain look. */
  readonly looks: readonly number[];
  /** What the editor begins with where that is not the displayed text: a formula, a number in full. By column. */
  readonly typed?: Readonly<Record<number, string>>;
  readonly notes?: Readonly<Record<number, string>>;
  /** Keys of `rules` by column. */
  readonly rules?: Readonly<Record<number, number>>;
  /** Columns whose content its rule does not allow. */
  readonly invalid?: readonly number[];
}

/** Rows with all looks and rules that they name. Keys keep their meaning while the server runs; a rule's list may change. */
export interface RowsView {
  readonly sheetId: number;
  readonly shape: number;
  /**
   * Which state of the workbook these rows show: it goes up with every change. Answers and pushes may overtake each
   * other; of two that tell of the same row, the one of the later state is right.
   */
  readonly state: number;
  readonly rows: readonly (readonly [row: number, view: RowView | null])[];
  readonly looks: Readonly<Record<number, LookView>>;
  readonly rules: Readonly<Record<number, RuleView>>;
}

/** What hands do in the sheet. */
export type SheetEdit =
  | { readonly kind: 'type'; readonly row: number; readonly col: number; readonly text: string }
  /** Texts from outside, or a block typed at once; null leaves a cell alone. */
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly col: number;
      readonly rows: readonly (readonly (string | null)[])[];
    }
  /** Copies as Sheets does (values, formulas, look, rules), or moves when it was cut. */
  | {
      readonly kind: 'copy';
      readonly from: { readonly sheetId: number; readonly area: AreaView };
      readonly row: number;
      readonly col: number;
      readonly cut: boolean;
    }
  /** A fill handle: the cells of `area` repeated over `to`, which contains it; with `series`, numbers and dates go on. */
  | { readonly kind: 'fill'; readonly area: AreaView; readonly to: AreaView; readonly series: boolean }
  | { readonly kind: 'clear'; readonly area: AreaView }
  | { readonly kind: 'look'; readonly area: AreaView; readonly look: Partial<LookView> }
  | { readonly kind: 'numberFormat'; readonly area: AreaView; readonly pattern: string }
  | { readonly kind: 'note'; readonly row: number; readonly col: number; readonly text: string }
  | {
      readonly kind: 'insert' | 'delete';
      readonly dimension: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'move';
      readonly dimension: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      /** Before this position, counted before the move. */
      readonly to: number;
    }
  | {
      readonly kind: 'sort';
      readonly area: AreaView;
      readonly keys: readonly { readonly col: number; readonly ascending: boolean }[];
    }
  /** Null removes the filter. */
  | { readonly kind: 'filter'; readonly area: AreaView | null }
  /** Null shows all of that column. */
  | { readonly kind: 'filterColumn'; readonly col: number; readonly visible: readonly string[] | null }
  | {
      readonly kind: 'resize';
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly last: number;
      readonly pixels: number;
    }
  | {
      readonly kind: 'hide' | 'show';
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'freeze'; readonly rows: number; readonly columns: number }
  | {
      readonly kind: 'collapse';
      readonly dimension: 'rows' | 'columns';
      readonly first: number;
      readonly last: number;
      readonly depth: number;
      readonly collapsed: boolean;
    }
  | { readonly kind: 'renameTab'; readonly name: string }
  | { readonly kind: 'moveTab'; readonly position: number }
  | { readonly kind: 'hideTab' | 'showTab' | 'deleteTab' | 'copyTab' }
  | { readonly kind: 'addTab' };

export interface EditRequest {
  readonly window: string;
  readonly sheetId: number;
  /** The `shape` that the positions were read off; positions of an older one are moved along, or the edit is refused. */
  readonly shape: number;
  readonly edit: SheetEdit;
  /** The person saw the warning of a warning-only protection and goes on. */
  readonly confirmed?: boolean;
}

export type EditAnswer =
  | { readonly kind: 'done' }
  /** Sheets refuses it; nothing has changed. */
  | { readonly kind: 'refused'; readonly message: string }
  /** A warning-only protection: ask, and send it again with `confirmed`. */
  | { readonly kind: 'confirm'; readonly description: string }
  /** The rows or columns that it meant are gone. */
  | { readonly kind: 'stale' };

export type UndoAnswer =
  | { readonly kind: 'done'; readonly sheetId: number }
  | { readonly kind: 'nothing' }
  /** Somebody changed it in between: what they wrote was kept. */
  | { readonly kind: 'partly'; readonly sheetId: number; readonly kept: number };

// ── What scripts show ───────────────────────────────────────────────────────────────────────────────────────────

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

// ── Mails ───────────────────────────────────────────────────────────────────────────────────────────────────────

export interface MailHead {
  /** Its place among all mails, from 0. */
  readonly id: number;
  readonly at: number;
  readonly from: string;
  readonly fromName: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly hasHtml: boolean;
}

export interface MailView extends MailHead {
  readonly cc: readonly string[];
  readonly replyTo: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly { readonly name: string | null; readonly bytes: number }[];
}

// ── Pushes: server → window, one stream each ────────────────────────────────────────────────────────────────────

export type Push =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'book'; readonly book: BookHead }
  /** Cells that changed. */
  | { readonly kind: 'rows'; readonly rows: RowsView }
  /** Lists of rules that are others now; no row need differ. */
  | { readonly kind: 'rules'; readonly rules: Readonly<Record<number, RuleView>>; readonly state: number }
  /**
   * Rows or columns came, went or changed places, or too much has changed to be told: the tab's rows of an earlier
   * state are to be asked for again.
   */
  | {
      readonly kind: 'reshaped';
      readonly sheetId: number;
      readonly shape: number;
      readonly state: number;
    }
  | { readonly kind: 'menus'; readonly menus: readonly MenuView[] }
  | { readonly kind: 'question'; readonly id: string; readonly run: string; readonly question: Question }
  | { readonly kind: 'question over'; readonly id: string }
  | { readonly kind: 'toast'; readonly text: string; readonly title: string; readonly seconds: number | null }
  | { readonly kind: 'frame'; readonly frame: FrameView }
  | { readonly kind: 'frame over'; readonly id: string }
  /** A script, or a link, selected something in this person's window. */
  | { readonly kind: 'select'; readonly sheetId: number; readonly area: AreaView }
  | { readonly kind: 'run'; readonly run: RunView }
  | { readonly kind: 'mail'; readonly mail: MailHead }
  /** Everything was replaced (another file, a new workbook): load the page again. */
  | { readonly kind: 'reload' };

// ── The socket of a window: JSON texts, calls one way, answers and pushes the other way, in the order of their doing ──

export interface Asked {
  /** Chosen by the page; no two calls under way have the same. */
  readonly id: number;
  readonly name: CallName;
  readonly request: unknown;
  /** Of the page at that moment; what the server says to a person is in it. English where it is missing. */
  readonly language?: string;
}

export type Told = { readonly push: Push } | { readonly id: number; readonly answer: unknown };

// ── Calls: over the socket, or POST api/NAME with the request as JSON, answered by the answer as JSON ──────────────

export interface Opening {
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
  moveClock: { request: { to: number }; answer: { fired: readonly Fired[] } };
  fireTrigger: { request: { trigger: string }; answer: { run: string } };
  settings: { request: { window: string; settings: Settings }; answer: null };
  people: { request: { window: string }; answer: readonly PersonView[] };
  import: { request: { window: string; files: readonly DroppedFile[] }; answer: ImportedView };
  /** Opens an .xlsx file in place of the workbook, which is set aside. */
  openFile: {
    request: { window: string; file: DroppedFile };
    /** `remarks`: what of the file was left out, a sentence each. */
    answer: { setAside: string; remarks?: readonly string[] };
  };
  /** Begins anew; the workbook so far is set aside. */
  begin: {
    request: { window: string; with: 'sample' | 'nothing'; language: 'en' | 'zh-CN' };
    answer: { setAside: string };
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
    /** For "copy details": name, stack, circumstances. */
    readonly details: string;
  };
}
