import type { PersonView } from '../../host/live/protocol/status';
import type { TourStepId } from '../tour/steps';
import type { SettingWords } from './settingWords';

/** Every word that the page itself says. A word missing in a language does not compile. */
export interface Words {
  /** As the language calls itself. */
  readonly languageName: string;
  /** Its BCP 47 tag, for `lang` and for dates. */
  readonly tag: string;
  readonly product: string;
  readonly close: string;
  readonly cancel: string;
  readonly ok: string;
  readonly back: string;
  readonly next: string;
  readonly loading: string;
  readonly bar: BarWords;
  readonly guard: GuardWords;
  readonly menu: MenuWords;
  readonly people: PeopleWords;
  readonly share: ShareWords;
  readonly faces: FaceWords;
  readonly problem: ProblemWords;
  readonly outbox: OutboxWords;
  readonly clock: ClockWords;
  readonly log: LogWords;
  readonly files: FileWords;
  readonly web: WebWords;
  readonly tour: TourWords;
  readonly settings: SettingWords;
}

export interface BarWords {
  readonly skip: string;
  readonly tools: string;
  readonly saved: string;
  readonly saving: string;
  readonly notSaved: string;
  /** The server is gone: nobody knows what is saved. */
  readonly notConnected: string;
  /** What the "saved" mark says in full. */
  readonly savedHere: string;
  /** Said before the date in the corner. */
  readonly clock: string;
  readonly outbox: string;
  readonly inbox: string;
  readonly unread: (count: number) => string;
  readonly share: string;
  readonly language: string;
  readonly sheet: string;
  readonly noBook: string;
}

/** The question before somebody changes what a protection warns of. */
export interface GuardWords {
  readonly title: string;
  readonly ask: string;
  readonly goOn: string;
  /** How long a yes holds. */
  readonly holds: string;
}

export interface MenuWords {
  readonly label: string;
  readonly file: string;
  readonly newBook: string;
  readonly sample: string;
  readonly empty: string;
  readonly open: string;
  readonly saveAs: string;
  readonly importFile: string;
  readonly importFolder: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly find: string;
  readonly view: string;
  readonly log: string;
  readonly triggers: string;
  readonly settings: string;
  readonly phone: string;
  readonly webPage: string;
  readonly tour: string;
}

export interface PeopleWords {
  readonly youAre: (name: string) => string;
  readonly chooser: string;
  readonly hint: string;
  readonly groups: Readonly<Record<PersonView['role'], string>>;
  readonly roles: Readonly<Record<PersonView['role'], string>>;
  readonly access: Readonly<Record<PersonView['access'], string>>;
  readonly filter: string;
  readonly nobody: string;
  /** To be a customer, or anybody else who has an address only. */
  readonly somebodyElse: string;
  readonly somebodyHint: string;
  readonly address: string;
  readonly addressExample: string;
  readonly addressWrong: string;
  readonly beThem: string;
  readonly inBook: string;
  /** Where the sheet would be, for somebody without access. */
  readonly noAccess: (name: string) => string;
  readonly back: (owner: string) => string;
}

export interface ShareWords {
  readonly title: (book: string) => string;
  readonly intro: string;
  readonly add: string;
  readonly address: string;
  readonly accessOf: (name: string) => string;
  readonly access: string;
  readonly addressWrong: string;
  readonly done: string;
}

export interface FaceWords {
  readonly buttons: Readonly<Record<'OK' | 'CANCEL' | 'YES' | 'NO', string>>;
  readonly answer: string;
  readonly working: string;
  readonly stop: string;
  readonly stopped: (name: string) => string;
  readonly consent: string;
  readonly consentIntro: (product: string) => string;
  readonly allow: string;
  readonly refuse: string;
  readonly otherScope: string;
  /** What each right lets a script do, by the last part of its address. */
  readonly scopes: Readonly<Record<string, string>>;
  readonly toastLabel: string;
  readonly frameLabel: string;
}

export interface ProblemWords {
  readonly failed: (name: string) => string;
  readonly details: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly tryAgain: string;
  /** What to do after a call failed. */
  readonly action: string;
  readonly runAction: string;
  readonly unanswered: string;
  readonly unknown: string;
  readonly lost: string;
  readonly lostAction: string;
  readonly refused: string;
  readonly refusedAction: string;
  readonly unsent: string;
  readonly unsentAction: string;
  readonly back: string;
  readonly opening: string;
}

