import type { Column } from './column';
import type { AnyTable, FieldOf } from './table';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of one column: what stands above it, and the note that explains it. */
export interface ColumnWords {
  readonly caption: string;
  readonly note: string;
}

type CodeOf<C> = C extends Column<unknown, boolean, infer Code> ? Code : never;
/** Labels of a choice by code. A label such as "A 重点" is also understood by either part of it. */
export type Labels = Readonly<Record<string, string>>;

/** The words of one tab in one language, typed so that a missing caption does not compile. */
export interface TableWords<T extends AnyTable = AnyTable> {
  readonly tab: string;
  readonly columns: { readonly [K in FieldOf<T>]: ColumnWords };
  /** For every choice column, a label for each of its codes. */
  readonly choices: {
    readonly [K in FieldOf<T> as [CodeOf<T['columns'][K]>] extends [never] ? never : K]: Readonly<
      Record<CodeOf<T['columns'][K]>, string>
    >;
  };
  /** Further words that people type for a choice, by field: each with its code. Read, never written. */
  readonly synonyms?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What protections of ours are called, which people see where Sheets lists or warns of them. */
export interface GuardWords {
  readonly keys: string;
  readonly byAdmins: string;
  readonly byProgram: string;
  readonly columns: (captions: readonly string[]) => string;
}

/** One table's words in every language: what a reader of cells needs, since a label may be in any of them. */
export type Vocabulary = Readonly<Record<Language, TableWords>>;

/** The labels of a choice column in one language; a code without a label is its own. */
export function labelsOf(words: TableWords, field: string, column: Column): Labels {
  const labels: Readonly<Record<string, Labels | undefined>> = words.choices;
  return labels[field] ?? Object.fromEntries((column.codes ?? []).map((code) => [code, code]));
}
