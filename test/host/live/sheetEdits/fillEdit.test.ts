import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applySheetEdit } from '../../../../workbench/host/live/sheetEdits/applySheetEdit';
import { filledLines, lineRuns, seriesOf } from '../../../../workbench/host/live/sheetEdits/fillOrder';
import { openJournal } from '../../../../workbench/store/workbook/journal';
import { readSheetPlainly } from '../../../../workbench/store/workbook/plainSheet';
import { type Seed, workbookFromSeed } from '../../../../workbench/store/workbook/seed';
import { createWorld, type World } from '../../../../workbench/store/world';
import { runScript } from '../../../support/script';

const OWNER = 'owner@example.com';

function worldOf(rows: Seed[string]): World {
  const workbook = workbookFromSeed({ Main: rows });
  openJournal(workbook);
  return createWorld({ workbook });
}

const area = (row: number, col: number, lastRow: number, lastCol: number) => ({ row, col, lastRow, lastCol });

function fill(world: World, from: ReturnType<typeof area>, to: ReturnType<typeof area>, series = true) {
  return applySheetEdit(world, OWNER, 0, 1, { kind: 'fill', area: from, to, series });
}

function shown(world: World, a1: string): unknown[] {
  const body = `return SpreadsheetApp.getActive().getSheets()[0].getRange('${a1}').getDisplayValues().flat();`;
  const answer = runScript(body, { world });
  if (!Array.isArray(answer)) throw new Error('No values came back.');
  return answer;
}

describe('the fill handle', () => {
  it('goes on with numbers in even steps, down, up and sideways', () => {
    const world = worldOf([[null], [null], [10], [12]]);
    fill(world, area(3, 1, 4, 1), area(3, 1, 6, 1));
    fill(world, area(3, 1, 4, 1), area(1, 1, 4, 1));
    expect(shown(world, 'A1:A6')).toEqual(['6', '8', '10', '12', '14', '16']);
    fill(world, area(3, 1, 3, 1), area(3, 1, 3, 3));
    expect(shown(world, 'A3:C3')).toEqual(['10', '10', '10']);
  });

  it('goes on from one date by days, from two by their distance', () => {
    const world = worldOf([[null]]);
    applySheetEdit(world, OWNER, 0, 1, {
      kind: 'paste',
      row: 1,
      col: 1,
      rows: [['2026-02-27', '2026-01-31']],
    });
    applySheetEdit(world, OWNER, 0, 1, { kind: 'type', row: 2, col: 2, text: '2026-02-07' });
    fill(world, area(1, 1, 1, 1), area(1, 1, 3, 1));
    fill(world, area(1, 2, 2, 2), area(1, 2, 3, 2));
    expect(shown(world, 'A1:B3')).toEqual([
      '2026-02-27',
      '2026-01-31',
      '2026-02-28',
      '2026-02-07',
      '2026-03-01',
      '2026-02-14',
    ]);
  });

  it('repeats texts, uneven numbers and formulas, and everything where no series is asked for', () => {
    const world = worldOf([
      ['a', 1],
      ['b', 2],
      ['c', 4],
    ]);
    fill(world, area(1, 1, 3, 2), area(1, 1, 5, 2));
    expect(shown(world, 'A4:B5')).toEqual(['a', '1', 'b', '2']);
    fill(world, area(1, 2, 2, 2), area(1, 2, 4, 2), false);
    expect(shown(world, 'B1:B4')).toEqual(['1', '2', '1', '2']);
    runScript(`SpreadsheetApp.getActive().getSheets()[0].getRange('C1').setFormula('=B1*10')`, { world });
    fill(world, area(1, 3, 1, 3), area(1, 3, 3, 3));
    expect(shown(world, 'C1:C3')).toEqual(['10', '20', '10']);
  });

  it('passes over rows that a filter hides', () => {
    const world = worldOf([
      ['Kind', 'n'],
      ['x', 1],
      ['x', 2],
      ['hidden', 'kept'],
      ['x', null],
    ]);
    const edit = (change: Parameters<typeof applySheetEdit>[4]) => applySheetEdit(world, OWNER, 0, 1, change);
    edit({ kind: 'filter', area: area(1, 1, 5, 2) });
    edit({ kind: 'filterColumn', col: 1, visible: ['x'] });
    fill(world, area(2, 2, 3, 2), area(2, 2, 5, 2));
    expect(shown(world, 'B2:B5')).toEqual(['1', '2', 'kept', '3']);
  });

  it('is taken back by one undo', () => {
    const world = worldOf([[1], [2]]);
    const sheet = world.workbook.sheets[0];
    if (sheet === undefined) throw new Error('There is no tab.');
    const before = readSheetPlainly(world, sheet).values;
    const { inverse } = fill(world, area(1, 1, 2, 1), area(1, 1, 40, 1));
    for (const step of inverse?.steps.toReversed() ?? []) step.revert(world, OWNER);
    expect(readSheetPlainly(world, sheet).values).toEqual(before);
  });
});

describe('the order of a fill', () => {
  it('covers every line that is to be seen once, each from its own line of the source', () => {
    const spans = fc.record({
      above: fc.nat(12),
      height: fc.integer({ min: 1, max: 5 }),
      below: fc.nat(12),
      passed: fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
    });
    fc.assert(
      fc.property(spans, ({ above, height, below, passed }) => {
        const source = { first: above + 1, last: above + height };
        const lines = filledLines(source, { first: 1, last: source.last + below }, (line) =>
          passed.includes(line),
        );
        const covered = lineRuns(lines, height).flatMap(({ offset, height: taken, at, count }) =>
          Array.from({ length: count }, (_, place) => [at + place, offset + (place % taken)]),
        );
        expect(covered).toEqual(lines.map(({ at, ordinal }) => [at, ((ordinal % height) + height) % height]));
      }),
    );
  });

  it('knows a series of tenths in spite of how computers add them', () => {
    const series = seriesOf([0.1, 0.2, 0.3], false);
    expect([3, 4, -1].map((ordinal) => series?.(ordinal))).toEqual([0.4, 0.5, 0]);
  });
});
