/**
 * The workbook in the browser, and with --once the main job alone:
 *   npm start -- [--once] [--port N] [--import FOLDER] [--today YYYY-MM-DD] [--fresh] [--sample N] [--keep FOLDER]
 *                [--save FILE.xlsx] [--lang en|zh-CN] [--report FILE.json]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { outputFault } from '../checkOutput';
import { ImportMistake } from '../import/importMistake';
import { CommandFailed } from '../mainJob';
import { FolderInUse } from '../keeping/folderLock';
import { KeptWorkbookUnreadable } from '../keeping/persistence';
import { printRun } from '../print/printRun';
import { PortTaken } from '../server/server';
import { type Serving, startLive } from '../startLive';
import { runMainJob, type StartOptions, UsageError } from '../startWorkbook';

const USAGE = `Usage: npm start -- [options]
  --once              run the main job once and exit, without the page in the browser
  --port N            where the page is served (default: 8423, or the next port that is free)
  --import FOLDER     take in what FOLDER/import.json names, and run the main job
  --today YYYY-MM-DD  the day on which the workbook wakes up (default: today)
  --fresh             set the kept workbook aside and begin anew
  --sample N          how many customers the sample company has, where nothing is imported (default: 200)
  --keep FOLDER       where the workbook is kept (default: .workbench)
  --save FILE.xlsx    save the workbook as a file for a spreadsheet program
  --lang en|zh-CN     language of the workbook (default: the kept one's, else en)
  --report FILE.json  with --once: write what was done as JSON
  -h, --help          print this`;

const LANGUAGES = ['en', 'zh-CN'] as const;

interface CommandLine {
  readonly options: StartOptions;
  readonly report: string | null;
  readonly once: boolean;
  readonly port: number | null;
}

function readCommandLine(): CommandLine | null {
  const { values } = parsed();
  if (values.help) return null;
  if (values.report !== undefined && !values.once) {
    throw new UsageError('--report tells of one run of the main job: use it together with --once.');
  }
  const { lang, sample } = values;
  const language = LANGUAGES.find((name) => name === lang) ?? null;
  if (lang !== undefined && language === null) throw new UsageError(`--lang ${lang}: choose en or zh-CN.`);
  const customers = sample === undefined ? null : Number(sample);
  if (customers !== null && !(Number.isInteger(customers) && customers >= 1)) {
    throw new UsageError(`--sample ${sample ?? ''}: type a whole number from 1, such as 200.`);
  }
  checkOutputs(values);
  const options: StartOptions = {
    importFolder: values.import ?? null,
    today: values.today ?? null,
    fresh: values.fresh,
    sample: customers,
    keep: values.keep,
    save: values.save ?? null,
    language,
  };
  return { options, report: values.report ?? null, once: values.once, port: readPort(values) };
}

function readPort({ port, once }: ReturnType<typeof parsed>['values']): number | null {
  if (port === undefined) return null;
  if (once) throw new UsageError('--port is for the page in the browser, which --once leaves out.');
  const number = Number(port);
  if (/^\d+$/.test(port) && number <= 65_535) return number;
  throw new UsageError(`--port ${port}: type a number from 1 to 65535, such as 8423.`);
}

/** @throws UsageError where a file could not be written after the run */
function checkOutputs({ save, report, keep }: ReturnType<typeof parsed>['values']): void {
  if (save !== undefined && !/.\.xlsx$/i.test(save)) {
    throw new UsageError(`--save ${save}: the name of the file must end in .xlsx.`);
  }
  for (const [option, path] of Object.entries({ save, report })) {
    const fault = path === undefined ? null : outputFault(path, keep);
    if (fault !== null) throw new UsageError(`--${option} ${path ?? ''}: ${fault}`);
  }
}

function parsed() {
  try {
    return parseArgs({
      options: {
        once: { type: 'boolean', default: false },
        port: { type: 'string' },
        import: { type: 'string' },
        today: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        sample: { type: 'string' },
        keep: { type: 'string', default: '.workbench' },
        save: { type: 'string' },
        lang: { type: 'string' },
        report: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(usageFault(error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
}

/** Node's first sentence is the fault; what follows is advice for whoever has arguments that begin with a dash. */
function usageFault(message: string): string {
  const lacking = /^Option '(?:-\w, )?(--[\w-]+).*argument (?:missing|is ambiguous)/.exec(message)?.[1];
  if (lacking !== undefined) return `${lacking}: what it stands for is missing. Type it after the option.`;
  return `${message.replace(/(?:\. |\.?\n).*$/s, '').replace(/\.$/, '')}.`;
}

/** Faults that a person can mend are said in a sentence; anything else is ours and comes with its stack. */
function isForPeople(error: unknown): error is Error {
  return [UsageError, ImportMistake, CommandFailed, KeptWorkbookUnreadable, FolderInUse, PortTaken].some(
    (kind) => error instanceof kind,
  );
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EEXIST: 'this is a file, not a folder',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it',
  EROFS: 'this disk cannot be written to',
  ENOSPC: 'the disk is full',
};

/** A file or folder of the command line that the system refuses; null for any other error. */
function fileFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null;
  // Files are written under a temporary name first, which says nothing to a person.
  const path = String(error.path).replace(/(?:\.\d+\.writing|\.new)$/, '');
  const code = String(error.code);
  return `${path}: ${FAULTS[code] ?? error.message}.`;
}

async function runOnce({ options, report }: CommandLine): Promise<void> {
  const done = await runMainJob(options, say);
  if (report !== null) writeFileSync(report, `${JSON.stringify(done.report, null, 2)}\n`);
  console.log(printRun(done, process.stdout.columns));
}

/** Saves and ends when somebody asks for it; who asks twice does not want to wait. */
function stopOnSignal({ stop, file }: Serving): void {
  const end = async (): Promise<void> => {
    const kept = await stop();
    if (!kept) console.error(`The last changes could not be saved to ${file}.`);
    process.exit(kept ? 0 : 1);
  };
  let asked = false;
  const heard = (): void => {
    if (asked) process.exit(1);
    asked = true;
    void end();
  };
  process.on('SIGINT', heard);
  process.on('SIGTERM', heard);
}

async function serve(line: CommandLine): Promise<void> {
  const { options, port } = line;
  const imports = options.importFolder !== null;
  if (imports) await runOnce(line);
  // What the import has done already is not done again.
  const rest = imports ? { fresh: false, save: null, sample: null, today: null } : {};
  const serving = await startLive({ ...options, ...rest, port }, say);
  stopOnSignal(serving);
  console.log(
    `\nRapport is open. Show it in your browser at this address, which works on this computer only:\n\n` +
      `  ${serving.server.address}\n\n` +
      `Everything is kept in ${serving.file} as you go. To stop, press Ctrl+C here; npm start opens it again.`,
  );
}

function say(sentence: string): void {
  console.log(sentence);
}

/** The exit code, null while the page is served. */
async function main(): Promise<number | null> {
  try {
    const line = readCommandLine();
    if (line === null) {
      console.log(USAGE);
      return 0;
    }
    if (!line.once) {
      await serve(line);
      return null;
    }
    await runOnce(line);
    return 0;
  } catch (error) {
    const message = isForPeople(error) ? error.message : fileFault(error);
    if (message === null) throw error;
    console.error(message);
    if (error instanceof UsageError) console.error('See --help.');
    return 1;
  }
}

const code = await main();
if (code !== null) process.exitCode = code;
