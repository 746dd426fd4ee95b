import type { Area } from '../formula/area';
import { FormulaError } from '../formula/formulaError';
import { AUTOMATIC_PATTERN, displayValue } from '../numberFormat/displayValue';
import { sheetLocale } from '../numberFormat/locale';
import type { World } from '../world';
import { calculationOf } from './calculation';
import { rowAt } from './cells';
import { patternOf, propsById } from './propTable';
import { isDateCell } from './typing';
import { serialToInstant } from './wallTime';
import type { Sheet, Value } from './workbook';

/** A cell as `getValue` gives it; a date as its instant. */
export type ReadValue = number | string | boolean | { readonly date: number };

/** Content as it is kept: numbers for dates, codes for errors, null for blanks. */
export function contentAt(world: World, sheet: Sheet, row: number, col: number): Value {
  const value = calculationOf(world).value(sheet, row, col);
  return value instanceof FormulaError ? value.code : value;
}

/** Which columns of an area hold dates, by the rows' patterns. */
function dateColumns(world: World, area: Area): (patternId: number) => readonly boolean[] {
  const table = world.workbook.props;
  const known = new Map<number, readonly boolean[]>();
  return (patternId) => {
    let flags = known.get(patternId);
    if (flags === undefined) {
      const ids = patternOf(table, patternId);
      flags = Array.from({ length: area.lastCol - area.col + 1 }, (_, index) => {
        return isDateCell(propsById(table, ids[area.col - 1 + index] ?? 0));
      });
      known.set(patternId, flags);
    }
    return flags;
  };
}

/** PLATFORM 4.1, 4.19 */
export function readValues(world: World, sheet: Sheet, area: Area): ReadValue[][] {
  const calculation = calculationOf(world);
  const spills = calculation.spills(sheet);
  const dates = dateColumns(world, area);
  const { spreadsheet } = world.zones;
  const width = area.lastCol - area.col + 1;
  const result: ReadValue[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const kept = rowAt(sheet, row);
    const computed = (kept?.formulas ?? null) !== null || spills.has(row);
    const isDate = dates(kept?.pattern ?? 0);
    const cells = new Array<ReadValue>(width);
    for (let index = 0; index < width; index += 1) {
      let value = kept?.values[area.col - 1 + index] ?? null;
      let dated = isDate[index] === true;
      if (value === null && computed) {
        value = contentAt(world, sheet, row, area.col + index);
        dated ||= typeof value === 'number' && showsDate(world, sheet, row, area.col + index);
      }
      if (value === null) cells[index] = '';
      else if (typeof value === 'number' && dated) {
        cells[index] = { date: serialToInstant(spreadsheet, value, world.switches.gapMidnight) };
      } else cells[index] = value;
    }
    result.push(cells);
  }
  return result;
}

/** The format in which a cell shows: its own, or that of its formula; undefined where there is none. */
export function patternAt(world: World, sheet: Sheet, row: number, col: number): string | undefined {
  return calculationOf(world).pattern(sheet, row, col);
}

/** Whether a number in this cell is shown as a date or a time. */
export function showsDate(world: World, sheet: Sheet, row: number, col: number): boolean {
  const format = patternAt(world, sheet, row, col);
  return format !== undefined && isDateCell({ format });
}

/** The cell's text as the sheet shows it. */
export function displayAt(world: World, sheet: Sheet, row: number, col: number): string {
  const pattern = patternAt(world, sheet, row, col) ?? AUTOMATIC_PATTERN;
  return displayValue(contentAt(world, sheet, row, col), pattern, sheetLocale(world.locale));
}

/** Applies a reading to every cell of an area. */
export function readEach<T>(area: Area, read: (row: number, col: number) => T): T[][] {
  const result: T[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const cells: T[] = [];
    for (let col = area.col; col <= area.lastCol; col += 1) cells.push(read(row, col));
    result.push(cells);
  }
  return result;
}

export function readDisplay(world: World, sheet: Sheet, area: Area): string[][] {
  return readEach(area, (row, col) => displayAt(world, sheet, row, col));
}
