import { readXlsx } from 'hucre/xlsx';
import { errorCode } from '../../import/errorCode';
import { ImportMistake } from '../../import/importMistake';
import type { Format, Mapping, PlannedPart } from '../../import/importPlan';
import { readSource } from '../../import/readSource';
import type { ReceivedFile } from './droppedFolder';
import type { FileLanguage, FileWords } from './fileWords';
import { type Guess, guessDates, guessTab, type KnownTab } from './guessMapping';
import { tableFromJson } from './tableFromJson';

/** In the order in which rows refer to each other. */
const ORDER = ['team', 'holidays', 'customers', 'contacts', 'activities'];

export interface GuessedPlan {
  readonly parts: readonly PlannedPart[];
  /** Files to be written besides those that were dropped: tables made of JSON. */
  readonly made: readonly ReceivedFile[];
  /** What was understood, and what not. */
  readonly sentences: readonly string[];
}

export interface GuessTools {
  /** The folder in which the files lie. */
  readonly folder: string;
  readonly tabs: readonly KnownTab[];
  readonly words: FileWords;
  readonly language: FileLanguage;
}

const TABLE = /\.(?:csv|tsv|txt|xlsx)$/i;

/** A text that is no UTF-8 comes, as a rule, from Chinese Windows. */
function encodingOf({ bytes }: ReceivedFile): Pick<Format, 'encoding'> {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return {};
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return {};
  } catch (error) {
    if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    return { encoding: 'gbk' };
  }
}

/** The sheets of an .xlsx one by one; a text file is one table. A file that cannot be read is told when it is read. */
async function formatsOf(file: ReceivedFile): Promise<Format[]> {
  if (!/\.xlsx$/i.test(file.path)) return [encodingOf(file)];
  try {
    const { sheets } = await readXlsx(file.bytes);
    const filled = sheets.filter((sheet) => sheet.hidden !== true && sheet.rows.length > 0);
    return filled.length === 0 ? [{}] : filled.map(({ name }) => ({ sheet: name }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [{}];
  }
}

/** The key row of a tab of Rapport: the file is a workbook, not a list. */
function isKeyRow(header: readonly string[]): boolean {
  return header.includes('id') && header.includes('sourceKey');
}

function sentencesOf(file: string, { tab, columns, unknown }: Guess, tools: GuessTools): string[] {
  const { words, language } = tools;
  const pairs = Object.entries(columns).map(([field, column]) => {
    return [column, tab.captions[field]?.[language] ?? field] as const;
  });
  return [
    words.readAs(file, tab.names[language], pairs),
    ...(tab.tab === 'contacts' ? [words.companiesToo(file)] : []),
    ...(unknown.length === 0 ? [] : [words.unknownColumns(file, unknown)]),
  ];
}

/** Contacts belong to customers: those that a list of contacts names come first, by their names alone. */
function partsOf({ tab, columns }: Guess, from: string, format: Format): PlannedPart[] {
  const mapping: Mapping = { from, format, columns };
  const { customer } = columns;
  if (tab.tab !== 'contacts' || customer === undefined) return [{ tab: tab.tab, mapping }];
  return [
    { tab: 'customers', mapping: { from, format, columns: { name: customer } } },
    { tab: tab.tab, mapping },
  ];
}

function neededSentence({ tabs, words, language }: GuessTools): string {
  return ['customers', 'contacts', 'activities']
    .flatMap((name) => tabs.find(({ tab }) => tab === name) ?? [])
    .map(({ names, required, captions }) => {
      const own = required.map((field) => captions[field]?.[language] ?? field);
      return words.needs(names[language], own);
    })
    .join(words.gap);
}

async function guessTable(file: ReceivedFile, format: Format, tools: GuessTools): Promise<GuessedPlan> {
  const { folder, tabs, words } = tools;
  const shown = format.sheet === undefined ? file.path : `${file.path} (${format.sheet})`;
  const source = await readSource(`${folder}/${file.path}`, format, file.path);
  if (isKeyRow(source.header)) return { parts: [], made: [], sentences: [words.wholeWorkbook(file.path)] };
  const guess = guessTab(source.header, format.sheet ?? file.path, tabs);
  if (guess === null) {
    return {
      parts: [],
      made: [],
      sentences: [words.notGuessed(shown, source.header, neededSentence(tools))],
    };
  }
  const dates = guessDates(source.rows);
  const whole: Format = { ...format, ...(dates === null ? {} : { dates }) };
  return { parts: partsOf(guess, file.path, whole), made: [], sentences: sentencesOf(shown, guess, tools) };
}

async function guessFile(file: ReceivedFile, tools: GuessTools): Promise<GuessedPlan[]> {
  if (!TABLE.test(file.path)) return [{ parts: [], made: [], sentences: [tools.words.notRead(file.path)] }];
  const plans: GuessedPlan[] = [];
  for (const format of await formatsOf(file)) {
    try {
      plans.push(await guessTable(file, format, tools));
    } catch (error) {
      if (!(error instanceof ImportMistake)) throw error;
      plans.push({ parts: [], made: [], sentences: [error.message] });
    }
  }
  return plans;
}

/**
 * A plan for files that no import.json explains: each table by its captions. The files lie in the folder already;
 * tables made of JSON are written there by `write`.
 */
export async function guessPlan(
  files: readonly ReceivedFile[],
  tools: GuessTools,
  write: (file: ReceivedFile) => Promise<void>,
): Promise<GuessedPlan> {
  const plans: GuessedPlan[] = [];
  for (const file of files) {
    if (!/\.json$/i.test(file.path)) {
      plans.push(...(await guessFile(file, tools)));
      continue;
    }
    const table = tableFromJson(file);
    if (table === null) {
      plans.push({ parts: [], made: [], sentences: [tools.words.faults.badJson(file.path)] });
      continue;
    }
    await write(table);
    plans.push({ parts: [], made: [table], sentences: [] }, ...(await guessFile(table, tools)));
  }
  const sentences = plans.flatMap((plan) => plan.sentences);
  return {
    parts: plans.flatMap(({ parts }) => parts).sort((a, b) => ORDER.indexOf(a.tab) - ORDER.indexOf(b.tab)),
    made: plans.flatMap(({ made }) => made),
    sentences: [...new Set(sentences)],
  };
}
