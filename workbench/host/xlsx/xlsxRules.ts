import type { ConditionalRule } from 'hucre/xlsx';
import { areaToA1, cellArea } from '../../store/formula/area';
import { rebaseFormula } from '../../store/workbook/formulaMoves';
import type { ConditionalFormat, Sheet } from '../../store/workbook/workbook';
import { conditionFormula } from './conditionFormula';
import type { ExportContext } from './exportContext';
import { closedA1 } from './xlsxFormula';
import { xlsxLook } from './xlsxStyle';

function ruleOnAreas(
  rule: ConditionalFormat,
  priority: number,
  sheet: Sheet,
  context: ExportContext,
): ConditionalRule[] {
  const [anchor] = rule.areas;
  if (anchor === undefined) return [];
  return rule.areas.flatMap((area) => {
    const args = rule.condition.args.map((argument) => {
      const isFormula = rule.condition.criteria === 'CUSTOM_FORMULA' && typeof argument === 'string';
      return isFormula ? rebaseFormula(argument, anchor, area) : argument;
    });
    const cell = areaToA1(cellArea(area.row, area.col));
    const formula = conditionFormula({ ...rule.condition, args }, cell, context);
    const range = closedA1(area, sheet.axes.rows.count, sheet.axes.columns.count);
    if (formula === null) context.lost(sheet.name, `the conditional format ${rule.condition.criteria}`);
    if (formula === null || range === null) return [];
    return [{ type: 'expression', priority, formula, range, style: xlsxLook(rule.look) }];
  });
}

/** All conditional formats as formula rules, each area with its own; earlier ones go first, as in Sheets. */
export function xlsxRules(sheet: Sheet, context: ExportContext): ConditionalRule[] {
  return sheet.conditionalFormats.flatMap((rule, index) => ruleOnAreas(rule, index + 1, sheet, context));
}
