import { FormulaError, formulaErrors } from '../../../store/formula/formulaError';
import type { Scalar } from '../../../store/formula/value';
import { AUTOMATIC_PATTERN, isDatePattern } from '../../../store/numberFormat/displayValue';
import { NotImplementedError } from '../../../store/serviceError';
import { type Calculation, calculationOf } from '../../../store/workbook/calculation';
import type { Subject } from '../../../store/workbook/criteria';
import type { Row, Sheet } from '../../../store/workbook/workbook';
import type { RowView } from '../protocol/book';
import { coversCell, coversRow, DEPENDS, type ReadyRule } from './conditions';
import { Fingerprint } from './fingerprint';
import { type ColumnPlan, ownWidth, type ReadingTools } from './readingTools';

export interface ReadRow {
  readonly view: RowView | null;
  /** Equal for rows that show the same; 0 for a row that shows nothing. */
  readonly print: number;
  /** Bits of `DEPENDS`. */
  readonly depends: number;
}

const BLANK_PLAN: ColumnPlan = { propsId: 0, format: undefined, isDate: false, look: 0, rule: null };
/** What stands in a cell whose formula needs a function that the platform does not have. */
const NOT_HERE = formulaErrors.parse;
const NOTHING: ReadonlyMap<number, Scalar> = new Map();

type Marks<T> = Record<number, T>;

/** Reads the rows of one tab as they are shown. Made anew for each reading, for it holds on to one calculation. */
export class RowsReader {
  private readonly calculation: Calculation;
  private readonly spills: ReadonlyMap<number, ReadonlyMap<number, Scalar>>;
  private readonly rules: readonly ReadyRule[];
  private readonly print = new Fingerprint();
  private active: readonly ReadyRule[] = [];
  /** Whether the rules that look at rows alone are satisfied in this one; null where nobody asked yet. */
  private answers: (boolean | null)[] = [];
  private depends = 0;
  /** The last column that shows anything. */
  private last = 0;

  constructor(
    private readonly tools: ReadingTools,
    private readonly sheet: Sheet,
  ) {
    this.calculation = calculationOf(tools.world);
    this.spills = this.readSpills();
    this.rules = tools.rules.of(sheet);
  }

  private readSpills(): ReadonlyMap<number, ReadonlyMap<number, Scalar>> {
    try {
      return this.calculation.spills(this.sheet);
    } catch (error) {
      if (!(error instanceof NotImplementedError)) throw error;
      // What had been filled before that formula is there when asked again.
      return this.calculation.spills(this.sheet);
    }
  }

  /** Rows that array formulas fill. */
  spilledRows(): Iterable<number> {
    return this.spills.keys();
  }

  read(row: number): ReadRow {
    const kept = this.sheet.rows[row - 1] ?? null;
    const plan = this.tools.plan(kept?.pattern ?? 0);
    const spilled = this.spills.get(row) ?? NOTHING;
    this.begin(row, spilled);
    const width = this.widthOf(row, plan, spilled);
    if (width === 0) return { view: null, print: 0, depends: this.depends };
    const texts: string[] = [];
    const looks: number[] = [];
    const typed: Marks<string> = {};
    const rules: Marks<number> = {};
    const invalid: number[] = [];
    let kinds = '';
    for (let col = 1; col <= width; col += 1) {
      const columnPlan = plan[col - 1] ?? BLANK_PLAN;
      const value = this.valueOf(kept, row, col, spilled);
      const text = this.textOf(value, kept, row, col, columnPlan, spilled, typed);
      const subject = { value: value instanceof FormulaError ? value.code : value, text };
      const look = this.lookOf(row, col, columnPlan, subject, spilled);
      if (columnPlan.rule !== null) this.applyRule(columnPlan, row, col, subject, rules, invalid);
      if (text !== '' || look !== 0 || columnPlan.rule !== null || typed[col] !== undefined) this.last = col;
      texts.push(text);
      kinds += kindOf(value);
      looks.push(look);
    }
    return this.finish(kept, { texts, kinds, looks }, typed, rules, invalid);
  }

  private begin(row: number, spilled: ReadonlyMap<number, Scalar>): void {
    this.active = this.rules.length === 0 ? [] : this.rules.filter((rule) => coversRow(rule, row));
    this.answers = this.active.map(() => null);
    this.depends = spilled === NOTHING ? 0 : DEPENDS.otherRows | DEPENDS.clock;
    for (const { condition } of this.active) this.depends |= condition.depends;
    this.last = 0;
  }

  private widthOf(row: number, plan: readonly ColumnPlan[], spilled: ReadonlyMap<number, Scalar>): number {
    let width = ownWidth(this.sheet, row, plan);
    for (const col of spilled.keys()) width = Math.max(width, col);
    for (const { lastCol } of this.active) width = Math.max(width, lastCol);
    return Math.min(width, this.sheet.axes.columns.count);
  }

  private valueOf(kept: Row | null, row: number, col: number, spilled: ReadonlyMap<number, Scalar>): Scalar {
    const stored = kept?.values[col - 1] ?? null;
    if (stored !== null) return stored;
    const formula = kept?.formulas?.[col];
    if (formula === undefined) return spilled.get(col) ?? null;
    this.depends |= this.tools.dependsOf(formula, row);
    try {
      return this.calculation.value(this.sheet, row, col);
    } catch (error) {
      if (error instanceof NotImplementedError) return NOT_HERE;
      throw error;
    }
  }

