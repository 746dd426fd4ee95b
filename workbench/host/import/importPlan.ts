/** Where a value comes from: a source column, the first filled one of several, a constant, or a text around columns. */
export type ColumnSpec =
  | string
  | { readonly first: readonly string[] }
  | { readonly value: string | number | boolean }
  | { readonly template: string };

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number] | 'blanks';
export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export type Encoding = 'utf-8' | 'gbk';

/** How a source file is to be read, as far as import.json says so. */
export interface Format {
  readonly separator?: Separator;
  /** Names of the columns of a file that has no header line. */
  readonly header?: readonly string[];
  readonly dates?: DateOrder;
  readonly encoding?: Encoding;
  /** The sheet of an .xlsx; unsaid, the first. */
  readonly sheet?: string;
}

export interface Mapping {
  /** Path of the source file, relative to import.json. */
  readonly from: string;
  readonly format: Format;
  /** Our field to where its value comes from. */
  readonly columns: Readonly<Record<string, ColumnSpec>>;
}

/** One mapping with the tab that it fills. */
export interface PlannedPart {
  readonly tab: string;
  readonly mapping: Mapping;
}

/** The source columns that a value is made of. */
export function sourceColumnsOf(spec: ColumnSpec): readonly string[] {
  if (typeof spec === 'string') return [spec];
  if ('first' in spec) return spec.first;
  if ('value' in spec) return [];
  return [...spec.template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}
