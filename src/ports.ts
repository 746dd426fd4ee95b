import type { Day } from './domain/day';
import type { Moment } from './domain/moment';
import type { OutboxFault } from './domain/outbox';
import type { CellDays } from './domain/table/cell';
import type { Change, Conflict, FieldValue } from './domain/table/change';
import type { Problem } from './domain/table/problem';
import type { AnyTable, FieldOf, NewRecord, RecordOf } from './domain/table/table';
import type { Language } from './domain/table/words';

/** What use cases need from outside. `google/` implements every one of these; nothing else names Google. */
export interface Ports {
  readonly tables: Tables;
  readonly workbook: WorkbookPort;
  readonly mail: MailPort;
  readonly letters: Letters;
  readonly clock: Clock;
  /** Between the cells' dates and days, in the spreadsheet's zone. */
  readonly days: CellDays;
  readonly ids: Ids;
  readonly lock: Lock;
  readonly memory: Memory;
  readonly secrets: Secrets;
  readonly triggers: Triggers;
  readonly people: People;
  readonly progress: Progress;
  readonly log: Log;
}

/** Rows as read: records, the sheet row of each (the two lists run in step), and what could not be understood. */
export interface Rows<R> {
  readonly records: readonly R[];
  readonly rowNumbers: readonly number[];
  readonly problems: readonly Problem[];
}

/** A row whose place is known, and the key that must still stand there when it is written. */
export interface RowPlace {
  readonly row: number;
  readonly key: string;
}

export interface Applied {
  readonly made: readonly Change[];
  /** Takes the sheet back when applied: what a person is offered as undo. */
  readonly inverse: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/**
 * The tabs as tables. Rows are known by the id column, or by the natural key in tables without ids.
 * @throws TableDamaged when a needed tab or column is missing or doubled
 */
export interface Tables {
  /** Every row in which one of the fields is filled. Reads each column once, adjacent ones together. */
  read<T extends AnyTable, K extends FieldOf<T>>(table: T, fields: readonly K[]): Rows<Pick<RecordOf<T>, K>>;

  /** The rows with these ids, found by the sheet's own search: cells read do not grow with the table. */
  find<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    ids: readonly string[],
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>>;

  /** As `find`, by what another field says: whole cells, without regard to capitals. */
  findBy<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    field: FieldOf<T>,
    values: readonly string[],
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>>;

  /** The filled ones of the rows from one sheet row to another. */
  readSpan<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    span: { readonly from: number; readonly to: number },
    fields: readonly K[],
  ): Rows<Pick<RecordOf<T>, K>>;

  /** Adds rows after the last one and gives them ids. Truth by people and forms goes through `apply` instead. */
  append<T extends AnyTable>(table: T, records: readonly NewRecord<T>[]): readonly string[];

  /**
   * Applies a command: checks every `from`, writes, reads back. One conflict and nothing is written.
   * Runs inside the lock.
   */
  apply(changes: readonly Change[]): Applied;

  /**
   * Rewrites program-owned columns of rows read before, as blocks, only where they differ, and verifies by id that
   * nobody sorted in between. Fields must have been read. Returns the number of cells written.
   * @param pause called between pieces of large blocks; may throw to stop, and what was written until then is verified
   */
  rewrite<T extends AnyTable, K extends FieldOf<T>>(
    table: T,
    before: Rows<Pick<RecordOf<T>, K>>,
    after: readonly Pick<RecordOf<T>, K>[],
    fields: readonly K[],
    pause?: () => void,
  ): number;

  /**
   * Writes cells of one row of a program-owned table whose place is known. With `readBack` the key is read with
   * them afterwards, which also carries the write out before anything else happens: 2 trips instead of 1.
   */
  writeRow(
    table: AnyTable,
    place: RowPlace,
    values: Readonly<Record<string, FieldValue>>,
    options: { readonly readBack: boolean },
  ): 'written' | 'moved';

  /**
   * Gives ids (and Created on/by) to the rows of `rows` that have none, where the cell is still blank. `rows` must
   * have been read with the id. Returns the ids given, by row number.
   */
  giveIds(
    table: AnyTable,
    rows: Rows<{ readonly id: string | null }>,
    by: string | null,
  ): ReadonlyMap<number, string>;

  /** Rewrites choices to the labels of the workbook's language where they differ. Safe to repeat. */
  relabel(table: AnyTable): number;

  /** Puts a note on the cells of these problems and takes our older notes of problems away. */
  annotate(table: AnyTable, problems: readonly Problem[]): void;
}

