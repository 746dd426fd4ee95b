import { describe, expect, it } from '@jest/globals';
import type { Beside, Line } from '../../../workbench/host/bench/line';
import { verdict } from '../../../workbench/host/bench/verdict';

const within: Beside = { measured: 1, budget: 2 };
const over: Beside = { measured: 1800, budget: 1500 };
const CODE = { bytes: 300 * 1024, words: 60 * 1024, loadMs: 5, loadCalls: 0 };

function line(change: Partial<Line>) {
  const quantities = { trips: within, read: within, written: within, writes: within, own: within };
  return { size: '10 customers', line: { operation: 'flags', ...quantities, trace: [], ...change } };
}

describe('the last word of the benchmark', () => {
  it('says that all is within budget only where all is', () => {
    expect(verdict(CODE, [line({})])).toEqual({
      fails: false,
      text: 'All trips and cells are within budget.\nSize and times are within budget too.',
    });
  });

  it('names size and times that are over, and does not fail for them', () => {
    const { fails, text } = verdict({ ...CODE, words: 49.9 * 1024, loadMs: 11 }, [line({ own: over })]);
    expect(fails).toBe(false);
    expect(text.split('\n')).toEqual([
      'All trips and cells are within budget.',
      'Over budget without making the benchmark fail (size and times):',
      '  server code: 251 KB instead of 250 KB',
      '  loading the code: 11 ms instead of 10 ms',
      '  own time of flags (10 customers): 1,800 ms instead of 1,500 ms',
    ]);
  });

  it('fails for trips, cells, and calls while the code is loaded', () => {
    const tight = verdict(CODE, [line({}), line({ read: over })]);
    expect(tight.fails).toBe(true);
    expect(tight.text).toContain('  flags (10 customers): 1,800 cells read instead of 1,500\n');
    expect(verdict({ ...CODE, loadCalls: 1 }, []).fails).toBe(true);
  });
});
