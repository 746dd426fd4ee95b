/** What the menu's commands say: the set-up checklist, the preview, job history, language, about. */
export interface AppWords {
  readonly product: string;
  readonly menu: {
    readonly setUp: string;
    readonly runNightNow: string;
    readonly repairColumns: string;
    readonly showJobs: string;
    readonly changeLanguage: string;
    readonly about: string;
  };
  readonly yes: string;
  readonly no: string;
  readonly checklist: {
    readonly title: string;
    readonly intro: string;
    readonly ask: string;
    readonly done: (label: string, fact: string) => string;
    readonly open: (label: string, fact: string) => string;
    readonly team: string;
    readonly teamCount: (people: number, managers: number, unreadable: number) => string;
    readonly customers: string;
    readonly customerCount: (customers: number, withoutOwner: number) => string;
    readonly preview: string;
    readonly previewFact: string;
    readonly testDigest: string;
    readonly testDigestFact: (address: string) => string;
    readonly goLive: string;
    readonly liveFact: (live: boolean) => string;
    readonly nightly: string;
    readonly nightlyFact: (owner: string | null, hour: number) => string;
    readonly stop: string;
    readonly unknownStep: (typed: string) => string;
    readonly confirmLive: (mails: number) => string;
    readonly confirmLiveEmpty: string;
    readonly nowLive: string;
    /** The nightly job is off, so nobody is mailed yet. */
    readonly nowLiveButOff: string;
    readonly confirmStop: string;
    readonly nowTest: string;
    readonly testSent: (address: string) => string;
    readonly nothingToSend: (why: 'no customers' | 'free day' | 'nothing new', customers: number) => string;
    readonly removed: (triggers: number) => string;
    readonly confirmRemove: string;
    readonly confirmCopy: string;
  };
  readonly preview: {
    readonly title: string;
    readonly nothing: string;
    readonly flagged: (count: number) => string;
    readonly mails: (count: number) => string;
    readonly noMailsFreeDay: string;
    readonly noMailsNothingNew: string;
    readonly noMailsCopy: string;
    readonly customerLine: (name: string, state: string, why: string) => string;
    readonly mailLine: (person: string, subject: string) => string;
    readonly more: (count: number) => string;
    readonly problems: (count: number) => string;
    readonly run: string;
    /** Over what was done, after the preview of what would be. */
    readonly doneTitle: string;
    readonly testMode: (address: string) => string;
  };
  readonly night: {
    /** The message of the Jobs row and of the dialog after a run by hand. Counts only: no personal data. */
    readonly summary: (facts: {
      customers: number;
      changed: number;
      queued: number;
      sent: number;
      waiting: number;
      problems: number;
    }) => string;
    readonly resumed: string;
    readonly busy: string;
    readonly copy: string;
  };
  readonly repair: {
    readonly title: string;
    readonly nothing: string;
    readonly confirm: (problems: string) => string;
    readonly done: string;
  };
  readonly jobs: {
    readonly title: string;
    readonly none: string;
    /** By the job's code. */
    readonly names: Readonly<Record<'nightly', string>>;
    readonly line: (started: string, job: string, result: string, message: string) => string;
  };
  readonly language: {
    readonly title: string;
    readonly ask: (current: string) => string;
    readonly unknown: (typed: string) => string;
    readonly names: Readonly<Record<'en' | 'zh-CN', string>>;
    readonly same: string;
    readonly done: (cells: number) => string;
  };
  readonly about: { readonly title: string; readonly text: (version: string, url: string) => string };
  readonly failure: {
    readonly title: string;
    /** For errors nobody foresaw: the message goes along so that it can be reported. */
    readonly unknown: (message: string) => string;
  };
}
