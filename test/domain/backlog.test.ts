import { describe, expect, it } from '@jest/globals';
import { backlogOfDay, isBacklog } from '../../src/domain/backlog';
import { day } from '../../src/domain/day';
import { digestCustomer } from './makers';

const TODAY = '2026-03-31';
const list = (n: number): { readonly id: string }[] =>
  Array.from({ length: n }, (_, i) => ({ id: `C-${100 + i}` }));

describe('the backlog', () => {
  it('is who has no date to count from and no plan, however far', () => {
    const undated = { facts: { sourceKey: 'k' } };
    const { contact } = digestCustomer(TODAY, 'C-1', null, undated);
    expect(isBacklog(contact, null)).toBe(true);
    expect(isBacklog(contact, day('2027-01-01'))).toBe(false);
    expect(isBacklog(digestCustomer(TODAY, 'C-1', '2025-01-01').contact, null)).toBe(false);
    const snoozed = digestCustomer(TODAY, 'C-1', null, {
      facts: { sourceKey: 'k', snoozedUntil: day('2027-01-01') },
    });
    expect(isBacklog(snoozed.contact, null)).toBe(false);
  });

  it.each([6, 7, 10, 23, 35, 101])(
    'of %i gives five a day, and each its turn in as many days as it takes',
    (n) => {
      const days = Math.ceil(n / 5);
      for (const first of [0, 6000, 6001, 6789]) {
        const offered = Array.from({ length: days }, (_, i) => backlogOfDay(list(n), first + i));
        expect(offered.every((five) => new Set(five).size === 5)).toBe(true);
        expect(new Set(offered.flat().map(({ id }) => id)).size).toBe(n);
      }
    },
  );

  it('is the same all day, in whatever order the rows stand', () => {
    expect(backlogOfDay(list(17).reverse(), 42)).toEqual(backlogOfDay(list(17), 42));
  });

  it('of five or fewer is offered whole', () => {
    expect(backlogOfDay(list(5), 3)).toHaveLength(5);
    expect(backlogOfDay([], 3)).toEqual([]);
  });
});
