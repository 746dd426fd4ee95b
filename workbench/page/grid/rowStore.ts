import type { LookView, RowsView, RowView, RuleView } from '../../host/live/protocol/book';

/** Looks and rules by key: they keep their meaning while the server runs, so all tabs share them. */
export class Legend {
  readonly looks = new Map<number, LookView>();
  readonly rules = new Map<number, RuleView>();
  /** Of which state of the workbook the list of each rule is. */
  private readonly ruleStates = new Map<number, number>();

  learn({ looks, rules, state }: RowsView): void {
    for (const [key, look] of Object.entries(looks)) this.looks.set(Number(key), look);
    this.learnRules(rules, state);
  }

  learnRules(rules: RowsView['rules'], state: number): void {
    for (const [name, rule] of Object.entries(rules)) {
      const key = Number(name);
      if (state < (this.ruleStates.get(key) ?? -1)) continue;
      this.rules.set(key, rule);
      this.ruleStates.set(key, state);
    }
  }
}

/** The loaded rows of one tab, by their numbers from 1. `undefined` is not loaded yet, `null` has nothing. */
export class RowStore {
  private rows: (RowView | null | undefined)[] = [];
  /** Of which state of the workbook each of them tells: of two tellings, the later one stays. */
  private states: (number | undefined)[] = [];
  /** Rows of earlier states are shown until they come again. */
  private since = 0;
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

  /** What a late answer says of before the server let go of its rows is worth nothing: nobody will correct it. */
  private isPast({ shape, state }: RowsView): boolean {
    return shape !== this.shape || state < this.since;
  }

  /**
   * Takes rows of the present shape, over anything hoped for; those of an older one, and what is known from a later
   * state already, are passed over. Returns whether any was taken.
   */
  take(view: RowsView): boolean {
    if (this.isPast(view)) return false;
    let taken = false;
    for (const [row, content] of view.rows) {
      const known = this.states[row] ?? -1;
      if (view.state < known) continue;
      this.rows[row] = content;
      this.states[row] = view.state;
      // The same state again says nothing about what was typed since.
      if (view.state > known) this.hopes.delete(row);
      taken = true;
    }
    return taken;
  }

  /** Rows without anything need not be sent: all of `first` to `last` that did not come with the answer have nothing. */
  fillGaps(first: number, last: number, answer: RowsView): void {
    if (this.isPast(answer)) return;
    for (let row = first; row <= last; row++) {
      if (this.isLoaded(row)) continue;
      this.rows[row] = null;
      this.states[row] = answer.state;
    }
  }

  isLoaded(row: number): boolean {
    return (this.states[row] ?? -1) >= this.since;
  }

  forget(shape: number): void {
    this.shape = shape;
    this.rows = [];
    this.states = [];
    this.hopes.clear();
  }

  /** Rows of states before that one are to be asked for again, at the same places. */
  doubt(state: number): void {
    this.since = Math.max(this.since, state);
  }
}
