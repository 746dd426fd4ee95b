import { fileURLToPath } from 'node:url';
import { createWorld, type World } from '../store/world';
import { wallToInstant } from '../store/workbook/wallTime';
import { advanceTo } from './clock';
import { type ReadImport, readImport } from './import/readImport';
import { keepRejected } from './import/rejected';
import { sampleImportRequest } from './import/sampleImport';
import {
  callsOf,
  CommandFailed,
  importInto,
  type ImportOutcome,
  reportSince,
  runNight,
  setUp,
} from './mainJob';
import { type KeptFolder, openKeptFolder } from './keeping/persistence';
import { loadProject, type Project } from './project';
import type { RejectedRow, RunReport } from './reportTypes';
import { saveXlsx } from './xlsx';

/** The command line is wrong: said in one line, with the usage. */
export class UsageError extends Error {}

export interface StartOptions {
  readonly importFolder: string | null;
  /** `2018-03-28`; null for the machine's today. */
  readonly today: string | null;
  readonly fresh: boolean;
  /** Customers of the sample company; null where nobody asked for one. */
  readonly sample: number | null;
  readonly keep: string;
  readonly save: string | null;
  readonly language: 'en' | 'zh-CN' | null;
}

export interface MainJobDone {
  readonly report: RunReport;
  /** Null on a working day; else the next one, on which mails go out (blank where none is near). */
  readonly mailsGoOutOn: string | null;
  readonly customers: number;
  readonly people: number;
  readonly import: ImportOutcome | null;
  /** True where the import was the sample company. */
  readonly isSample: boolean;
  /** Where rejected rows lie, ready to be mended; null where there are none. */
  readonly rejectedFolder: string | null;
  /** The file that lists every fault of the rejected rows; null where there are none. */
  readonly problemList: string | null;
  /** The kept workbook's file. */
  readonly file: string;
  readonly savedAs: string | null;
}

const ADMIN = 'admin@example.com';
const SAMPLE_SEED = 1;
const SAMPLE_CUSTOMERS = 200;
/** The hour at which the workbook wakes up: a working day's morning. */
const MORNING = 'T07:30:00Z';
const MINUTE = 60_000;

/** The bundle that Google would run. */
export const BUNDLE = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Opens the kept workbook or makes one, brings it up to date, takes in what is to be imported, runs the nightly job,
 * and keeps the result. On the command line the workbook is live: mails go to the outbox of the workbench.
 * @param say hears what is going on, a sentence at a time
 * @throws UsageError, ImportMistake, CommandFailed, KeptWorkbookUnreadable, FolderInUse
 */
export async function runMainJob(
  options: StartOptions,
  say: (sentence: string) => void,
  bundle = BUNDLE,
): Promise<MainJobDone> {
  checkDay(options.today);
  const read = options.importFolder === null ? null : await readImport(options.importFolder);
  const kept = openKeptFolder(options.keep);
  try {
    return await wakeUp(kept, options, read, loadProject([bundle]), say);
  } finally {
    kept.release();
  }
}

