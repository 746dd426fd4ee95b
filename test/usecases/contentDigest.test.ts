import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDigest } from '../../src/usecases/import/contentDigest';

it('a digest is the first half of the SHA-256 of the text in UTF-16', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = Buffer.from(text, 'utf16le');
      expect(contentDigest(text)).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
    }),
  );
});
