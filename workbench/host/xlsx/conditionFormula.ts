import type { Condition, ConditionArgument } from '../../store/workbook/workbook';
import type { ExportContext } from './exportContext';
import { fixedAddress, quotedText, xlsxFormula } from './xlsxFormula';

/** A sheet's cells as a rule of another sheet names them; null where the sheet is gone. */
export function rangeAddress(argument: ConditionArgument | undefined, context: ExportContext): string | null {
  if (typeof argument !== 'object' || !('area' in argument)) return null;
  const name = context.names.get(argument.sheetId);
  return name === undefined ? null : fixedAddress(name, argument.area);
}

/** A number, a day's serial number or today's neighbour, as it stands in a formula. */
export function operand(argument: ConditionArgument | undefined): string {
  if (typeof argument !== 'object')
    return typeof argument === 'string' ? argument.trim() || '0' : String(argument ?? 0);
  if ('serial' in argument) return String(Math.floor(argument.serial));
  if (!('relative' in argument)) return '0';
  const days: Readonly<Record<string, string>> = {
    TOMORROW: 'TODAY()+1',
    YESTERDAY: 'TODAY()-1',
    PAST_WEEK: 'TODAY()-7',
    PAST_MONTH: 'EDATE(TODAY(),-1)',
    PAST_YEAR: 'EDATE(TODAY(),-12)',
  };
  return days[argument.relative] ?? 'TODAY()';
}

function textOf(argument: ConditionArgument | undefined): string {
  return argument === undefined || typeof argument === 'object' ? '' : String(argument);
}

/** SEARCH takes `*`, `?` and `~` for signs of its own. */
function searched(text: string): string {
  return quotedText(text.replace(/[~*?]/g, '~$&'));
}

const COMPARISONS: Readonly<Record<string, string>> = {
  NUMBER_EQUAL_TO: '=',
  NUMBER_NOT_EQUAL_TO: '<>',
  NUMBER_GREATER_THAN: '>',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: '>=',
  NUMBER_LESS_THAN: '<',
  NUMBER_LESS_THAN_OR_EQUAL_TO: '<=',
  DATE_EQUAL_TO: '=',
  DATE_EQUAL_TO_RELATIVE: '=',
  DATE_AFTER: '>',
  DATE_AFTER_RELATIVE: '>',
  DATE_ON_OR_AFTER: '>=',
  DATE_BEFORE: '<',
  DATE_BEFORE_RELATIVE: '<',
  DATE_ON_OR_BEFORE: '<=',
};

function compared(criteria: string, cell: string, args: readonly ConditionArgument[]): string | null {
  const value = criteria.startsWith('DATE_') ? `INT(${cell})` : cell;
  const sign = COMPARISONS[criteria];
  const [first, second] = [operand(args[0]), operand(args[1])];
  if (sign !== undefined) return `AND(ISNUMBER(${cell}),${value}${sign}${first})`;
  if (criteria.endsWith('_NOT_BETWEEN'))
    return `AND(ISNUMBER(${cell}),OR(${value}<${first},${value}>${second}))`;
  if (criteria.endsWith('_BETWEEN')) return `AND(ISNUMBER(${cell}),${value}>=${first},${value}<=${second})`;
  return criteria === 'DATE_IS_VALID_DATE' ? `ISNUMBER(${cell})` : null;
}

function textual(criteria: string, cell: string, wanted: string): string | null {
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${searched(wanted)},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${searched(wanted)},${cell}))`;
    case 'TEXT_EQUAL_TO':
      return `${cell}&""=${quotedText(wanted)}`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},${wanted.length})=${quotedText(wanted)}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},${wanted.length})=${quotedText(wanted)}`;
    case 'TEXT_IS_VALID_EMAIL':
      return `AND(ISNUMBER(SEARCH("?*@?*.?*",${cell})),ISERROR(SEARCH(" ",${cell})))`;
    case 'TEXT_IS_VALID_URL':
      return `AND(ISNUMBER(SEARCH("?*.?*",${cell})),ISERROR(SEARCH(" ",${cell})))`;
    default:
      return null;
  }
}

/**
 * A condition as a formula that is true for a cell (`B3`, relative) where the condition holds, for rules that know
 * formulas only. E-mail and web addresses are judged more kindly than in Sheets. Null for a condition unknown here.
 */
export function conditionFormula(condition: Condition, cell: string, context: ExportContext): string | null {
  const { criteria, args } = condition;
  switch (criteria) {
    case 'CUSTOM_FORMULA':
      return typeof args[0] === 'string' ? xlsxFormula(args[0], context) : null;
    case 'CELL_EMPTY':
      return `LEN(${cell})=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(${cell})>0`;
    case 'CHECKBOX':
      return args.length === 0
        ? `ISLOGICAL(${cell})`
        : `OR(${args.map((one) => `${cell}&""=${quotedText(textOf(one))}`).join(',')})`;
    case 'VALUE_IN_LIST':
      return `OR(${args.map((one) => `${cell}&""=${quotedText(textOf(one))}`).join(',')})`;
    case 'VALUE_IN_RANGE': {
      const address = rangeAddress(args[0], context);
      return address === null ? null : `COUNTIF(${address},${cell})>0`;
    }
    default:
      return compared(criteria, cell, args) ?? textual(criteria, cell, textOf(args[0]));
  }
}
