import type { Language } from '../domain/table/words';
import { wordsOf } from '../text/languages';
import { problemSentence } from '../text/problemSentence';
import { Refusal, TableDamaged } from '../usecases/errors';

/** An error in words: cause and what to do. */
export function explain(error: unknown, language: Language): string {
  if (error instanceof Refusal) return wordsOf(language).refusals[error.code](error.params);
  if (error instanceof TableDamaged) {
    return error.problems.map((problem) => problemSentence(problem, language)).join('\n');
  }
  return wordsOf(language).app.failure.unknown(error instanceof Error ? error.message : String(error));
}
