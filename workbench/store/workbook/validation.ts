import { clampArea } from '../formula/area';
import { AUTOMATIC_PATTERN, displayValue } from '../numberFormat/displayValue';
import { sheetLocale } from '../numberFormat/locale';
import type { World } from '../world';
import { isSatisfied } from './calculation';
import { type CriteriaContext, holds, type Subject } from './criteria';
import { rebaseFormula } from './formulaMoves';
import type { CellProps } from './propTable';
import { contentAt, displayAt, showsDate } from './read';
import { type Entry, isDateCell } from './typing';
import { instantToSerial } from './wallTime';
import {
  type Anchor,
  columnCount,
  type ConditionArgument,
  findSheet,
  rowCount,
  type Sheet,
  type Validation,
} from './workbook';

export function todaySerial(world: World): number {
  return Math.floor(instantToSerial(world.zones.spreadsheet, world.now));
}

/** What the cells of a list's range show, blanks and doubles included. */
export function listedTexts(world: World, argument: ConditionArgument): string[] {
  if (typeof argument !== 'object' || !('area' in argument)) return [];
  const sheet = findSheet(world.workbook, argument.sheetId);
  if (sheet === null) return [];
  const area = clampArea(argument.area, rowCount(sheet), columnCount(sheet));
  const texts: string[] = [];
  if (area === null) return texts;
  for (let row = area.row; row <= Math.min(area.lastRow, sheet.rows.length); row += 1) {
    for (let col = area.col; col <= area.lastCol; col += 1) texts.push(displayAt(world, sheet, row, col));
  }
  return texts;
}

/** What the conditions of one cell are judged by; `anchor` is the cell that their formula was written for. */
export function criteriaContext(
  world: World,
  sheet: Sheet,
  row: number,
  col: number,
  anchor: Pick<Anchor, 'row' | 'col'> | null,
): CriteriaContext {
  return {
    today: todaySerial(world),
    listed: (argument) => listedTexts(world, argument),
    satisfied: (formula) => {
      const here = anchor === null ? formula : rebaseFormula(formula, anchor, { row, col });
      return isSatisfied(world, sheet, row, col, here);
    },
  };
}

export function subjectAt(world: World, sheet: Sheet, row: number, col: number): Subject {
  return {
    value: contentAt(world, sheet, row, col),
    text: displayAt(world, sheet, row, col),
    isDate: showsDate(world, sheet, row, col),
  };
}

/** Whether a validation takes what is about to be written. Blanks and formulas pass. */
export function acceptsEntry(
  world: World,
  sheet: Sheet,
  row: number,
  col: number,
  validation: Validation,
  props: CellProps,
  entry: Entry,
): boolean {
  if (typeof entry === 'object' && entry !== null && 'formula' in entry) return true;
  const brought = typeof entry === 'object' && entry !== null;
  const value = brought ? entry.value : entry;
  if (value === null) return true;
  const format = props.format ?? (brought ? entry.format : AUTOMATIC_PATTERN);
  const subject: Subject = {
    value,
    text: displayValue(value, format, sheetLocale(world.locale)),
    isDate: isDateCell({ format }),
  };
  return holds(validation, subject, criteriaContext(world, sheet, row, col, validation.anchor));
}
