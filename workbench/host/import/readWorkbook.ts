import { type CellValue, readXlsx } from 'hucre/xlsx';
import { MOST_UNPACKED, unpackedSize } from '../xlsx/unpackedSize';
import { ImportMistake } from './importMistake';

/** A row of an .xlsx: `line` is its number in the sheet, `values` what its cells hold, `cells` the same as text. */
export interface WorkbookRow {
  readonly line: number;
  readonly values: readonly CellValue[];
  readonly cells: readonly string[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
}

/**
 * One sheet of an .xlsx; rows without any content are no rows.
 * @param sheet its name; unsaid, the first sheet
 * @param file how the file is called in messages
 * @throws ImportMistake where the file is no .xlsx, or has no such sheet
 */
export async function readWorkbook(
  bytes: Buffer,
  sheet: string | undefined,
  file: string,
): Promise<WorkbookSheet> {
  if ((unpackedSize(bytes) ?? 0) > MOST_UNPACKED) {
    throw new ImportMistake(`${file}: this would be larger than 600 MB once it is unpacked. Divide it.`);
  }
  const { sheets } = await readXlsx(bytes).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportMistake(
      `${file}: this cannot be read as an .xlsx (${reason}). Open it, save it anew, try again.`,
    );
  });
  const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (found === undefined) {
    const names = sheets.map(({ name }) => JSON.stringify(name)).join(', ');
    throw new ImportMistake(`${file}: there is no sheet ${JSON.stringify(sheet ?? '')}. It has: ${names}.`);
  }
  const rows = found.rows
    .map((values, index) => ({ line: index + 1, values, cells: values.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { name: found.name, rows };
}

/** What a person sees in the cell, apart from formats: a date is its day, a number has no rounding. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
