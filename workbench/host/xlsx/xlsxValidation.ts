import type { DataValidation } from 'hucre/xlsx';
import { type Area, areaToA1, cellArea } from '../../store/formula/area';
import { rebaseFormula } from '../../store/workbook/formulaMoves';
import type { PropsArea } from '../../store/workbook/plainSheet';
import type { Sheet, Validation } from '../../store/workbook/workbook';
import { conditionFormula, operand, rangeAddress } from './conditionFormula';
import type { ExportContext } from './exportContext';
import { closedA1 } from './xlsxFormula';

/** Limits of the file format, in characters. */
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

/** Choices within the rule itself stand between commas, unquoted. */
function listRule(choices: readonly string[], context: ExportContext): Rule {
  const joined = choices.join(',');
  const fits =
    joined.length <= LONGEST_LIST && choices.every((one) => one === one.trim() && !/[",]/.test(one));
  if (fits && choices.length > 0) return { type: 'list', values: [...choices] };
  return { type: 'list', formula1: context.listAddress(choices) };
}

const NUMBER_OPERATORS: Readonly<Record<string, DataValidation['operator']>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};

/** A rule that the other program knows by name and can explain to its user. */
function namedRule(validation: Validation, context: ExportContext): Rule | null {
  const { criteria, args } = validation;
  if (criteria === 'VALUE_IN_LIST') return listRule(args.map(String), context);
  if (criteria === 'CHECKBOX' && args.length === 0) return { type: 'list', values: ['TRUE', 'FALSE'] };
  if (criteria === 'VALUE_IN_RANGE') {
    const address = rangeAddress(args[0], context);
    return address === null ? null : { type: 'list', formula1: address };
  }
  if (criteria === 'DATE_IS_VALID_DATE')
    return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  const operator = NUMBER_OPERATORS[criteria];
  if (operator === undefined) return null;
  const [first, second] = args;
  const formula2 = second === undefined ? {} : { formula2: operand(second) };
  return { type: 'decimal', operator, formula1: operand(first), ...formula2 };
}

function customRule(validation: Validation, area: Area, context: ExportContext): Rule | null {
  const { criteria, anchor } = validation;
  const args = validation.args.map((argument) => {
    const isFormula = criteria === 'CUSTOM_FORMULA' && anchor !== null && typeof argument === 'string';
    return isFormula ? rebaseFormula(argument, anchor, area) : argument;
  });
  const cell = areaToA1(cellArea(area.row, area.col));
  const formula1 = conditionFormula({ criteria, args }, cell, context);
  return formula1 === null ? null : { type: 'custom', formula1 };
}

function shortened(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}

/** A cell that takes anything still asks back: the nearest thing to the red corner of Sheets. */
function manners(validation: Validation): Omit<DataValidation, 'type' | 'range'> {
  const help = validation.helpText;
  const message =
    help === null || help === '' ? {} : { showInputMessage: true, inputMessage: shortened(help) };
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.allowInvalid ? 'warning' : 'stop',
    ...message,
  };
}

/** The sheet's validations. Those of one kind share a rule; a formula is written anew for each area it stands in. */
export function xlsxValidations(
  areas: readonly PropsArea[],
  sheet: Sheet,
  context: ExportContext,
): DataValidation[] {
  const byRule = new Map<Validation, Area[]>();
  const known = new Map<string, Validation>();
  for (const { area, props } of areas) {
    if (props.validation === undefined) continue;
    const key = JSON.stringify(props.validation);
    const rule = known.get(key) ?? props.validation;
    known.set(key, rule);
    byRule.set(rule, [...(byRule.get(rule) ?? []), area]);
  }
  return [...byRule].flatMap(([validation, own]) => {
    const named = namedRule(validation, context);
    const parts = named === null ? own.map((area) => [area]) : [own];
    return parts.flatMap((part) => {
      const [first] = part;
      const rule = named ?? (first === undefined ? null : customRule(validation, first, context));
      const range = part.flatMap((area) => closedA1(area) ?? []).join(' ');
      if (rule !== null) return range === '' ? [] : [{ ...rule, ...manners(validation), range }];
      context.lost(sheet.name, `the validation ${validation.criteria}`);
      return [];
    });
  });
}
