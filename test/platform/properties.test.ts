import { describe, expect, it } from '@jest/globals';
import { execute, runScript } from '../support/script';
import { createWorld } from '../../workbench/store/world';

describe('properties', () => {
  it('are text, by key, in stores of script, document and person', () => {
    const world = createWorld();
    const result = runScript(
      `PropertiesService.getScriptProperties().setProperties({ a: '1', b: 2 }).deleteProperty('a');
       PropertiesService.getDocumentProperties().setProperty('c', '3');
       PropertiesService.getUserProperties().setProperty('d', '4');
       const all = PropertiesService.getScriptProperties();
       return [all.getKeys(), all.getProperty('b'), all.getProperty('none'), all.getProperty('toString')];`,
      { world, user: 'ann@example.com' },
    );
    expect(result).toEqual([['b'], '2', null, null]);
    expect(world.properties).toEqual({
      script: { b: '2' },
      document: { c: '3' },
      user: { 'ann@example.com': { d: '4' } },
    });
  });

  it('of a person are seen by that person alone', () => {
    const world = createWorld();
    runScript(`PropertiesService.getUserProperties().setProperty('mine', 'yes')`, {
      world,
      user: 'ann@example.com',
    });
    const read = `return PropertiesService.getUserProperties().getProperties()`;
    expect(runScript(read, { world, user: 'bob@example.com' })).toEqual({});
    expect(runScript(read, { world, user: 'ann@example.com' })).toEqual({ mine: 'yes' });
  });

  it('setProperties with deleteAllOthers replaces the store', () => {
    expect(
      runScript(`const store = PropertiesService.getScriptProperties().setProperty('old', '1');
        store.setProperties({ fresh: '2' }, true);
        const before = store.getProperties();
        return [before, store.deleteAllProperties().getProperties()];`),
    ).toEqual([{ fresh: '2' }, {}]);
  });

  it('hold 9 KB a value (PLATFORM 1.7)', () => {
    expect(
      runScript(
        `PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(9 * 1024)); return 'ok'`,
      ),
    ).toBe('ok');
    expect(
      execute(`PropertiesService.getScriptProperties().setProperty('k', 'ä'.repeat(5 * 1024))`).error
        ?.message,
    ).toBe('Argument too large: value');
  });

  it('hold 500 KB a store, and a write that is too much changes nothing (PLATFORM 1.7)', () => {
    const { error, world } = execute(`const store = PropertiesService.getScriptProperties();
      for (let n = 0; n < 60; n += 1) store.setProperty('k' + n, 'x'.repeat(9000));`);
    expect(error?.message).toContain('You have exceeded the property storage quota');
    const stored = Object.entries(world.properties.script).reduce(
      (sum, [key, text]) => sum + key.length + text.length,
      0,
    );
    expect(stored).toBeLessThanOrEqual(500 * 1024);
    expect(Object.keys(world.properties.script)).toHaveLength(56);
  });

  it('of a document are null where the script belongs to none', () => {
    expect(runScript('return PropertiesService.getDocumentProperties()', { bound: false })).toBeNull();
  });
});
