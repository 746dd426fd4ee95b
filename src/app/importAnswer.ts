import type { Counts, ImportResult, RowReport } from '../domain/import/importResult';
import type { CellDays } from '../domain/table/cell';
import type { Language } from '../domain/table/words';
import { mappingFaultText, rowFaultText } from '../text/importText';
import { vocabularyOf, wordsOf } from '../text/languages';
import { settingToCode } from '../text/settingText';
import type { ImportWords } from '../usecases/import/importRun';

/** What whoever asked for an import gets back: JSON-safe, sentences in the workbook's language. */
export interface ImportAnswer {
  /** What is wrong with import.json. Where there is anything, nothing was imported. */
  readonly mistakes: readonly string[];
  readonly imported: Counts;
  readonly alreadyThere: Counts;
  readonly rejected: readonly AnsweredRow[];
  readonly warnings: readonly AnsweredRow[];
}

export interface AnsweredRow {
  /** Index of the mapping in the request: by it the rejected rows are found in their source. */
  readonly part: number;
  readonly file: string;
  readonly line: number;
  readonly problems: readonly { readonly column: string; readonly found: string; readonly problem: string }[];
}

export function importAnswer(result: ImportResult, language: Language): ImportAnswer {
  const { imported, alreadyThere, mistakes } = result;
  const answered = ({ part, tab, file, line, problems }: RowReport): AnsweredRow => ({
    part,
    file,
    line,
    problems: problems.map((fault) => ({
      column: fault.column,
      found: fault.found,
      problem: rowFaultText(fault, tab, language),
    })),
  });
  return {
    mistakes: mistakes.map((fault) => mappingFaultText(fault, language)),
    imported,
    alreadyThere,
    rejected: result.rejected.map(answered),
    warnings: result.warnings.map(answered),
  };
}

/** The words that an import reads and writes with. */
export function importWords(language: Language, days: CellDays): ImportWords {
  return {
    rulesOf: (table) => ({ vocabulary: vocabularyOf(table), language, days }),
    takenOver: wordsOf(language).imports.takenOver,
    toCode: settingToCode,
  };
}
