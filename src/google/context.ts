import type { CellRules } from '../domain/table/cell';
import type { AnyTable } from '../domain/table/table';
import type { Language } from '../domain/table/words';
import type { Clock, People } from '../ports';
import type { Book } from './book';
import type { IdSource } from './idSource';
import type { DocumentMemory } from './memory';
import type { SheetWords } from './sheetWords';
import type { Tabs } from './tab';
import type { TabRegistry } from './tabRegistry';
import type { TextHabits } from './textCells';

/** What every operation on the sheet needs; built once an execution by ports.ts. */
export interface SheetContext {
  readonly book: Book;
  readonly memory: DocumentMemory;
  readonly registry: TabRegistry;
  readonly tabs: Tabs;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly people: People;
  readonly words: SheetWords;
  readonly tables: readonly AnyTable[];
  /** How the cells of a table are read and written, in the workbook's language and zone. */
  rules(table: AnyTable): CellRules;
  habits(): TextHabits;
  language(): Language;
  /** Values of the Settings, for conditional formats that name one: numbers, texts, yes/no. */
  settings(): Readonly<Record<string, unknown>>;
}
