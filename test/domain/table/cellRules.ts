import { dayFromParts } from '../../../src/domain/day';
import { momentFromMs } from '../../../src/domain/moment';
import type { CellDays, CellRules } from '../../../src/domain/table/cell';
import type { AnyTable } from '../../../src/domain/table/table';
import type { Language, TableWords, Vocabulary } from '../../../src/domain/table/words';
import { vocabularyOf } from '../../../src/text/languages';

/** A spreadsheet in a zone without clock changes: UTC+8. */
const OFFSET_MS = 8 * 3_600_000;

export const days: CellDays = {
  dayOf: (date) => {
    const there = new Date(date.getTime() + OFFSET_MS);
    const day = dayFromParts(there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate());
    if (day === null) throw new RangeError('no day');
    return day;
  },
  dateOf: (day) => new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET_MS),
  momentOf: (date) => momentFromMs(date.getTime()),
  dateOfMoment: (moment) => new Date(moment),
};

export function rulesFor(table: AnyTable, language: Language = 'en'): CellRules {
  return { vocabulary: vocabularyOf(table), language, days };
}

/** Rules for columns that belong to no tab of the product. */
export function rulesWith(
  choices: TableWords['choices'],
  choicesZh: TableWords['choices'] = choices,
): CellRules {
  const words = (of: TableWords['choices']): TableWords => ({ tab: 'Test', columns: {}, choices: of });
  const vocabulary: Vocabulary = { en: words(choices), 'zh-CN': words(choicesZh) };
  return { vocabulary, language: 'en', days };
}
