import type { Cell } from '../domain/table/cell';
import type { AnyTable } from '../domain/table/table';
import { TableDamaged } from '../usecases/errors';
import type { Range, Sheet } from './book';
import { columnLetters, FIRST_ROW, KEY_ROW, KeyRow } from './keyRow';
import type { TabRegistry } from './tabRegistry';

/** The field by which rows are found: the id, or the natural key in tables without ids. Null: rows are only added. */
export function keyFieldOf(table: AnyTable): string | null {
  const own = Object.keys(table.columns).find((field) => table.columns[field]?.kind === 'id');
  return own ?? table.naturalKey;
}

export interface Place {
  readonly field: string;
  readonly column: number;
}

/** A table's tab: its columns and its end, each asked for once and kept until something changes them. */
export class Tab {
  private knownKeys: KeyRow | null = null;
  private knownLastRow: number | null = null;
  private readonly known = new Map<string, Cell[]>();

  constructor(
    readonly table: AnyTable,
    readonly sheet: Sheet,
  ) {}

  keyRow(): KeyRow {
    if (this.knownKeys === null) {
      this.knownKeys = keyRowOf(
        this.table,
        this.sheet.getRange(`${KEY_ROW}:${KEY_ROW}`).getValues()[0] ?? [],
      );
    }
    return this.knownKeys;
  }

  /**
   * Key row, end and cells in one trip, for tabs that are small by nature; null where the key row is known already,
   * because the tab was looked at before. Line 0 is row 1.
   */
  readWhole(): Cell[][] | null {
    if (this.knownKeys !== null) return null;
    // `getValues` is typed as anything; a cell holds one of these (PLATFORM 4.1).
    const lines = this.sheet.getDataRange().getValues() as Cell[][];
    this.knownKeys = keyRowOf(this.table, lines[KEY_ROW - 1] ?? []);
    this.knownLastRow = Math.max(lines.length, FIRST_ROW - 1);
    return lines;
  }

  /** Columns of these fields. @throws TableDamaged where one is missing or doubled */
  places(fields: readonly string[]): Place[] {
    const keys = this.keyRow();
    const problems = keys.problems(fields);
    if (problems.length > 0) throw new TableDamaged(problems);
    return fields.map((field) => ({ field, column: keys.columnOf(field) ?? 0 }));
  }

  /** Where Sheets says that content ends; at least the caption row. Deceived by checkboxes and array formulas. */
  lastRow(): number {
    this.knownLastRow ??= Math.max(this.sheet.getLastRow(), FIRST_ROW - 1);
    return this.knownLastRow;
  }

  /** A column from the first row of people's to the end of the sheet, without asking where that is. */
  wholeColumn(column: number): Range {
    const letters = columnLetters(column);
    return this.sheet.getRange(`${letters}${FIRST_ROW}:${letters}`);
  }

  /** Cells as they stand. `getValues` is typed as anything; a cell holds one of these (PLATFORM 4.1). */
  cells(row: number, column: number, rows: number, columns: number): Cell[][] {
    return this.sheet.getRange(row, column, rows, columns).getValues() as Cell[][];
  }

  /** Keeps the cells of a table that only the program writes, so that a row can be written without reading it. */
  remember(columns: ReadonlyMap<string, Cell[]>): void {
    for (const [field, cells] of columns) this.known.set(field, cells);
  }

  /** A cell as it was last read or written; undefined where its column was not read. */
  remembered(field: string, row: number): Cell | undefined {
    return this.known.get(field)?.[row - FIRST_ROW];
  }

  correct(field: string, row: number, cell: Cell): void {
    const cells = this.known.get(field);
    if (cells !== undefined) cells[row - FIRST_ROW] = cell;
  }

  rememberedRow(field: string, cell: Cell): number | null {
    const index = this.known.get(field)?.indexOf(cell) ?? -1;
    return index < 0 ? null : FIRST_ROW + index;
  }

  /** Before a write: people may have moved a column since it was read. */
  forgetColumns(): void {
    this.knownKeys = null;
  }

  forgetLastRow(): void {
    this.knownLastRow = null;
  }
}

function keyRowOf(table: AnyTable, cells: readonly unknown[]): KeyRow {
  return new KeyRow(
    table,
    cells.map((cell) => String(cell).trim()),
  );
}

/** The tabs of all tables, opened once an execution. */
export class Tabs {
  private readonly opened = new Map<string, Tab>();

  constructor(private readonly registry: TabRegistry) {}

  /** @throws TableDamaged 'tab missing' */
  of(table: AnyTable): Tab {
    const tab = this.find(table);
    if (tab !== null) return tab;
    throw new TableDamaged([{ table: table.name, row: null, field: null, found: '', code: 'tab missing' }]);
  }

  find(table: AnyTable): Tab | null {
    const known = this.opened.get(table.name);
    if (known !== undefined) return known;
    const sheet = this.registry.sheetOf(table);
    if (sheet === null) return null;
    const tab = new Tab(table, sheet);
    this.opened.set(table.name, tab);
    return tab;
  }

  /** Other executions and people may have added rows since. */
  forgetLastRows(): void {
    for (const tab of this.opened.values()) tab.forgetLastRow();
  }

  /** After tabs were made, adopted or repaired. */
  forgetAll(): void {
    this.opened.clear();
  }
}
