import { describe, expect, it } from '@jest/globals';
import type { CellInput } from '../../../workbench/store/formula/context';
import { contextOver, valueOf } from './sheetsForTests';

const column: readonly (readonly CellInput[])[] = [
  ['Apple'],
  ['apple pie'],
  ['a*'],
  ['b'],
  [5],
  [10],
  ['5'],
  [true],
  [45292],
  [''],
];

describe('a criterion', () => {
  const context = contextOver({ Data: column });

  it.each([
    ['"apple"', 1],
    ['"APPLE*"', 2],
    ['"*pie"', 1],
    ['"?"', 2],
    ['"a~*"', 1],
    ['"<>b"', 9],
    ['"<>"', 9],
    ['""', 1],
    ['"="', 1],
    ['5', 2],
    ['"5"', 2],
    ['"=5"', 2],
    ['"<>5"', 8],
    ['">5"', 2],
    ['">=5"', 3],
    ['"<10"', 1],
    ['">2023-12-31"', 1],
    ['"2024-01-01"', 1],
    ['TRUE', 1],
    ['"TRUE"', 1],
    ['">b"', 0],
    ['"<b"', 4],
    ['"a.p"', 0],
  ])('%s is met by %i cells', (criterion, count) => {
    expect(valueOf(`=COUNTIF(A:A,${criterion})`, context)).toBe(count);
  });

  it('needs ranges of one size', () => {
    expect(valueOf('=COUNTIFS(A1:A3,"x",A1:A2,"x")', context)).toBe('#VALUE!');
    expect(valueOf('=SUMIFS(A1:A3,A1:A2,"x")', context)).toBe('#VALUE!');
  });

  it('counts over 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, index): CellInput[] => [`name ${index % 100}`, index]);
    const large = contextOver({ Data: rows });
    expect(valueOf('=COUNTIF(A:A,"name 7*")', large)).toBe(11_000);
    expect(valueOf('=COUNTIFS(A:A,"Name 7",B:B,">=50000")', large)).toBe(500);
    expect(valueOf('=SUMIFS(B:B,A:A,"name 7",B:B,"<1000")', large)).toBe(4570);
  });
});
