import { CallFailed } from '../client';
import type { Words } from '../text/words';
import type { Problem } from './pageState';

/** A problem in words, from whatever was thrown. What the server explains well needs no second advice. */
export function explainIn({ problem }: Pick<Words, 'problem'>, error: unknown): Problem {
  if (error instanceof CallFailed) {
    const { unreached, details } = error;
    if (unreached) {
      return { cause: problem.unanswered, action: problem.action, details, run: null, unreached };
    }
    return { cause: error.message, action: error.advised ? '' : problem.action, details, run: null };
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { cause: problem.unknown, action: problem.action, details, run: null };
}
