import { describe, expect, it } from '@jest/globals';
import { sourceColumns, textMaker } from '../../../src/domain/import/columnText';

const header = ['given', 'family', 'note'];

describe('a value', () => {
  it('is that of a column, the first filled one of several, or a constant', () => {
    expect(textMaker({ kind: 'column', column: 'family' }, header, 'text')(['a', ' b '])).toBe(' b ');
    expect(textMaker({ kind: 'column', column: 'note' }, header, 'text')(['a'])).toBe('');
    expect(textMaker({ kind: 'first', columns: ['note', 'given'] }, header, 'text')(['a', 'b', ' '])).toBe(
      'a',
    );
    expect(textMaker({ kind: 'first', columns: ['note'] }, header, 'text')(['a', 'b', ''])).toBe('');
    expect(textMaker({ kind: 'value', value: 'rep' }, header, 'choice')([])).toBe('rep');
  });
});

describe('a template', () => {
  const template = { kind: 'template', template: '{family}, {given}!' } as const;

  it('puts columns into a text', () => {
    expect(textMaker(template, header, 'text')(['Ann', 'Lee'])).toBe('Lee, Ann!');
    expect(sourceColumns(template)).toEqual(['family', 'given']);
  });

  it('is blank where all of its parts are blank, and only there', () => {
    expect(textMaker(template, header, 'text')([' ', ''])).toBe('');
    expect(textMaker(template, header, 'text')(['', 'Lee'])).toBe('Lee, !');
    expect(textMaker({ kind: 'template', template: 'rep' }, header, 'text')([])).toBe('rep');
  });

  it('that makes an address is in small letters, with dots for blanks', () => {
    const address = { kind: 'template', template: '{given} {family}@Example.com' } as const;
    const cells = [' Mary  Ann', 'LEE'];
    expect(textMaker(address, header, 'person')(cells)).toBe('mary.ann.lee@example.com');
    expect(textMaker(address, header, 'email')(cells)).toBe('mary.ann.lee@example.com');
    expect(textMaker(address, header, 'text')(cells)).toBe('Mary  Ann LEE@Example.com');
    const two = { kind: 'template', template: '{given}@x.com, {family}@x.com' } as const;
    expect(textMaker(two, header, 'people')(['Ann', 'Lee'])).toBe('ann@x.com, lee@x.com');
  });
});
