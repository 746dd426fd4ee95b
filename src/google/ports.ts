import type { CellRules } from '../domain/table/cell';
import type { AnyTable } from '../domain/table/table';
import type { Language } from '../domain/table/words';
import type { Ports } from '../ports';
import { Book } from './book';
import { consoleLog } from './consoleLog';
import type { SheetContext } from './context';
import { IdSource } from './idSource';
import { MailService } from './mailService';
import { DocumentMemory } from './memory';
import { rememberedHabits } from './probe';
import { ProjectTriggers } from './projectTriggers';
import { Scratch } from './scratch';
import { ScriptLock } from './scriptLock';
import { SecretStore } from './secretStore';
import { SessionPeople } from './sessionPeople';
import { SheetClock } from './sheetClock';
import { SheetTables } from './sheetTables';
import type { SheetWords } from './sheetWords';
import { SheetWorkbook, workbookLanguage } from './sheetWorkbook';
import { TabRegistry } from './tabRegistry';
import { Tabs } from './tab';

export type { SheetWords } from './sheetWords';

export interface GoogleOptions {
  /** Every table that may have a tab. */
  readonly tables: readonly AnyTable[];
  readonly words: SheetWords;
  /** Values of the Settings for conditional formats, by key; asked for when a tab is laid. */
  readonly settings: () => Readonly<Record<string, unknown>>;
}

/** Those of the ports that Google implements; `app` adds progress, letters and the log. */
export type GooglePorts = Omit<Ports, 'letters' | 'progress' | 'log'>;

/** Builds the ports of one execution. Calls no service: each asks for what it needs when it is needed. */
export function createGooglePorts(options: GoogleOptions): GooglePorts {
  const book = new Book();
  const memory = new DocumentMemory(consoleLog());
  const registry = new TabRegistry(book, memory, options.tables);
  const tabs = new Tabs(registry);
  const ids = new IdSource();
  const people = new SessionPeople();
  const clock = new SheetClock(() => book.days());
  const scratch = new Scratch(book, memory);
  let language: Language | null = null;
  const rulesByTable = new Map<string, CellRules>();
  const languageNow = (): Language => {
    language ??= workbookLanguage(memory, book);
    return language;
  };
  const rules = (table: AnyTable): CellRules => {
    const vocabulary = options.words.vocabulary(table);
    const known = rulesByTable.get(table.name) ?? { vocabulary, language: languageNow(), days: book.days() };
    rulesByTable.set(table.name, known);
    return known;
  };
  const context: SheetContext = {
    book,
    memory,
    registry,
    tabs,
    ids,
    clock,
    people,
    words: options.words,
    tables: options.tables,
    rules,
    habits: () => rememberedHabits({ memory }),
    language: languageNow,
    settings: options.settings,
  };
  const lock = new ScriptLock(() => {
    memory.forget();
    tabs.forgetLastRows();
  });
  const forgetLanguage = (): void => {
    language = null;
    rulesByTable.clear();
  };
  return {
    tables: new SheetTables(context, scratch, lock),
    workbook: new SheetWorkbook(context, scratch, forgetLanguage),
    mail: new MailService(),
    clock,
    days: {
      dayOf: (date) => book.days().dayOf(date),
      dateOf: (day) => book.days().dateOf(day),
      momentOf: (date) => book.days().momentOf(date),
      dateOfMoment: (moment) => book.days().dateOfMoment(moment),
    },
    ids,
    lock,
    memory,
    secrets: new SecretStore(),
    triggers: new ProjectTriggers(
      () => book.spreadsheet,
      () => book.zone(),
    ),
    people,
  };
}
