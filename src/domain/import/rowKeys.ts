import { nameKey } from '../references';
import type { ReadableCell } from '../table/cell';
import type { AnyTable } from '../table/table';
import { type Draft, isBlankValue, textValue } from './draft';

/** Short text that stands for a long one; equal ones for equal texts only. */
export type Digest = (text: string) => string;

/** The natural key of a row as it is compared; null where the table has none, or the row says none. */
export function naturalKeyOf(table: AnyTable, values: Readonly<Record<string, ReadableCell>>): string | null {
  const value = table.naturalKey === null ? null : textValue(values[table.naturalKey]);
  return value === null ? null : nameKey(value);
}

/**
 * Everything that a row says, as one text; blanks say nothing, and what could not be read says its text. Before
 * anything is filled up or resolved.
 */
function contentOf({ values, texts, faults }: Draft, keyField: string | null): string {
  const unread = faults.map(
    ({ field, found }) => [field ?? '', field === null ? found : (texts[field] ?? '')] as const,
  );
  const filled = [...Object.entries(values), ...unread].filter(
    ([field, value]) => field !== keyField && !isBlankValue(value),
  );
  return JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Each row's content as one text, for those that have a natural key without it. */
export function contentsOf(drafts: readonly Draft[], table: AnyTable): ReadonlyMap<Draft, string> {
  return new Map(drafts.map((draft) => [draft, contentOf(draft, table.naturalKey)]));
}

/**
 * Of rows with the same natural key only the first is a row: those that say the same are dropped, those that say
 * something else get a fault that names the first's line. So they do where the first is faulty itself: once mended, it
 * would be held for the other and be lost.
 * @returns the rows that remain, faulty ones included
 */
export function oneOfAKey(
  drafts: readonly Draft[],
  table: AnyTable,
  contents: ReadonlyMap<Draft, string>,
): readonly Draft[] {
  if (table.naturalKey === null) return drafts;
  const { naturalKey } = table;
  const first = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const key = naturalKeyOf(table, draft.values);
    const other = key === null ? undefined : first.get(key);
    if (key === null || other === undefined) {
      if (key !== null) first.set(key, draft);
      return true;
    }
    if (contents.get(draft) === contents.get(other)) return false;
    draft.faults.push({
      field: naturalKey,
      found: textValue(draft.values[naturalKey]) ?? '',
      code: 'same key as line',
      params: { line: other.line, file: other.plan.source.file },
    });
    return true;
  });
}

/** The source key of a row with a natural key: it stays known when people rename it later. */
export function sourceKeyOfName(table: AnyTable, key: string, digest: Digest): string {
  return `${digest(JSON.stringify([table.name, key]))}#1`;
}

/**
 * The source keys of rows without a natural key: content and occurrence. The n-th row of a content has the same key
 * whatever the order of the file, so that equal rows stay several and the same file twice adds nothing.
 */
export function sourceKeysOf(
  drafts: readonly Draft[],
  table: AnyTable,
  contents: ReadonlyMap<Draft, string>,
  digest: Digest,
): ReadonlyMap<Draft, string> {
  const times = new Map<string, number>();
  return new Map(
    drafts.map((draft) => {
      const content = digest(JSON.stringify([table.name, contents.get(draft) ?? '']));
      const occurrence = (times.get(content) ?? 0) + 1;
      times.set(content, occurrence);
      return [draft, `${content}#${occurrence}`];
    }),
  );
}
