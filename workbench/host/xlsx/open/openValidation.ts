import type { DataValidation, Sheet as XlsxSheet } from 'hucre/xlsx';
import { type Area, areaToA1, cellArea, clampArea, parseArea } from '../../../store/formula/area';
import { changeProps } from '../../../store/workbook/cells';
import type { Condition, Sheet, Validation } from '../../../store/workbook/workbook';
import { openAddress, openFormula } from './openFormula';
import type { OpenContext } from './openContext';

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'BETWEEN',
  notBetween: 'NOT_BETWEEN',
  equal: 'EQUAL_TO',
  notEqual: 'NOT_EQUAL_TO',
  greaterThan: 'GREATER_THAN',
  greaterThanOrEqual: 'GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'LESS_THAN',
  lessThanOrEqual: 'LESS_THAN_OR_EQUAL_TO',
};

const DATE_OPERATORS: Readonly<Record<string, string>> = {
  between: 'DATE_BETWEEN',
  notBetween: 'DATE_NOT_BETWEEN',
  equal: 'DATE_EQUAL_TO',
  greaterThan: 'DATE_AFTER',
  greaterThanOrEqual: 'DATE_ON_OR_AFTER',
  lessThan: 'DATE_BEFORE',
  lessThanOrEqual: 'DATE_ON_OR_BEFORE',
};

/** The plain numbers of a rule; null where one of them is a formula. */
function limits({ formula1, formula2 }: DataValidation): number[] | null {
  const texts = [formula1, formula2].flatMap((text) => (text === undefined || text === '' ? [] : [text]));
  const numbers = texts.map(Number);
  return numbers.length > 0 && numbers.every(Number.isFinite) ? numbers : null;
}

function custom(body: string): Condition {
  return { criteria: 'CUSTOM_FORMULA', args: [openFormula(body, false)] };
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** A rule whose limits are formulas, or that measures a text. */
function measured(
  subject: string,
  { operator = 'between', formula1, formula2 }: DataValidation,
): Condition | null {
  if (formula1 === undefined) return null;
  const sign = SIGNS[operator];
  if (sign !== undefined) return custom(`${subject}${sign}(${formula1})`);
  if (formula2 === undefined) return null;
  const within = `AND(${subject}>=(${formula1}),${subject}<=(${formula2}))`;
  return custom(operator === 'between' ? within : `NOT(${within})`);
}

function listCondition(rule: DataValidation, sheet: Sheet, context: OpenContext): Condition | null {
  const { values, formula1 } = rule;
  if (values !== undefined && values.length > 0) {
    if (values.join() === 'TRUE,FALSE') return { criteria: 'CHECKBOX', args: [] };
    return { criteria: 'VALUE_IN_LIST', args: values };
  }
  const own = context.choices.get(formula1 ?? '');
  if (own !== undefined) return { criteria: 'VALUE_IN_LIST', args: own };
  const argument = formula1 === undefined ? null : openAddress(formula1, sheet.name, context);
  return argument === null ? null : { criteria: 'VALUE_IN_RANGE', args: [argument] };
}

function dateCondition(rule: DataValidation, cell: string): Condition | null {
  const { operator = 'between', formula1 } = rule;
  if (operator === 'greaterThanOrEqual' && formula1 === '1')
    return { criteria: 'DATE_IS_VALID_DATE', args: [] };
  const serials = limits(rule)?.map((serial) => ({ serial }));
  const criteria = DATE_OPERATORS[operator];
  return serials === undefined || criteria === undefined ? measured(cell, rule) : { criteria, args: serials };
}

/** What the rule asks of a cell (`B3`, relative); null where the workbook cannot ask it. */
function conditionOf(
  rule: DataValidation,
  cell: string,
  sheet: Sheet,
  context: OpenContext,
): Condition | null {
  switch (rule.type) {
    case 'list':
      return listCondition(rule, sheet, context);
    case 'whole':
    case 'decimal': {
      const numbers = limits(rule);
      const criteria = OPERATORS[rule.operator ?? 'between'];
      if (numbers === null || criteria === undefined) return measured(cell, rule);
      return { criteria: `NUMBER_${criteria}`, args: numbers };
    }
    case 'date':
      return dateCondition(rule, cell);
    case 'textLength':
      return measured(`LEN(${cell})`, rule);
    case 'custom':
      return rule.formula1 === undefined ? null : custom(rule.formula1);
    case 'time':
      return null;
  }
}

function validationOf(
  rule: DataValidation,
  first: Area,
  sheet: Sheet,
  context: OpenContext,
): Validation | null {
  const condition = conditionOf(rule, areaToA1(cellArea(first.row, first.col)), sheet, context);
  if (condition === null) return null;
  const isFormula = condition.criteria === 'CUSTOM_FORMULA';
  return {
    ...condition,
    allowInvalid: rule.showErrorMessage !== true || (rule.errorStyle ?? 'stop') !== 'stop',
    showDropdown: true,
    helpText: rule.inputMessage ?? null,
    anchor: isFormula ? { sheetId: sheet.id, row: first.row, col: first.col } : null,
  };
}

/** Lays the sheet's checks and drop-downs over its cells. */
export function openValidations(from: XlsxSheet, sheet: Sheet, context: OpenContext): void {
  const { rows, columns } = sheet.axes;
  for (const rule of from.dataValidations ?? []) {
    const areas = rule.range.split(/\s+/).flatMap((text) => {
      const area = parseArea(text);
      return (area === null ? null : clampArea(area, rows.count, columns.count)) ?? [];
    });
    const [first] = areas;
    if (first === undefined) continue;
    const validation = validationOf(rule, first, sheet, context);
    if (validation === null) {
      context.lost(sheet.name, 'validation');
      continue;
    }
    for (const area of areas) {
      changeProps(context.world.workbook, sheet, area, (props) => ({ ...props, validation }));
    }
  }
}
