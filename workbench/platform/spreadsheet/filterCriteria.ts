import type { WireFilterColumn } from '../../store/operations/spreadsheet/filters';
import type { EnumValue } from '../enums';
import { service } from '../service';
import { ConditionBuilder, criteriaType, criteriaValues } from './conditionBuilder';
import { flatten } from './flatten';

export class FilterCriteria {
  readonly #wire: WireFilterColumn;

  constructor(wire: WireFilterColumn) {
    this.#wire = wire;
  }

  static wireOf(criteria: FilterCriteria): WireFilterColumn {
    return criteria.#wire;
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#wire);
  }

  getCriteriaType(): EnumValue | null {
    return criteriaType(this.#wire.condition);
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.#wire.condition);
  }

  getHiddenValues(): string[] {
    return [...(this.#wire.hiddenValues ?? [])];
  }

  getVisibleValues(): string[] {
    return [...(this.#wire.visibleValues ?? [])];
  }
}

export class FilterCriteriaBuilder extends ConditionBuilder {
  #hidden: readonly string[] | null;
  #visible: readonly string[] | null;

  constructor(start: WireFilterColumn | null = null) {
    super(start?.condition ?? null);
    this.#hidden = start?.hiddenValues ?? null;
    this.#visible = start?.visibleValues ?? null;
  }

  #wire(): WireFilterColumn {
    return {
      condition: ConditionBuilder.conditionOf(this),
      hiddenValues: this.#hidden,
      visibleValues: this.#visible,
    };
  }

  /** Takes back the visible ones: a column has one list or the other. */
  setHiddenValues(values: string[]): this {
    this.#hidden = values.map(String);
    this.#visible = null;
    return this;
  }

  setVisibleValues(values: string[]): this {
    this.#visible = values.map(String);
    this.#hidden = null;
    return this;
  }

  getHiddenValues(): string[] {
    return [...(this.#hidden ?? [])];
  }

  getVisibleValues(): string[] {
    return [...(this.#visible ?? [])];
  }

  getCriteriaType(): EnumValue | null {
    return criteriaType(ConditionBuilder.conditionOf(this));
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(ConditionBuilder.conditionOf(this));
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#wire());
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.#wire());
  }
}

service('SpreadsheetApp.FilterCriteria', FilterCriteria);
service('SpreadsheetApp.FilterCriteriaBuilder', flatten(FilterCriteriaBuilder));
