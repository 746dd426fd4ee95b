import type { WireRule } from '../../store/operations/spreadsheet/rules';
import type { WireCondition } from '../../store/operations/spreadsheet/wireConditions';
import type { RangeRef } from '../../store/operations/spreadsheet/target';
import type { EnumValue } from '../enums';
import { Exception } from '../exception';
import { service } from '../service';
import { Color } from './color';
import { colorHexOrNull } from './colors';
import { ConditionBuilder, criteriaType, criteriaValues } from './conditionBuilder';
import { flatten } from './flatten';
import { makeRange, rangeRef } from './handles';
import type { Range } from './range';

type Look = WireRule['look'];

const PLAIN: Look = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

/** When a rule applies, and what it does. */
export class BooleanCondition {
  readonly #condition: WireCondition;
  readonly #look: Look;

  constructor(condition: WireCondition, look: Look) {
    this.#condition = condition;
    this.#look = look;
  }

  getCriteriaType(): EnumValue | null {
    return criteriaType(this.#condition);
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.#condition);
  }

  getBackground(): string | null {
    return this.#look.background;
  }

  getBackgroundObject(): Color | null {
    return this.#look.background === null ? null : new Color(this.#look.background);
  }

  getFontColor(): string | null {
    return this.#look.fontColor;
  }

  getFontColorObject(): Color | null {
    return this.#look.fontColor === null ? null : new Color(this.#look.fontColor);
  }

  getBold(): boolean | null {
    return this.#look.bold;
  }

  getItalic(): boolean | null {
    return this.#look.italic;
  }

  getStrikethrough(): boolean | null {
    return this.#look.strikethrough;
  }

  getUnderline(): boolean | null {
    return this.#look.underline;
  }
}

export class ConditionalFormatRule {
  readonly #wire: WireRule;

  constructor(wire: WireRule) {
    this.#wire = wire;
  }

  static wireOf(rule: ConditionalFormatRule): WireRule {
    return rule.#wire;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#wire);
  }

  getRanges(): Range[] {
    return this.#wire.ranges.map(makeRange);
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.#wire.condition, this.#wire.look);
  }

  /** Colour scales are not implemented: no rule has one. */
  getGradientCondition(): null {
    return null;
  }
}

export class ConditionalFormatRuleBuilder extends ConditionBuilder {
  #ranges: readonly RangeRef[];
  #look: Look;

  constructor(start: WireRule | null = null) {
    super(start?.condition ?? null);
    this.#ranges = start?.ranges ?? [];
    this.#look = start?.look ?? PLAIN;
  }

  #with(look: Partial<Look>): this {
    this.#look = { ...this.#look, ...look };
    return this;
  }

  setBackground(color: string | null): this {
    return this.#with({ background: colorHexOrNull(color) });
  }

  setBackgroundObject(color: Color | null): this {
    return this.#with({ background: color === null ? null : Color.hexOf(color) });
  }

  setFontColor(color: string | null): this {
    return this.#with({ fontColor: colorHexOrNull(color) });
  }

  setFontColorObject(color: Color | null): this {
    return this.#with({ fontColor: color === null ? null : Color.hexOf(color) });
  }

  setBold(bold: boolean | null): this {
    return this.#with({ bold });
  }

  setItalic(italic: boolean | null): this {
    return this.#with({ italic });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#with({ strikethrough });
  }

  setUnderline(underline: boolean | null): this {
    return this.#with({ underline });
  }

  setRanges(ranges: Range[]): this {
    this.#ranges = ranges.map(rangeRef);
    return this;
  }

  getRanges(): Range[] {
    return this.#ranges.map(makeRange);
  }

  getBooleanCondition(): BooleanCondition | null {
    const condition = ConditionBuilder.conditionOf(this);
    return condition === null ? null : new BooleanCondition(condition, this.#look);
  }

  getGradientCondition(): null {
    return null;
  }

  copy(): ConditionalFormatRuleBuilder {
    return this.build().copy();
  }

  build(): ConditionalFormatRule {
    const condition = ConditionBuilder.conditionOf(this);
    if (condition === null) throw new Exception('A conditional format rule must have a condition.');
    if (this.#ranges.length === 0)
      throw new Exception('A conditional format rule must be applied to at least one range.');
    return new ConditionalFormatRule({ ranges: this.#ranges, condition, look: this.#look });
  }
}

service('SpreadsheetApp.BooleanCondition', BooleanCondition);
service('SpreadsheetApp.ConditionalFormatRule', ConditionalFormatRule);
service('SpreadsheetApp.ConditionalFormatRuleBuilder', flatten(ConditionalFormatRuleBuilder));
