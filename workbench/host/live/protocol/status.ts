/** How the workbench stands, apart from the workbook: who, when, under which circumstances. */
import type { Switches } from '../../../store/switches';
import type { Latency, Quotas, Zones } from '../../../store/world';

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
