import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFormula } from '../../../workbench/store/formula/parse';
import { relativeFormula } from '../../../workbench/store/formula/relativeFormula';
import { shiftFormula } from '../../../workbench/store/formula/shift';

const anchor = { row: 5, col: 3 };

describe('a formula that is read from many cells', () => {
  it('is in each the formula that a copy in that cell would be', () => {
    const end = fc
      .tuple(fc.boolean(), fc.constantFrom('A', 'C', 'F'), fc.boolean(), fc.integer({ min: 3, max: 9 }))
      .map(([col, letter, row, number]) => `${col ? '$' : ''}${letter}${row ? '$' : ''}${number}`);
    const reference = fc.oneof(
      end,
      fc.tuple(end, end).map(([a, b]) => `${a}:${b}`),
      fc.constantFrom('A:A', '$B:D', '3:$4', "'My tab'!$C4", 'B3:B'),
    );
    const formula = fc
      .tuple(reference, reference)
      .map(([a, b]) => `=AND(${a}>-2%,COUNTIF(${b},{"x",1})=1,TRUE)&"$A1"`);
    fc.assert(
      fc.property(
        formula,
        fc.integer({ min: -6, max: 9 }),
        fc.integer({ min: -3, max: 9 }),
        (text, rows, cols) => {
          expect(relativeFormula(text, anchor).at(rows, cols)).toEqual(
            parseFormula(shiftFormula(text, rows, cols)),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['=$A5="x"', { ownRow: true, sameInRow: true, volatile: false }],
    ['=A5=$B5', { ownRow: true, sameInRow: false, volatile: false }],
    ['=$A5<TODAY()', { ownRow: true, sameInRow: true, volatile: true }],
    ['=$A5<NOW()', { ownRow: false, sameInRow: true, volatile: true }],
    ['=TODAY()<OFFSET($A5,1,0)', { ownRow: false, volatile: true }],
    ['=$A5>$A4', { ownRow: false, sameInRow: true, volatile: false }],
    ['=$A$5>1', { ownRow: false, sameInRow: true, volatile: false }],
    ['=Team!$A5>1', { ownRow: false, sameInRow: true, volatile: false }],
    ['=COLUMN()=2', { ownRow: true, sameInRow: false, volatile: false }],
    ['=SUM($A5:$B5)>1', { ownRow: true, sameInRow: false, volatile: false }],
  ])('%s tells on what it depends', (text, expected) => {
    expect(relativeFormula(text, anchor)).toMatchObject(expected);
  });
});
