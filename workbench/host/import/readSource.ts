import { readFile } from 'node:fs/promises';
import type { CellValue } from 'hucre/xlsx';
import { decodeText } from './decodeText';
import { errorCode } from './errorCode';
import { ImportMistake } from './importMistake';
import type { Encoding, Format, Separator } from './importPlan';
import { readWorkbook } from './readWorkbook';
import { guessSeparator, splitText, type TextRow } from './splitText';

/** What has to be known to write rows of a source as they stood in it. */
export type SourceForm =
  | {
      readonly kind: 'text';
      readonly separator: Separator;
      readonly encoding: Encoding;
      readonly hasMark: boolean;
      /** The header line with its line break; null where the file has none. */
      readonly headerRaw: string | null;
      /** By the line where the record begins. */
      readonly rawByLine: ReadonlyMap<number, string>;
    }
  | {
      readonly kind: 'xlsx';
      readonly sheet: string;
      readonly headerValues: readonly CellValue[] | null;
      readonly valuesByLine: ReadonlyMap<number, readonly CellValue[]>;
    };

/** A source file, read: the names of its columns, and each record with its line. */
export interface Source {
  readonly header: readonly string[];
  readonly lines: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly form: SourceForm;
}

/**
 * @param path of the file
 * @param file how it is called in messages
 * @throws ImportMistake
 */
export async function readSource(path: string, format: Format, file: string): Promise<Source> {
  const bytes = await readFile(path).catch((error: unknown) => {
    const code = errorCode(error);
    if (code === 'ENOENT')
      throw new ImportMistake(`${file}: there is no such file. "from" is relative to import.json.`);
    if (code === 'EISDIR')
      throw new ImportMistake(`${file}: this is a folder. "from" must name a CSV or .xlsx file.`);
    throw error;
  });
  const isWorkbook = /\.xlsx$/i.test(path);
  return isWorkbook ? readXlsxSource(bytes, format, file) : readTextSource(bytes, format, file);
}

function readTextSource(bytes: Buffer, format: Format, file: string): Source {
  const encoding = format.encoding ?? 'utf-8';
  if (bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) {
    throw new ImportMistake(`${file}: this is an .xlsx or another packed file. Give it its right ending.`);
  }
  const { text, hasMark } = decodeText(bytes, encoding, file);
  const separator = format.separator ?? guessSeparator(text, format.header?.length ?? null);
  const all = splitText(text, separator, file);
  const first = format.header === undefined ? headOf(all, file) : null;
  const body = first === null ? all : all.slice(1);
  const form: SourceForm = {
    kind: 'text',
    separator,
    encoding,
    hasMark,
    headerRaw: first?.raw ?? null,
    rawByLine: new Map(body.map((row) => [row.line, row.raw])),
  };
  return assemble(format.header ?? first?.cells ?? [], body, form);
}

async function readXlsxSource(bytes: Buffer, format: Format, file: string): Promise<Source> {
  const sheet = await readWorkbook(bytes, format.sheet, file);
  const first = format.header === undefined ? headOf(sheet.rows, file) : null;
  const body = first === null ? sheet.rows : sheet.rows.slice(1);
  const form: SourceForm = {
    kind: 'xlsx',
    sheet: sheet.name,
    headerValues: first?.values ?? null,
    valuesByLine: new Map(body.map((row) => [row.line, row.values])),
  };
  return assemble(format.header ?? first?.cells ?? [], body, form);
}

function headOf<R>(rows: readonly R[], file: string): R {
  const first = rows[0];
  if (first !== undefined) return first;
  throw new ImportMistake(`${file}: this file is empty; not even a header line stands in it.`);
}

function assemble(
  names: readonly string[],
  body: readonly Pick<TextRow, 'line' | 'cells'>[],
  form: SourceForm,
): Source {
  return {
    header: names.map((name) => name.trim()),
    lines: body.map((row) => row.line),
    rows: body.map((row) => row.cells),
    form,
  };
}
