import { AUTOMATIC_PATTERN, isDatePattern } from '../numberFormat/displayValue';
import { localeFacts } from '../numberFormat/locale';
import type { FormulaContext } from './context';
import type { Node } from './node';

const DATES = new Set(['TODAY', 'DATE', 'DATEVALUE', 'EDATE', 'EOMONTH', 'WORKDAY', 'WORKDAY.INTL']);
const TIMES = new Set(['TIME', 'TIMEVALUE']);
/** Functions whose value is one of the cells of the argument at that place. */
const PASSED_ON: Readonly<Record<string, number>> = {
  IF: 1,
  IFERROR: 0,
  IFNA: 0,
  ARRAYFORMULA: 0,
  INDEX: 0,
  MIN: 0,
  MAX: 0,
  MINIFS: 0,
  MAXIFS: 0,
  SUM: 0,
  AVERAGE: 0,
  FILTER: 0,
  SORT: 0,
  UNIQUE: 0,
  LARGE: 0,
  SMALL: 0,
};

/** Functions that keep the columns of that argument where they are, and so each column's format. */
const KEEPS_COLUMNS = new Set(['IF', 'IFERROR', 'IFNA', 'ARRAYFORMULA', 'FILTER', 'SORT', 'UNIQUE']);

/** `right` columns to the right of the result's first. */
function ofCall(name: string, args: readonly Node[], context: FormulaContext, right: number): string | null {
  const facts = localeFacts(context.locale);
  if (name === 'NOW') return facts.dateTimePattern;
  if (DATES.has(name)) return facts.datePattern;
  if (TIMES.has(name)) return 'h:mm:ss am/pm';
  const place = PASSED_ON[name];
  const passed = place === undefined ? undefined : args[place];
  if (passed === undefined) return null;
  return ofNode(passed, context, KEEPS_COLUMNS.has(name) ? right : 0);
}

/** A date and a number give a date; the difference of two dates is a number. */
function ofSum(operator: string, left: string | null, right: string | null): string | null {
  const dates = [left, right].filter((pattern) => pattern !== null && isDatePattern(pattern)).length;
  if (operator === '-' && dates === 2) return null;
  return left ?? right;
}

function ofNode(node: Node, context: FormulaContext, right: number): string | null {
  switch (node.kind) {
    case 'call':
      return ofCall(node.name, node.args, context, right);
    case 'reference': {
      const { area } = node;
      const col = Math.min(area.col + right, area.lastCol);
      const pattern = context.patternOf?.(node.sheet ?? context.sheet, area.row, col);
      return pattern === undefined || pattern === AUTOMATIC_PATTERN ? null : pattern;
    }
    case 'unary':
      return node.operator === '%' ? null : ofNode(node.operand, context, right);
    case 'binary':
      if (node.operator !== '+' && node.operator !== '-') return null;
      return ofSum(node.operator, ofNode(node.left, context, right), ofNode(node.right, context, right));
    default:
      return null;
  }
}

/**
 * The number format in which a cell without one shows its formula: `=TODAY()` is a date, `=A1+7` is one where `A1`
 * is. `right` is the column of an array's result, counted from 0. Null where it shows plain numbers.
 */
export function impliedPattern(formula: Node, context: FormulaContext, right = 0): string | null {
  return ofNode(formula, context, right);
}
