import { basename, extname } from 'node:path';
import { type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { encodeText } from './decodeText';
import type { Format, Mapping } from './importPlan';
import type { ReadImport } from './readImport';
import type { Source, SourceForm } from './readSource';

/** A row that was not taken: of which mapping of the request, and the line where it begins. */
export interface RejectedRow {
  readonly part: number;
  readonly line: number;
}

/**
 * Files that hold just the rejected rows, each in the form of its source (header line, text of the rows, separator,
 * encoding, line breaks; an .xlsx stays one), with an import.json that maps them as they were mapped. By name.
 */
export async function rejectedFiles(
  read: ReadImport,
  rejected: readonly RejectedRow[],
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const nameOf = new Map<string, string>();
  const mappings = new Map<string, Mapping[]>();
  for (const [part, { tab, mapping }] of read.plan.entries()) {
    const lines = rejected.filter((row) => row.part === part).map(({ line }) => line);
    const index = read.request.parts[part]?.source ?? -1;
    const source = read.sources[index];
    if (lines.length === 0 || source === undefined) continue;
    const sameRows = JSON.stringify([index, lines]);
    const name = nameOf.get(sameRows) ?? freeName(basename(mapping.from), files);
    if (!files.has(name)) files.set(name, await contents(source, lines));
    nameOf.set(sameRows, name);
    const kept = { ...mapping, from: name, format: formatOf(mapping.format, source.form) };
    mappings.set(tab, [...(mappings.get(tab) ?? []), kept]);
  }
  const plan = [...mappings].map(([tab, list]) => [tab, list.length === 1 ? list[0] : list]);
  files.set('import.json', Buffer.from(`${JSON.stringify(Object.fromEntries(plan), null, 2)}\n`));
  return files;
}

function freeName(name: string, files: ReadonlyMap<string, Buffer>): string {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let candidate = name;
  for (let copy = 2; files.has(candidate) || RESERVED.includes(candidate); copy += 1) {
    candidate = `${stem}-${copy}${ending}`;
  }
  return candidate;
}

/** What stands in the folder beside the rows: the mapping, and the record of what was written. */
export const RECORD = 'written.json';
const RESERVED = ['import.json', RECORD];

/** What was guessed for the whole file is said for a part of it, which might be guessed otherwise. */
function formatOf(format: Format, form: SourceForm): Format {
  return form.kind === 'text' ? { ...format, separator: form.separator } : { ...format, sheet: form.sheet };
}

async function contents({ form }: Source, lines: readonly number[]): Promise<Buffer> {
  if (form.kind === 'xlsx') {
    const header = form.headerValues === null ? [] : [[...form.headerValues]];
    const rows = lines.map((line) => [...(form.valuesByLine.get(line) ?? [])]);
    const options: WriteOptions = { sheets: [{ name: form.sheet, rows: [...header, ...rows] }] };
    return Buffer.from(await writeXlsx(options));
  }
  const raws = lines.map((line) => form.rawByLine.get(line) ?? '');
  const all = form.headerRaw === null ? raws : [form.headerRaw, ...raws];
  const lineBreak = /\r\n|\n|\r/.exec(all[0] ?? '')?.[0] ?? '\n';
  const text = all.map((raw) => (/[\r\n]$/.test(raw) ? raw : raw + lineBreak)).join('');
  return encodeText(text, form.encoding, form.hasMark);
}
