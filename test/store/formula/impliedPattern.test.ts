import { describe, expect, it } from '@jest/globals';
import { dependenciesOf } from '../../../workbench/store/formula/dependencies';
import { impliedPattern } from '../../../workbench/store/formula/impliedPattern';
import { parseFormula } from '../../../workbench/store/formula/parse';
import { contextOver } from './sheetsForTests';

describe('a formula in a cell without a format', () => {
  // Column A holds dates, everything else is unformatted.
  const context = {
    ...contextOver({ Own: [[46000, 5]] }),
    patternOf: (_sheet: string, _row: number, col: number) =>
      col === 1 ? 'yyyy-mm-dd' : '0.###############',
  };

  it.each([
    ['=TODAY()', 'M/d/yyyy'],
    ['=NOW()', 'M/d/yyyy H:mm:ss'],
    ['=TIME(1,2,3)', 'h:mm:ss am/pm'],
    ['=A1', 'yyyy-mm-dd'],
    ['=A1+7', 'yyyy-mm-dd'],
    ['=A1-B1', 'yyyy-mm-dd'],
    ['=TODAY()-A1', null],
    ['=IF(B1>1,A1,"")', 'yyyy-mm-dd'],
    ['=MAX(A1:A9)', 'yyyy-mm-dd'],
    ['=B1*2', null],
    ['=COUNT(A1:A9)', null],
    ['="x"', null],
  ])('%s shows in the format %p', (formula, pattern) => {
    expect(impliedPattern(parseFormula(formula), context)).toBe(pattern);
  });
});

describe('what a formula looks at', () => {
  it('is every reference in it', () => {
    const { areas, volatile } = dependenciesOf(parseFormula('=SUM(A1:B2)+{Team!C:C}*-D4%'));
    expect(areas.map(({ sheet, area }) => [sheet, area.col])).toEqual([
      [null, 1],
      ['Team', 3],
      [null, 4],
    ]);
    expect(volatile).toBe(false);
  });

  it.each(['=TODAY()', '=OFFSET(A1,1,1)', '=IF(A1,INDIRECT("B1"),2)', '=A1:INDEX(B:B,3)'])(
    '%s may change by itself',
    (formula) => {
      expect(dependenciesOf(parseFormula(formula)).volatile).toBe(true);
    },
  );
});
