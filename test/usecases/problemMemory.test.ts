import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/domain/table/problem';
import { countProblems, rememberProblems } from '../../src/usecases/night/problemMemory';
import { MemoryOfTexts } from '../support/memoryOfTexts';

function problems(from: number, to: number): Problem[] {
  return Array.from({ length: to - from }, (_, index) => ({
    table: 'customers',
    row: index + 3,
    field: 'owner',
    found: `nobody${from + index}@example.com`,
    code: 'unknown person',
  }));
}

describe('what admins have been told of', () => {
  it('is not new again, however the rows are sorted', () => {
    const memory = new MemoryOfTexts();
    expect(countProblems(memory, problems(0, 20))).toEqual({ fresh: 20, open: 20 });
    rememberProblems(memory, problems(0, 20));
    expect(countProblems(memory, problems(0, 20).reverse())).toEqual({ fresh: 0, open: 20 });
    expect(countProblems(memory, problems(5, 25))).toEqual({ fresh: 5, open: 20 });
  });

  it('is not new again where there is more of it than can be remembered: only growth is', () => {
    const memory = new MemoryOfTexts();
    rememberProblems(memory, problems(0, 2500));
    expect(countProblems(memory, problems(0, 2500))).toEqual({ fresh: 0, open: 2500 });
    expect(countProblems(memory, problems(0, 2507))).toEqual({ fresh: 7, open: 2507 });
    rememberProblems(memory, problems(0, 2507));
    expect(countProblems(memory, problems(0, 2507)).fresh).toBe(0);
  });

  it('hides nothing once most of it has been put right', () => {
    const memory = new MemoryOfTexts();
    rememberProblems(memory, problems(0, 2500));
    expect(countProblems(memory, problems(0, 10)).fresh).toBe(0);
    rememberProblems(memory, problems(0, 10));
    expect(countProblems(memory, problems(0, 410)).fresh).toBe(400);
  });
});