  /** The format of a plain cell is its own; that of a formula may come from what it reads. */
  private formatAt(
    kept: Row | null,
    row: number,
    col: number,
    plan: ColumnPlan,
    spilled: ReadonlyMap<number, Scalar>,
  ): string | undefined {
    const computed = kept?.formulas?.[col] !== undefined || spilled.has(col);
    return plan.format === undefined && computed
      ? this.calculation.pattern(this.sheet, row, col)
      : plan.format;
  }

  private textOf(
    value: Scalar,
    kept: Row | null,
    row: number,
    col: number,
    plan: ColumnPlan,
    spilled: ReadonlyMap<number, Scalar>,
    typed: Marks<string>,
  ): string {
    const formula = kept?.formulas?.[col];
    if (formula !== undefined) typed[col] = formula;
    if (value === null || value === '') return '';
    if (value instanceof FormulaError) return value.code;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const format = this.formatAt(kept, row, col, plan, spilled);
    const shown =
      typeof value === 'number'
        ? this.tools.texts.number(value, format ?? AUTOMATIC_PATTERN)
        : this.tools.texts.text(value, format);
    if (formula === undefined && shown.typed !== null && !spilled.has(col)) typed[col] = shown.typed;
    return shown.text;
  }

  private lookOf(
    row: number,
    col: number,
    plan: ColumnPlan,
    subject: Omit<Subject, 'isDate'>,
    spilled: ReadonlyMap<number, Scalar>,
  ): number {
    for (let at = 0; at < this.active.length; at += 1) {
      const rule = this.active[at];
      if (rule === undefined || !coversCell(rule, row, col)) continue;
      if (this.satisfies(rule, at, row, col, plan, subject, spilled)) {
        return this.tools.looks.under(plan.propsId, rule.rule);
      }
    }
    return plan.look;
  }

  private satisfies(
    { condition }: ReadyRule,
    at: number,
    row: number,
    col: number,
    plan: ColumnPlan,
    subject: Omit<Subject, 'isDate'>,
    spilled: ReadonlyMap<number, Scalar>,
  ): boolean {
    if (!condition.sameInRow)
      return condition.holds({ row, col }, this.subject(row, col, plan, subject, spilled));
    const known = this.answers[at];
    if (known !== null && known !== undefined) return known;
    const answer = condition.holds({ row, col }, this.subject(row, col, plan, subject, spilled));
    this.answers[at] = answer;
    return answer;
  }

  private subject(
    row: number,
    col: number,
    plan: ColumnPlan,
    { value, text }: Omit<Subject, 'isDate'>,
    spilled: ReadonlyMap<number, Scalar>,
  ): Subject {
    if (typeof value !== 'number' || plan.format !== undefined) return { value, text, isDate: plan.isDate };
    const format = this.formatAt(this.sheet.rows[row - 1] ?? null, row, col, plan, spilled);
    return { value, text, isDate: format !== undefined && isDatePattern(format) };
  }

  private applyRule(
    { rule, isDate }: ColumnPlan,
    row: number,
    col: number,
    { value, text }: Omit<Subject, 'isDate'>,
    rules: Marks<number>,
    invalid: number[],
  ): void {
    if (rule === null) return;
    rules[col] = rule.key;
    this.depends |= rule.depends;
    if (value === null || value === '') return;
    if (!rule.allows({ row, col }, { value, text, isDate })) invalid.push(col);
  }

  private finish(
    kept: Row | null,
    shown: { texts: string[]; kinds: string; looks: number[] },
    typed: Marks<string>,
    rules: Marks<number>,
    invalid: readonly number[],
  ): ReadRow {
    const { depends } = this;
    const notes = kept?.notes ?? null;
    for (const col of Object.keys(notes ?? {})) this.last = Math.max(this.last, Number(col));
    if (this.last === 0) return { view: null, print: 0, depends };
    shown.texts.length = this.last;
    shown.looks.length = this.last;
    const view: RowView = {
      texts: shown.texts,
      kinds: shown.kinds.slice(0, this.last),
      looks: shown.looks,
      ...(isEmpty(typed) ? {} : { typed }),
      ...(notes === null ? {} : { notes: { ...notes } }),
      ...(isEmpty(rules) ? {} : { rules }),
      ...(invalid.length === 0 ? {} : { invalid }),
    };
    return { view, print: this.printOf(view), depends };
  }

  private printOf(view: RowView): number {
    const { print } = this;
    print.begin();
    for (const text of view.texts) print.text(text);
    print.text(view.kinds);
    for (const look of view.looks) print.number(look);
    for (const [part, marks] of [view.typed, view.notes, view.rules].entries()) {
      print.number(part);
      for (const col in marks) {
        print.number(Number(col));
        const mark = marks[Number(col)];
        if (typeof mark === 'number') print.number(mark);
        else print.text(mark ?? '');
      }
    }
    for (const col of view.invalid ?? []) print.number(col);
    return print.end();
  }
}

function isEmpty(marks: Marks<unknown>): boolean {
  for (const _ in marks) return false;
  return true;
}

function kindOf(value: Scalar): string {
  switch (typeof value) {
    case 'string':
      return value === '' ? ' ' : 't';
    case 'number':
      return 'n';
    case 'boolean':
      return 'b';
    default:
      return value === null ? ' ' : 'e';
  }
}
