import type { AnyTable } from '../domain/table/table';
import type { GuardWords, Language, TableWords, Vocabulary } from '../domain/table/words';
import { en } from './en';
import type { Words } from './words';
import { zhCN } from './zhCN';

const words: Readonly<Record<Language, Words>> = { en, 'zh-CN': zhCN };

export function wordsOf(language: Language): Words {
  return words[language];
}

/** The words of one tab in one language. @throws RangeError for a table that has none */
export function tableWords(table: AnyTable, language: Language): TableWords {
  const all: Readonly<Record<string, TableWords | undefined>> = words[language].tables;
  const found = all[table.name];
  if (found === undefined) throw new RangeError(`no words for the table ${table.name}`);
  return found;
}

/** The words of one tab in every language, for reading and writing its cells. */
export function vocabularyOf(table: AnyTable): Vocabulary {
  return { en: tableWords(table, 'en'), 'zh-CN': tableWords(table, 'zh-CN') };
}

export function guardWords(language: Language): GuardWords {
  return words[language].guards;
}