/** A rectangle of a sheet, 1-based, ends included. */
export interface SheetArea {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What somebody edited: data rows only. */
export interface LocatedEdit {
  readonly table: AnyTable;
  readonly from: number;
  readonly to: number;
  readonly fields: readonly string[];
}

/** The workbook as a thing to set up and to point at. */
export interface WorkbookPort {
  readonly url: string;
  /** Address of a table's tab. */
  tabUrl(table: AnyTable): string;
  /** Which rows and fields of which table of ours an area of a sheet covers; null where none. */
  locate(area: SheetArea): LocatedEdit | null;
  /**
   * Makes the tab, its key row, captions and layout where they are missing, and brings them up to date.
   * @throws Refusal 'workbook is a copy' where a tab would have to be made in one that nobody has confirmed
   */
  layTab(table: AnyTable): { readonly made: boolean };
  /** Brings a table's tab to the front. */
  show(table: AnyTable): void;
  /** Missing or doubled keys and tabs. */
  damage(tables: readonly AnyTable[]): readonly Problem[];
  /** Puts missing columns back and takes doubled keys away (the data stays). Returns what was done. */
  repair(table: AnyTable): readonly Problem[];
  /** Finds out what this spreadsheet does with text cells (PLATFORM 4.5, 4.6) and remembers it. */
  probe(): void;
  /** True where this workbook is a copy of the one that was set up: nothing may be mailed. */
  isCopy(): boolean;
  /** Accepts a copied workbook as one of its own: rebuilds what is remembered about tabs. */
  adopt(): void;
  /** Language of the workbook, from the Settings. */
  language(): Language;
  setLanguage(language: Language): void;
}

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

export interface MailPort {
  /** Recipients that may still be written to today. */
  remaining(): number;
  /** @throws Refusal 'mail refused' when the service does not take it, MailUncertain where nobody knows */
  send(message: Message): void;
}

/**
 * Makes the words of a mail from its template and arguments, in the recipient's language.
 * @throws Refusal 'mail refused' for a template that there is not
 */
export interface Letters {
  render(mail: {
    readonly template: string;
    readonly arguments: string;
    readonly language: Language;
  }): Pick<Message, 'subject' | 'text' | 'html'>;
  /** Why a mail is held, in the workbook's language. */
  fault(code: OutboxFault): string;
}

export interface Clock {
  now(): Moment;
  /** Today in the spreadsheet's zone. */
  today(): Day;
  /** The day of a moment in the spreadsheet's zone. */
  dayOf(moment: Moment): Day;
  /** The time of day of a moment in the spreadsheet's zone, such as 07:58. */
  timeOf(moment: Moment): string;
  /** Milliseconds since the execution began. */
  elapsed(): number;
}

export interface Ids {
  newId(prefix: string): string;
}

export interface Lock {
  /**
   * Runs work alone among all doors; what it wrote is flushed before the lock goes. Inside itself it just runs.
   * @throws Busy when the lock is not to be had in time
   */
  run<R>(work: () => R): R;
}

/** Small values of the workbook, kept outside its cells (document properties). JSON in, JSON out. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Tells the log that what stands under a key makes no sense; it counts as not there. */
  unreadable(key: string): void;
}

export interface Secrets {
  /** Keyed signature of a text with the workbook's own secret (HMAC-SHA-256, base 64 for the web). */
  sign(text: string): string;
}

export interface Triggers {
  /** Ids of this person's triggers for a handler. */
  mine(handler: string): readonly string[];
  addDaily(handler: string, hour: number): string;
  addOnce(handler: string, minutesFromNow: number): string;
  addEdit(handler: string): string;
  remove(id: string): void;
  /**
   * Makes sure that this person granted what triggers and mail need. Where somebody waits at the screen, Google ends
   * the execution and asks them. PLATFORM 2.7
   * @throws Refusal 'scope refused'
   */
  requireConsent(): void;
}

export interface People {
  /** Whoever started this, in lower case; `''` where Google does not say. */
  active(): string;
  /** Whose rights the code has. */
  effective(): string;
}

/** Tells a person who waits what is going on. Silent where nobody waits. */
export interface Progress {
  step(code: ProgressCode, params?: Readonly<Record<string, string | number>>): void;
}

export type ProgressCode =
  | 'laying tab'
  | 'reading'
  | 'deciding'
  | 'writing'
  | 'queueing mails'
  | 'sending mails'
  | 'importing'
  | 'translating'
  | 'done';

export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}

/** Questions to the person who waits at the menu. Only where there is a user interface. */
export interface Dialogs {
  tell(title: string, text: string): void;
  /** Yes or no; closing the dialog is no. */
  ask(title: string, text: string): boolean;
  /** A typed answer; null when cancelled. */
  prompt(title: string, text: string): string | null;
  /** A message at the corner that goes away by itself. */
  toast(title: string, text: string): void;
}