async function wakeUp(
  kept: KeptFolder,
  options: StartOptions,
  read: ReadImport | null,
  project: Project,
  say: (sentence: string) => void,
): Promise<MainJobDone> {
  if (options.fresh) {
    const aside = kept.setAside();
    if (aside !== null) say(`The workbook kept so far was set aside as ${aside}.`);
  }
  const before = kept.load();
  const world = before ?? newWorld(options.language);
  const lastUsedOn = before === null ? null : dayOf(world);
  moveClock(world, project, options.today);
  if (lastUsedOn !== null && dayOf(world) < lastUsedOn) {
    say(
      `Today is taken for ${dayOf(world)}, which lies before ${lastUsedOn}, the day on which this workbook was last ` +
        'used: mails and contacts of later days count as being in the future.',
    );
  }
  const since = world.now;
  say(before === null ? 'Setting up a new workbook …' : 'Opening the kept workbook …');
  const state = setUp(world, project, options.language, true);
  const isSample = read === null && state.customers === 0;
  if (!isSample && options.sample !== null) {
    say('The workbook has customers already, so no sample company was added. Use --fresh for a new one.');
  }
  const outcome = takeIn(
    world,
    project,
    read,
    isSample ? sampleFor(world, options, state.language) : null,
    say,
  );
  const rejected =
    read !== null && outcome !== null ? await keepRejected(read, outcome.rejected, kept.folder) : null;
  if (typeof rejected?.movedTo === 'string')
    say(`Rejected rows that were being mended are now in ${rejected.movedTo}.`);
  say('Running the nightly job …');
  const executions = runNight(world, project);
  const report = reportSince(world, project, since);
  const { people, customers } = setUp(world, project, null, true);
  kept.save(world);
  if (options.save !== null) await saveXlsx(world, options.save);
  return {
    report: {
      today: report.today,
      imported: outcome?.imported ?? {},
      rejected: (outcome?.rejected ?? []).map(reported),
      warnings: (outcome?.warnings ?? []).map(reported),
      customers: report.customers,
      mails: report.mails,
      calls: callsOf(executions),
      jobs: report.jobs,
    },
    mailsGoOutOn: report.isWorkingDay ? null : (report.nextWorkingDay ?? ''),
    customers,
    people,
    import: outcome,
    isSample,
    rejectedFolder: rejected?.folder ?? null,
    problemList: rejected?.problems ?? null,
    file: kept.file,
    savedAs: options.save,
  };
}

function reported({ file, line, problems }: RejectedRow): RejectedRow {
  return { file, line, problems };
}

function newWorld(language: StartOptions['language']): World {
  const locale = language === 'zh-CN' ? 'zh_CN' : 'en_US';
  return createWorld({ owner: ADMIN, now: Date.now(), zone: zoneOfMachine(), locale });
}

export function zoneOfMachine(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** When a workbook wakes up on a day: `2026-01-31`. */
export function morningOf(zone: string, day: string): number {
  return wallToInstant(zone, Date.parse(`${day}${MORNING}`), 'after');
}

/**
 * The morning of the day asked for; on a day that has begun already, a minute later. What would have fired while the
 * workbook slept is missed, as when Google misses a trigger: the nightly job catches up.
 */
export function moveClock(world: World, project: Project, today: string | null): void {
  const asked = today === null ? Date.now() : morningOf(world.zones.spreadsheet, today);
  const isLaterToday = world.now >= asked && dayOf(world) === (today ?? dayOf({ ...world, now: asked }));
  const instant = isLaterToday ? world.now + MINUTE : asked;
  if (instant >= world.now) advanceTo(world, project, instant, { fate: () => 'miss' });
  world.now = instant;
}

function dayOf(world: World): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: world.zones.spreadsheet }).format(world.now);
}

function sampleFor(world: World, { sample }: StartOptions, language: string) {
  return sampleImportRequest({
    language: language === 'zh-CN' ? 'zh-CN' : 'en',
    today: dayOf(world),
    customers: sample ?? SAMPLE_CUSTOMERS,
    seed: SAMPLE_SEED,
    admin: world.sharing.owner,
  });
}

function takeIn(
  world: World,
  project: Project,
  read: ReadImport | null,
  sample: ReturnType<typeof sampleFor> | null,
  say: (sentence: string) => void,
): ImportOutcome | null {
  const request = read?.request ?? sample;
  if (request === null) return null;
  say(read === null ? 'Making up a sample company …' : `Importing from ${read.folder} …`);
  const outcome = importInto(world, project, request);
  if (outcome.mistakes.length > 0) throw new CommandFailed('import', outcome.mistakes.join('\n'));
  return outcome;
}

/** @throws UsageError for anything but a day such as `2026-01-31`; null is none */
export function checkDay(today: string | null): void {
  if (today === null || isDay(today)) return;
  throw new UsageError(`--today ${today} is no day. Type one such as 2026-01-31.`);
}

function isDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
