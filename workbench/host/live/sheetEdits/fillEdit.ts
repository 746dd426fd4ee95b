import type { Area } from '../../../store/formula/area';
import { spanOf, subtract, withSpan } from '../../../store/workbook/areas';
import { formulaAt, storedValue } from '../../../store/workbook/cells';
import { copyArea } from '../../../store/workbook/copy';
import { filterTest } from '../../../store/workbook/filter';
import { showsDate } from '../../../store/workbook/read';
import type { Dimension } from '../../../store/workbook/workbook';
import { writeBlock } from '../../../store/workbook/write';
import { type Applied, edited, onGrid, type OnTab, type Scene } from './applied';
import { recordCells } from './cellsStep';
import { type FilledLine, filledLines, lineRuns, seriesOf } from './fillOrder';
import { recordSettings } from './headsStep';

/** A source of cells and the lines that it fills along one axis. */
interface Strip {
  readonly dimension: Dimension;
  readonly source: Area;
  readonly lines: readonly FilledLine[];
}

/** Rows that a filter hides are passed over, as in Sheets. */
function stripOf({ world, sheet }: OnTab, dimension: Dimension, source: Area, to: Area): Strip {
  const hides =
    dimension === 'rows' && sheet.filter !== null ? filterTest(world, sheet) : (): boolean => false;
  const lines = filledLines(spanOf(source, dimension), spanOf(to, dimension), hides);
  return { dimension, source, lines };
}

function copyStrip({ world, person, sheet }: OnTab, { dimension, source, lines }: Strip): void {
  const { first, last } = spanOf(source, dimension);
  for (const { offset, height, at, count } of lineRuns(lines, last - first + 1)) {
    const taken = { first: first + offset, last: first + offset + height - 1 };
    const from = { sheet, area: withSpan(source, dimension, taken) };
    const target = { sheet, area: withSpan(source, dimension, { first: at, last: at + count - 1 }) };
    copyArea(world, from, target, 'PASTE_NORMAL', false, person);
  }
}

/** Numbers and dates in even steps go on, each row or column of the source by itself. */
function continueSeries(tab: OnTab, { dimension, source, lines }: Strip): void {
  const { world, person, sheet } = tab;
  const across = dimension === 'rows' ? 'columns' : 'rows';
  const { first, last } = spanOf(source, across);
  for (let lane = first; lane <= last; lane += 1) {
    const area = withSpan(source, across, { first: lane, last: lane });
    const series = seriesOf(numbersOf(tab, area), showsDate(world, sheet, area.row, area.col));
    if (series === null) continue;
    for (const { at, ordinal } of lines) {
      const cell = withSpan(area, dimension, { first: at, last: at });
      writeBlock(world, sheet, cell, () => series(ordinal), person);
    }
  }
}

/** The numbers in a row or column of cells; null as soon as one holds something else, or a formula. */
function numbersOf({ sheet }: OnTab, area: Area): number[] | null {
  const numbers: number[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let col = area.col; col <= area.lastCol; col += 1) {
      const value = storedValue(sheet, row, col);
      if (typeof value !== 'number' || formulaAt(sheet, row, col) !== '') return null;
      numbers.push(value);
    }
  }
  return numbers;
}

/** What a fill handle does: the cells are repeated over `to`, and with `series` numbers and dates go on. */
export function fill({ world, person, sheet, edit }: Scene<'fill'>): Applied {
  const tab = { world, person, sheet };
  const source = onGrid(sheet, edit.area);
  const to = onGrid(sheet, edit.to);
  const tall = withSpan(source, 'rows', spanOf(to, 'rows'));
  const { result, steps } = recordSettings(world, () => {
    return recordCells(world, [{ sheet, area: to }], () => {
      for (const strip of [stripOf(tab, 'rows', source, to), stripOf(tab, 'columns', tall, to)]) {
        copyStrip(tab, strip);
        if (edit.series) continueSeries(tab, strip);
      }
    });
  });
  const filled = subtract(to, source);
  const [part = to] = filled.length === 1 ? filled : [to];
  return { edit: edited(sheet, part), steps: [...result.steps, ...steps] };
}
