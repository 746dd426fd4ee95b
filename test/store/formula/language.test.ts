import { describe, expect, it } from '@jest/globals';
import { ZERO_LENGTH_TEXT } from '../../../workbench/store/formula/context';
import { formulaErrors } from '../../../workbench/store/formula/formulaError';
import { contextOver, type TestSheets, valueOf } from './sheetsForTests';

const sheets: TestSheets = {
  Own: [
    [1, 'a', '', 5],
    [2, 'b', ZERO_LENGTH_TEXT, 6],
    [3, 'A', formulaErrors.div0, 7],
  ],
  "Ann's": [[10], [20], [30]],
  客户: [['x']],
};
const context = contextOver(sheets);

function check(cases: readonly (readonly [formula: string, value: unknown])[]): void {
  it.each(cases)('%s is %j', (formula, value) => {
    expect(valueOf(formula, context)).toEqual(value);
  });
}

describe('operators', () => {
  check([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^-1', 0.5],
    ['=2^3^2', 64],
    ['=10-2-3', 5],
    ['=50%+1', 1.5],
    ['=200%%', 0.02],
    ['=--TRUE', 1],
    ['="a"&1+1', 'a2'],
    ['="a"&1/3', 'a0.333333333333333'],
    ['="1"+1', 2],
    ['="2024-01-02"-"2024-01-01"', 1],
    ['="x"+1', '#VALUE!'],
    ['=""+1', '#VALUE!'],
    ['=C1+1', 1],
    ['=1/0', '#DIV/0!'],
    ['=0^-1', '#DIV/0!'],
    ['=10^400', '#NUM!'],
    ['=1<2', true],
    ['=1<>1', false],
    ['="a"="A"', true],
    ['="a"<"B"', true],
    ['=5<"1"', true],
    ['="z"<FALSE', true],
    ['=C1=""', true],
    ['=C1=0', true],
    ['=C3+1', '#DIV/0!'],
    ['=#N/A', '#N/A'],
    ['=+B1', 'a'],
  ]);
});

describe('the spelling of formulas', () => {
  check([
    ['=  sum( 1 , 2 )', 3],
    ['=SUM(1;2)', 3],
    ['="say ""hi"""', 'say "hi"'],
    ['=.5+1e2', 100.5],
    ['=true', true],
    ['=1+', '#ERROR!'],
    ['=SUM(1', '#ERROR!'],
    ['=1 2', '#ERROR!'],
    ['=+1 555 0100', '#ERROR!'],
    ['=nonsense', '#NAME?'],
    ['={1,2;3}', '#VALUE!'],
    [
      '={1,2;3,4}',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      '={A1:A2,B1:B2}',
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    ['={A1:A2;A3}', [[1], [2], [3]]],
  ]);
});

describe('references', () => {
  check([
    ['=$A$1', 1],
    ['=C1', null],
    ['=C2', ''],
    ['=A1:A3', [[1], [2], [3]]],
    ['=SUM(A:A)', 6],
    ['=SUM(2:2)', 8],
    ['=SUM(A2:A)', 5],
    ['=SUM(D3:3)', 7],
    ['=SUM(A3:A1)', 6],
    ["=SUM('Ann''s'!A1:A3)", 60],
    ["=SUM('ANN''S'!A:A)", 60],
    ['=客户!A1', 'x'],
    ['=Nowhere!A1', '#REF!'],
    ['=Z99', '#REF!'],
    ['=Own!#REF!', '#REF!'],
  ]);
});

describe('one cell wanted and a range given', () => {
  it('takes the cell of the same row', () => {
    expect(valueOf('=A1:A3*10', contextOver(sheets, 2, 4))).toBe(20);
    expect(valueOf("='Ann''s'!A1:A3*1", contextOver(sheets, 3, 4))).toBe(30);
  });

  it('takes the cell of the same column', () => {
    expect(valueOf('=A1:D1*10', contextOver(sheets, 3, 4))).toBe(50);
  });

  it('is #VALUE! where rows and columns do not meet', () => {
    expect(valueOf('=A1:B2*10', contextOver(sheets, 2, 4))).toBe('#VALUE!');
    expect(valueOf('=A1:A3*10', contextOver(sheets, 9, 9))).toBe('#VALUE!');
  });
});

describe('ARRAYFORMULA', () => {
  check([
    ['=ARRAYFORMULA(A1:A3+D1:D3)', [[6], [8], [10]]],
    [
      '=ARRAYFORMULA(A1:A2*{1,10})',
      [
        [1, 10],
        [2, 20],
      ],
    ],
    ['=ARRAYFORMULA(A1:A3+D1:D2)', [[6], [8], ['#N/A']]],
    ['=ARRAYFORMULA(IF(A1:A3>1,B1:B3,"-"))', [['-'], ['b'], ['A']]],
    ['=ARRAYFORMULA(UPPER(B1:B3))', [['A'], ['B'], ['A']]],
    ['=ARRAYFORMULA(IFERROR(1/(A1:A3-1),0))', [[0], [1], [0.5]]],
    ['=ARRAYFORMULA(COUNTIF(B1:B3,B1:B3))', [[2], [1], [2]]],
    ['=ARRAYFORMULA(VLOOKUP(A1:A2,A1:B3,2,FALSE))', [['a'], ['b']]],
    ['=ARRAYFORMULA(ROW(A1:A3))', [[1], [2], [3]]],
    ['=ARRAYFORMULA(SUM(A1:A3*D1:D3))', 38],
    ['=ARRAYFORMULA(-A1:A2)', [[-1], [-2]]],
    [
      '=ARRAYFORMULA(SPLIT({"a-b";"c"},"-"))',
      [
        ['a', 'b'],
        ['c', null],
      ],
    ],
    ['=ARRAYFORMULA(SWITCH(A1:A2,1,"one","other"))', [['one'], ['other']]],
  ]);
});

describe('blank and the text without letters', () => {
  check([
    ['=ISBLANK(C1)', true],
    ['=ISBLANK(C2)', false],
    ['=COUNTA(C1:C2)', 1],
    ['=COUNTIF(C1:C2,"")', 2],
    ['=COUNTIF(C1:C2,"=")', 1],
    ['=COUNTIF(C1:C2,"<>")', 1],
  ]);
});
