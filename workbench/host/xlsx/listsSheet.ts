import type { WriteSheet } from 'hucre/xlsx';

/** The hidden sheet of choices, one list a column. */
export function listsSheet(name: string, lists: readonly (readonly string[])[]): WriteSheet {
  const longest = lists.reduce((length, list) => Math.max(length, list.length), 0);
  const rows = Array.from({ length: longest }, (_, row) => lists.map((list) => list[row] ?? null));
  return { name, rows, hidden: true };
}
