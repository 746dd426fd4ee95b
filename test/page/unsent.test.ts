import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CallFailed, type Client } from '../../workbench/page/client';
import { watchUnsent } from '../../workbench/page/state/unsent';

/** What the browser keeps for a window while its page is loaded again. */
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  const sessionStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  Object.defineProperty(globalThis, 'sessionStorage', { value: sessionStorage, configurable: true });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

function clientThatFails(unreached: boolean): Client {
  return {
    window: 'w',
    call: () => Promise.reject(new CallFailed('No.', '', unreached)),
    listen: () => () => undefined,
    onConnection: () => () => undefined,
  };
}

async function type({ client }: ReturnType<typeof watchUnsent>, text: string): Promise<void> {
  const edit = { kind: 'type', row: 1, col: 1, text } as const;
  await expect(client.call('edit', { window: 'w', sheetId: 0, shape: 1, edit })).rejects.toThrow('No.');
}

describe('what was typed while the server was away', () => {
  it('is told once by the page that is loaded when it is back', async () => {
    const before = watchUnsent(clientThatFails(true));
    await type(before, 'one');
    await type(before, 'two');
    before.keep();
    expect(before.take()).toBeNull();
    const after = watchUnsent(clientThatFails(true));
    expect(after.take()).toBe('one · two');
    expect(after.take()).toBeNull();
  });

  it('is forgotten where the same page goes on, which has told it on the spot', async () => {
    const unsent = watchUnsent(clientThatFails(true));
    await type(unsent, 'one');
    expect(unsent.take()).toBeNull();
    unsent.keep();
    expect(watchUnsent(clientThatFails(true)).take()).toBeNull();
  });

  it('is not what the server refused', async () => {
    const unsent = watchUnsent(clientThatFails(false));
    await type(unsent, 'one');
    unsent.keep();
    expect(kept.size).toBe(0);
  });
});
