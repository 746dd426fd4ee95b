import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Line, overBudget } from '../../../workbench/host/bench/line';
import { measureSize } from '../../../workbench/host/bench/measureSize';
import { printLines } from '../../../workbench/host/bench/printBench';
import { loadProject } from '../../../workbench/host/project';

describe('a small company of the benchmark', () => {
  let lines: readonly Line[] = [];
  beforeAll(() => {
    lines = measureSize(loadProject(['dist']), { customers: 600, activitiesEach: 2 }).lines;
  }, 60_000);

  it('is within every budget of trips and cells', () => {
    expect(lines.flatMap((line) => overBudget(line).map((fault) => `${line.operation}: ${fault}`))).toEqual(
      [],
    );
  });

  it('has a night on which everything changes, one on which nothing does, and one on which all reps are told', () => {
    const written = (name: string): number =>
      lines.find(({ operation }) => operation.includes(name))!.written.measured;
    expect(written('everything changes')).toBeGreaterThan(600);
    expect(written('nothing changes')).toBe(0);
    expect(written('300 customers change')).toBeGreaterThan(0);
    expect(lines.some(({ operation }) => operation === 'reminders: 22 mails')).toBe(true);
  });

  it('shows the trips of an operation that is over its budget, and of no other', () => {
    const [line] = lines;
    const tight = { ...line!, trips: { ...line!.trips, budget: 1 } };
    expect(overBudget(tight)).toEqual([`${line!.trips.measured} trips instead of 1`]);
    expect(printLines('Tight', [tight])).toContain('Lock.tryLock');
    expect(printLines('Easy', [line!])).not.toContain('Lock.tryLock');
  });
});
