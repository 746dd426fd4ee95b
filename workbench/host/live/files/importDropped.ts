import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { checkPlan } from '../../import/checkPlan';
import { errorCode } from '../../import/errorCode';
import { ImportMistake } from '../../import/importMistake';
import type { PlannedPart } from '../../import/importPlan';
import { JsonFault, parseJson } from '../../import/parseJson';
import { type ImportRequest, type ReadImport, readImport } from '../../import/readImport';
import { keepRejected, type Kept } from '../../import/rejected';
import type { ImportOutcome } from '../../mainJob';
import type { RejectedRow } from '../../reportTypes';
import type { DroppedFile, ImportedView } from '../protocol/calls';
import { type ReceivedFile, receiveFiles, writeFiles } from './droppedFolder';
import { type FileLanguage, type FileWords, fileWords } from './fileWords';
import type { KnownTab } from './guessMapping';
import { guessPlan } from './guessPlan';

/** What the bundle does for an import: at once, or when its execution has ended. */
export interface ImportCommands {
  /** The answer to its command `columns`. */
  readonly columns: () => readonly KnownTab[] | Promise<readonly KnownTab[]>;
  readonly importInto: (request: ImportRequest) => ImportOutcome | Promise<ImportOutcome>;
}

export interface DropOptions {
  readonly files: readonly DroppedFile[];
  /** The folder in which the workbook is kept: rejected rows are kept there too. */
  readonly keep: string;
  /** Of the sentences. */
  readonly language: FileLanguage;
  /** The workbook's, in which its tabs are named. Default: that of the sentences. */
  readonly names?: FileLanguage;
  readonly commands: ImportCommands;
}

/** Faults that are told at once; the list of faults holds all. */
const SHOWN = 5;

/** `import.json` of the dropped folder that lies highest; null where there is none. */
function planFileOf(files: readonly ReceivedFile[]): ReceivedFile | null {
  const depth = ({ path }: ReceivedFile): number => path.split('/').length;
  const plans = files.filter(({ path }) => /(?:^|\/)import\.json$/.test(path));
  return plans.sort((a, b) => depth(a) - depth(b))[0] ?? null;
}

/** Files that import.json names must lie in what was dropped: nothing else on this machine is read. */
function refuseOutside(plan: ReceivedFile, base: string, folder: string, words: FileWords): void {
  let parts: readonly PlannedPart[];
  try {
    parts = checkPlan(parseJson(plan.bytes.toString('utf8')), 'import.json');
  } catch (error) {
    // What is wrong in the file is told, with its line, when it is read.
    if (error instanceof JsonFault || error instanceof ImportMistake) return;
    throw error;
  }
  for (const { mapping } of parts) {
    const way = relative(folder, resolve(base, mapping.from));
    if (way.startsWith('..') || isAbsolute(way)) throw new ImportMistake(words.faults.outside(mapping.from));
  }
}

async function isSameFile(path: string, bytes: Buffer): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

/** Whether somebody dropped the folder of rejected rows itself, mended: then it is imported where it lies. */
async function isKeptFolder(files: readonly ReceivedFile[], rejected: string): Promise<boolean> {
  if (!files.some(({ path }) => path === 'written.json')) return false;
  for (const { path, bytes } of files) {
    if (!(await isSameFile(join(rejected, path), bytes))) return false;
  }
  return true;
}

interface Prepared {
  readonly read: ReadImport;
  readonly sentences: readonly string[];
}

function planText(parts: readonly PlannedPart[]): string {
  const byTab = new Map<string, PlannedPart['mapping'][]>();
  for (const { tab, mapping } of parts) byTab.set(tab, [...(byTab.get(tab) ?? []), mapping]);
  return `${JSON.stringify(Object.fromEntries(byTab), null, 2)}\n`;
}

async function prepareGuessed(
  files: readonly ReceivedFile[],
  folder: string,
  tabs: readonly KnownTab[],
  options: DropOptions,
): Promise<Prepared> {
  const words = fileWords(options.language);
  const tools = { folder, tabs, words, language: options.names ?? options.language };
  const plan = await guessPlan(files, tools, ({ path, bytes }) => writeFile(join(folder, path), bytes));
  if (plan.parts.length === 0) {
    throw new ImportMistake([words.faults.noTable, ...plan.sentences].join('\n'));
  }
  await writeFile(join(folder, 'import.json'), planText(plan.parts));
  return { read: await readImport(folder), sentences: plan.sentences };
}

