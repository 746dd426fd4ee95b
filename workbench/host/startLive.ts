import { fileURLToPath } from 'node:url';
import type { World } from '../store/world';
import { advanceTo } from './clock';
import { beginWorld } from './live/files/begin';
import { LiveWorkbench } from './live/liveWorkbench';
import { openKeptFolder, type KeptFolder } from './keeping/persistence';
import { loadProject, type Project } from './project';
import { newSecret } from './server/gate';
import { keepAddress, keptAddress } from './server/keptAddress';
import { DEFAULT_PORT, type RunningServer, startServer } from './server/server';
import { BUNDLE, checkDay, morningOf, moveClock, type StartOptions, zoneOfMachine } from './startWorkbook';
import { saveXlsx } from './xlsx';

const PAGE = fileURLToPath(new URL('../page', import.meta.url));

export interface LiveOptions extends Omit<StartOptions, 'importFolder'> {
  /** Null for the usual one, or the next one that is free. */
  readonly port: number | null;
}

export interface Serving {
  readonly server: RunningServer;
  /** Absolute path of the kept workbook. */
  readonly file: string;
  /** Saves, and lets everything go. Whether everything is kept. */
  readonly stop: () => Promise<boolean>;
}

/**
 * Opens the kept workbook, or begins one with the sample company, and serves it to this machine's browsers.
 * @param say hears what is going on, a sentence at a time
 * @throws UsageError, CommandFailed, KeptWorkbookUnreadable, FolderInUse, PortTaken
 */
export async function startLive(options: LiveOptions, say: (sentence: string) => void): Promise<Serving> {
  checkDay(options.today);
  const project = loadProject([BUNDLE]);
  const kept = openKeptFolder(options.keep);
  try {
    const world = openWorld(options, project, kept, say);
    // Makes ready what later saves keep of it.
    await kept.saveBeside(world);
    if (options.save !== null) await saveXlsx(world, options.save);
    return await serve(new LiveWorkbench(world, project, kept), kept, options.port, say);
  } catch (error) {
    kept.release();
    throw error;
  }
}

function openWorld(
  options: LiveOptions,
  project: Project,
  kept: KeptFolder,
  say: (sentence: string) => void,
): World {
  const aside = options.fresh ? kept.setAside() : null;
  if (aside !== null) say(`The workbook kept so far was set aside as ${aside}.`);
  const world = kept.load();
  if (world === null) {
    say('Setting up a new workbook with a sample company …');
    return newWorld(options, project, say);
  }
  say('Opening the kept workbook …');
  if (options.sample !== null) {
    say('The sample company is for new workbooks, so none was added. Use --fresh for a new one.');
  }
  if (options.today === null) catchUp(world, project);
  else moveClock(world, project, options.today);
  return world;
}

function newWorld(
  { language, sample, today }: LiveOptions,
  project: Project,
  say: (sentence: string) => void,
): World {
  const begun = { with: 'sample', language: language ?? 'en', zone: zoneOfMachine(), project } as const;
  const day = today ?? workdayFrom(begun.zone, Date.now());
  if (today === null && day !== null) {
    say(`It is the weekend, when Rapport mails nobody: the workbench's clock stands on Monday, ${day}.`);
  }
  const now = day === null ? Date.now() : morningOf(begun.zone, day);
  return beginWorld({ ...begun, now, ...(sample === null ? {} : { customers: sample }) });
}

/** The Monday after a weekend's instant, such as `2026-03-30`; null on other days. */
function workdayFrom(zone: string, instant: number): string | null {
  const dayOf = (offset: number): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant + offset * 86_400_000);
  const weekday = new Date(`${dayOf(0)}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return dayOf(1);
  return weekday === 6 ? dayOf(2) : null;
}

/** Clocks go on while a workbook sleeps, and triggers that would have fired are missed. One moved ahead stays ahead. */
function catchUp(world: World, project: Project): void {
  advanceTo(world, project, Math.max(world.now, Date.now()), { fate: () => 'miss' });
}

async function serve(
  workbench: LiveWorkbench,
  kept: KeptFolder,
  port: number | null,
  say: (sentence: string) => void,
): Promise<Serving> {
  const before = keptAddress(kept.folder);
  const wanted = port ?? before?.port ?? DEFAULT_PORT;
  const token = before?.token ?? newSecret();
  const server = await startServer({ served: workbench, page: PAGE, port: wanted, token });
  keepAddress(kept.folder, { token, port: server.port });
  if (wanted !== 0 && server.port !== wanted) say(`Port ${wanted} is taken, so ${server.port} is used.`);
  return {
    server,
    file: kept.file,
    stop: async () => {
      const saved = await workbench.close();
      await server.close();
      kept.release();
      return saved;
    },
  };
}
