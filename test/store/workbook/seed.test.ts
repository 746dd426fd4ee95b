import { describe, expect, it } from '@jest/globals';
import { parseSeed } from '../../../workbench/store/workbook/parseSeed';
import { workbookFromSeed } from '../../../workbench/store/workbook/seed';
import { createWorld } from '../../../workbench/store/world';
import { runScript } from '../../support/script';

const SHAPE = 'It is a number, a text, true, false, null, {"date": "2026-01-31"} or {"formula": "=…"}.';

describe('what is to be a seed', () => {
  it.each([
    [[], 'a seed is {"Tab": [[cell, …], …]}.'],
    [5, 'a seed is {"Tab": [[cell, …], …]}.'],
    [null, 'a seed is {"Tab": [[cell, …], …]}.'],
    [{ Team: 5 }, '"Team": a tab is a list of rows, [[cell, …], …].'],
    [{ Team: [['Ann'], 5] }, '"Team", row 2: a row is a list of cells.'],
    [{ Team: [['Ann', [1]]] }, `"Team", cell B1: [1] is no cell. ${SHAPE}`],
    [{ Team: [[], [{ formula: 5 }]] }, `"Team", cell A2: {"formula":5} is no cell. ${SHAPE}`],
    [
      { Team: [[{ date: '2026-01-31', formula: '=1' }]] },
      `"Team", cell A1: {"date":"2026-01-31","formula":"=1"} is no cell. ${SHAPE}`,
    ],
    [
      { Team: [[{ date: '2026-02-30' }]] },
      '"Team", cell A1: "2026-02-30" is no date. Write it as 2026-01-31 or 2026-01-31T08:30.',
    ],
    [
      { Team: [[{ date: '2026-01-31T25:00' }]] },
      '"Team", cell A1: "2026-01-31T25:00" is no date. Write it as 2026-01-31 or 2026-01-31T08:30.',
    ],
    [{ Team: [[Infinity]] }, '"Team", cell A1: the number is too large.'],
    [{ '': [] }, 'a tab needs a name.'],
    [{ Team: [], team: [] }, 'there are two tabs named "team".'],
  ])('%j is refused: %s', (value, message) => {
    expect(() => parseSeed(value)).toThrow(new Error(message));
  });

  it('is taken as it is where nothing is wrong with it', () => {
    const seed = {
      Team: [['007', 1.5, true, null, { date: '2026-01-31' }], [], [{ formula: '=A1' }]],
      Empty: [],
    };
    expect(parseSeed(seed)).toEqual(seed);
  });
});

describe('a seed', () => {
  const read = `const range = SpreadsheetApp.getActiveSheet().getRange('A1:A2');
    return [range.getDisplayValues().flat(), range.getValues().flat(), range.getFormulas().flat()];`;

  it("has dates in the spreadsheet's zone, and instants where they name a zone of their own", () => {
    const dates = [[{ date: '2026-01-31T08:30' }], [{ date: '2026-01-31T08:30:00Z' }]];
    const workbook = workbookFromSeed({ Team: dates }, { zone: 'Asia/Tokyo' });
    expect(runScript(read, { world: createWorld({ workbook, zone: 'Asia/Tokyo' }) })).toEqual([
      ['1/31/2026 8:30:00', '1/31/2026 17:30:00'],
      ['2026-01-30T23:30:00.000Z', '2026-01-31T08:30:00.000Z'],
      ['', ''],
    ]);
  });

  it('has formulas with and without their sign', () => {
    const workbook = workbookFromSeed({ Team: [[{ formula: '=1+1' }], [{ formula: 'A1*2' }]] });
    expect(runScript(read, { world: createWorld({ workbook }) })).toEqual([
      ['2', '4'],
      [2, 4],
      ['=1+1', '=A1*2'],
    ]);
  });
});
