import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkPlan } from './checkPlan';
import { errorCode } from './errorCode';
import { ImportMistake } from './importMistake';
import { type ColumnSpec, type DateOrder, type PlannedPart, sourceColumnsOf } from './importPlan';
import { JsonFault, parseJson } from './parseJson';
import { readSource, type Source } from './readSource';

/** What the bundle is asked to take in: plain JSON, each source file once however many tabs are filled from it. */
export interface ImportRequest {
  readonly sources: readonly RequestSource[];
  readonly parts: readonly RequestPart[];
}

export interface RequestSource {
  /** The file as import.json names it. */
  readonly file: string;
  readonly header: readonly string[];
  readonly dates: DateOrder | null;
  /** The line of text (the row of an .xlsx) in which each row begins; runs in step with `rows`. */
  readonly lines: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export interface RequestPart {
  readonly tab: string;
  /** Index in `sources`. */
  readonly source: number;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
}

/** An import folder, read: the request, and what it takes to keep rejected rows in the form of their source. */
export interface ReadImport {
  /** Absolute. */
  readonly folder: string;
  readonly request: ImportRequest;
  /** In step with `request.parts`. */
  readonly plan: readonly PlannedPart[];
  /** In step with `request.sources`. */
  readonly sources: readonly Source[];
}

/**
 * Reads FOLDER/import.json and every file that it names.
 * @throws ImportMistake, with a message for a person
 */
export async function readImport(folder: string): Promise<ReadImport> {
  const base = resolve(folder);
  const plan = await readPlan(base);
  const sources: Source[] = [];
  const described: RequestSource[] = [];
  const known = new Map<string, number>();
  const parts: RequestPart[] = [];
  for (const { tab, mapping } of plan) {
    const path = resolve(base, mapping.from);
    const key = JSON.stringify([path, mapping.format]);
    const index = known.get(key) ?? sources.length;
    if (index === sources.length) {
      const source = await readSource(path, mapping.format, mapping.from);
      const { header, lines, rows } = source;
      sources.push(source);
      described.push({ file: mapping.from, header, dates: mapping.format.dates ?? null, lines, rows });
      known.set(key, index);
    }
    checkColumns(tab, mapping.from, mapping.columns, described[index]?.header ?? []);
    parts.push({ tab, source: index, columns: mapping.columns });
  }
  return { folder: base, request: { sources: described, parts }, plan, sources };
}

async function readPlan(base: string): Promise<readonly PlannedPart[]> {
  const text = await readFile(resolve(base, 'import.json'), 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
      throw new ImportMistake(
        `There is no import.json in ${base}. It says which file fills which tab; see the README.`,
      );
    }
    throw error;
  });
  try {
    return checkPlan(parseJson(text), 'import.json');
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    throw new ImportMistake(`import.json, line ${error.line}, column ${error.column}: ${error.fault}.`);
  }
}

/** Every source column that a mapping names must stand in the header, and once. */
function checkColumns(
  tab: string,
  file: string,
  columns: Readonly<Record<string, ColumnSpec>>,
  header: readonly string[],
): void {
  for (const [field, spec] of Object.entries(columns)) {
    for (const name of sourceColumnsOf(spec)) {
      const times = header.filter((one) => one === name).length;
      if (times === 1) continue;
      const fault = times === 0 ? 'there is no column' : `there are ${times} columns`;
      const names = header.map((one) => JSON.stringify(one)).join(', ');
      throw new ImportMistake(
        `import.json, ${tab}, columns, ${field}: ${fault} ${JSON.stringify(name)} in ${file}. It has: ${names}.`,
      );
    }
  }
}
