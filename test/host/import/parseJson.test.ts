import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../../workbench/host/import/parseJson';

describe('JSON that a person wrote', () => {
  it('is read as JSON is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it.each([
    ['{\n  "a": 1,\n}', 'line 3, column 1: expected a name in double quotes, found "}"'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: expected "," or "}", found "\\""'],
    ["{ 'a': 1 }", 'line 1, column 3: expected a name in double quotes, found "\'"'],
    ['{ "a": one }', 'line 1, column 8: expected a value, found "o"'],
    ['["a]', 'line 1, column 2: this text in quotes does not end, or holds a sign that JSON does not know'],
    ['{"a": 1}\n{', 'line 2, column 1: nothing may follow here, found "{"'],
    ['', 'line 1, column 1: expected a value, found the end of the file'],
    ['{\n"team": 1,\n"team": 2}', 'line 3, column 1: the name "team" stands twice'],
  ])('with a fault is refused with its place: %j', (text, message) => {
    expect(() => parseJson(text)).toThrow(message);
  });
});
