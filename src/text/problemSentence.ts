import { isSettingKey, settingRules } from '../domain/settings';
import type { Problem } from '../domain/table/problem';
import type { AnyTable } from '../domain/table/table';
import { labelsOf, type Language, type TableWords } from '../domain/table/words';
import { allTables } from '../domain/tables';
import { tableWords, wordsOf } from './languages';
import type { ProblemFacts } from './words';

/** A problem in words: where, what was found, what to do. `Activities, row 42, "Done on": found "31/2/26". Type …` */
export function problemSentence(problem: Problem, language: Language): string {
  const place = placeOf(problem, language);
  return wordsOf(language).problems.sentence(place, problem.found, problemAdvice(problem, language));
}

/** What a note on the cell itself says: what was found and what to do, without the place. */
export function problemNote(problem: Problem, language: Language): string {
  return wordsOf(language).problems.note(problem.found, problemAdvice(problem, language));
}

/** `Activities, row 42, "Done on"` */
export function placeOf(
  { table, row, field }: Pick<Problem, 'table' | 'row' | 'field'>,
  language: Language,
): string {
  const { tab, caption } = namesOf(table, field, language);
  return wordsOf(language).problems.place(tab, row, field === null ? null : caption);
}

/** What to do about a problem. */
export function problemAdvice(problem: Problem, language: Language): string {
  return wordsOf(language).problems.advice[problem.code](factsOf(problem, language));
}

/** What advice can use, from the definition and the words of the column. */
export function factsOf(
  { table: name, field, params = {} }: Pick<Problem, 'table' | 'field' | 'params'>,
  language: Language,
): ProblemFacts {
  const table = tableNamed(name);
  const { tab, caption } = namesOf(name, field, language);
  const column = field === null ? undefined : table?.columns[field];
  const labels =
    table && field !== null && column?.codes ? labelsOf(tableWords(table, language), field, column) : {};
  const target = tableNamed(column?.refersTo?.table);
  return {
    params,
    tab,
    caption,
    choices: column?.open === true ? [] : Object.values(labels),
    target: target ? tableWords(target, language).tab : tab,
    allowed: allowedText(params.key, language),
  };
}

function tableNamed(name: string | undefined): AnyTable | undefined {
  return allTables.find((table) => table.name === name);
}

/** Tab and caption as the words have them; names that have no words stand for themselves. */
function namesOf(
  tableName: string,
  field: string | null,
  language: Language,
): { readonly tab: string; readonly caption: string } {
  const table = tableNamed(tableName);
  const words: TableWords | null = table ? tableWords(table, language) : null;
  const columns: Readonly<Record<string, { readonly caption: string } | undefined>> = words?.columns ?? {};
  const tab = words?.tab ?? tableName;
  return { tab, caption: field === null ? tab : (columns[field]?.caption ?? field) };
}

function allowedText(key: unknown, language: Language): string {
  if (typeof key !== 'string' || !isSettingKey(key)) return '';
  return wordsOf(language).settings.allowed(settingRules[key].allowed);
}
