import { type CellRules, isBlank } from '../../domain/table/cell';
import { choiceWords } from './choiceWords';
import type { AnyTable } from '../../domain/table/table';
import { columnLetters, FIRST_ROW, type KeyRow } from '../keyRow';

/** Part of each of our rules, so that they are told from the team's: always true. */
export const OUR_MARK = 'LEN("Rapport")=7';

const FIELD = /\{(?:setting:(\w+)|(\w+)(?:=([^}]+))?)\}/g;

interface Translation {
  readonly keys: KeyRow;
  readonly rules: CellRules;
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * A highlight's condition as a formula for the first row of people's, columns fixed: `{field}` becomes its cell,
 * `{field=code}` "one of the words for this code in any language", `{setting:key}` the setting's value.
 * Null where a column is missing.
 */
export function highlightFormula(
  table: AnyTable,
  when: string,
  { keys, rules, settings }: Translation,
): string | null {
  const missing: string[] = [];
  const condition = when.replace(FIELD, (_all, setting?: string, field?: string, code?: string) => {
    if (setting !== undefined) return literal(settings[setting]);
    const column = keys.columnOf(field ?? '');
    if (column === null) missing.push(field ?? '');
    const cell = `$${columnLetters(column ?? 1)}${FIRST_ROW}`;
    if (code === undefined) return cell;
    const words = choiceWords(table, field ?? '', code, rules.vocabulary);
    return `OR(${words.map((word) => `${cell}=${literal(word)}`).join(',')})`;
  });
  return missing.length === 0 ? `=AND(${OUR_MARK},${condition})` : null;
}

/** Settings by name, in their order of appearance. */
export function settingsNamedIn(conditions: readonly string[]): string[] {
  return conditions
    .flatMap((when) => when.match(/\{setting:\w+\}/g) ?? [])
    .map((named) => named.slice(9, -1));
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && !isBlank(value)) return `"${value.replace(/"/g, '""')}"`;
  throw new RangeError(`a conditional format names a setting that has no value: ${String(value)}`);
}
