import type { Language } from '../domain/table/words';
import { allTables } from '../domain/tables';
import type { ProgressCode } from '../ports';
import { tableWords, wordsOf } from './languages';
import type { Params } from './words';

/** What is going on, in words. A table's name in `params.table` or `params.tab` is shown as the name of its tab. */
export function progressText(code: ProgressCode, params: Params, language: Language): string {
  const table = allTables.find(({ name }) => name === (params.table ?? params.tab));
  const shown = table ? { ...params, tab: tableWords(table, language).tab } : params;
  return wordsOf(language).progress[code](shown);
}
