import { YES_NO } from '../../domain/table/choiceText';
import { columnOf } from '../../domain/table/record';
import type { AnyTable } from '../../domain/table/table';
import { labelsOf, type Language, type Vocabulary } from '../../domain/table/words';

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
