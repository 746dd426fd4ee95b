import { importWords } from '../../src/app/importAnswer';
import { day } from '../../src/domain/day';
import { type ImportRequest, readImportRequest } from '../../src/domain/import/importRequest';
import type { ImportResult } from '../../src/domain/import/importResult';
import { moment } from '../../src/domain/moment';
import type { CellDays } from '../../src/domain/table/cell';
import type { AnyTable } from '../../src/domain/table/table';
import type { Language } from '../../src/domain/table/words';
import type { Clock } from '../../src/ports';
import { importRecords } from '../../src/usecases/import/importRecords';
import type { ImportPorts } from '../../src/usecases/import/importRun';
import type { MemoryTables } from './memoryTables';

/** A spreadsheet in UTC. */
const utcDays: CellDays = {
  dayOf: (date) => day(date.toISOString().slice(0, 10)),
  dateOf: (text) => new Date(`${text}T00:00:00.000Z`),
  momentOf: (date) => moment(date.toISOString()),
  dateOfMoment: (text) => new Date(text),
};

function clockAt(today: string): Clock {
  return {
    now: () => moment(`${today}T09:30:00.000Z`),
    today: () => day(today),
    elapsed: () => 0,
    dayOf: (at) => day(at.slice(0, 10)),
    timeOf: (at) => at.slice(11, 16),
  };
}

export interface Circumstances {
  readonly today?: string;
  readonly language?: Language;
}

/** Runs an import of plain JSON, as the command line hands it over, against tables in memory. */
export function importInto(
  tables: MemoryTables,
  json: unknown,
  { today = '2026-03-31', language = 'en' }: Circumstances = {},
): ImportResult {
  const ports: ImportPorts = {
    tables,
    clock: clockAt(today),
    lock: { run: (work) => work() },
    progress: { step: () => undefined },
  };
  return importRecords(ports, readImportRequest(json), importWords(language, utcDays));
}

/** A file of a request: header and rows as written here, the header being line 1. */
export function file(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ImportRequest['sources'][number] {
  return { file: name, header, dates: null, lines: rows.map((_row, at) => at + 2), rows };
}

/** Every row of a result in short: `customers.csv 3: name missing`. */
export function inShort(rows: ImportResult['rejected']): string[] {
  return rows.flatMap(({ file: name, line, problems }) =>
    problems.map(({ column, code }) => `${name} ${line}: ${column} ${code}`),
  );
}

/** What stands in a tab, whatever the order of the rows and the ids that they were given. */
export function contents(tables: MemoryTables, table: AnyTable): string[] {
  const given = ['id', 'customerId'];
  return tables
    .of(table)
    .map((row) => JSON.stringify(Object.entries(row).filter(([field]) => !given.includes(field))))
    .sort();
}
