import type { LookView, RowsView, RowView, RuleView } from '../../host/live/protocol';

/** Looks and rules by key: they keep their meaning while the server runs, so all tabs share them. */
export class Legend {
  readonly looks = new Map<number, LookView>();
  readonly rules = new Map<number, RuleView>();

  learn({ looks, rules }: RowsView): void {
    for (const [key, look] of Object.entries(looks)) this.looks.set(Number(key), look);
    for (const [key, rule] of Object.entries(rules)) this.rules.set(Number(key), rule);
  }
}

/** The loaded rows of one tab, by their numbers from 1. `undefined` is not loaded yet, `null` has nothing. */
export class RowStore {
  private rows: (RowView | null | undefined)[] = [];
  /** Which of them are as the server has them now; others are shown until they come again. */
  private here: boolean[] = [];
  /** What hands just typed and the server has not confirmed: shown in the meantime. By row, then column. */
  private readonly hopes = new Map<number, Map<number, string>>();
  shape: number;

  constructor(shape: number) {
    this.shape = shape;
  }

  row(row: number): RowView | null | undefined {
    return this.rows[row];
  }

  hope(row: number, col: number): string | undefined {
    return this.hopes.size === 0 ? undefined : this.hopes.get(row)?.get(col);
  }

  text(row: number, col: number): string {
    return this.hope(row, col) ?? this.rows[row]?.texts[col - 1] ?? '';
  }

  /** What the editor begins with. */
  typed(row: number, col: number): string {
    return this.hope(row, col) ?? this.rows[row]?.typed?.[col] ?? this.text(row, col);
  }

  expect(row: number, col: number, text: string): void {
    const columns = this.hopes.get(row) ?? new Map<number, string>();
    columns.set(col, text);
    this.hopes.set(row, columns);
  }

  /** The server has answered: what it says holds from here on. Another text typed since stays. */
  settle(row: number, col: number, text: string): void {
    const columns = this.hopes.get(row);
    if (columns?.get(col) !== text) return;
    columns.delete(col);
    if (columns.size === 0) this.hopes.delete(row);
  }

  /** Takes rows of the present shape, over anything hoped for; those of an older one are passed over. Returns whether they were taken. */
  take(view: RowsView): boolean {
    if (view.shape !== this.shape) return false;
    for (const [row, content] of view.rows) {
      this.rows[row] = content;
      this.here[row] = true;
      this.hopes.delete(row);
    }
    return true;
  }

  /** Rows without anything need not be sent: all of `first` to `last` that did not come have nothing. */
  fillGaps(first: number, last: number): void {
    for (let row = first; row <= last; row++) {
      if (this.here[row] === true) continue;
      this.rows[row] = null;
      this.here[row] = true;
    }
  }

  isLoaded(row: number): boolean {
    return this.here[row] === true;
  }

  forget(shape: number): void {
    this.shape = shape;
    this.rows = [];
    this.here = [];
    this.hopes.clear();
  }

  /** All rows are to be asked for again, at the same places. */
  doubt(): void {
    this.here = [];
  }
}
