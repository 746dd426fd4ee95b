import { describe, expect, it } from '@jest/globals';
import { createTurns } from '../../../workbench/host/live/inTurn';

describe('works that take turns', () => {
  it('begin one after the other, also behind one that failed', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    let fail: (error: Error) => void = () => undefined;
    const first = inTurn(() => {
      seen.push('first begins');
      return new Promise<void>((_, failed) => (fail = failed));
    });
    const second = inTurn(async () => {
      seen.push('second begins');
      return await Promise.resolve(2);
    });
    await new Promise((soon) => setImmediate(soon));
    expect(seen).toEqual(['first begins']);
    fail(new Error('it rained'));
    await expect(first).rejects.toThrow('it rained');
    expect(await second).toBe(2);
    expect(seen).toEqual(['first begins', 'second begins']);
  });
});