async function prepare(
  files: readonly ReceivedFile[],
  folder: string,
  tabs: readonly KnownTab[],
  options: DropOptions,
): Promise<Prepared> {
  const rejected = resolve(options.keep, 'rejected');
  if (await isKeptFolder(files, rejected)) return { read: await readImport(rejected), sentences: [] };
  await writeFiles(folder, files);
  const plan = planFileOf(files);
  if (plan === null) return prepareGuessed(files, folder, tabs, options);
  const base = resolve(folder, plan.path, '..');
  refuseOutside(plan, base, folder, fileWords(options.language));
  return { read: await readImport(base), sentences: [] };
}

function faultSentences(rows: readonly RejectedRow[], words: FileWords): string[] {
  const told = rows.slice(0, SHOWN).map(({ file, line, problems }) => {
    return problems.map(({ column, problem }) => words.fault(file, line, column, problem)).join(' ');
  });
  return rows.length > SHOWN ? [...told, words.moreFaults(rows.length - SHOWN)] : told;
}

/** By tab; counts of nothing are left out. */
function countsOf(of: object): (readonly [tab: string, rows: number])[] {
  return Object.entries(of).flatMap(([tab, rows]) =>
    Number(rows) > 0 ? [[tab, Number(rows)] as const] : [],
  );
}

function outcomeSentences(
  outcome: ImportOutcome,
  kept: Kept,
  tabs: readonly KnownTab[],
  { language, names = language }: DropOptions,
): string[] {
  const words = fileWords(language);
  const nameOf = (tab: string): string => tabs.find((one) => one.tab === tab)?.names[names] ?? tab;
  const added = countsOf(outcome.imported).map(([tab, count]) =>
    tab === 'takenOver' ? words.takenOver(count) : words.added(nameOf(tab), count),
  );
  const known = countsOf(outcome.alreadyThere).reduce((sum, [, count]) => sum + count, 0);
  const { warnings, rejected } = outcome;
  return [
    ...(added.length === 0 && rejected.length === 0 ? [words.nothing] : added),
    ...(known === 0 ? [] : [words.alreadyThere(known)]),
    ...(warnings.length === 0 ? [] : [words.remarks(warnings.length), ...faultSentences(warnings, words)]),
    ...(kept.folder === null
      ? []
      : [
          words.rejected(rejected.length, kept.problems ?? kept.folder, kept.folder),
          ...faultSentences(rejected, words),
        ]),
    ...(kept.movedTo === null ? [] : [words.movedAside(kept.movedTo)]),
  ];
}

/**
 * Takes in files that a person dropped onto the page: a folder with its import.json, or tables whose captions say
 * what they are. Rejected rows are kept in KEEP/rejected, and nothing of the dropped files stays elsewhere.
 * @throws ImportMistake with sentences for a person where nothing could be imported
 * @throws CommandFailed where the bundle refused
 */
export async function importDropped(options: DropOptions): Promise<ImportedView> {
  const { keep, commands, language } = options;
  const { name, files } = receiveFiles(options.files, fileWords(language));
  const dropped = resolve(keep, 'dropped');
  try {
    await mkdir(dropped, { recursive: true });
    const tabs = await commands.columns();
    // A folder of the same name each time: two drops of one thing are known as such.
    const { read, sentences } = await prepare(files, join(dropped, name), tabs, options);
    const outcome = await commands.importInto(read.request);
    if (outcome.mistakes.length > 0) throw new ImportMistake(outcome.mistakes.join('\n'));
    const kept = await keepRejected(read, outcome.rejected, keep);
    return {
      sentences: [...sentences, ...outcomeSentences(outcome, kept, tabs, options)],
      imported: { ...outcome.imported },
      rejected: outcome.rejected.length,
      rejectedFolder: kept.folder,
    };
  } finally {
    await rm(dropped, { recursive: true, force: true });
  }
}
