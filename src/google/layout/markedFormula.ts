import { type CellRules, isBlank } from '../../domain/table/cell';
import { highlightFormula } from '../../domain/table/highlightFormula';
import type { AnyTable, Highlight } from '../../domain/table/table';
import { columnLetters, FIRST_ROW, type KeyRow } from '../keyRow';

/** Part of each of our rules, so that they are told from the team's: always true. */
export const OUR_MARK = 'LEN("Rapport")=7';

interface Translation {
  readonly keys: KeyRow;
  readonly rules: CellRules;
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * A highlight's formula for the first row of people's, columns fixed, with our mark. Null where a column is missing.
 * @throws RangeError where it names a setting that has no value
 */
export function markedFormula(
  highlight: Highlight,
  table: AnyTable,
  { keys, rules, settings }: Translation,
): string | null {
  const missing: string[] = [];
  const formula = highlightFormula(highlight, table, rules.vocabulary, {
    cell: (field) => {
      const column = keys.columnOf(field);
      if (column === null) missing.push(field);
      return `$${columnLetters(column ?? 1)}${FIRST_ROW}`;
    },
    setting: (key) => literal(settings[key]),
  });
  return missing.length > 0 ? null : `=AND(${OUR_MARK},${formula.slice(1)})`;
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
