import type { Problem } from '../domain/table/problem';
import type { AnyTable } from '../domain/table/table';
import type { GuardWords, Language, Vocabulary } from '../domain/table/words';

/** The words that stand in the sheet itself, from `text`. */
export interface SheetWords {
  /** @throws where a table has no words */
  vocabulary(table: AnyTable): Vocabulary;
  guards(language: Language): GuardWords;
  /** The sentence for a cell with a problem: what was found and what to do. Without tab, row and column. */
  problemNote(problem: Problem, language: Language): string;
}
