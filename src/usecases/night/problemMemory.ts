import type { ProblemCounts } from '../../domain/digestDesk';
import { fingerprint } from '../../domain/fingerprint';
import type { Problem } from '../../domain/table/problem';
import type { Memory } from '../../ports';
import { forget, recall, remember } from '../remembered';

/** So many problems are remembered one by one; of those beyond them, only how many there are. */
const REMEMBERED_AT_MOST = 1000;

/** Without its row, which changes at every sort. */
function nameOf({ table, field, code, found }: Problem): string {
  return fingerprint(`${table}|${field ?? ''}|${code}|${found}`);
}

/**
 * How many problems stand, and how many of them no mail has told yet. Where more were told than are remembered one by
 * one, those that are not remembered count as told up to the number of the rest: only growth is fresh.
 */
export function countProblems(memory: Memory, problems: readonly Problem[]): ProblemCounts {
  const known = new Set(recall(memory, 'problems') ?? []);
  const unknown = problems.map(nameOf).filter((name) => !known.has(name));
  const beyond = recall(memory, 'problemsBeyond') ?? 0;
  const fresh = beyond === 0 ? unknown.length : Math.max(0, new Set(unknown).size - beyond);
  return { fresh, open: problems.length };
}

/** Remembers what the admins have been told; nothing is written where it is the same as before. */
export function rememberProblems(memory: Memory, problems: readonly Problem[]): void {
  const all = [...new Set(problems.map(nameOf))].sort();
  const names = all.slice(0, REMEMBERED_AT_MOST);
  const before = recall(memory, 'problems') ?? [];
  if (names.join() !== before.join()) remember(memory, 'problems', names);
  const beyond = all.length - names.length;
  if (beyond === (recall(memory, 'problemsBeyond') ?? 0)) return;
  if (beyond === 0) forget(memory, 'problemsBeyond');
  else remember(memory, 'problemsBeyond', beyond);
}
