import { type Area, areaToA1, parseArea } from '../formula/area';
import {
  type CellProps,
  createPropTable,
  internPattern,
  internProps,
  patternOf,
  type PropTable,
} from './propTable';
import type { Row, Sheet, Workbook } from './workbook';

/** The saved form of a workbook. Made of JSON only; equal workbooks have equal saved forms. */
export interface SavedWorkbook {
  readonly name: string;
  readonly id: string;
  readonly url: string;
  readonly nextId: number;
  readonly cells: readonly unknown[];
  readonly patterns: readonly (readonly number[])[];
  readonly sheets: readonly SavedSheet[];
  readonly selections: unknown;
  /** Absent where there is none. */
  readonly metadata?: Workbook['metadata'];
  /** Absent where there are none. */
  readonly namedRanges?: unknown;
}

interface SavedSheet {
  readonly rows: readonly (SavedRow | null)[];
  readonly [part: string]: unknown;
}

/** Values, pattern, and only where there are any: formulas, notes. */
export type SavedRow = readonly [Row['values'], number, Row['formulas']?, Row['notes']?];

function isArea(value: object): value is Area {
  return 'lastRow' in value && 'lastCol' in value;
}

/** Areas as A1 text, for JSON has no Infinity. */
export function pack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(pack);
  if (isArea(value)) return { a1: areaToA1(value) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]));
}

function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpack);
  if ('a1' in value && typeof value.a1 === 'string') return parseArea(value.a1);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]));
}

/** Numbers properties and patterns anew in the order in which the cells use them, so that history leaves no trace. */
class Renumbering {
  readonly table = createPropTable();
  private readonly patterns = new Map<number, number>();

  constructor(private readonly old: PropTable) {}

  pattern(id: number): number {
    const known = this.patterns.get(id);
    if (known !== undefined) return known;
    const cells = patternOf(this.old, id).map((cell) =>
      internProps(this.table, sorted(this.old.cells[cell] ?? {})),
    );
    const made = internPattern(this.table, cells);
    this.patterns.set(id, made);
    return made;
  }
}

/** In one order of keys, whatever order they were set in. */
function sorted(props: CellProps): CellProps {
  return Object.fromEntries(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function trimmed(values: Row['values']): Row['values'] {
  let length = values.length;
  while (length > 0 && values[length - 1] === null) length -= 1;
  return length === values.length ? values : values.slice(0, length);
}

/** @param patternOf the number that a pattern has in the saved form */
export function saveRow(row: Row | null, patternOf: (id: number) => number): SavedRow | null {
  if (row === null) return null;
  const values = trimmed(row.values);
  const pattern = patternOf(row.pattern);
  if (row.notes !== null) return [values, pattern, row.formulas, row.notes];
  if (row.formulas !== null) return [values, pattern, row.formulas];
  return values.length === 0 && pattern === 0 ? null : [values, pattern];
}

/** The workbook as JSON data. Arrays of values are shared with it: write it out or copy it before changing either. */
export function toJson(workbook: Workbook): SavedWorkbook {
  const numbers = new Renumbering(workbook.props);
  const patternOf = (pattern: number): number => numbers.pattern(pattern);
  const sheets = workbook.sheets.map((sheet): SavedSheet => {
    const { rows, ...rest } = sheet;
    const saved = rows.map((row) => saveRow(row, patternOf));
    while (saved.length > 0 && saved.at(-1) === null) saved.pop();
    return { ...(pack(rest) as Record<string, unknown>), rows: saved }; // an object stays an object
  });
  return { ...savedAround(workbook, numbers.table), sheets };
}

/** The saved form but for the sheets, whose cells have the numbers of that table. */
export function savedAround(workbook: Workbook, table: PropTable): Omit<SavedWorkbook, 'sheets'> {
  const { name, id, url, nextId } = workbook;
  return {
    name,
    id,
    url,
    nextId,
    cells: table.cells.map(pack),
    patterns: table.patterns,
    selections: pack(workbook.selections),
    ...(workbook.metadata.length > 0 ? { metadata: workbook.metadata } : {}),
    ...(workbook.namedRanges.length > 0 ? { namedRanges: pack(workbook.namedRanges) } : {}),
  };
}

function loadRow(saved: SavedRow | null): Row | null {
  if (saved === null) return null;
  const [values, pattern, formulas = null, notes = null] = saved;
  return { values, pattern, formulas, notes };
}

/** Takes the saved form over; it must not be used any more afterwards. */
export function fromJson(saved: SavedWorkbook): Workbook {
  const props = createPropTable();
  // The saved lists are in the order of their ids, which interning gives out again. What toJson packed has these types.
  for (const cell of saved.cells) internProps(props, unpack(cell) as CellProps);
  for (const pattern of saved.patterns) internPattern(props, pattern);
  const sheets = saved.sheets.map(({ rows, ...rest }) => {
    return { ...(unpack(rest) as Omit<Sheet, 'rows'>), rows: rows.map(loadRow) };
  });
  return {
    name: saved.name,
    id: saved.id,
    url: saved.url,
    nextId: saved.nextId,
    props,
    sheets,
    selections: unpack(saved.selections) as Workbook['selections'],
    metadata: [...(saved.metadata ?? [])],
    // What toJson packed has this type.
    namedRanges: unpack(saved.namedRanges ?? []) as Workbook['namedRanges'],
    version: 0,
  };
}
