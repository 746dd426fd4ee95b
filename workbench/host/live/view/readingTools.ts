import { dependenciesOf } from '../../../store/formula/dependencies';
import { parseFormula } from '../../../store/formula/parse';
import { AUTOMATIC_PATTERN, isDatePattern, TEXT_PATTERN } from '../../../store/numberFormat/displayValue';
import { patternOf, propsById } from '../../../store/workbook/propTable';
import { todaySerial } from '../../../store/workbook/validation';
import type { Row, Sheet } from '../../../store/workbook/workbook';
import type { World } from '../../../store/world';
import { CellRules, type ReadyRuleOfCell } from './cellRules';
import { DEPENDS, ReadyRules } from './conditions';
import { LookTable } from './looks';
import { ShownTexts } from './shownTexts';

/** What the cells of one column have in all rows of one pattern. */
export interface ColumnPlan {
  readonly propsId: number;
  readonly format: string | undefined;
  readonly isDate: boolean;
  readonly look: number;
  readonly rule: ReadyRuleOfCell | null;
}

const MOST_FORMULAS = 50_000;

/** All that is worked out once for many rows: formats, looks, rules and conditions, made ready. */
export class ReadingTools {
  readonly looks: LookTable;
  readonly cellRules: CellRules;
  readonly rules: ReadyRules;
  texts: ShownTexts;
  today: number;
  private plans = new Map<number, readonly ColumnPlan[]>();
  private readonly formulaDepends = new Map<string, number>();

  constructor(readonly world: World) {
    const today = (): number => this.today;
    this.today = todaySerial(world);
    this.looks = new LookTable(world.workbook);
    this.cellRules = new CellRules(world, today);
    this.rules = new ReadyRules(world, today);
    this.texts = new ShownTexts(world);
  }

  /** Zone, locale or day are others. */
  renewTexts(): void {
    this.today = todaySerial(this.world);
    this.texts = new ShownTexts(this.world);
  }

  /** References in rules were rewritten. */
  forgetRules(): void {
    this.plans = new Map();
    this.cellRules.forget();
  }

  plan(patternId: number): readonly ColumnPlan[] {
    let plan = this.plans.get(patternId);
    if (plan === undefined) {
      const table = this.world.workbook.props;
      plan = patternOf(table, patternId).map((propsId): ColumnPlan => {
        const { format, validation } = propsById(table, propsId);
        return {
          propsId,
          format: format === AUTOMATIC_PATTERN ? undefined : format,
          isDate: format !== undefined && isDatePattern(format),
          look: this.looks.own(propsId),
          rule: validation === undefined ? null : this.cellRules.of(validation),
        };
      });
      this.plans.set(patternId, plan);
    }
    return plan;
  }

  /** Whether a row has a content that the lists of its cells have just gained or lost, or one that is not told at a glance. */
  hasTurned(row: Row | null): boolean {
    if (row === null) return false;
    return this.plan(row.pattern).some(({ rule, format }, at) => {
      const turned = rule?.turned();
      if (turned === undefined || turned.size === 0) return false;
      const value = row.values[at] ?? null;
      if (value === null) return row.formulas?.[at + 1] !== undefined;
      const isPlain = typeof value === 'string' && (format === undefined || format === TEXT_PATTERN);
      return !isPlain || turned.has(value);
    });
  }

  /**
   * On what a formula depends besides the cells of its own row, value and text: what mentions only its own row is
   * rewritten only when that row changes. Bits of `DEPENDS`.
   */
  dependsOf(formula: string, row: number): number {
    const key = `${row} ${formula}`;
    let depends = this.formulaDepends.get(key);
    if (depends === undefined) {
      if (this.formulaDepends.size >= MOST_FORMULAS) this.formulaDepends.clear();
      const { areas, volatile, dayOnly } = dependenciesOf(parseFormula(formula));
      const own = areas.every(
        ({ sheet, area }) => sheet === null && area.row === row && area.lastRow === row,
      );
      depends = (own && (!volatile || dayOnly) ? 0 : DEPENDS.otherRows) | (volatile ? DEPENDS.clock : 0);
      this.formulaDepends.set(key, depends);
    }
    return depends;
  }
}

/** How wide a row can be shown: with all that it holds itself. */
export function ownWidth(sheet: Sheet, row: number, plan: readonly ColumnPlan[]): number {
  const kept = sheet.rows[row - 1];
  if (!kept) return 0;
  let width = Math.max(kept.values.length, plan.length);
  if (kept.formulas !== null)
    for (const col of Object.keys(kept.formulas)) width = Math.max(width, Number(col));
  if (kept.notes !== null) for (const col of Object.keys(kept.notes)) width = Math.max(width, Number(col));
  return width;
}
