import { describe, expect, it } from '@jest/globals';
import { BRIEF, brief } from '../../src/domain/brief';

describe('a text in a mail', () => {
  it('stands as it is where it is of a usual length', () => {
    for (const text of ['', 'Alder', 'x'.repeat(BRIEF)]) expect(brief(text)).toBe(text);
  });

  it('stands with its beginning where it is longer', () => {
    expect(brief('x'.repeat(BRIEF + 1))).toBe(`${'x'.repeat(BRIEF - 1)}…`);
  });

  it('is never cut within a character', () => {
    for (const start of ['', 'x']) {
      const cut = brief(start + '😀'.repeat(BRIEF));
      expect(cut.length).toBeLessThanOrEqual(BRIEF);
      expect(cut).toMatch(/^x?(😀)+…$/u);
    }
  });
});
