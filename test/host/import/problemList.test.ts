import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { problemList, problemListName } from '../../../workbench/host/import/problemList';

describe('the list of faults', () => {
  const row = (found: string, problem = 'Mend it.') => ({
    file: 'a.csv',
    line: 7,
    problems: [{ column: 'name', found, problem }],
  });
  const records = (...found: readonly string[]): string[][] =>
    parse(problemList(found.map((text) => row(text))), { bom: true });

  it('has the mark by which Excel knows UTF-8', () => {
    expect([...problemList([row('海尔')]).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(records('海尔')[1]).toEqual(['a.csv', '7', 'name', '海尔', 'Mend it.']);
  });

  it('has every fault of every row', () => {
    const twice = { ...row('a'), problems: [...row('a').problems, ...row('b').problems] };
    expect(parse(problemList([twice, row('c')]), { bom: true, columns: true })).toMatchObject([
      { line: '7', found: 'a' },
      { line: '7', found: 'b', 'what to do': 'Mend it.' },
      { line: '7', found: 'c' },
    ]);
  });

  it('keeps quotes, commas and line breaks, and makes no text a formula', () => {
    const found = ['say "hi", twice\r\nor more', '=1+1', '+1 555 0100', '@here', '-12.5', '+3'];
    expect(
      records(...found)
        .slice(1)
        .map((record) => record[3]),
    ).toEqual([found[0], "'=1+1", "'+1 555 0100", "'@here", '-12.5', '+3']);
  });

  it('is named apart from the source files, whatever their capitals', () => {
    expect(problemListName(['a.csv'])).toBe('problems.csv');
    expect(problemListName(['PROBLEMS.csv'])).toBe('_problems.csv');
    expect(problemListName(['problems.csv', '_problems.csv'])).toBe('__problems.csv');
  });
});
