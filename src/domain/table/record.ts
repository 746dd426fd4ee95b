import { type Cell, CellFaultFound, type CellRules, blankOf, isBlank, type ReadableCell } from './cell';
import { cellReader } from './cellReader';
import { cellWriter } from './cellWriter';
import type { Column } from './column';
import type { Problem } from './problem';
import type { AnyTable, FieldOf, RecordOf } from './table';

/** Rows as read: records, the sheet row of each (the two lists run in step), and what could not be understood. */
export interface ReadRows<R> {
  readonly records: readonly R[];
  readonly rowNumbers: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * @param columns for each field, in the order given to recordReader, its cells; all of one length
 * @param rowOf the sheet's row number of the cells at an index
 */
export type RecordReader<R> = (
  columns: readonly (readonly Cell[])[],
  rowOf: (index: number) => number,
) => ReadRows<R>;

/** A column of a definition. The fields of a table are its keys, so it is there. */
export function columnOf(table: AnyTable, field: string): Column {
  const column = table.columns[field];
  if (column === undefined) throw new RangeError(`${table.name} has no column ${field}`);
  return column;
}

/**
 * Records out of columns of cells. A row counts when any of the fields is filled. A cell that cannot be understood
 * is blank in the record, and a problem; so is a required one that nobody filled.
 */
export function recordReader<T extends AnyTable, K extends FieldOf<T>>(
  table: T,
  fields: readonly K[],
  rules: CellRules,
): RecordReader<Pick<RecordOf<T>, K>> {
  const blankRecord = blankOfShape(fields);
  for (const field of fields) blankRecord[field] = blankOf(columnOf(table, field));
  const readers = fields.map((field) => cellReader(field, columnOf(table, field), rules));
  const required = requiredFields(table, fields);

  return (columns, rowOf) => {
    const filled = filledRows(columns);
    const records = filled.map(() => ({ ...blankRecord }));
    const rowNumbers = filled.map(rowOf);
    const problems: Problem[] = [];
    fields.forEach((field, at) => {
      const read = readers[at]!;
      const cells = columns[at]!;
      filled.forEach((index, position) => {
        const value = read(cells[index] ?? '');
        if (value instanceof CellFaultFound) {
          const { code, found, params } = value;
          problems.push({
            table: table.name,
            row: rowNumbers[position]!,
            field,
            found,
            code,
            ...(params && { params }),
          });
        } else {
          records[position]![field] = value;
        }
      });
      if (!required.has(field)) return;
      // One by one: a column may have more rows than a call may have arguments.
      for (const problem of missing(table, field, fields, columns, filled, rowNumbers))
        problems.push(problem);
    });
    // Every field was read by the reader of its column, which makes what the record's type says.
    return { records: records as Pick<RecordOf<T>, K>[], rowNumbers, problems };
  };
}

/**
 * An object with these properties, to be copied for each row. Parsed, because an engine keeps what it parses in a shape
 * that is copied at once, while an object to which a dozen names were added one by one becomes a slow dictionary:
 * 250,000 copies took 180 ms of that, and 26 ms of this.
 */
function blankOfShape(fields: readonly string[]): Record<string, ReadableCell> {
  // What was just written as text: an object of nulls.
  return JSON.parse(`{${fields.map((field) => `${JSON.stringify(field)}:null`).join(',')}}`) as Record<
    string,
    ReadableCell
  >;
}

/** Indexes of the rows in which there is anything to see. */
function filledRows(columns: readonly (readonly Cell[])[]): number[] {
  const length = Math.max(0, ...columns.map((cells) => cells.length));
  const rows: number[] = [];
  for (let index = 0; index < length; index++) {
    if (columns.some((cells) => !isBlank(cells[index] ?? ''))) rows.push(index);
  }
  return rows;
}

/**
 * Fields whose blank cells are a problem: those that people fill. Ids are given by the program, and the hidden id of a
 * reference follows the name beside it, so there the name is what can be missing.
 */
function requiredFields(table: AnyTable, fields: readonly string[]): ReadonlySet<string> {
  if (table.writers === 'program') return new Set();
  return new Set(fields.filter((field) => isAskedFor(table, columnOf(table, field))));
}

function isAskedFor(table: AnyTable, column: Column): boolean {
  if (column.kind === 'id' || column.kind === 'ref id') return false;
  const partner = column.refersTo && table.columns[column.refersTo.partner];
  return !column.derived && (column.required || partner?.required === true);
}

function missing(
  table: AnyTable,
  field: string,
  fields: readonly string[],
  columns: readonly (readonly Cell[])[],
  filled: readonly number[],
  rowNumbers: readonly number[],
): Problem[] {
  const partner = columnOf(table, field).refersTo?.partner;
  const cells = columns[fields.indexOf(field)] ?? [];
  const partnerCells = columns[partner === undefined ? -1 : fields.indexOf(partner)] ?? [];
  const problems: Problem[] = [];
  filled.forEach((index, position) => {
    if (!isBlank(cells[index] ?? '') || !isBlank(partnerCells[index] ?? '')) return;
    problems.push({ table: table.name, row: rowNumbers[position]!, field, found: '', code: 'missing' });
  });
  return problems;
}

/** The cells of records, one list a record, in the order of the fields; blank for what a record does not say. */
export function recordWriter<T extends AnyTable>(
  table: T,
  fields: readonly FieldOf<T>[],
  rules: CellRules,
): (record: Partial<RecordOf<T>>) => Cell[] {
  const writers = fields.map((field) => cellWriter(field, columnOf(table, field), rules));
  return (record) => {
    // Whatever the table, a record's values are what cells can hold.
    const values = record as Readonly<Record<string, ReadableCell | undefined>>;
    return fields.map((field, at) => writers[at]!(values[field]));
  };
}

/** One record as cells by field, for every column of the table: what a new row is made of. */
export function newRow<T extends AnyTable>(
  table: T,
  record: Partial<RecordOf<T>>,
  rules: CellRules,
): Record<string, Cell> {
  // The keys of a table's columns are its fields.
  const fields = Object.keys(table.columns) as FieldOf<T>[];
  const cells = recordWriter(table, fields, rules)(record);
  return Object.fromEntries(fields.map((field, at) => [field, cells[at]!]));
}
