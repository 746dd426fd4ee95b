import { describe, expect, it } from '@jest/globals';
import { createWorld } from '../../workbench/store/world';
import { execute, runScript } from '../support/script';

const cache = (body: string): unknown =>
  runScript(`const cache = CacheService.getScriptCache();\n${body}`, { limitMs: 3_600_000 });

describe('a cache', () => {
  it('keeps texts for ten minutes, or as long as is said, on the virtual clock (PLATFORM 1.8)', () => {
    const result = cache(`
      cache.put('usual', 'a'); cache.put('short', 'b', 60); cache.putAll({ long: 3 }, 21600);
      const texts = () => ['usual', 'short', 'long'].map((key) => cache.get(key));
      const first = texts(); Utilities.sleep(60000); const second = texts();
      for (let minute = 0; minute < 2; minute += 1) Utilities.sleep(270000);
      return [first, second, texts(), cache.getAll(['long', 'usual'])];
    `);
    expect(result).toEqual([['a', 'b', '3'], ['a', null, '3'], [null, null, '3'], { long: '3' }]);
  });

  it.each([
    ["cache.put('k'.repeat(251), 'x')", 'Argument too large: key'],
    ["cache.put('k', 'x'.repeat(100 * 1024 + 1))", 'Argument too large: value'],
    ["cache.put('k', '€'.repeat(40000))", 'Argument too large: value'],
    ["cache.put('k', 'x', 21601)", 'Argument out of range: expirationInSeconds. It must be 1 to 21600.'],
    ["cache.put('k', 'x', 0)", 'Argument out of range: expirationInSeconds. It must be 1 to 21600.'],
  ])('%s says: %s (PLATFORM 1.8)', (statement, message) => {
    const { error } = execute(`const cache = CacheService.getScriptCache(); ${statement};`);
    expect([error?.name, error?.message]).toEqual(['Exception', message]);
  });

  it('takes a key of 250 letters and a value of 100 KB (PLATFORM 1.8)', () => {
    const body = `cache.put('k'.repeat(250), 'x'.repeat(100 * 1024)); return cache.get('k'.repeat(250)).length;`;
    expect(cache(body)).toBe(100 * 1024);
  });

  it("outlives the execution, forgets what is removed, and a person's own is nobody else's", () => {
    const world = createWorld({ editors: ['ann@example.com'] });
    const put = `CacheService.getScriptCache().put('a', '1'); CacheService.getUserCache().put('a', '2');
      CacheService.getDocumentCache().put('a', '3');`;
    runScript(put, { world });
    const read = `return [CacheService.getScriptCache(), CacheService.getUserCache(), CacheService.getDocumentCache()]
      .map((cache) => cache.get('a'));`;
    expect(runScript(read, { world, user: 'ann@example.com' })).toEqual(['1', null, '3']);
    runScript(
      `CacheService.getScriptCache().remove('a'); CacheService.getUserCache().removeAll(['a', 'b']);`,
      {
        world,
      },
    );
    expect(runScript(read, { world })).toEqual([null, null, '3']);
  });

  it('belongs to a document only where there is one', () => {
    expect(runScript('return CacheService.getDocumentCache()', { bound: false })).toBeNull();
  });
});
