import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isId, newId } from '../../src/domain/ids';

describe('ids', () => {
  it('are a prefix and eight characters of base 32, without I, L, O and U', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (numbers) => {
          const id = newId('C', () => Number(numbers.next().value));
          expect(id).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{8}$/);
          expect(isId(id) && isId(id, 'C') && !isId(id, 'A')).toBe(true);
        },
      ),
    );
  });

  it.each(['C-7K2M9QX', 'C-7K2M9QXAA', 'c-7k2m9qxa', 'C-7K2M9QXI', 'C7K2M9QXA', ' C-7K2M9QXA', ''])(
    '%s is none',
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );

  it('one that is taken is drawn again', () => {
    let draw = 0;
    const random = (): number => Math.min(0.999, Math.floor(draw++ / 8) / 32);
    expect(newId('A', random, (id) => id === 'A-00000000')).toBe('A-11111111');
  });

  it('a broken source of chance is an error, not an endless loop', () => {
    expect(() =>
      newId(
        'A',
        () => 0,
        () => true,
      ),
    ).toThrow('no free id');
  });
});
