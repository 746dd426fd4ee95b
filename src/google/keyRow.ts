import type { Problem } from '../domain/table/problem';
import type { AnyTable } from '../domain/table/table';

/** Row 1 holds the field keys, row 2 the captions, and what people type begins below. */
export const KEY_ROW = 1;
export const CAPTION_ROW = 2;
export const FIRST_ROW = 3;

/** The fields of a tab by their keys: one entry a column, `''` for the team's own. */
export class KeyRow {
  private readonly columns = new Map<string, number[]>();

  constructor(
    private readonly table: AnyTable,
    /** Row 1 as it stands, from column 1 on. */
    readonly keys: readonly string[],
  ) {
    keys.forEach((key, index) => {
      if (key === '' || table.columns[key] === undefined) return;
      const columns = this.columns.get(key);
      if (columns === undefined) this.columns.set(key, [index + 1]);
      else columns.push(index + 1);
    });
  }

  /** The column of a field, from 1; null where its key is missing or stands twice. */
  columnOf(field: string): number | null {
    const columns = this.columns.get(field);
    return columns?.length === 1 ? (columns[0] ?? null) : null;
  }

  /** Every column that has the key. */
  columnsOf(field: string): readonly number[] {
    return this.columns.get(field) ?? [];
  }

  /** Fields that have exactly one column, with it, from left to right. */
  placed(): readonly { readonly field: string; readonly column: number }[] {
    return [...this.columns]
      .flatMap(([field, [column, ...more]]) =>
        column === undefined || more.length > 0 ? [] : [{ field, column }],
      )
      .sort((a, b) => a.column - b.column);
  }

  /** What is wrong with these fields: one clear message each. */
  problems(fields: readonly string[]): Problem[] {
    return fields.flatMap((field): Problem[] => {
      const columns = this.columnsOf(field);
      if (columns.length === 1) return [];
      const code = columns.length === 0 ? 'column missing' : 'column doubled';
      const found = columns.map(columnLetters).join(', ');
      return [{ table: this.table.name, row: null, field, found, code }];
    });
  }
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Adjacent columns that are read or written together. `fields` from left to right. */
export interface ColumnGroup {
  readonly column: number;
  readonly fields: readonly string[];
}

/** Fields in groups of columns that touch. A column of the team's in between is never read along: it splits. */
export function columnGroups(
  places: readonly { readonly field: string; readonly column: number }[],
): ColumnGroup[] {
  const groups: { column: number; fields: string[] }[] = [];
  for (const { field, column } of [...places].sort((a, b) => a.column - b.column)) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.column + last.fields.length === column) last.fields.push(field);
    else groups.push({ column, fields: [field] });
  }
  return groups;
}
