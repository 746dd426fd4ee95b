import type { ContactReason } from '../domain/contactState';
import type { Day } from '../domain/day';
import type { DigestItem } from '../domain/digestLines';
import type { ImportFaultCode, MappingFaultCode } from '../domain/import/fault';
import type { LowScore } from '../domain/matters';
import type { Why } from '../domain/recipients';
import type { Allowed } from '../domain/settingRules';
import type { SettingKey } from '../domain/settings';
import type { ProblemCode } from '../domain/table/problem';
import type { OutboxFault } from '../domain/outbox';
import type { GuardWords, TableWords } from '../domain/table/words';
import type { tables } from '../domain/tables';
import type { SummaryCounts } from '../domain/teamSummary';
import type { ProgressCode } from '../ports';
import type { RefusalCode } from '../usecases/errors';
import type { AppWords } from './appWords';

/** Every word a person reads, in one language. What is missing in a language does not compile. */
export interface Words {
  /** What the menu's commands say. */
  readonly app: AppWords;
  readonly tables: TablesWords;
  readonly formats: Formats;
  readonly problems: ProblemWords;
  readonly refusals: { readonly [C in RefusalCode]: (params: Params) => string };
  readonly progress: { readonly [C in ProgressCode]: (params: Params) => string };
  readonly settings: SettingWords;
  readonly contact: ContactWords;
  readonly digest: DigestWords;
  readonly imports: ImportWords;
  /** Why a mail is held; stands in its row of the Outbox. */
  readonly outboxFaults: { readonly [F in OutboxFault]: string };
  readonly guards: GuardWords;
}

export type TablesWords = { readonly [N in keyof typeof tables]: TableWords<(typeof tables)[N]> };

export type Params = Readonly<Record<string, string | number>>;

/** How a language writes what is not words. */
export interface Formats {
  readonly day: (day: Day) => string;
  readonly number: (value: number) => string;
  readonly money: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly quoted: (text: string) => string;
  readonly list: (items: readonly string[]) => string;
}

/** What the advice on a problem can use. */
export interface ProblemFacts {
  readonly params: Params;
  readonly tab: string;
  /** Of the column; of the tab, where the problem is not of one column. */
  readonly caption: string;
  /** Labels of the column's choices. */
  readonly choices: readonly string[];
  /** Name of the tab to which the column refers, else of the own tab. */
  readonly target: string;
  /** What a setting allows; blank for other columns. */
  readonly allowed: string;
}

export interface ProblemWords {
  /** `Activities, row 42, "Done on"` */
  readonly place: (tab: string, row: number | null, caption: string | null) => string;
  /** The whole sentence; `found` is blank where there was nothing. */
  readonly sentence: (place: string, found: string, advice: string) => string;
  /** The same on the cell itself, where the place needs no saying. */
  readonly note: (found: string, advice: string) => string;
  readonly advice: { readonly [C in ProblemCode]: (facts: ProblemFacts) => string };
}

export interface SettingWords {
  /** What each setting does. */
  readonly meaning: { readonly [K in SettingKey]: string };
  readonly allowed: (allowed: Allowed) => string;
  /** Labels of codes that a setting's value can show: weekdays, languages. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface ImportWords {
  /** What stands as the summary of a last contact that the team's own list brought along. */
  readonly takenOver: string;
  /** Advice on what only an import finds wrong with a row, and on what is said otherwise there than in the sheet. */
  readonly advice: { readonly [C in ImportFaultCode | 'missing']: (facts: ProblemFacts) => string };
  /** Of a person who is not in Team: in so many rows. */
  readonly inRows: (rows: number) => string;
  readonly mapping: {
    readonly [C in MappingFaultCode]: (tab: string, field: string, known: string) => string;
  };
}

type Kinds<U extends { readonly kind: string }> = {
  readonly [K in U['kind']]: (of: Extract<U, { readonly kind: K }>) => string;
};

export interface ContactWords {
  /** Why a customer's state is what it is. */
  readonly reason: Kinds<ContactReason>;
  /** So many days beyond the due date; left to it. */
  readonly beyond: (days: number) => string;
  readonly left: (days: number) => string;
  /** Why this person is told; blank where it needs no saying. */
  readonly why: Kinds<Why>;
  readonly lowScore: (score: LowScore) => string;
}

export interface DigestWords {
  /** The number of new reminders; where there are none that of new problems; else how many still stand. */
  readonly headline: (newCount: number, newProblems: number, openCount: number) => string;
  readonly subject: (headline: string, day: string) => string;
  readonly testSubject: (subject: string) => string;
  readonly testNotice: (name: string, address: string) => string;
  readonly greeting: (name: string) => string;
  readonly sectionTitle: (kind: DigestItem['kind'], isNew: boolean, count: number) => string;
  /** One line of a list in plain text. */
  readonly line: (name: string, facts: string, why: string) => string;
  /** Several facts about one customer or colleague, one behind the other. */
  readonly facts: (facts: readonly string[]) => string;
  readonly plan: (count: number) => string;
  /** Behind the named lines, where not all have found room; with the titles of sections of which none has. */
  readonly more: (count: number, titles: readonly string[]) => string;
  /** Under the title of those without a date: how many are offered for today. */
  readonly backlog: (offered: number, count: number) => string;
  readonly unowned: (count: number, newCount: number, backlog: number) => string;
  readonly unownedVia: (via: 'manager' | 'managerCover' | 'allManagers' | 'admins') => string;
  /** Title of a team's summary; the manager's name where the reader stands in for them, else null. */
  readonly teamTitle: (manager: string | null) => string;
  readonly counts: (counts: SummaryCounts) => {
    readonly [K in 'overdue' | 'dueSoon' | 'plansToday' | 'newLowScores' | 'backlog']: string;
  };
  /** Stands for all colleagues before each of them. */
  readonly together: string;
  readonly report: (name: string, isAway: boolean) => string;
  readonly longOverdueTitle: string;
  readonly problems: (fresh: number, open: number) => string;
  readonly openCustomers: string;
  /** A label and what it is the label of. */
  readonly labelled: (label: string, text: string) => string;
  readonly footer: string;
}
