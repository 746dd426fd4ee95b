import { CsvError, parse } from 'csv-parse/sync';
import { ImportMistake } from './importMistake';
import { type Separator, SEPARATORS } from './importPlan';

/** One record of a text file. */
export interface TextRow {
  /** The line of text in which the record begins; the first is 1. */
  readonly line: number;
  /** Exactly what stands in the file, line break included. */
  readonly raw: string;
  readonly cells: readonly string[];
}

const BREAK = /\r\n|\n|\r/g;

/**
 * A text file as records; lines without any content (also ",,,") are no records.
 * @param file how the file is called in messages
 * @throws ImportMistake where a quote is never closed
 */
export function splitText(text: string, separator: Separator, file: string): readonly TextRow[] {
  return separator === 'blanks' ? splitAtBlanks(text) : splitAtSeparator(text, separator, file);
}

/** Columns parted by any run of blanks and tabs; blanks at either end of a line count for nothing. */
function splitAtBlanks(text: string): readonly TextRow[] {
  const rows: TextRow[] = [];
  let line = 0;
  for (const raw of text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []) {
    line += 1;
    const content = raw.trim();
    if (content !== '') rows.push({ line, raw, cells: content.split(/[ \t]+/) });
  }
  return rows;
}

/**
 * The parser tells where a record ends, in bytes; its own count of lines and its raw text are off where lines end in
 * CR LF (csv-parse 7.0), so both are taken from the file itself.
 */
function splitAtSeparator(text: string, separator: string, file: string): readonly TextRow[] {
  const bytes = Buffer.from(text, 'utf8');
  const rows: TextRow[] = [];
  let end = 0;
  let line = 1;
  const take = (cells: readonly string[], newEnd: number): void => {
    const passed = bytes.toString('utf8', end, newEnd);
    const raw = passed.replace(/^[\r\n]+/, '');
    const start = line + countBreaks(passed.slice(0, passed.length - raw.length));
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: start, raw, cells });
    line += countBreaks(passed);
    end = newEnd;
  };
  try {
    parse(bytes, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: false,
      on_record: (cells: readonly string[], { bytes: newEnd }: { readonly bytes: number }) => {
        take(cells, newEnd);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const blank = /^[\r\n]*/.exec(bytes.toString('utf8', end))?.[0] ?? '';
    throw new ImportMistake(
      `${file}, line ${line + countBreaks(blank)}: a double quote is opened in this record and never closed. ` +
        'Close it, or write it twice where it belongs to the text.',
    );
  }
  return rows;
}

function countBreaks(text: string): number {
  return text.match(BREAK)?.length ?? 0;
}

/**
 * The separator that stands most often in the first line, outside quotes. With names given for a file without a
 * header, the one that makes as many columns as there are names. A file of one column has none: a comma then.
 */
export function guessSeparator(text: string, names: number | null): Exclude<Separator, 'blanks'> {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.replace(/^[\r\n]+/, ''))?.[0] ?? '';
  const bare = first.replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => ({ separator, count: bare.split(separator).length - 1 }));
  const fitting = names === null ? undefined : counts.find(({ count }) => count === names - 1 && count > 0);
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return fitting?.separator ?? (most.count > 0 ? most.separator : ',');
}
