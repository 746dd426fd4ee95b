import { DEFAULT_SWITCHES } from './switches';
import type { Switches } from './switches';
import type { TriggerRecord } from './triggerRecord';
import type { Workbook } from './workbook/workbook';
import { createWorkbook } from './workbook/workbook';

/** Everything the workbench keeps: plain JSON data, so that it can be saved, compared and copied. */
export interface World {
  /** Drives all that is random: clock minutes, ids, `Math.random`. Advanced by `nextRandom`. */
  seed: number;
  /** The virtual clock, in milliseconds since 1970 UTC. */
  now: number;
  zones: Zones;
  /** As in the spreadsheet's settings, such as `en_US`. */
  locale: string;
  scriptId: string;
  /** A script in a spreadsheet; `false` for a script of its own, which has no document and no active spreadsheet. */
  bound: boolean;
  workbook: Workbook;
  sharing: Sharing;
  /** By e-mail address. A person not listed has no refusals and the default locale. */
  people: Record<string, Person>;
  properties: PropertyStores;
  mails: Mail[];
  /** Recipients mailed by each person: instants within the last day, for the quota. */
  mailedAt: Record<string, { at: number; recipients: number }[]>;
  triggers: TriggerRecord[];
  /** Milliseconds that triggers ran, by person and day (`2026-01-31`, zone America/Los_Angeles as Google's quotas). */
  triggerRunTime: Record<string, Record<string, number>>;
  locks: HeldLock[];
  quotas: Quotas;
  latency: Latency;
  switches: Switches;
  webApp: WebAppSettings;
}

/** How the script is deployed as a web app. PLATFORM 2.8a, 7.3 */
export interface WebAppSettings {
  /** Whose rights its code has: those of whoever deployed it, or of whoever visits it. */
  executeAs: 'USER_DEPLOYING' | 'USER_ACCESSING';
  /** Who may visit it: the deployer alone, the people of the deployer's domain, or anyone who is signed in. */
  access: 'MYSELF' | 'DOMAIN' | 'ANYONE';
  /** E-mail address. */
  deployer: string;
}

/** Two settings, easily confused: a cell's day is the spreadsheet's, `new Date()` speaks the script's. PLATFORM 4.19 */
export interface Zones {
  spreadsheet: string;
  /** Used where the project's manifest names none. */
  script: string;
}

/** Who may do what with the spreadsheet. E-mail addresses. */
export interface Sharing {
  owner: string;
  editors: string[];
  viewers: string[];
}

export interface Person {
  /** Scopes that this person did not grant at the consent page. PLATFORM 2.7 */
  refusedScopes?: string[];
  /** As `Session.getActiveUserLocale()` tells it, such as `en` or `zh_CN`. */
  locale?: string;
}

export interface PropertyStores {
  script: Record<string, string>;
  document: Record<string, string>;
  /** By person. */
  user: Record<string, Record<string, string>>;
}

export interface Mail {
  at: number;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  body: string;
  htmlBody: string | null;
  /** The sender's name as shown, where the script gave one. */
  name: string | null;
  replyTo: string | null;
  noReply: boolean;
  attachments: { name: string | null; contentType: string | null; bytes: number }[];
}

export interface HeldLock {
  kind: 'script' | 'document' | 'user';
  /** Whose user lock it is; `''` for the other two. */
  person: string;
  /** The execution that holds it: an id, or any text for a holder that a test or a hook has put there. */
  holder: string;
  /** The instant at which a holder of a test lets go; absent for executions, which release when they end. */
  until?: number;
}

/** The consumer column of PLATFORM section 1. */
export interface Quotas {
  /** 1.1, 1.2: milliseconds of one execution, and of a simple trigger. */
  executionMs: number;
  simpleTriggerMs: number;
  /** 1.3: milliseconds of all trigger runs of a person in a day. */
  triggerMsPerDay: number;
  /** 1.4 */
  triggersPerPerson: number;
  /** 1.5: executions of a person at the same time. */
  simultaneousPerPerson: number;
  /** 1.6: recipients a day and a message, bytes of a body. */
  mailRecipientsPerDay: number;
  mailRecipientsPerMessage: number;
  mailBodyBytes: number;
  /** 1.7: bytes of a value and of a store. */
  propertyBytes: number;
  propertyStoreBytes: number;
  /** 1.9 */
  cells: number;
  cellCharacters: number;
}

/** Milliseconds that pass on the virtual clock. Zero makes a run take no time. */
export interface Latency {
  perCall: number;
  perTrip: number;
  perCell: number;
}

export const CONSUMER_QUOTAS: Quotas = {
  executionMs: 6 * 60_000,
  simpleTriggerMs: 30_000,
  triggerMsPerDay: 90 * 60_000,
  triggersPerPerson: 20,
  simultaneousPerPerson: 30,
  mailRecipientsPerDay: 100,
  mailRecipientsPerMessage: 50,
  mailBodyBytes: 200 * 1024,
  propertyBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  cells: 10_000_000,
  cellCharacters: 50_000,
};

export interface WorldOptions {
  seed?: number;
  /** The virtual clock at the start. Default: 2026-01-05T09:00:00Z, a Monday. */
  now?: number | string;
  /** Sets both zones. Default: Etc/UTC. */
  zone?: string;
  zones?: Partial<Zones>;
  locale?: string;
  owner?: string;
  editors?: string[];
  viewers?: string[];
  people?: Record<string, Person>;
  bound?: boolean;
  workbook?: Workbook;
  quotas?: Partial<Quotas>;
  latency?: Partial<Latency>;
  switches?: Partial<Switches>;
  webApp?: Partial<WebAppSettings>;
}

/** Deployed by the owner, to run as whoever visits it: the way that needs no domain. DESIGN part 7 */
export function usualWebApp(owner: string): WebAppSettings {
  return { executeAs: 'USER_ACCESSING', access: 'ANYONE', deployer: owner };
}

export const DEFAULT_OWNER = 'owner@example.com';
const DEFAULT_NOW = '2026-01-05T09:00:00Z';

/** A world with an empty workbook of one tab, owned by `owner`, in which nothing has happened yet. */
export function createWorld(options: WorldOptions = {}): World {
  const now = new Date(options.now ?? DEFAULT_NOW).getTime();
  if (Number.isNaN(now)) throw new Error(`Not an instant: ${String(options.now)}`);
  const zone = options.zone ?? 'Etc/UTC';
  return {
    seed: options.seed ?? 1,
    now,
    zones: { spreadsheet: zone, script: zone, ...options.zones },
    locale: options.locale ?? 'en_US',
    scriptId: 'local-script',
    bound: options.bound ?? true,
    workbook: options.workbook ?? createWorkbook(),
    sharing: {
      owner: options.owner ?? DEFAULT_OWNER,
      editors: options.editors ?? [],
      viewers: options.viewers ?? [],
    },
    people: options.people ?? {},
    properties: { script: {}, document: {}, user: {} },
    mails: [],
    mailedAt: {},
    triggers: [],
    triggerRunTime: {},
    locks: [],
    quotas: { ...CONSUMER_QUOTAS, ...options.quotas },
    latency: { perCall: 0, perTrip: 0, perCell: 0, ...options.latency },
    switches: { ...DEFAULT_SWITCHES, ...options.switches },
    webApp: { ...usualWebApp(options.owner ?? DEFAULT_OWNER), ...options.webApp },
  };
}
