import type { ConditionalRule, Sheet as XlsxSheet } from 'hucre/xlsx';
import { type Area, areaToA1, cellArea, parseArea } from '../../../store/formula/area';
import type { Condition, ConditionalFormat, Sheet } from '../../../store/workbook/workbook';
import { LAST_ROW } from '../exportContext';
import { openFormula } from './openFormula';
import type { OpenContext } from './openContext';
import { openLook } from './openStyle';

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function custom(body: string): Condition {
  return { criteria: 'CUSTOM_FORMULA', args: [openFormula(body, false)] };
}

function compared({ operator = 'equal', formula }: ConditionalRule, cell: string): Condition | null {
  const [first, second] = typeof formula === 'string' ? [formula] : (formula ?? []);
  if (first === undefined) return null;
  const sign = SIGNS[operator];
  if (sign !== undefined) return custom(`AND(LEN(${cell})>0,${cell}${sign}(${first}))`);
  if (second === undefined) return null;
  const within = `AND(ISNUMBER(${cell}),${cell}>=(${first}),${cell}<=(${second}))`;
  return custom(operator === 'between' ? within : `AND(ISNUMBER(${cell}),NOT(${within}))`);
}

/** What the rule asks of a cell (the first of its area, relative); null where the workbook cannot ask it. */
function conditionOf(rule: ConditionalRule, cell: string): Condition | null {
  const text = rule.text === undefined ? [] : [rule.text];
  const [formula] = typeof rule.formula === 'string' ? [rule.formula] : (rule.formula ?? []);
  switch (rule.type) {
    case 'expression':
      return formula === undefined ? null : custom(formula);
    case 'cellIs':
      return compared(rule, cell);
    case 'containsText':
      return text.length === 0 ? null : { criteria: 'TEXT_CONTAINS', args: text };
    case 'notContainsText':
      return text.length === 0 ? null : { criteria: 'TEXT_DOES_NOT_CONTAIN', args: text };
    case 'beginsWith':
      return text.length === 0 ? null : { criteria: 'TEXT_STARTS_WITH', args: text };
    case 'endsWith':
      return text.length === 0 ? null : { criteria: 'TEXT_ENDS_WITH', args: text };
    case 'containsBlanks':
      return { criteria: 'CELL_EMPTY', args: [] };
    case 'notContainsBlanks':
      return { criteria: 'CELL_NOT_EMPTY', args: [] };
    default:
      return null;
  }
}

/** An area that ends in the last row of the file's grid has no end of its own. */
function openAreas(range: string): Area[] {
  return range.split(/\s+/).flatMap((text) => {
    const area = parseArea(text);
    return area === null ? [] : [area.lastRow >= LAST_ROW ? { ...area, lastRow: Infinity } : area];
  });
}

/** The sheet's conditional formats, the first that holds going before the others. */
export function openRules(from: XlsxSheet, sheet: Sheet, context: OpenContext): ConditionalFormat[] {
  const rules = [...(from.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  return rules.flatMap((rule): ConditionalFormat[] => {
    const areas = openAreas(rule.range);
    const [first] = areas;
    const condition =
      first === undefined ? null : conditionOf(rule, areaToA1(cellArea(first.row, first.col)));
    if (condition === null) context.lost(sheet.name, 'rule');
    return condition === null ? [] : [{ areas, condition, look: openLook(rule.style, context) }];
  });
}
