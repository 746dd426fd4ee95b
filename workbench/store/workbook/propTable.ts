import type { Validation } from './workbook';

/** Everything a cell has besides its content. Immutable and shared: equal properties are one object with one id. */
export interface CellProps {
  readonly format?: string;
  readonly validation?: Validation;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string;
  readonly fontStyle?: string;
  readonly fontLine?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrap?: string;
}

export type PropName = keyof CellProps;

/**
 * Cell properties and, for whole rows, patterns of them (the ids of a row's cells from column 1 on, trailing zeros
 * dropped). A hundred thousand rows formatted alike share one pattern, so formatting a column costs a number a row.
 * Id 0 is "nothing set" in both.
 */
export interface PropTable {
  readonly cells: CellProps[];
  readonly patterns: (readonly number[])[];
  readonly cellIds: Map<string, number>;
  readonly patternIds: Map<string, number>;
}

export function createPropTable(): PropTable {
  return { cells: [{}], patterns: [[]], cellIds: new Map([['{}', 0]]), patternIds: new Map([['', 0]]) };
}

function keyOf(props: CellProps): string {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), jsonSafe);
}

/** Open areas inside a validation end at Infinity, which JSON would turn into null. */
function jsonSafe(_key: string, value: unknown): unknown {
  return value === Infinity ? 'Infinity' : value;
}

export function internProps(table: PropTable, props: CellProps): number {
  const key = keyOf(props);
  const known = table.cellIds.get(key);
  if (known !== undefined) return known;
  const id = table.cells.push(props) - 1;
  table.cellIds.set(key, id);
  return id;
}

export function internPattern(table: PropTable, ids: readonly number[]): number {
  let length = ids.length;
  while (length > 0 && (ids[length - 1] ?? 0) === 0) length -= 1;
  const trimmed = length === ids.length ? ids : ids.slice(0, length);
  const key = trimmed.join(',');
  const known = table.patternIds.get(key);
  if (known !== undefined) return known;
  const id = table.patterns.push(trimmed) - 1;
  table.patternIds.set(key, id);
  return id;
}

export function patternOf(table: PropTable, id: number): readonly number[] {
  return table.patterns[id] ?? [];
}

export function propsById(table: PropTable, id: number): CellProps {
  return table.cells[id] ?? {};
}

/** A function that turns pattern ids into those of the changed patterns and remembers what it has turned. */
export function patternMapper(
  table: PropTable,
  change: (ids: readonly number[]) => readonly number[],
): (patternId: number) => number {
  const known = new Map<number, number>();
  return (patternId) => {
    let result = known.get(patternId);
    if (result === undefined) {
      result = internPattern(table, change(patternOf(table, patternId)));
      known.set(patternId, result);
    }
    return result;
  };
}

/**
 * Rewrites every property object in place, for references that moved with rows or columns. Ids stay valid; two that
 * became equal keep both ids, which the saved form unites.
 */
export function rewriteProps(table: PropTable, rewrite: (props: CellProps) => CellProps): void {
  table.cellIds.clear();
  table.cells.forEach((props, id) => {
    const changed = id === 0 ? props : rewrite(props);
    table.cells[id] = changed;
    const key = keyOf(changed);
    if (!table.cellIds.has(key)) table.cellIds.set(key, id);
  });
}
