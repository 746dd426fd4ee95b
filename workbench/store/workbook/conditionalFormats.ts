import { type Area, intersection } from '../formula/area';
import type { World } from '../world';
import { mergeAreas, subtractAll, transposeArea, translate } from './areas';
import { propsAt } from './cells';
import { holds } from './criteria';
import { rebaseFormula } from './formulaMoves';
import type { CellProps } from './propTable';
import { criteriaContext, subjectAt } from './validation';
import type { ConditionalFormat, Sheet } from './workbook';

/** The same rule on other cells: its formula is written anew for the cell that is now the first. Null: on none. */
export function onAreas(rule: ConditionalFormat, areas: readonly Area[]): ConditionalFormat | null {
  const [before] = rule.areas;
  const [after] = areas;
  if (before === undefined || after === undefined) return null;
  const args = rule.condition.args.map((argument) => {
    const isFormula = rule.condition.criteria === 'CUSTOM_FORMULA' && typeof argument === 'string';
    return isFormula ? rebaseFormula(argument, before, after) : argument;
  });
  return { ...rule, areas: [...areas], condition: { ...rule.condition, args } };
}

export function withoutArea(rules: readonly ConditionalFormat[], area: Area): ConditionalFormat[] {
  return rules.flatMap((rule) => {
    if (!rule.areas.some((own) => intersection(own, area) !== null)) return [rule];
    return onAreas(rule, subtractAll(rule.areas, area)) ?? [];
  });
}

/**
 * Rules go along with copied cells: what the target had is replaced by what the source has. On one sheet the rules'
 * areas grow; on another the rules are added behind those there.
 */
export function copyRules(from: Sheet, source: Area, to: Sheet, target: Area, transposed: boolean): void {
  const moved = (area: Area): Area => {
    const turned = transposed ? transposeArea(area, source.row, source.col) : area;
    return translate(turned, target.row - source.row, target.col - source.col);
  };
  const gains = from.conditionalFormats.map((rule) => {
    return rule.areas.flatMap((area) => {
      const part = intersection(area, source);
      return part === null ? [] : [moved(part)];
    });
  });
  if (gains.every((gain) => gain.length === 0)) {
    to.conditionalFormats = withoutArea(to.conditionalFormats, target);
    return;
  }
  if (from === to) {
    to.conditionalFormats = from.conditionalFormats.flatMap((rule, index) => {
      const areas = mergeAreas([...subtractAll(rule.areas, target), ...(gains[index] ?? [])]);
      return onAreas(rule, areas) ?? [];
    });
    return;
  }
  const added = from.conditionalFormats.flatMap(
    (rule, index) => onAreas(rule, mergeAreas(gains[index] ?? [])) ?? [],
  );
  to.conditionalFormats = [...withoutArea(to.conditionalFormats, target), ...added];
}

function covers(rule: ConditionalFormat, row: number, col: number): boolean {
  return rule.areas.some((area) => {
    return row >= area.row && row <= area.lastRow && col >= area.col && col <= area.lastCol;
  });
}

function fontLine(props: CellProps, rule: ConditionalFormat): string | undefined {
  const { strikethrough, underline } = rule.look;
  if (strikethrough === true) return 'line-through';
  if (underline === true) return 'underline';
  return strikethrough === false || underline === false ? 'none' : props.fontLine;
}

/** A cell's own properties under a rule that is satisfied. */
export function dressed(props: CellProps, rule: ConditionalFormat): CellProps {
  const { background, fontColor, bold, italic } = rule.look;
  const line = fontLine(props, rule);
  return {
    ...props,
    ...(background === null ? {} : { background }),
    ...(fontColor === null ? {} : { fontColor }),
    ...(bold === null ? {} : { fontWeight: bold ? 'bold' : 'normal' }),
    ...(italic === null ? {} : { fontStyle: italic ? 'italic' : 'normal' }),
    ...(line === undefined ? {} : { fontLine: line }),
  };
}

/** The rule that colours a cell: the first that covers it and is satisfied. PLATFORM 4.20 */
export function ruleAt(world: World, sheet: Sheet, row: number, col: number): ConditionalFormat | null {
  const rules = sheet.conditionalFormats.filter((rule) => covers(rule, row, col));
  if (rules.length === 0) return null;
  const subject = subjectAt(world, sheet, row, col);
  return (
    rules.find((rule) => {
      return holds(rule.condition, subject, criteriaContext(world, sheet, row, col, rule.areas[0] ?? null));
    }) ?? null
  );
}

/** How a cell looks in the end: its own format and, over it, the conditional one. */
export function displayedFormat(world: World, sheet: Sheet, row: number, col: number): CellProps {
  const props = propsAt(world.workbook, sheet, row, col);
  const rule = ruleAt(world, sheet, row, col);
  return rule === null ? props : dressed(props, rule);
}
