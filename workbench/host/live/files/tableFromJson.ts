import { JsonFault, parseJson } from '../../import/parseJson';
import type { ReceivedFile } from './droppedFolder';

type Bag = Readonly<Record<string, unknown>>;

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list of records itself, or the one list inside an object such as `{ "data": [ … ] }`. */
function recordsOf(json: unknown): readonly Bag[] | null {
  const lists = Array.isArray(json) ? [json] : isBag(json) ? Object.values(json).filter(Array.isArray) : [];
  const [list, ...more] = lists;
  if (list === undefined || more.length > 0) return null;
  const records: unknown[] = list;
  return records.length > 0 && records.every(isBag) ? records : null;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of records in JSON as a table of text beside it; null where it holds no list of records. */
export function tableFromJson(file: ReceivedFile): ReceivedFile | null {
  let records: readonly Bag[] | null;
  try {
    records = recordsOf(parseJson(file.bytes.toString('utf8')));
  } catch (error) {
    if (error instanceof JsonFault) return null;
    throw error;
  }
  if (records === null) return null;
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = [header, ...records.map((record) => header.map((name) => textOf(record[name])))];
  const text = rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
  return { path: `${file.path}.csv`, bytes: Buffer.from(text, 'utf8') };
}