export interface OutboxWords {
  readonly intro: string;
  readonly list: string;
  readonly everybody: string;
  readonly recipient: string;
  readonly unread: string;
  readonly empty: string;
  readonly emptyButton: string;
  readonly inboxEmpty: (name: string) => string;
  readonly choose: string;
  readonly chooseButton: string;
  readonly back: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly view: string;
  readonly html: string;
  readonly text: string;
  readonly both: string;
  readonly width: string;
  readonly narrow: string;
  readonly wide: string;
  readonly dark: string;
  readonly light: string;
  readonly colours: string;
  readonly mailBody: (subject: string) => string;
  readonly attachments: (count: number) => string;
  readonly bytes: (count: number) => string;
  readonly outside: (address: string) => string;
  readonly mailTo: (address: string) => string;
  readonly noSheet: string;
  readonly noHtml: string;
}

export interface ClockWords {
  readonly title: string;
  readonly intro: string;
  readonly zone: (zone: string) => string;
  readonly day: string;
  readonly week: string;
  readonly quarter: string;
  readonly toDay: string;
  readonly go: string;
  readonly past: string;
  readonly moving: string;
  readonly reached: (date: string) => string;
  readonly stop: string;
  readonly stopping: string;
  readonly stopped: string;
  readonly fired: (count: number) => string;
  readonly nothing: string;
  readonly triggers: string;
  readonly noTriggers: string;
  readonly setUp: string;
  readonly fireNow: string;
  readonly fireHandler: (handler: string) => string;
  readonly next: (moment: string) => string;
  readonly disabled: string;
  readonly event: Readonly<Record<string, string>>;
  readonly firedTitle: string;
  readonly open: string;
}

export interface LogWords {
  readonly title: string;
  readonly empty: string;
  readonly emptyButton: string;
  readonly time: string;
  readonly user: string;
  readonly function: string;
  readonly kind: string;
  readonly state: string;
  readonly duration: string;
  readonly calls: string;
  readonly trips: string;
  readonly cells: string;
  readonly cellsOf: (read: string, written: string) => string;
  readonly states: Readonly<Record<'running' | 'waiting' | 'done' | 'failed' | 'ended', string>>;
  readonly kinds: Readonly<
    Record<'menu' | 'editor' | 'trigger' | 'simple' | 'page' | 'webapp' | 'person', string>
  >;
  readonly lines: string;
  readonly noLines: string;
  readonly stack: string;
  readonly methods: string;
  readonly copy: string;
  readonly back: string;
  readonly open: (name: string) => string;
  readonly meaning: string;
}

export interface FileWords {
  readonly drop: string;
  readonly dropHint: string;
  readonly reading: (files: number) => string;
  readonly importing: string;
  readonly importTitle: string;
  readonly choice: (name: string) => string;
  readonly choiceIntro: string;
  readonly openIt: string;
  readonly importIt: string;
  readonly rejected: (count: number, folder: string) => string;
  readonly nothing: string;
  readonly newTitle: Readonly<Record<'sample' | 'nothing', string>>;
  readonly newIntro: Readonly<Record<'sample' | 'nothing', string>>;
  readonly setAsideFirst: string;
  readonly openQuestion: (name: string) => string;
  readonly openIntro: (book: string) => string;
  readonly openNow: string;
  /** After an empty workbook was begun. */
  readonly blank: string;
  readonly setUp: string;
  readonly begin: string;
  readonly bookLanguage: string;
  /** Where the workbook so far lies: its file with its folder. */
  readonly setAside: (file: string) => string;
  readonly openTitle: string;
  readonly opening: string;
}

export interface WebWords {
  readonly title: string;
  readonly asDeployer: (name: string) => string;
  readonly asVisitor: string;
  readonly signedIn: (name: string) => string;
  readonly newWindow: string;
  readonly size: string;
  readonly small: string;
  readonly tall: string;
  readonly reload: string;
  readonly toSheet: string;
}

export interface TourWords {
  readonly label: string;
  readonly progress: (at: number, of: number) => string;
  readonly skip: string;
  readonly done: string;
  readonly steps: Readonly<
    Record<TourStepId, { readonly title: string; readonly text: string; readonly act?: string }>
  >;
}
