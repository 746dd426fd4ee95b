import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/domain/day';
import { lowScoreOf, type Matter, mattersOf } from '../../src/domain/matters';
import { standardSettings } from '../../src/domain/settings';
import {
  countingMarks,
  formatTold,
  markAfter,
  marksOverFreeDay,
  parseTold,
  type ToldMark,
  wasTold,
} from '../../src/domain/told';
import { digestCustomer } from './makers';

const TODAY = day('2026-03-31');
const overdue: Matter = { state: 'overdue', about: null };
const dueSoon: Matter = { state: 'due soon', about: null };
const low = (on: string): Matter => ({ state: 'low score', about: day(on) });
const mark = (matter: Matter, person = 'a@x', on = '2026-03-01'): ToldMark => ({
  part: 'digest',
  person,
  day: day(on),
  ...matter,
});

describe('the memory of what people were told', () => {
  const person = fc.oneof(
    fc.emailAddress(),
    fc.constantFrom('"a b"@x', '50%@x', 'a=b;c@x', '张\u3000三@x', '%3000@x'),
  );
  const anyMark = fc
    .tuple(
      fc.constantFrom('digest' as const, 'summary' as const),
      fc.constantFrom(overdue, dueSoon, low('2026-03-02')),
      person,
      fc.constantFrom('2026-01-01', '2026-03-31'),
    )
    .map(([part, matter, who, on]): ToldMark => ({ ...mark(matter, who, on), part }));

  it('comes back from the cell, whatever the addresses contain', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 6 }), (marks) => {
        const read = parseTold(formatTold(marks));
        expect(read).toHaveLength(marks.length);
        expect(read).toEqual(expect.arrayContaining(marks));
        expect(formatTold([...marks].reverse())).toBe(formatTold(marks));
      }),
    );
  });

  it('is short, and a plain text to any spreadsheet', () => {
    expect(formatTold([mark(overdue), mark(low('2026-02-27'))])).toBe(
      'dl2026-03-01/2026-02-27=a@x do2026-03-01=a@x',
    );
    expect(formatTold([])).toBe('');
    expect(parseTold(null)).toEqual([]);
  });

  it.each([
    'x',
    'do2026-02-30=a@x',
    'zo2026-03-01=a@x',
    'dx2026-03-01=a@x',
    'do2026-03-01=',
    'dl2026-03-01=a@x',
    '###',
  ])('forgets what it cannot read: %s', (entry) => {
    expect(parseTold(`${entry} do2026-03-01=a@x`)).toEqual([mark(overdue)]);
  });
});

describe('what is new', () => {
  const none: readonly ToldMark[] = [];
  const news: readonly [string, readonly ToldMark[], Matter, boolean][] = [
    ['overdue, of which nothing was told', none, overdue, true],
    ['due soon, of which nothing was told', none, dueSoon, true],
    ['overdue that was told as overdue is not', [mark(overdue)], overdue, false],
    ['due soon that was told as due soon is not', [mark(dueSoon)], dueSoon, false],
    ['overdue that was told as due soon', [mark(dueSoon)], overdue, true],
    ['due soon that was told as overdue is not: a contact was entered late', [mark(overdue)], dueSoon, false],
    ['overdue that another person was told', [mark(overdue, 'b@x')], overdue, true],
    ['overdue that was told in the summary only', [{ ...mark(overdue), part: 'summary' }], overdue, true],
    ['a low score', [mark(overdue)], low('2026-03-01'), true],
    ['a low score that was told is not', [mark(low('2026-03-01'))], low('2026-03-01'), false],
    ['a later low score', [mark(low('2026-03-01'))], low('2026-03-02'), true],
  ];
  it.each(news)('%s', (_title, marks, matter, isNew) => {
    expect(wasTold(marks, 'digest', 'a@x', matter)).toBe(!isNew);
  });

  it('a mark counts only where its mail was queued', () => {
    const marks = [mark(overdue, 'a@x'), mark(overdue, 'b@x')];
    expect(countingMarks(marks, (person) => person === 'b@x')).toEqual([marks[1]]);
  });
});

describe('the mark after a day', () => {
  it('is of today for what was told today, and of its own day for what was told before', () => {
    expect(markAfter([], 'digest', 'a@x', overdue, TODAY)).toEqual(mark(overdue, 'a@x', TODAY));
    expect(markAfter([mark(overdue)], 'digest', 'a@x', overdue, TODAY)).toEqual(mark(overdue));
    expect(markAfter([mark(dueSoon)], 'digest', 'a@x', overdue, TODAY)).toEqual(mark(overdue, 'a@x', TODAY));
  });

  it('becomes "due soon" where a late contact made the customer that', () => {
    expect(markAfter([mark(overdue)], 'digest', 'a@x', dueSoon, TODAY)).toEqual(mark(dueSoon));
  });

  it('is what it was where the person is not told today', () => {
    expect(markAfter([], 'digest', 'a@x', overdue, null)).toBeNull();
    expect(markAfter([mark(dueSoon)], 'digest', 'a@x', overdue, null)).toEqual(mark(dueSoon));
  });

  it('goes on a free day only where its matter is over', () => {
    const marks = [mark(overdue, 'a@x'), mark(dueSoon, 'b@x'), mark(low('2026-03-01'))];
    expect(marksOverFreeDay(marks, [])).toEqual([]);
    expect(marksOverFreeDay(marks, [overdue])).toEqual([mark(overdue, 'a@x'), mark(dueSoon, 'b@x')]);
    expect(marksOverFreeDay(marks, [dueSoon])).toEqual([mark(dueSoon, 'a@x'), mark(dueSoon, 'b@x')]);
  });
});

describe('matters', () => {
  it('are being overdue, being due soon and a low score', () => {
    const of = (last: string): readonly Matter[] =>
      mattersOf(digestCustomer(TODAY, 'C-1', last).contact, null);
    expect(of('2025-01-01')).toEqual([overdue]);
    expect(of('2026-01-01')).toEqual([dueSoon]);
    expect(of('2026-03-01')).toEqual([]);
    const score = { on: day('2026-03-30'), satisfaction: 1, recommend: null };
    expect(mattersOf(digestCustomer(TODAY, 'C-1', '2025-01-01').contact, score)).toEqual([
      overdue,
      low('2026-03-30'),
    ]);
  });

  it.each([
    [2, null, true],
    [3, null, false],
    [null, 6, true],
    [null, 7, false],
    [5, 0, true],
    [null, null, false],
  ])('a satisfaction of %p and a recommendation of %p: low is %p', (satisfaction, recommend, isLow) => {
    const facts = { satisfaction, recommend, surveyedOn: TODAY };
    expect(lowScoreOf(facts, standardSettings) !== null).toBe(isLow);
    expect(lowScoreOf({ ...facts, surveyedOn: null }, standardSettings)).toBeNull();
  });
});
