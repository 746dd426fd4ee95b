import type { SheetContext } from '../context';
import { columnGroups, FIRST_ROW } from '../keyRow';
import type { Tab } from '../tab';
import { lookStyle } from './looks';
import { markedFormula, OUR_MARK } from './markedFormula';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Sets our rules, in the order of the definition, before the team's, which stay (PLATFORM 4.20). */
export function layConditionalFormats(context: SheetContext, tab: Tab): void {
  const theirs = tab.sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule));
  tab.sheet.setConditionalFormatRules([...ourRules(context, tab), ...theirs]);
}

function isOurs(rule: Rule): boolean {
  // A colour scale has no boolean condition; the typings say otherwise of a formula's values.
  const values: readonly unknown[] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return values.some((value) => typeof value === 'string' && value.includes(OUR_MARK));
}

function ourRules(context: SheetContext, tab: Tab): Rule[] {
  const { table, sheet } = tab;
  const keys = tab.keyRow();
  const rows = sheet.getMaxRows() - FIRST_ROW + 1;
  const translation = { keys, rules: context.rules(table), settings: context.settings() };
  return table.highlights.flatMap((highlight): Rule[] => {
    const formula = markedFormula(highlight, table, translation);
    const { fields } = highlight;
    const places = keys.placed().filter(({ field }) => fields === undefined || fields.includes(field));
    if (formula === null || places.length === 0) return [];
    const ranges = columnGroups(places).map((group) => {
      return sheet.getRange(FIRST_ROW, group.column, rows, group.fields.length);
    });
    const { background, fontColor, bold } = lookStyle(highlight.look);
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setRanges(ranges);
    if (background !== null) builder.setBackground(background);
    if (fontColor !== null) builder.setFontColor(fontColor);
    if (bold || highlight.bold === true) builder.setBold(true);
    return [builder.build()];
  });
}
