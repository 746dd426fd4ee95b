import type { ProblemCounts } from '../../domain/digestDesk';
import { fingerprint } from '../../domain/fingerprint';
import type { Problem } from '../../domain/table/problem';
import type { Memory } from '../../ports';
import { recall, remember } from '../remembered';

/** As many as one property holds; beyond them problems are counted but not told again. */
const REMEMBERED_AT_MOST = 1000;

/** Without its row, which changes at every sort. */
function nameOf({ table, field, code, found }: Problem): string {
  return fingerprint(`${table}|${field ?? ''}|${code}|${found}`);
}

/** How many problems stand, and how many of them no mail has told yet. */
export function countProblems(memory: Memory, problems: readonly Problem[]): ProblemCounts {
  const known = new Set(recall(memory, 'problems') ?? []);
  const fresh = problems.filter((problem) => !known.has(nameOf(problem)));
  return { fresh: fresh.length, open: problems.length };
}

/** Remembers what the admins have been told; nothing is written where it is the same as before. */
export function rememberProblems(memory: Memory, problems: readonly Problem[]): void {
  const names = [...new Set(problems.map(nameOf))].sort().slice(0, REMEMBERED_AT_MOST);
  const before = recall(memory, 'problems') ?? [];
  if (names.join() !== before.join()) remember(memory, 'problems', names);
}
