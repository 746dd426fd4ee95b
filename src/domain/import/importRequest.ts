import type { DateOrder } from '../table/dayText';

/** Where a value comes from: a source column, the first filled one of several, a constant, or a text around columns. */
export type ColumnSpec =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'first'; readonly columns: readonly string[] }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'template'; readonly template: string };

/** A file, read: the names of its columns, and its rows as texts. */
export interface ImportSource {
  /** The file as the person named it. */
  readonly file: string;
  readonly header: readonly string[];
  /** Settles dates that could be read two ways; null where nobody said. */
  readonly dates: DateOrder | null;
  /** The line of text in which each row begins, from 1; in step with `rows`. */
  readonly lines: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** One tab to be filled from one source. */
export interface ImportPart {
  readonly tab: string;
  /** Index in `sources`. */
  readonly source: number;
  /** Our field to where its value comes from. */
  readonly columns: ReadonlyMap<string, ColumnSpec>;
}

export interface ImportRequest {
  readonly sources: readonly ImportSource[];
  readonly parts: readonly ImportPart[];
}

/** A request that has not the shape it must have: a fault of the caller, never of a person's file. */
export class MalformedRequest extends Error {
  constructor(where: string) {
    super(`import request: ${where}`);
    this.name = 'MalformedRequest';
  }
}

/**
 * Reads a request that came in as plain JSON: `{ sources: [{ file, header, dates, lines, rows }],
 * parts: [{ tab, source, columns: { field: name | {first} | {value} | {template} } }] }`.
 * @throws MalformedRequest
 */
export function readImportRequest(json: unknown): ImportRequest {
  const { sources, parts } = bag(json, 'request');
  const read = list(sources, 'sources').map((source, index) =>
    readSource(bag(source, `source ${index}`), index),
  );
  return {
    sources: read,
    parts: list(parts, 'parts').map((part, index) => readPart(part, index, read.length)),
  };
}

function readSource(source: Bag, index: number): ImportSource {
  const where = `source ${index}`;
  const lines = list(source['lines'], `${where}.lines`);
  const rows = list(source['rows'], `${where}.rows`);
  if (lines.length !== rows.length) throw new MalformedRequest(`${where}: lines and rows are not in step`);
  const { dates } = source;
  if (dates !== null && dates !== 'ymd' && dates !== 'dmy' && dates !== 'mdy') {
    throw new MalformedRequest(`${where}.dates`);
  }
  return {
    file: text(source['file'], `${where}.file`),
    header: texts(source['header'], `${where}.header`),
    dates,
    lines: lines.map((line) => {
      if (typeof line !== 'number') throw new MalformedRequest(`${where}.lines`);
      return line;
    }),
    rows: rows.map((row) => texts(row, `${where}.rows`)),
  };
}

function readPart(json: unknown, index: number, sources: number): ImportPart {
  const part = bag(json, `part ${index}`);
  const { source } = part;
  if (typeof source !== 'number' || !Number.isInteger(source) || source < 0 || source >= sources) {
    throw new MalformedRequest(`part ${index}.source`);
  }
  const columns = Object.entries(bag(part['columns'], `part ${index}.columns`));
  return {
    tab: text(part['tab'], `part ${index}.tab`),
    source,
    columns: new Map(
      columns.map(([field, spec]) => [field, readSpec(spec, `part ${index}.columns.${field}`)]),
    ),
  };
}

function readSpec(json: unknown, where: string): ColumnSpec {
  if (typeof json === 'string') return { kind: 'column', column: json };
  const spec = bag(json, where);
  if ('first' in spec) return { kind: 'first', columns: texts(spec['first'], where) };
  if ('template' in spec) return { kind: 'template', template: text(spec['template'], where) };
  const { value } = spec;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'value', value: String(value) };
  }
  throw new MalformedRequest(where);
}

type Bag = Readonly<Record<string, unknown>>;

function bag(json: unknown, where: string): Bag {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new MalformedRequest(where);
  // An object that is no list: its values are still unknown.
  return json as Bag;
}

function list(json: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(json)) throw new MalformedRequest(where);
  return json;
}

function text(json: unknown, where: string): string {
  if (typeof json !== 'string') throw new MalformedRequest(where);
  return json;
}

function texts(json: unknown, where: string): readonly string[] {
  return list(json, where).map((item) => text(item, where));
}
