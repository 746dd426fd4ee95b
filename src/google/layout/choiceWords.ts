import { YES_NO } from '../../domain/table/choiceText';
import { columnOf } from '../../domain/table/record';
import type { AnyTable } from '../../domain/table/table';
import { LANGUAGES, labelsOf, type Language, type Vocabulary } from '../../domain/table/words';

/** All that may stand in a cell for one code: its label in every language, the code itself, a ticked box. */
export function choiceWords(
  table: AnyTable,
  field: string,
  code: string,
  vocabulary: Vocabulary,
): readonly (string | boolean)[] {
  const column = columnOf(table, field);
  if (column.kind === 'yes/no') {
    const words = LANGUAGES.map((language) => (code === 'yes' ? YES_NO[language].yes : YES_NO[language].no));
    return [code === 'yes', ...new Set(words)];
  }
  const labels = LANGUAGES.map((language) => labelsOf(vocabulary[language], field, column)[code] ?? code);
  return [...new Set([...labels, code])];
}

/** The drop-down of a choice or yes/no column, in one language. */
export function dropDown(
  table: AnyTable,
  field: string,
  vocabulary: Vocabulary,
  language: Language,
): string[] {
  const column = columnOf(table, field);
  if (column.kind === 'yes/no') return [YES_NO[language].yes, YES_NO[language].no];
  const labels = labelsOf(vocabulary[language], field, column);
  return (column.codes ?? []).map((code) => labels[code] ?? code);
}
