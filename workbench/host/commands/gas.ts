/**
 * Runs any Apps Script files on the local platform:
 *   npm run gas -- FILE_OR_FOLDER… --call "expression" [--seed FILE.json] [--now ISO] [--zone ZONE] [--user MAIL]
 *                                  [--count] [--dump FILE.json]
 * The expression's value is printed as JSON; what the script logs goes to the error output.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NotImplementedError } from '../../store/serviceError';
import { parseSeed } from '../../store/workbook/parseSeed';
import { workbookFromSeed } from '../../store/workbook/seed';
import type { Workbook } from '../../store/workbook/workbook';
import { wallToInstant } from '../../store/workbook/wallTime';
import { createWorld, DEFAULT_OWNER } from '../../store/world';
import type { World } from '../../store/world';
import { dumpWorld } from '../dump';
import { run } from '../execution';
import type { Execution } from '../execution';
import { loadProject } from '../project';
import type { Project } from '../project';

const USAGE = `Usage: npm run gas -- FILE_OR_FOLDER… --call "expression" [options]
  --seed FILE.json   tabs to begin with: {"Tab": [[cell, …], …]}; a cell is a number, a text, true, false,
                     {"date": "2026-01-31"} or {"formula": "=…"}
  --now ISO          the virtual clock, such as 2026-01-31T09:00:00Z (default: now)
  --zone ZONE        zone of script and spreadsheet, such as Europe/Berlin (default: the manifest's, else Etc/UTC)
  --user MAIL        who runs the script and owns the spreadsheet
  --count            prints {"result": …, "calls": {calls, trips, byMethod, cellsRead, cellsWritten}}
  --dump FILE.json   writes workbook, mails, triggers and properties as they are afterwards`;

/** The command line or a file it names is wrong: said in one line, without a stack. */
class UsageError extends Error {}

function readCommandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        call: { type: 'string' },
        seed: { type: 'string' },
        now: { type: 'string' },
        zone: { type: 'string' },
        user: { type: 'string' },
        count: { type: 'boolean', default: false },
        dump: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** An instant; one that names no zone of its own is wall time in the script's. */
function readNow(text: string | undefined, zone: string): number {
  if (text === undefined) return Date.now();
  const withZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) && text.includes('T');
  const read = Date.parse(withZone ? text : `${text.length === 10 ? `${text}T00:00` : text}Z`);
  if (Number.isNaN(read))
    throw new UsageError(`--now ${text} is no instant. Write it as 2026-01-31T09:00:00Z.`);
  return withZone ? read : wallToInstant(zone, read, 'after');
}

function checkZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch (error) {
    throw new UsageError(`"${zone}" is no time zone. Write it as Europe/Berlin.`, { cause: error });
  }
}

function readSeed(path: string, zone: string): Workbook {
  try {
    return workbookFromSeed(parseSeed(JSON.parse(readFileSync(path, 'utf8'))), { zone });
  } catch (error) {
    throw new UsageError(`--seed ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function loadFiles(paths: readonly string[]): Project {
  if (paths.length === 0) throw new UsageError('Name at least one script file or folder.');
  try {
    return loadProject(paths);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Log lines and dialogs, as the person at the screen would have seen them. */
function printLog({ log, shown }: Execution): void {
  for (const { level, text } of log)
    console.error(level === 'log' || level === 'info' ? text : `${level}: ${text}`);
  for (const { kind, title, text, answer } of shown.questions) {
    console.error(`${kind}: ${[title, text].filter((part) => part !== '').join(': ')} [${answer.button}]`);
  }
  for (const { title, text } of shown.toasts) {
    console.error(`toast: ${[title, text].filter((part) => part !== '').join(': ')}`);
  }
}

/** What does not compile has no frames: the engine puts place, line and caret before the message. */
function placeOfSyntaxError(stack: string): string[] {
  const [place = '', line = '', caret = ''] = stack.split('\n');
  if (!/^.+:\d+$/.test(place) || !/^\s*\^+\s*$/.test(caret)) return [];
  return [`    at ${place}:${String(caret.indexOf('^') + 1)}`, '', line, caret];
}

/** The message on the first line, then the script's own frames. */
function printFailure({ error, ended }: Pick<Execution, 'error' | 'ended'>): void {
  if (ended !== null) console.error(`Exception: ${ended}`);
  if (!error) return;
  const headline = error.name === '' ? error.message : `${error.name}: ${error.message}`;
  const frames = error.stack.split('\n').filter((line) => /^\s+at /.test(line));
  const place = frames.length === 0 ? placeOfSyntaxError(error.stack) : frames;
  console.error([headline, ...place].join('\n'));
}

/** The owner's address, if one is given. */
function readUser(user: string | undefined): string {
  if (user === undefined || /^[^\s@]+@[^\s@]+$/.test(user)) return user ?? DEFAULT_OWNER;
  throw new UsageError(`--user ${user} is no mail address. Write it as ann@example.com.`);
}

function writeDump(path: string, world: World): void {
  const text = `${JSON.stringify(dumpWorld(world), null, 2)}\n`;
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`--dump ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function main(): number {
  const { values, positionals } = readCommandLine();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.call === undefined)
    throw new UsageError('Say with --call "expression" what is to be evaluated.');
  const loaded = loadFiles(positionals);
  const zone = checkZone(values.zone ?? loaded.manifest.timeZone ?? 'Etc/UTC');
  const project: Project = { ...loaded, manifest: { ...loaded.manifest, timeZone: zone } };
  const world: World = createWorld({
    now: readNow(values.now, zone),
    zone,
    owner: readUser(values.user),
    ...(values.seed === undefined ? {} : { workbook: readSeed(values.seed, zone) }),
  });
  const execution = run(world, project, { expression: values.call, kind: 'editor' });
  printLog(execution);
  if (values.dump !== undefined) writeDump(values.dump, world);
  if (execution.error || execution.ended !== null) {
    printFailure(execution);
    return 1;
  }
  const result = execution.result ?? null;
  console.log(JSON.stringify(values.count ? { result, calls: execution.meter } : result));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (error instanceof NotImplementedError) {
    // A formula in the dumped workbook that the platform cannot work out.
    printFailure({ error: { name: error.name, message: error.message, stack: '' }, ended: null });
    process.exitCode = 1;
  } else if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else throw error;
}
